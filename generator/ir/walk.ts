/** Walks and rebuilds schemas one level at a time. */
import type { Operation } from './api.js';
import type { Schema } from './schema.js';

/** The schemas directly inside of one. */
export function childrenOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'binary':
    case 'literal':
    case 'ref':
      return [];
    case 'array':
      return [schema.items];
    case 'tuple':
      return schema.items;
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.rest ? [schema.rest] : []),
      ];
    case 'union':
    case 'intersection':
      return schema.of;
    case 'gated':
      return [schema.schema];
  }
}

/** The names that a schema refers to, without those that the named ones refer to. */
export function referencesOf(schema: Schema): readonly string[] {
  return schema.kind === 'ref' ? [schema.name] : childrenOf(schema).flatMap(referencesOf);
}

/** What of an operation is made of schemas. */
export type Shapes = Pick<
  Operation,
  'pathParameters' | 'queryParameters' | 'headerParameters' | 'body' | 'result' | 'failures'
>;

/** All schemas that an operation is described with. */
export function schemasOf(operation: Shapes): readonly Schema[] {
  return [...requestSchemasOf(operation), ...responseSchemasOf(operation)];
}

function requestSchemasOf(operation: Shapes): readonly Schema[] {
  const { pathParameters, queryParameters, headerParameters, body } = operation;
  const parameters = [...pathParameters, ...queryParameters, ...headerParameters];
  return [...parameters.map(({ schema }) => schema), ...(body ? [body.schema] : [])];
}

export function responseSchemasOf({ result }: Shapes): readonly Schema[] {
  switch (result.kind) {
    case 'none':
    case 'binary':
      return [];
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
  }
}
