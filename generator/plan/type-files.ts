/**
 * Chooses the file of each type, for the reasons in `docs/decisions/0005-files-of-types.md`. `X` and `BetaX` are one
 * family.
 */
import type { Api } from '../ir/api.js';
import { FOLDERS } from '../ir/emitted-files.js';
import { failureSchemasOf, referencesOf, schemasOf } from '../ir/walk.js';
import { connectedFamilies, distancesFrom, type FamilyGraph, familyGraph } from './families.js';
import { HEADERS } from './header-types.js';
import { typeIdentifier } from './identifiers.js';
import { allResources, childFiles, type ResourceTree } from './resources.js';
import { groupByUnion } from './union-groups.js';

/**
 * The property names that lead to a resource, such as `['messages', 'batches']`; empty for types that no resource owns.
 */
type Chain = readonly string[];

interface TypeFile {
  /** Emitted path without its extension. */
  readonly path: string;
  /** Whether no resource owns the type, so that the file is `types/shared` or a file in the folder of this name. */
  readonly isShared: boolean;
}

/** Returns a function that returns the file of a schema's type. */
export function planTypeFiles(api: Api, tree: ResourceTree): (schema: string) => TypeFile {
  const graph = familyGraph(api.schemas);
  const resources = methodRoots(tree, graph);
  const paths = new TypePaths();
  for (const { chain } of resources.values()) paths.ofResource(chain);
  const files = new Map<string, TypeFile>();
  for (const { chain, families } of familiesByOwner(resources, graph).values()) {
    const roots = resources.get(keyOf(chain))?.roots ?? new Set();
    const unions = groupByUnion(families, roots, { graph, schemas: api.schemas });
    for (const family of families) {
      const union = unions.get(family);
      const path = union === undefined ? paths.ofResource(chain) : paths.ofUnion(chain, union);
      files.set(family, { path, isShared: chain.length === 0 });
    }
  }
  return (schema) =>
    files.get(graph.familyOf(schema)) ?? { path: paths.ofResource([]), isShared: true };
}

interface Resource {
  readonly chain: Chain;
  /** The families that its methods refer to directly in requests, responses and errors. */
  readonly roots: Set<string>;
}

const keyOf = (chain: Chain): string => chain.join('.');

/** Returns the resources by their keys. A stable resource and the beta resource of the same name are one resource. */
function methodRoots(tree: ResourceTree, { familyOf }: FamilyGraph): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const { chain, methods } of allResources(tree)) {
    const resource = resources.get(keyOf(chain)) ?? { chain, roots: new Set() };
    resources.set(keyOf(chain), resource);
    for (const { operation } of methods) {
      for (const schema of [...schemasOf(operation), ...failureSchemasOf(operation)]) {
        for (const name of referencesOf(schema)) resource.roots.add(familyOf(name));
      }
    }
  }
  return resources;
}

interface Owned {
  readonly chain: Chain;
  readonly families: string[];
}

/**
 * Groups all families by the resource that owns them: the resource whose methods reach the family over the fewest
 * references. If there are several such resources, the resource at the end of the common part of their chains owns the
 * family, or no resource if they have no common part.
 */
function familiesByOwner(
  resources: ReadonlyMap<string, Resource>,
  graph: FamilyGraph,
): ReadonlyMap<string, Owned> {
  const owners = new Map<string, { readonly chain: Chain; readonly distance: number }>();
  for (const { chain, roots } of resources.values()) {
    for (const [family, distance] of distancesFrom(roots, graph)) {
      const owner = owners.get(family);
      if (owner && owner.distance < distance) continue;
      const isTie = owner?.distance === distance;
      owners.set(family, { chain: isTie ? commonChain(owner.chain, chain) : chain, distance });
    }
  }
  const chains = new Map([...owners].map(([family, { chain }]) => [family, chain]));
  const reached = [...graph.references.keys()].filter((family) => chains.has(family));
  const owned = new Map<string, Owned>();
  // Families that methods reach come first, so that none of them is put into the file of a union that no method
  // reaches.
  for (const [family, chain] of [
    ...reached.map((one) => [one, chains.get(one) ?? []] as const),
    ...chainsOfUnreached(chains, graph),
  ]) {
    const entry = owned.get(keyOf(chain)) ?? { chain, families: [] };
    entry.families.push(family);
    owned.set(keyOf(chain), entry);
  }
  return owned;
}

/**
 * Returns the owners of families that no method reaches. A group of connected families gets the closest common owner of
 * the families to which it refers, or no owner if there is none.
 */
function chainsOfUnreached(
  chains: ReadonlyMap<string, Chain>,
  graph: FamilyGraph,
): ReadonlyMap<string, Chain> {
  const unreached = new Set([...graph.references.keys()].filter((family) => !chains.has(family)));
  const groups = connectedFamilies(unreached, graph);
  return new Map(
    groups.flatMap((group) => {
      const targets = group.flatMap((family) => [...(graph.references.get(family) ?? [])]);
      const [first = [], ...more] = targets
        .map((target) => chains.get(target))
        .filter((one) => one !== undefined);
      const chain = more.reduce(commonChain, first);
      return group.map((family) => [family, chain] as const);
    }),
  );
}

function commonChain(left: Chain, right: Chain): Chain {
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end === -1 ? left : left.slice(0, end);
}

const SHARED = 'shared';

/** Claims paths of files, without extensions: `types/messages/batches` for the resource `['messages', 'batches']`. */
class TypePaths {
  readonly #files = new Map([['', `${FOLDERS.types}/${SHARED}`]]);
  readonly #folders = new Map([['', childFiles(FOLDERS.types, [SHARED, HEADERS])]]);
  readonly #shared = childFiles(`${FOLDERS.types}/${SHARED}`);

  ofResource(chain: Chain): string {
    return this.#claim(keyOf(chain), () => this.#folder(chain.slice(0, -1))(chain.at(-1) ?? ''));
  }

  /** Returns a path such as `types/messages/content-block`, for the union `ContentBlock` of messages. */
  ofUnion(chain: Chain, union: string): string {
    const folder = chain.length === 0 ? this.#shared : this.#folder(chain);
    return this.#claim(`${keyOf(chain)} ${union}`, () => folder(typeIdentifier(union)));
  }

  #claim(key: string, path: () => string): string {
    const known = this.#files.get(key) ?? path();
    this.#files.set(key, known);
    return known;
  }

  #folder(chain: Chain): (name: string) => string {
    const key = keyOf(chain);
    const folder = this.#folders.get(key) ?? childFiles(this.ofResource(chain));
    this.#folders.set(key, folder);
    return folder;
  }
}
