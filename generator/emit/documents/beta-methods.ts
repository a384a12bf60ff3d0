/**
 * Lists the methods that accept or send a beta. If a resource has several methods, and all of them accept or send the
 * beta, one pattern stands for all of them.
 */
import { groupBy } from '../../group.js';
import type { Operation } from '../../ir/api.js';

/**
 * Returns the methods of the beta namespace that have the beta in the given list, without `client.`, or patterns such
 * as `beta.files.**`.
 */
export function methodsWith(
  list: List,
  id: string,
  operations: readonly Operation[],
): readonly string[] {
  const { all, byBeta } = indexes[list].get(operations) ?? indexMethods(list, operations);
  return summarizeMethods(byBeta.get(id) ?? [], all).map((name) => `beta.${name}`);
}

type List = 'bakedBetas' | 'acceptedBetas';

interface MethodIndex {
  readonly all: readonly string[];
  readonly byBeta: ReadonlyMap<string, readonly string[]>;
}

/**
 * The indexes that `indexMethods` made, so that it does not search the operations again for each beta. A manifest may
 * have many betas.
 */
const indexes: Readonly<Record<List, WeakMap<readonly Operation[], MethodIndex>>> = {
  bakedBetas: new WeakMap(),
  acceptedBetas: new WeakMap(),
};

function indexMethods(list: List, operations: readonly Operation[]): MethodIndex {
  const inBeta = operations.filter(({ namespace }) => namespace === 'beta');
  const pairs = inBeta.flatMap(({ name, [list]: ids }) => ids.map((id) => ({ id, name })));
  const groups = groupBy(pairs, ({ id }) => id);
  const byBeta = new Map([...groups].map(([id, group]) => [id, group.map(({ name }) => name)]));
  const index = { all: inBeta.map(({ name }) => name), byBeta };
  indexes[list].set(operations, index);
  return index;
}

/** Returns `files.**` for `files.list`, `files.delete`, …, if `files` does not have other methods. */
export function summarizeMethods(
  names: readonly string[],
  all: readonly string[],
): readonly string[] {
  const wanted = new Set(names);
  return [...new Set(names.map((name) => widest(name, wanted, all)))];
}

/**
 * Returns the pattern of the largest resource with this method, at least one other method, and only wanted methods;
 * else the name of the method.
 */
function widest(name: string, wanted: ReadonlySet<string>, all: readonly string[]): string {
  const segments = name.split('.');
  for (let length = 1; length < segments.length; length += 1) {
    const resource = `${segments.slice(0, length).join('.')}.`;
    const within = all.filter((other) => other.startsWith(resource));
    if (within.length > 1 && within.every((other) => wanted.has(other))) return `${resource}**`;
  }
  return name;
}
