/** Names every schema's type and gives it a file beside the resources that use it. */
import type { Api, Namespace } from '../ir/api.js';
import { type Identifiers, typeIdentifier } from './identifiers.js';
import { methodStem } from './methods.js';
import { allResources, type ResourceTree } from './resources.js';
import type { MethodPlan, ResourcePlan, TypeParameter, TypePlan } from './types.js';
import { failureSchemas, operationSchemas, reachableNames } from './walk.js';

interface Analysis {
  readonly parametersOf: (schema: string) => readonly TypeParameter[];
  readonly streams: ReadonlyMap<string, string>;
}

/** Where a type lives: in the folder of a resource, or among what the whole namespace shares (an empty chain). */
interface Home {
  readonly namespace: Namespace;
  readonly chain: readonly string[];
}

function commonChain(left: readonly string[], right: readonly string[]): readonly string[] {
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end === -1 ? left : left.slice(0, end);
}

/** A type that stable reaches lives in stable: stable never imports beta. */
function merge(left: Home | undefined, right: Home): Home {
  if (!left) return right;
  if (left.namespace !== right.namespace) return left.namespace === 'stable' ? left : right;
  return { namespace: left.namespace, chain: commonChain(left.chain, right.chain) };
}

function homes(api: Api, tree: ResourceTree): ReadonlyMap<string, Home> {
  const found = new Map<string, Home>();
  for (const { namespace, chain, methods } of allResources(tree)) {
    const roots = methods.flatMap(({ operation }) => [
      ...operationSchemas(operation),
      ...failureSchemas(operation),
    ]);
    for (const name of reachableNames(api, roots)) {
      found.set(name, merge(found.get(name), { namespace, chain }));
    }
  }
  placeUnreached(api, found);
  return found;
}

/** Types that no operation reaches go to the shared file of the namespace that they build on. */
function placeUnreached(api: Api, found: Map<string, Home>): void {
  const reached = new Map(found);
  const isBeta = (name: string) =>
    (reached.get(name)?.namespace ?? (name.startsWith('Beta') ? 'beta' : 'stable')) === 'beta';
  for (const { name, schema } of api.schemas.values()) {
    if (reached.has(name)) continue;
    const namespace = [name, ...reachableNames(api, [schema])].some(isBeta) ? 'beta' : 'stable';
    found.set(name, { namespace, chain: [] });
  }
}

function homeFile({ namespace, chain }: Home, resources: readonly ResourcePlan[]): string {
  const resource = resources.find(
    (one) => one.namespace === namespace && one.chain.join('.') === chain.join('.'),
  );
  if (resource && chain.length > 0) return `${resource.file}.types`;
  return namespace === 'beta' ? 'resources/beta/shared.types' : 'resources/shared.types';
}

/** The names that methods want for their body schemas; the first method to use a body names it. */
function bodyNames(
  methods: readonly MethodPlan[],
  identifiers: Identifiers,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { params } of methods) {
    if (params?.isBody && params.bodySchema !== undefined)
      names.set(params.bodySchema, params.name);
  }
  for (const { params, operation } of methods) {
    if (params?.bodySchema === undefined || names.has(params.bodySchema)) continue;
    names.set(params.bodySchema, identifiers.claim(`${methodStem(operation)}Body`));
  }
  return names;
}

export function planTypes(
  api: Api,
  tree: ResourceTree,
  { parametersOf, streams }: Analysis,
  identifiers: Identifiers,
): ReadonlyMap<string, TypePlan> {
  const places = homes(api, tree);
  const resources = allResources(tree);
  const bodies = bodyNames(
    resources.flatMap(({ methods }) => methods),
    identifiers,
  );
  const types = new Map<string, TypePlan>();
  for (const schema of api.schemas.values()) {
    const wanted = typeIdentifier(schema.name);
    const body = bodies.get(schema.name);
    const streamField = streams.get(schema.name);
    const home = places.get(schema.name) ?? { namespace: 'stable', chain: [] };
    types.set(schema.name, {
      name: body ?? identifiers.claim(wanted, `${wanted}Object`),
      publicName: body ?? wanted,
      aliases: [],
      namespace: home.namespace,
      file: homeFile(home, resources),
      isShared: home.chain.length === 0,
      parameters: parametersOf(schema.name),
      ...(streamField !== undefined && { streamField }),
      schema,
    });
  }
  return withAliases(types, identifiers);
}

/** Aliases come last: no type gives up its name for one. */
function withAliases(
  types: ReadonlyMap<string, TypePlan>,
  identifiers: Identifiers,
): ReadonlyMap<string, TypePlan> {
  return new Map(
    [...types].map(([schema, type]) => {
      const aliases = (type.schema.aliases ?? []).map((publicName) => {
        const isOwn = !publicName.includes('.') && identifiers.isFree(publicName);
        return { publicName, ...(isOwn && { name: identifiers.claim(publicName) }) };
      });
      return [schema, { ...type, aliases }];
    }),
  );
}
