/** Compares the types of a client, and the types in its methods, with the types of the official SDK. */
import type { Pair } from './pairs.js';
import type { Named, Program } from './program.js';

/** The names of all compared items, and the names of items that differ or are missing. */
export interface Part {
  readonly all: readonly string[];
  readonly differing: readonly string[];
}

interface Question {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Types that the SDK declares, and where the client has them. */
export interface SharedTypes {
  /** The path of each type in the SDK, and in the client. */
  readonly paths: readonly (readonly [theirs: string, ours: string])[];
  /** The types that the client does not have under any path. */
  readonly missing: Part;
}

/**
 * Finds the types of the SDK's namespaces in the client: under the same path, or else under the same name if the name
 * is unique in the client and in the SDK.
 */
export function findTypes(program: Program): SharedTypes {
  const ours = program.names('Ours').filter(({ kind }) => kind === 'data');
  const known = new Set(ours.map(({ path }) => path));
  const theirs = program.names('Theirs').filter(({ kind }) => kind === 'data');
  const ourNames = groupBy(ours, ({ path }) => lastOf(path));
  const theirNames = groupBy(theirs, ({ path }) => lastOf(path));
  const elsewhere = (path: string): string | undefined => {
    const found = ourNames.get(lastOf(path)) ?? [];
    const all = [found, theirNames.get(lastOf(path)) ?? []];
    const isOne = all.every((some) => new Set(some.map((one) => one.declaration)).size === 1);
    return isOne ? found[0]?.path : undefined;
  };
  const types = [...groupBy(theirs, ({ declaration }) => declaration).values()];
  const found = types.map((paths): readonly [string, string | undefined] => {
    const first = paths[0]?.path ?? '';
    const same = paths.find(({ path }) => known.has(path))?.path;
    return same === undefined ? [first, elsewhere(first)] : [same, same];
  });
  return {
    paths: found.flatMap(([path, own]) => (own === undefined ? [] : [[path, own] as const])),
    missing: {
      all: found.map(([path]) => path),
      differing: found.flatMap(([path, own]) => (own === undefined ? [path] : [])),
    },
  };
}

/**
 * Compares types, and the params and result of each method. Two types are the same if each is assignable to the other,
 * if neither is `any`, and if they have the same fields: assignability overlooks an optional field that one side lacks.
 */
export function compareTypes(
  program: Program,
  paths: SharedTypes['paths'],
  methods: readonly string[],
  { newFields }: Pair,
): Readonly<Record<'types' | 'calls', Part>> {
  const types = paths.map(typeAt);
  const calls = methods.flatMap(callsOf);
  const answers = program.ask([...types, ...calls].flatMap((one) => [one.ours, one.theirs]));
  const isSame = ({ ours, theirs }: Question): boolean =>
    !answers.isAny(ours) &&
    !answers.isAny(theirs) &&
    answers.isAssignable(ours, theirs) &&
    answers.isAssignable(theirs, ours) &&
    answers.fieldsOf(ours, newFields) === answers.fieldsOf(theirs);
  const part = (some: readonly Question[]): Part => ({
    all: some.map(({ name }) => name),
    differing: some.filter((one) => !isSame(one)).map(({ name }) => name),
  });
  return { types: part(types), calls: part(calls) };
}

/** Finds the names in the SDK's namespaces that the client lacks, classes included. */
export function compareNames(program: Program): Part {
  const ours = new Set(program.names('Ours').map(({ path }) => path));
  const all = program.names('Theirs').map(({ path }) => path);
  return { all, differing: all.filter((path) => !ours.has(path)) };
}

/** Finds the exports of the SDK's modules that are neither exports of the client nor in its namespaces. */
export function compareImports(program: Program, { modules }: Pair): Part {
  const names = program.names('Ours').map(({ path }) => path);
  const known = new Set([...names, ...program.exports()]);
  const all = modules.flatMap((module) =>
    program
      .exports(module)
      .map((name) => ({ name: `${name} of ${module}`, paths: pathsOf(name, module) })),
  );
  return {
    all: all.map(({ name }) => name),
    differing: all
      .filter(({ paths }) => !paths.some((path) => known.has(path)))
      .map(({ name }) => name),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function lastOf(path: Named['path']): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * Returns possible paths. `BatchCreateParams` of `resources/messages/batches` may be the path, or follow `Messages.` or
 * `Messages.Batches.`.
 */
function pathsOf(name: string, module: string): readonly string[] {
  const folders = module.split('/').slice(1);
  const path = folders.map((folder) => folder.charAt(0).toUpperCase() + folder.slice(1));
  return [path.length, path.length - 1, 0].map((length) =>
    [...path.slice(0, length), name].join('.'),
  );
}

/** Compares pages by their items, since their classes differ. The JSON of pages is compared with strings as items. */
function typeAt([theirs, ours]: readonly [string, string]): Question {
  const comparable = /Page(Cursor)?$/.test(theirs) ? 'Item' : 'Bare';
  const items = /Page(Cursor)?Response$/.test(theirs) ? '<string>' : '';
  return {
    name: theirs,
    ours: `${comparable}<Ours.${ours}${items}>`,
    theirs: `${comparable}<Theirs.${theirs}${items}>`,
  };
}

/** Returns the types to compare for a method: its params, their number, and its result. */
function callsOf(method: string): readonly Question[] {
  const at = method
    .split('.')
    .map((segment) => `['${segment}']`)
    .join('');
  return ['Args', 'Count', 'Result'].map((part) => ({
    name: `${part} of ${method}`,
    ours: `${part}<Ours${at}>`,
    theirs: `${part}<Theirs${at}>`,
  }));
}
