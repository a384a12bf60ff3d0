/** Reads the paths of a spec, and returns one raw operation per verb and path key. */
import type { HttpMethod, Namespace } from '../../ir/api.js';
import { quote } from '../../quote.js';
import { sendsBetaQuery } from '../names/imported-names.js';
import type { Report } from '../report.js';
import { isClaudeApi } from './claude.js';
import { NOT_AN_OBJECT, type SpecDocument } from './document.js';
import { OPERATION, PARAMETER, reportWrongKinds } from './kinds.js';
import { PLACEHOLDER, reportIgnored, reportUnsent } from './path-items.js';
import { below, get, getList, getObject, getText, isObject, type Json } from './json.js';

/** An operation whose schemas are not read yet. */
export interface RawOperation {
  /** Verb and path key, for messages. */
  readonly where: string;
  /** JSON pointer of `raw`. */
  readonly pointer: string;
  readonly raw: Json;
  /** The path item that contains the operation. */
  readonly item: Json;
  readonly key: string;
  readonly namespace: Namespace;
  readonly method: HttpMethod;
  readonly path: string;
  readonly fixedQuery: Readonly<Record<string, string>>;
  /** The parameters of the path and the operation, with references resolved. */
  readonly parameters: readonly RawParameter[];
}

export interface RawParameter {
  readonly raw: Json;
  readonly pointer: string;
  readonly name: string;
  readonly in: string;
}

const METHODS: Readonly<Record<string, HttpMethod>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};
const PLACES = ['path', 'query', 'header', 'cookie'];

export function readPaths(document: SpecDocument): readonly RawOperation[] {
  const paths = getObject(document.root, 'paths');
  // No warning for the Claude API: its clients have types for the payloads of webhooks.
  const hasWebhooks = Object.keys(getObject(document.root, 'webhooks')).length > 0;
  if (hasWebhooks && !isClaudeApi(document)) reportOthers('#', 'webhooks', document.report);
  const operations = Object.keys(paths).flatMap((pathKey) => readPath(document, paths, pathKey));
  if (operations.length === 0 && Object.keys(paths).length === 0) {
    document.report.error(
      '#/paths',
      'is empty: the spec describes no operations',
      'pass an OpenAPI document of the API',
    );
  }
  return operations;
}

/** Warns of `callbacks` and `webhooks`: the API sends these requests, so clients have no methods for them. */
function reportOthers(where: string, keyword: string, report: Report): void {
  const message = `\`${keyword}\` describe requests that the API makes: the client has no methods for them`;
  report.warn(where, message, 'read them with the types of their schemas');
}

function readPath(document: SpecDocument, paths: Json, pathKey: string): readonly RawOperation[] {
  const pointer = below('#/paths', pathKey);
  if (pathKey.startsWith('x-')) return [];
  const item = document.dereference(get(paths, pathKey), pointer, 'pathItems');
  if (!item) return [];
  if (!pathKey.startsWith('/')) {
    document.report.error(pointer, 'does not start with `/`', `write it as \`/${pathKey}\``);
    return [];
  }
  reportIgnored(get(paths, pathKey), item, pathKey, document.report);
  return Object.entries(METHODS).flatMap(([verb, method]) => {
    const raw = get(item, verb);
    const place = { pathKey, method, pointer: below(pointer, verb) };
    if (isObject(raw)) {
      const read = (): RawOperation => readOperation(document, raw, item, place);
      return [document.report.within(`${method} ${pathKey}`, read)];
    }
    if (raw !== undefined) document.report.error(place.pointer, ...NOT_AN_OBJECT);
    return [];
  });
}

interface Place {
  readonly pathKey: string;
  readonly method: HttpMethod;
  readonly pointer: string;
}

function readOperation(document: SpecDocument, raw: Json, item: Json, place: Place): RawOperation {
  const { pathKey, method, pointer } = place;
  const { path, query } = splitPathKey(pathKey);
  const entries = [...new URLSearchParams(query)];
  const isBeta = entries.some(([name, value]) => name === 'beta' && value === 'true');
  const sent = entries.filter(([name]) => name !== 'beta' || sendsBetaQuery(document.root));
  const open = sent.filter(([, value]) => PLACEHOLDER.test(value));
  const where = `${method} ${pathKey}`;
  reportUnsent(where, path, sent, document.report);
  if (get(raw, 'callbacks') !== undefined) reportOthers(where, 'callbacks', document.report);
  for (const owner of [item, raw]) reportWrongKinds(owner, OPERATION, where, document.report);
  const parameters = new Map([
    ...readParameters(document, item, where, below('#/paths', pathKey)),
    ...readParameters(document, raw, where, pointer),
  ]);
  return {
    where,
    pointer,
    raw,
    item,
    key: `${method} ${path}`,
    namespace: isBeta ? 'beta' : 'stable',
    method,
    path,
    fixedQuery: Object.fromEntries(sent.filter((entry) => !open.includes(entry))),
    parameters: fillQuery([...parameters.values()], open, pointer),
  };
}

