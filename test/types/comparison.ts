/** Compares the client of the official spec with the official SDK: names, types, calls. */
import { model } from '../../generator/model/model.js';
import { fullName } from '../../generator/model/spec/selection.js';
import { officialSpec, shippedManifest } from '../model/given.js';
import { OFFICIAL_SPEC } from '../support/official.js';
import { makeReplacement, MODULES, type Named, Program } from './program.js';

/** The names that were compared, and those that are missing or differ. */
interface Part {
  readonly all: readonly string[];
  readonly differing: readonly string[];
}

export interface Comparison {
  readonly names: Part;
  readonly imports: Part;
  readonly types: Part;
  readonly calls: Part;
}

interface Pair {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Two types are the same if each is assignable to the other, and neither is `any`. */
export async function compare(): Promise<Comparison> {
  const program = new Program(await makeReplacement(OFFICIAL_SPEC));
  const theirs = program.names('Theirs');
  const ours = new Set(program.names('Ours').map(({ path }) => path));
  const types = firstPaths(theirs.filter(({ path, kind }) => kind === 'data' && ours.has(path)));
  const typePairs = types.map(typeAt);
  const callPairs = methods().flatMap(callsOf);

  const pairs = [...typePairs, ...callPairs];
  const answers = program.ask(pairs.flatMap((one) => [one.ours, one.theirs]));
  const differs = (one: Pair): boolean => {
    const isKnown = !answers.isAny(one.ours) && !answers.isAny(one.theirs);
    if (!isKnown || !answers.isAssignable(one.ours, one.theirs)) return true;
    return !answers.isAssignable(one.theirs, one.ours);
  };
  const part = (some: readonly Pair[]): Part => ({
    all: some.map(({ name }) => name),
    differing: some.filter(differs).map(({ name }) => name),
  });
  const names = theirs.map(({ path }) => path);
  return {
    names: { all: names, differing: names.filter((name) => !ours.has(name)) },
    imports: importsOf(program, ours),
    types: part(typePairs),
    calls: part(callPairs),
  };
}

/** Finds the exports of the SDK that are neither exports of the client nor in its namespaces. */
function importsOf(program: Program, names: ReadonlySet<string>): Part {
  const exported = new Set(program.exports());
  const all = MODULES.flatMap((module) =>
    program
      .exports(module)
      .map((name) => ({ name: `${name} of ${module}`, paths: pathsOf(name, module) })),
  );
  const isThere = (path: string): boolean => exported.has(path) || names.has(path);
  return {
    all: all.map(({ name }) => name),
    differing: all.filter(({ paths }) => !paths.some(isThere)).map(({ name }) => name),
  };
}

/** `BatchCreateParams` of `resources/messages/batches` -> itself, `Messages.…`, `Messages.Batches.…`. */
function pathsOf(name: string, module: string): readonly string[] {
  const folders = module.split('/').slice(1);
  const path = folders.map((folder) => folder.charAt(0).toUpperCase() + folder.slice(1));
  return [path.length, path.length - 1, 0].map((length) =>
    [...path.slice(0, length), name].join('.'),
  );
}

function pair(name: string, write: (side: string) => string): Pair {
  return { name, ours: write('Ours'), theirs: write('Theirs') };
}

/** Compares pages by their items, since the classes differ; and their JSON with items of one type. */
function typeAt(path: string): Pair {
  const comparable = /Page(Cursor)?$/.test(path) ? 'Item' : 'Bare';
  const items = /^Page(Cursor)?Response$/.test(path) ? '<string>' : '';
  return pair(path, (side) => `${comparable}<${side}.${path}${items}>`);
}

/** The first path to each type: others lead to the same type. */
function firstPaths(names: readonly Named[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { path, declaration } of names) {
    if (!seen.has(declaration)) seen.set(declaration, path);
  }
  return [...seen.values()];
}

function methods(): readonly string[] {
  const { api } = model(officialSpec(), shippedManifest(), { version: '2023-06-01' });
  return api.operations.map(fullName);
}

/** The params of a method, how many there are, and its result. */
function callsOf(method: string): readonly Pair[] {
  const at = method
    .split('.')
    .map((segment) => `['${segment}']`)
    .join('');
  return ['Args', 'Count', 'Result'].map((part) =>
    pair(`${part} of ${method}`, (side) => `${part}<${side}${at}>`),
  );
}
