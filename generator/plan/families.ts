/**
 * Treats `X` and `BetaX` as one family of schemas, so that a decision for a family does not change when a beta
 * graduates and stable methods reach more schemas.
 */
import type { Schemas } from '../ir/shape.js';
import { referencesOf } from '../ir/walk.js';

export interface FamilyGraph {
  /** The families that each family refers to, in the spec's order. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  /** `TextBlock` for `BetaTextBlock` if both exist, else the name itself. */
  readonly familyOf: (schema: string) => string;
}

export function familyGraph(schemas: Schemas): FamilyGraph {
  const familyOf = (name: string): string => {
    const stable = name.startsWith('Beta') ? name.slice('Beta'.length) : name;
    return schemas.has(stable) ? stable : name;
  };
  const references = new Map<string, Set<string>>();
  for (const { name, schema } of schemas.values()) {
    const family = familyOf(name);
    const targets = references.get(family) ?? new Set();
    for (const target of referencesOf(schema)) targets.add(familyOf(target));
    references.set(family, targets);
  }
  return { references, familyOf };
}

/** Returns groups of families. References, in either direction, connect the families of a group. */
export function connectedFamilies(
  families: ReadonlySet<string>,
  { references }: FamilyGraph,
): readonly (readonly string[])[] {
  const neighbours = new Map([...families].map((family) => [family, new Set<string>()]));
  for (const family of families) {
    for (const target of references.get(family) ?? []) {
      neighbours.get(target)?.add(family);
      if (families.has(target)) neighbours.get(family)?.add(target);
    }
  }
  const graph = { references: neighbours, familyOf: (name: string) => name };
  const left = new Set(families);
  return [...families].flatMap((family) => {
    if (!left.has(family)) return [];
    const group = [...distancesFrom([family], graph).keys()];
    for (const one of group) left.delete(one);
    return [group];
  });
}

/**
 * Returns the families that `roots` reach, with the number of references on the shortest path: 0 for the roots
 * themselves.
 */
export function distancesFrom(
  roots: Iterable<string>,
  { references }: FamilyGraph,
): ReadonlyMap<string, number> {
  const distances = new Map([...roots].map((root): [string, number] => [root, 0]));
  // The loop also visits the entries that it adds to the map, so that this is a breadth-first search.
  for (const [family, distance] of distances) {
    for (const target of references.get(family) ?? []) {
      if (!distances.has(target)) distances.set(target, distance + 1);
    }
  }
  return distances;
}
