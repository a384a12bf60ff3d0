/** Walks the schemas inside a schema, and the schemas of an operation. */
import type { Operation } from './api.js';
import { schemasOfResult } from './results.js';
import type { Schema } from './schema.js';

/** Returns the schemas directly inside a schema. */
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

/** Returns a schema in which `change` replaces each schema directly inside it. */
export function withChildren(schema: Schema, change: (child: Schema) => Schema): Schema {
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
      return schema;
    case 'array':
      return { ...schema, items: change(schema.items) };
    case 'tuple':
      return { ...schema, items: schema.items.map(change) };
    case 'object':
      return {
        ...schema,
        properties: schema.properties.map((property) => ({
          ...property,
          schema: change(property.schema),
        })),
        ...(schema.rest && { rest: change(schema.rest) }),
      };
    case 'union':
    case 'intersection':
      return { ...schema, of: schema.of.map(change) };
    case 'gated':
      return { ...schema, schema: change(schema.schema) };
  }
}

/** Yields a schema and every schema inside it. Does not follow references. */
export function* schemasWithin(schema: Schema): Generator<Schema> {
  const left: Schema[] = [schema];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    for (const child of childrenOf(next).toReversed()) left.push(child);
  }
}

/** Returns the names of the schemas that a schema refers to. Does not follow these references. */
export function referencesOf(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of schemasWithin(schema)) if (part.kind === 'ref') names.add(part.name);
  return names;
}

/** The parts of an operation that contain schemas or the names of schemas. */
export type Shapes = Pick<
  Operation,
  'pathParameters' | 'queryParameters' | 'headerParameters' | 'body' | 'result' | 'failures'
>;

/** Returns the schemas of an operation's request and of its successful response. */
export function schemasOf(operation: Shapes): readonly Schema[] {
  return [...requestSchemasOf(operation), ...schemasOfResult(operation.result)];
}

/** Returns the schemas of an operation's parameters and body. */
export function requestSchemasOf({
  pathParameters,
  queryParameters,
  headerParameters,
  body,
}: Shapes): readonly Schema[] {
  const parameters = [...pathParameters, ...queryParameters, ...headerParameters];
  return [...parameters.map(({ schema }) => schema), ...(body ? [body.schema] : [])];
}

/** Returns the schemas of an operation's error responses. */
export function failureSchemasOf({ failures }: Shapes): readonly Schema[] {
  return failures.map((name) => ({ kind: 'ref', name }));
}
