/** Reads OpenAPI Overlay documents (https://spec.openapis.org/overlay/v1.0.0.html). */
import type { JSONPathEnvironment, JSONPathQuery } from 'json-p3';
import { InputError, throwIfAny, type Diagnostic } from '../../diagnostics.js';
import { quote } from '../../quote.js';
import { didYouMean } from '../../suggest.js';
import { hashData } from '../hash.js';
import { hasDuplicateKeys } from '../json-keys.js';
import type * as json from '../json.js';
import type * as located from '../located.js';
import type { DataPath } from '../places.js';
import { decodeText, isMeantAsJson, startsAsJson } from '../parse.js';
import { readLocalFile } from '../local-file.js';
import { isObject, isTooDeep } from './json.js';

/** `shipped` overlays are for several versions of the API: their targets need not exist in each version. */
export type Origin = 'app' | 'shipped';

export interface Overlay {
  /** The file as error messages show it. */
  readonly label: string;
  readonly origin: Origin;
  /** The hash of its data, which comments and white space do not change. */
  readonly hash: string;
  /**
   * The document for which the overlay was written. It is never opened: only its name is compared with the name of the
   * spec.
   */
  readonly extends: string | undefined;
  readonly actions: readonly Action[];
  /** Returns `label:line:column` of the value at a path. */
  readonly locate: (path: DataPath) => string;
}

/** One change, which is applied to every node that `query` finds. */
export interface Action {
  readonly overlay: Overlay;
  readonly index: number;
  readonly target: string;
  readonly query: JSONPathQuery;
  readonly change:
    { readonly kind: 'update'; readonly value: unknown } | { readonly kind: 'remove' };
}

/** Returns `label:line:column` of an action. */
export function placeOf({ overlay, index }: Action): string {
  return overlay.locate(['actions', index]);
}

/** @throws InputError with the problems of one file that cannot be read or is not a valid overlay */
export async function loadOverlays(
  files: readonly string[],
  origin: Origin = 'app',
): Promise<readonly Overlay[]> {
  if (files.length === 0) return [];
  const tools = await loadTools();
  const texts = await Promise.all(
    files.map(async (file) => decodeText(await readLocalFile(file, file), file)),
  );
  return files.map((file, index) => parse(texts[index] ?? '', { file, origin, ...tools }));
}

/** The number of nesting levels that `..` searches: the maximum number of levels in a document. */
const MAX_DEPTH = 256;

interface Tools {
  readonly environment: JSONPathEnvironment;
  readonly parseLocated: typeof located.parseLocated;
  readonly findJsonProblem: typeof json.findJsonProblem;
}

/** Loads the libraries only if there are overlays, because most runs have none. */
async function loadTools(): Promise<Tools> {
  const [{ JSONPathEnvironment }, { parseLocated }, { findJsonProblem }] = await Promise.all([
    import('json-p3'),
    import('../located.js'),
    import('../json.js'),
  ]);
  const environment = new JSONPathEnvironment({ maxRecursionDepth: MAX_DEPTH });
  return { environment, parseLocated, findJsonProblem };
}

interface Context extends Tools {
  readonly file: string;
  readonly origin: Origin;
}

interface Problem extends Omit<Diagnostic, 'where'> {
  readonly path: DataPath;
}

function parse(text: string, { file, origin, environment, ...tools }: Context): Overlay {
  const { value, locate } = readData(text, file, tools);
  if (isTooDeep(value)) {
    const hint = 'close brackets or lists earlier';
    throw new InputError([{ where: file, message: 'values are nested too deeply', hint }]);
  }
  const root = readRoot(value);
  const problems = 'problems' in root ? [...root.problems] : [];
  const overlay: Overlay = {
    ...{ label: file, origin, hash: hashData(value), locate },
    extends: 'extends' in root ? root.extends : undefined,
    actions: [],
  };
  const items = 'actions' in root ? root.actions : [];
  const actions = items.flatMap((item, index) => {
    const read = readAction(item, index, environment);
    if ('target' in read) return [{ overlay, index, ...read }];
    problems.push(...read.problems);
    return [];
  });
  throwIfAny(problems.map(({ path, ...words }) => ({ where: locate(path), ...words })));
  return Object.assign(overlay, { actions });
}

/**
 * Parses JSON with `JSON.parse`, which is much faster than a parser with positions. Parses it again with positions when
 * a position is needed for a message, or if a key is written twice.
 */
