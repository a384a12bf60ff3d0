/** Names the type of each schema. */
import type { Api } from '../ir/api.js';
import { reachedBy } from '../ir/reachability.js';
import { schemasOfResult } from '../ir/results.js';
import { requestSchemasOf } from '../ir/walk.js';
import { type Identifiers, typeIdentifier } from './identifiers.js';
import { methodStem } from './methods.js';
import { allResources, type ResourceTree } from './resources.js';
import { planTypeFiles } from './type-files.js';
import type { MethodPlan, TypeParameter, TypePlan } from './types.js';

interface Analysis {
  readonly parametersOf: (schema: string) => readonly TypeParameter[];
  readonly streams: ReadonlyMap<string, string>;
}

/**
 * Returns names for body schemas, after their methods: `BoxCreateParams`, or `BoxCreateBody` if the params have further
 * fields.
 */
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
  const fileOf = planTypeFiles(api, tree);
  const bodies = bodyNames(
    allResources(tree).flatMap(({ methods }) => methods),
    identifiers,
  );
  const sent = reachedBy(api.operations.flatMap(requestSchemasOf), api.schemas);
  const types = new Map<string, TypePlan>();
  for (const schema of api.schemas.values()) {
    const wanted = typeIdentifier(schema.name);
    const body = bodies.get(schema.name);
    const streamField = streams.get(schema.name);
    const { path, isShared } = fileOf(schema.name);
    types.set(schema.name, {
      name: body ?? identifiers.claim(wanted, `${wanted}Object`),
      publicName: body ?? wanted,
      aliases: [],
      file: path,
      isShared,
      parameters: parametersOf(schema.name),
      ...(streamField !== undefined && { streamField }),
      isSent: sent.has(schema.name),
      schema,
    });
  }
  const returned = reachedBy(
    api.operations.flatMap(({ result }) => schemasOfResult(result)),
    api.schemas,
  );
  return withAliases(types, returned, identifiers);
}

/**
 * Adds aliases to the types. Claims their names after the names of the types of all schemas, so that no alias takes one
 * of these names. A body that is named after its method keeps the name of its schema as an alias if responses contain
 * it, too.
 */
function withAliases(
  types: ReadonlyMap<string, TypePlan>,
  returned: ReadonlySet<string>,
  identifiers: Identifiers,
): ReadonlyMap<string, TypePlan> {
  return new Map(
    [...types].map(([schema, type]) => {
      const own = typeIdentifier(type.schema.name);
      const isRenamed = type.publicName !== own && returned.has(schema);
      const names = [...(isRenamed ? [own] : []), ...(type.schema.aliases ?? [])];
      const aliases = names.map((publicName) => {
        const isOwn = !publicName.includes('.') && identifiers.isFree(publicName);
        return { publicName, ...(isOwn && { name: identifiers.claim(publicName) }) };
      });
      return [schema, { ...type, aliases }];
    }),
  );
}
