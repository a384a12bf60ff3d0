/** Names the type of each schema and decides its file. */
import type { Api } from '../ir/api.js';
import { FOLDERS } from '../ir/emitted-files.js';
import { reachedBy } from '../ir/reachability.js';
import { schemasOfResult } from '../ir/results.js';
import { failureSchemasOf, requestSchemasOf, schemasOf } from '../ir/walk.js';
import { HEADERS } from './header-types.js';
import { type Identifiers, typeIdentifier } from './identifiers.js';
import { methodStem } from './methods.js';
import { allResources, childFiles, type ResourceTree } from './resources.js';
import type { MethodPlan, TypeParameter, TypePlan } from './types.js';

interface Analysis {
  readonly parametersOf: (schema: string) => readonly TypeParameter[];
  readonly streams: ReadonlyMap<string, string>;
}

/** Property names that lead to a resource: `['messages', 'batches']`. Empty for types that several resources share. */
type Chain = readonly string[];

function commonChain(left: Chain, right: Chain): Chain {
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end === -1 ? left : left.slice(0, end);
}

/**
 * The closest resource that contains all resources whose methods reach a type. Stable and beta resources count as one:
 * when a beta graduates, stable methods reach its types too, and the types must not move to another file.
 */
function chains(api: Api, tree: ResourceTree): ReadonlyMap<string, Chain> {
  const found = new Map<string, Chain>();
  for (const { chain, methods } of allResources(tree)) {
    const roots = methods.flatMap(({ operation }) => [
      ...schemasOf(operation),
      ...failureSchemasOf(operation),
    ]);
    for (const name of reachedBy(roots, api.schemas)) {
      found.set(name, commonChain(found.get(name) ?? chain, chain));
    }
  }
  return found;
}

const SHARED = 'shared';

/** `types/messages/batches` for `['messages', 'batches']`: the paths of files without their extensions. */
class TypeFiles {
  readonly #files = new Map([['', `${FOLDERS.types}/${SHARED}`]]);
  readonly #folders = new Map([['', childFiles(FOLDERS.types, [SHARED, HEADERS])]]);

  of(chain: Chain): string {
    const key = chain.join('.');
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const parent = chain.slice(0, -1);
    const file = this.#folder(parent)(chain.at(-1) ?? '');
    this.#files.set(key, file);
    return file;
  }

  #folder(chain: Chain): (name: string) => string {
    const key = chain.join('.');
    const folder = this.#folders.get(key) ?? childFiles(this.of(chain));
    this.#folders.set(key, folder);
    return folder;
  }
}

/** Names body schemas after methods: `BoxCreateParams`, or `BoxCreateBody` if the params have further fields. */
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
  const chainOf = chains(api, tree);
  const files = new TypeFiles();
  const resources = allResources(tree);
  for (const { chain } of resources) files.of(chain);
  const bodies = bodyNames(
    resources.flatMap(({ methods }) => methods),
    identifiers,
  );
  const sent = reachedBy(api.operations.flatMap(requestSchemasOf), api.schemas);
  const types = new Map<string, TypePlan>();
  for (const schema of api.schemas.values()) {
    const wanted = typeIdentifier(schema.name);
    const body = bodies.get(schema.name);
    const streamField = streams.get(schema.name);
    const chain = chainOf.get(schema.name) ?? [];
    types.set(schema.name, {
      name: body ?? identifiers.claim(wanted, `${wanted}Object`),
      publicName: body ?? wanted,
      aliases: [],
      file: files.of(chain),
      isShared: chain.length === 0,
      parameters: parametersOf(schema.name),
      ...(streamField !== undefined && { streamField }),
      isSent: sent.has(schema.name),
      schema,
    });
  }
  const answered = reachedBy(
    api.operations.flatMap(({ result }) => schemasOfResult(result)),
    api.schemas,
  );
  return withAliases(types, answered, identifiers);
}

/**
 * Claims the names of aliases after those of all types, so that no alias takes a type's name. A body that is named
 * after its method keeps the name of its schema as an alias if responses contain it too.
 */
function withAliases(
  types: ReadonlyMap<string, TypePlan>,
  answered: ReadonlySet<string>,
  identifiers: Identifiers,
): ReadonlyMap<string, TypePlan> {
  return new Map(
    [...types].map(([schema, type]) => {
      const own = typeIdentifier(type.schema.name);
      const isRenamed = type.publicName !== own && answered.has(schema);
      const names = [...(isRenamed ? [own] : []), ...(type.schema.aliases ?? [])];
      const aliases = names.map((publicName) => {
        const isOwn = !publicName.includes('.') && identifiers.isFree(publicName);
        return { publicName, ...(isOwn && { name: identifiers.claim(publicName) }) };
      });
      return [schema, { ...type, aliases }];
    }),
  );
}
