/**
 * Groups the types of a resource by its large unions, so that no file has hundreds of types. `X` and `BetaX` are one
 * family.
 */
import type { Schemas } from '../ir/shape.js';
import { referencesOf } from '../ir/walk.js';
import { distancesFrom, type FamilyGraph } from './families.js';

/** The minimum number of members of a large union, and of types in its file. */
const SMALLEST_GROUP = 8;

/**
 * Maps each family to the large union in whose file its type is: the union that reaches it over the fewest references.
 * The map lacks a family if the methods reach it over fewer references than any large union, or if fewer than
 * `SMALLEST_GROUP` types would be in the file.
 *
 * @param families the families of the types of a resource
 * @param roots the families that the methods of the resource refer to
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

/**
 * Sorts the unions by their distance from the methods: a family that is equally close to several unions belongs to the
 * first of them.
 */
function byDistance(
  unions: readonly string[],
  roots: ReadonlySet<string>,
  graph: FamilyGraph,
): readonly string[] {
  const distances = distancesFrom(roots, graph);
  const of = (union: string): number => distances.get(union) ?? Infinity;
  return unions.toSorted((left, right) => (of(left) === of(right) ? 0 : of(left) - of(right)));
}

/** Returns the closest union for each family; `undefined` if a root is closer. */
function closestSource(
  roots: readonly string[],
  unions: readonly string[],
  { references }: FamilyGraph,
): ReadonlyMap<string, string | undefined> {
  const closest = new Map<string, string | undefined>([
    ...unions.map((union): [string, string] => [union, union]),
    ...roots.map((root): [string, undefined] => [root, undefined]),
  ]);
  // A breadth-first search from all sources at once. If two sources are equally close, the first one in the list wins.
  for (const [family, union] of closest) {
    for (const target of references.get(family) ?? []) {
      if (!closest.has(target)) closest.set(target, union);
    }
  }
  return closest;
}