/**
 * Splits `/v1/files?beta=true#upload` into `/v1/files#upload` and `beta=true`. The path keeps the fragment, since
 * method names are derived from it.
 */
function splitPathKey(pathKey: string): { readonly path: string; readonly query: string } {
  const [, before = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(.*)$/s.exec(pathKey) ?? [];
  return { path: before + fragment, query };
}

/** Adds a required query parameter for each placeholder in the query of a path key: `/v1/search?q={query}`. */
function fillQuery(
  parameters: readonly RawParameter[],
  open: readonly (readonly [name: string, placeholder: string])[],
  pointer: string,
): readonly RawParameter[] {
  const isFor = (placeholder: string) => (one: RawParameter) =>
    `{${one.name}}` === placeholder && (one.in === 'query' || one.in === 'path');
  const filled = open.map(([name, placeholder]): RawParameter => {
    const given = parameters.find(isFor(placeholder));
    const raw = { schema: { type: 'string' }, ...given?.raw, required: true };
    return { pointer: below(pointer, 'parameters', name), ...given, raw, name, in: 'query' };
  });
  const others = parameters.filter((one) => !open.some(([, text]) => isFor(text)(one)));
  return [...others, ...filled];
}

/** Returns the parameters of a path item or an operation, by place and name. */
function readParameters(
  document: SpecDocument,
  owner: Json,
  where: string,
  pointer: string,
): ReadonlyMap<string, RawParameter> {
  const found = new Map<string, RawParameter>();
  getList(owner, 'parameters').forEach((parameter, index) => {
    const place = `${where}, parameter ${index + 1}`;
    const read = readParameter(document, parameter, place, below(pointer, 'parameters', index));
    if (!read) return;
    const key = `${read.in} ${read.name}`;
    if (found.has(key)) {
      const message = `the ${read.in} parameter ${quote(read.name)} is described twice: only the last description has an effect`;
      document.report.warn(place, message, 'remove one of the two');
    }
    found.set(key, read);
  });
  return found;
}

function readParameter(
  document: SpecDocument,
  value: unknown,
  where: string,
  pointer: string,
): RawParameter | undefined {
  const raw = document.dereference(value, where, 'parameters');
  if (!raw) return undefined;
  const name = getText(raw, 'name');
  const place = getText(raw, 'in');
  if (name !== undefined && name !== '' && place !== undefined) {
    reportWrongKinds(raw, PARAMETER, where, document.report);
    if (get(raw, 'schema') !== undefined && get(raw, 'content') !== undefined) {
      const hint = 'describe the parameter by one of the two';
      document.report.warn(where, '`schema` has no effect beside `content`', hint);
    }
    if (!PLACES.includes(place)) {
      const message = `\`in: ${place}\` is not a parameter location of OpenAPI 3: the parameter is not sent`;
      document.report.warn(where, message, `use ${PLACES.join(', ')}, or \`requestBody\``);
    }
    return { raw, pointer, name, in: place };
  }
  document.report.error(where, 'lacks `name` or `in`', 'write both');
  return undefined;
}

/**
 * Reports operations of one namespace with the same verb, path and fixed query. The names of placeholders do not count:
 * `/v1/files/{file_id}` and `/v1/files/{id}` are the same path.
 */
export function reportDuplicates(operations: readonly RawOperation[], report: Report): void {
  const first = new Map<string, RawOperation>();
  for (const operation of operations) {
    const query = new URLSearchParams(operation.fixedQuery).toString();
    const key = `${operation.namespace} ${anonymous(operation.key)}?${query}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, operation);
      continue;
    }
    const message = `is the same operation as \`${before.where}\``;
    report.within(operation.where, () => {
      report.error(operation.where, message, 'remove one of the two from the spec');
    });
  }
}

/** Returns a path without the names of its placeholders: `/v1/files/{}` for `/v1/files/{file_id}`. */
export function anonymous(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}
