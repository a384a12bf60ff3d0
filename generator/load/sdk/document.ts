/** Builds the OpenAPI document of an SDK. */
import { listExported } from './exported.js';
import { fromEntries, referencedName, type Json } from './json.js';
import type { TypeLookup } from './lookup.js';
import { isNamedType, type Names } from './names.js';
import type { SdkOperation } from './operations.js';
import { describeOperation, hiddenFields, pathKey } from './paths.js';
import { SDK_NAME } from './package.js';
import type { Problems } from './problems.js';
import type { Sources } from './program.js';
import { listMethods } from './resources.js';
import { TypeReader } from './types.js';

/** An OpenAPI document, with the types of the parts that other code reads. */
export type SdkDocument = Json & { readonly openapi: string; readonly paths: Json };

export interface DocumentOptions {
  readonly withDocs: boolean;
  /** The API version that the SDK sends. */
  readonly apiVersion: string | undefined;
  readonly baseUrl: string | undefined;
}

export interface DocumentContext {
  readonly sources: Sources;
  readonly names: Names;
  readonly lookup: TypeLookup;
  readonly problems: Problems;
}

/** Types of the API to which no method of the SDK refers: bodies of errors, and their parts. */
const ROOTS: readonly (readonly [string, string])[] = [
  ['resources/shared', 'ErrorResponse'],
  ['resources/shared', 'ErrorDetails'],
  ['resources/beta/beta', 'BetaErrorResponse'],
];

export function buildDocument(
  operations: readonly SdkOperation[],
  { sources, names, lookup, problems }: DocumentContext,
  { withDocs, apiVersion, baseUrl }: DocumentOptions,
): SdkDocument {
  const hidden = hiddenFields(operations, lookup, problems);
  const types = new TypeReader({ problems, names, hidden, withDocs }, lookup);
  const roots = readRoots(sources, types);
  const paths = new Map<string, Map<string, Json>>();
  for (const operation of operations) {
    const item = paths.get(pathKey(operation)) ?? new Map<string, Json>();
    const verb = operation.verb.toLowerCase();
    const [signature] = operation.method.signatures;
    if (item.has(verb) && signature) {
      problems.add(signature, `repeats ${operation.verb} ${pathKey(operation)}`);
      continue;
    }
    item.set(verb, describeOperation(operation, { types, roots, lookup, problems, withDocs }));
    paths.set(pathKey(operation), item);
  }
  const webhooks = readWebhooks(sources, types);
  for (const one of listExported(sources, lookup)) types.exported(one);
  const schemas = types.components();
  return {
    openapi: '3.1.0',
    info: describeInfo(sources, apiVersion, withDocs),
    // If a document has this key, the phase `model` uses the method names and type names of the SDK.
    'x-claude-source': {
      package: SDK_NAME,
      version: sources.sdk.version,
      // Path keys have `?beta=true` even if it is not sent, to distinguish beta operations from stable ones.
      sendsBetaQuery: operations.some(({ sendsBetaQuery }) => sendsBetaQuery),
    },
    ...(baseUrl !== undefined && { servers: [{ url: baseUrl }] }),
    paths: fromEntries([...paths].map(([key, item]) => [key, fromEntries(item)])),
    ...(webhooks && { webhooks: webhooksOf(webhooks, schemas) }),
    components: { schemas },
  };
}

function describeInfo({ sdk }: Sources, apiVersion: string | undefined, withDocs: boolean): Json {
  const words = withDocs
    ? ` Descriptions come from its doc comments, under its license: ${sdk.license ?? 'see the package'}.`
    : '';
  return {
    title: 'Claude API',
    version: apiVersion ?? 'unknown',
    description: `Imported from the types of ${SDK_NAME} ${sdk.version}.${words}`,
  };
}

/** Reads the types in `ROOTS` that the release has. Returns their names. */
function readRoots(sources: Sources, types: TypeReader): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [module, name] of ROOTS) {
    const declaration = sources
      .typesOf(module)
      ?.statements.filter(isNamedType)
      .find((one) => one.name.text === name);
    if (!declaration) continue;
    types.named(declaration);
    found.add(name);
  }
  return found;
}

/**
 * Returns the schema of the type that `webhooks.unwrap` returns; undefined if the release does not have this method.
 */
function readWebhooks(sources: Sources, types: TypeReader): Json | undefined {
  const method = listMethods(sources).find(({ path }) => /(^|\.)webhooks\.unwrap$/.test(path));
  const type = method?.signatures.at(-1)?.type;
  return type && types.schema(type);
}

/** Returns one webhook for each type of event, as in the official spec. */
function webhooksOf(event: Json, schemas: Json): Json {
  const body = { required: true, content: { 'application/json': { schema: event } } };
  const responses = { '200': { description: 'The event was received.' } };
  return fromEntries(
    eventTypes(event, schemas).map((type) => [type, { post: { requestBody: body, responses } }]),
  );
}

/** Returns the values that `data.type` of a webhook event may have, sorted. */
function eventTypes(event: Json, schemas: Json): readonly string[] {
  const follow = (schema: Json | undefined): Json => {
    const name = schema && referencedName(schema);
    return (name === undefined ? schema : (schemas[name] as Json | undefined)) ?? {};
  };
  const properties = follow(event)['properties'] as Json | undefined;
  const data = follow(properties?.['data'] as Json | undefined);
  const discriminator = data['discriminator'] as Json | undefined;
  return Object.keys((discriminator?.['mapping'] as Json | undefined) ?? {}).toSorted();
}
