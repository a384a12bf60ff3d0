/** Splits the types of a resource by its large unions, so that no file holds hundreds of types. */
import type { Schemas } from '../ir/shape.js';
import { referencesOf } from '../ir/walk.js';
import { distancesFrom, type FamilyGraph } from './families.js';

/** The fewest members of a union, and the fewest types around it, that are worth a file of their own. */
const SMALLEST_GROUP = 8;

/**
 * Maps families to the large union whose file they lie in: the closest one on the ways from the resource's methods and
 * from its unions. A family is missing if a method leads to it more directly than any union.
 *
 * @param families those of the resource's types
 * @param roots the families that its methods name
 */
export function groupByUnion(
  families: readonly string[],
  roots: ReadonlySet<string>,
  { graph, schemas }: { readonly graph: FamilyGraph; readonly schemas: Schemas },
): ReadonlyMap<string, string> {
  const own = new Set(families);
  const isLarge = (family: string): boolean =>
    own.has(family) && isLargeUnion(family, graph, schemas);
  const unions = byDistance(families.filter(isLarge), roots, graph);
  const closest = closestSource(
    [...roots].filter((root) => !isLarge(root)),
    unions,
    graph,
  );
  const groups = new Map<string, string[]>();
  for (const family of families) {
    const union = closest.get(family);
    if (union !== undefined) groups.set(union, [...(groups.get(union) ?? []), family]);
  }
  const kept = [...groups].filter(([, members]) => members.length >= SMALLEST_GROUP);
  return new Map(kept.flatMap(([union, members]) => members.map((family) => [family, union])));
}

function isLargeUnion(family: string, { familyOf }: FamilyGraph, schemas: Schemas): boolean {
  const schema = schemas.get(family)?.schema;
  if (schema?.kind !== 'union') return false;
  return new Set([...referencesOf(schema)].map(familyOf)).size >= SMALLEST_GROUP;
}

/** Sorts the unions closest to the methods first: a family that several unions reach as directly goes to the first. */
function byDistance(
  unions: readonly string[],
  roots: ReadonlySet<string>,
  graph: FamilyGraph,
): readonly string[] {
  const distances = distancesFrom(roots, graph);
  const of = (union: string): number => distances.get(union) ?? Infinity;
  return unions.toSorted((left, right) => (of(left) === of(right) ? 0 : of(left) - of(right)));
}

/** The union that is closest to each family; `undefined` where a method is closer. */
function closestSource(
  roots: readonly string[],
  unions: readonly string[],
  { references }: FamilyGraph,
): ReadonlyMap<string, string | undefined> {
  const closest = new Map<string, string | undefined>([
    ...unions.map((union): [string, string] => [union, union]),
    ...roots.map((root): [string, undefined] => [root, undefined]),
  ]);
  // A breadth-first search from all sources at once: the source that is listed first wins a tie.
  for (const [family, union] of closest) {
    for (const target of references.get(family) ?? []) {
      if (!closest.has(target)) closest.set(target, union);
    }
  }
  return closest;
}
