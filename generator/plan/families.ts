/**
 * Sees `X` and `BetaX` as one family of schemas. What is decided per family does not change when a beta graduates and
 * stable methods reach more schemas.
 */
import type { Schemas } from '../ir/shape.js';
import { referencesOf } from '../ir/walk.js';

export interface FamilyGraph {
  /** The families that each family refers to, in the spec's order. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  /** `TextBlock` for `BetaTextBlock` if both are there, else the name itself. */
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

/** The families that `roots` reach, by the number of references on the shortest way: 0 for the roots themselves. */
export function distancesFrom(
  roots: Iterable<string>,
  { references }: FamilyGraph,
): ReadonlyMap<string, number> {
  const distances = new Map([...roots].map((root): [string, number] => [root, 0]));
  // A map lists what is added while it is walked, so that this is a breadth-first search.
  for (const [family, distance] of distances) {
    for (const target of references.get(family) ?? []) {
      if (!distances.has(target)) distances.set(target, distance + 1);
    }
  }
  return distances;
}