function readData(
  text: string,
  file: string,
  { parseLocated, findJsonProblem }: Omit<Tools, 'environment'>,
): Pick<Overlay, 'locate'> & { value: unknown } {
  const value = parseJson(text);
  if (value === undefined && isMeantAsJson(text, file)) {
    throw new InputError([findJsonProblem(text, file)]);
  }
  if (value === undefined || hasDuplicateKeys(text, value)) return parseLocated(text, file);
  let located: Overlay['locate'] | undefined;
  const locate: Overlay['locate'] = (path) => {
    located ??= parseLocated(text, file).locate;
    return located(path);
  };
  return { value, locate };
}

/** Returns undefined for a text that is not a JSON object. */
function parseJson(text: string): unknown {
  if (!startsAsJson(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Problems {
  readonly problems: readonly Problem[];
}

interface Root {
  readonly extends: string | undefined;
  readonly actions: readonly unknown[];
}

const ROOT_KEYS = ['overlay', 'info', 'extends', 'actions'];
const FORM = 'an OpenAPI Overlay 1.0 document with `overlay: 1.0.0` and `actions` is expected';

function readRoot(value: unknown): Root | Problems {
  const wrong = (path: DataPath, message: string, hint = FORM): Problems => ({
    problems: [{ path, message, hint }],
  });
  if (!isObject(value)) return wrong([], 'is not an overlay');
  const { overlay: version, actions, extends: base } = value;
  if (version === undefined) return wrong([], 'is not an overlay: it has no `overlay` version');
  if (typeof version !== 'string' || !/^1\.0\.\d+$/.test(version)) {
    const message = `is Overlay ${quote(JSON.stringify(version))}, which is not supported`;
    return wrong(['overlay'], message, 'write `overlay: 1.0.0`');
  }
  const unknown = unknownKeys(value, ROOT_KEYS, []);
  if (unknown.length > 0) return { problems: unknown };
  if (!Array.isArray(actions) || actions.length === 0) {
    return wrong(
      ['actions'],
      '`actions` is missing, empty or not a list',
      'list at least one action',
    );
  }
  if (base !== undefined && typeof base !== 'string') {
    return wrong(['extends'], '`extends` is not text', 'write the path or URL of the spec');
  }
  return { extends: base, actions };
}

type ReadAction = Pick<Action, 'target' | 'query' | 'change'>;

const ACTION_KEYS = ['target', 'description', 'update', 'remove'];

function readAction(
  item: unknown,
  index: number,
  environment: JSONPathEnvironment,
): ReadAction | Problems {
  const wrong = (key: string, message: string, hint: string): Problems => ({
    problems: [{ path: ['actions', index, key], message, hint }],
  });
  if (!isObject(item)) {
    return wrong('', 'an action is not a mapping', 'write `target` with `update` or `remove`');
  }
  const unknown = unknownKeys(item, ACTION_KEYS, ['actions', index]);
  if (unknown.length > 0) return { problems: unknown };
  const { target, update, remove = false } = item;
  if (typeof target !== 'string') {
    const hint = 'write a JSONPath, such as `$.info`';
    return wrong('target', '`target` of an action is missing or not text', hint);
  }
  if (typeof remove !== 'boolean') {
    return wrong('remove', '`remove` is not true or false', 'write `remove: true`');
  }
  if (remove === (update !== undefined)) {
    const message = remove ? '`update` has no effect beside `remove`' : 'an action changes nothing';
    return wrong(remove ? 'update' : '', message, 'write either `update` or `remove: true`');
  }
  const query = compile(target, environment);
  if (query === undefined) {
    const hint = "write it as RFC 9535 says, such as `$.paths['/v1/messages'].post`";
    return wrong('target', `${quote(target)} is not a JSONPath`, hint);
  }
  return { target, query, change: remove ? { kind: 'remove' } : { kind: 'update', value: update } };
}

function compile(target: string, environment: JSONPathEnvironment): JSONPathQuery | undefined {
  try {
    return environment.compile(target);
  } catch {
    return undefined;
  }
}

function unknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: DataPath,
): readonly Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key) && !key.startsWith('x-'))
    .map((key) => ({
      path: [...path, key],
      message: `unknown key ${quote(key)}`,
      hint: didYouMean(key, known, `write ${known.map(quote).join(', ')}, or remove it`),
    }));
}
