/** Lists the methods that accept or send a beta. A resource is listed as one pattern if all of its methods do. */
import { groupBy } from '../../group.js';
import type { Operation } from '../../ir/api.js';

/** Methods of the beta namespace as callers write them, without `client.`: `beta.files.**`. */
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

/** A manifest may have many betas: the operations are not searched for each of them. */
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

/** `files.list`, `files.delete`, … -> `files.**`, if `files` has no other methods. */
export function summarizeMethods(
  names: readonly string[],
  all: readonly string[],
): readonly string[] {
  const wanted = new Set(names);
  return [...new Set(names.map((name) => widest(name, wanted, all)))];
}

/** Returns the pattern of the largest resource that has the method and only wanted ones; else the method. */
function widest(name: string, wanted: ReadonlySet<string>, all: readonly string[]): string {
  const segments = name.split('.');
  for (let length = 1; length < segments.length; length += 1) {
    const resource = `${segments.slice(0, length).join('.')}.`;
    const within = all.filter((other) => other.startsWith(resource));
    if (within.length > 1 && within.every((other) => wanted.has(other))) return `${resource}**`;
  }
  return name;
}
