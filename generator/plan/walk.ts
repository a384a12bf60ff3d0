/** Walks over schemas: which names they refer to, and which of those reach what. */
import type { Api, Operation, Result } from '../ir/api.js';
import type { Property, Schema } from '../ir/schema.js';

/** The schemas directly inside `schema`. */
function children(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'array':
      return [schema.items];
    case 'tuple':
      return schema.items;
    case 'union':
    case 'intersection':
      return schema.of;
    case 'gated':
      return [schema.schema];
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.rest ? [schema.rest] : []),
      ];
    default:
      return [];
  }
}

/** `schema` and everything inside it, references not followed. */
export function* parts(schema: Schema): Generator<Schema> {
  const open: Schema[] = [schema];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...children(next));
  }
}

/** Names of the schemas that `schema` refers to directly. */
export function referencedNames(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of parts(schema)) if (part.kind === 'ref') names.add(part.name);
  return names;
}

/** Every schema name that `roots` reach through references. */
export function reachableNames(api: Api, roots: Iterable<Schema>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...roots];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const name of referencedNames(next)) {
      const target = api.schemas.get(name);
      if (!target || reached.has(name)) continue;
      reached.add(name);
      open.push(target.schema);
    }
  }
  return reached;
}

function resultSchemas(result: Result): readonly Schema[] {
  switch (result.kind) {
    case 'json':
      return [result.schema];
    case 'jsonl':
      return [result.item];
    case 'sse':
      return [result.event];
    case 'json-or-sse':
      return [result.schema, result.event];
    case 'page':
      return [result.schema, result.item];
    case 'none':
    case 'binary':
      return [];
  }
}

/** What an operation answers with when it fails. */
export function failureSchemas({ failures }: Operation): readonly Schema[] {
  return failures.map((name) => ({ kind: 'ref', name }));
}

/** Every schema that an operation's types mention. */
export function operationSchemas(operation: Operation): readonly Schema[] {
  return [...requestSchemas(operation), ...resultSchemas(operation.result)];
}

/** Those of what a caller sends. */
export function requestSchemas(operation: Operation): readonly Schema[] {
  const parameters: readonly Property[] = [
    ...operation.pathParameters,
    ...operation.queryParameters,
    ...operation.headerParameters,
  ];
  return [
    ...parameters.map((parameter) => parameter.schema),
    ...(operation.body ? [operation.body.schema] : []),
  ];
}
