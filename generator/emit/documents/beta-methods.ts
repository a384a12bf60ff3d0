/** Lists the methods that accept or send a beta. One pattern stands for a resource whose methods all do. */
import type { Operation } from '../../ir/api.js';

/** Methods of the beta namespace as callers write them, without `client.`: `beta.files.**`. */
export function methodsWith(
  list: 'bakedBetas' | 'acceptedBetas',
  id: string,
  operations: readonly Operation[],
): readonly string[] {
  const inBeta = operations.filter(({ namespace }) => namespace === 'beta');
  const names = inBeta.filter((operation) => operation[list].includes(id)).map(({ name }) => name);
  const all = inBeta.map(({ name }) => name);
  return summarizeMethods(names, all).map((name) => `beta.${name}`);
}

/** `files.list`, `files.delete`, … -> `files.**`, if `files` has no other methods. */
export function summarizeMethods(
  names: readonly string[],
  all: readonly string[],
): readonly string[] {
  const wanted = new Set(names);
  return [...new Set(names.map((name) => widest(name, wanted, all)))];
}

/** The largest resource of the method of which all methods are wanted, as a pattern; else the method. */
function widest(name: string, wanted: ReadonlySet<string>, all: readonly string[]): string {
  const segments = name.split('.');
  for (let length = 1; length < segments.length; length += 1) {
    const resource = `${segments.slice(0, length).join('.')}.`;
    const within = all.filter((other) => other.startsWith(resource));
    if (within.length > 1 && within.every((other) => wanted.has(other))) return `${resource}**`;
  }
  return name;
}
