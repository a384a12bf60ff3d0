/** Makes the canonical form of types, which does not depend on the order and the descriptions of the spec. */
import type { ObjectSchema, Property, Schema } from '../schema.js';
import { type } from './type.js';

/**
 * Returns a type with emitted names and without descriptions. Sorts the parts of unions and intersections, properties,
 * and the betas of gates, since their order has no meaning.
 *
 * @param nameOf returns the emitted name of a schema
 */
export function canonicalType(schema: Schema, nameOf: (schema: string) => string): Schema {
  const canonical = (inner: Schema) => canonicalType(inner, nameOf);
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'binary':
    case 'literal':
      return schema;
    case 'ref':
      return { kind: 'ref', name: nameOf(schema.name) };
    case 'array':
      return { ...schema, items: canonical(schema.items) };
    case 'tuple':
      return { kind: 'tuple', items: schema.items.map(canonical) };
    case 'object':
      return canonicalObject(schema, canonical);
    case 'union':
    case 'intersection':
      return combine(schema.kind, schema.of.map(canonical));
    case 'gated':
      return { kind: 'gated', schema: canonical(schema.schema), betas: [...schema.betas].sort() };
  }
}

function canonicalObject(
  { properties, rest }: ObjectSchema,
  canonical: (schema: Schema) => Schema,
): ObjectSchema {
  const plain = properties.map(({ name, schema, required, deprecated }): Property => {
    const mark = deprecated === undefined ? {} : ({ deprecated: true } as const);
    return { name, required, schema: canonical(schema), ...mark };
  });
  return {
    kind: 'object',
    properties: plain.sort((left, right) => (left.name < right.name ? -1 : 1)),
    ...(rest && { rest: canonical(rest) }),
  };
}

/**
 * Returns a flat union or intersection without repeated parts, `null` last. Returns a single part itself. Without
 * parts, returns `never` for a union, and `unknown` for an intersection.
 */
function combine(kind: 'union' | 'intersection', parts: readonly Schema[]): Schema {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const texts = new Map(flat.map((part) => [type.write(part), part]));
  const sorted = [...texts].sort(([left], [right]) => (left < right ? -1 : 1));
  const of = sorted.map(([, part]) => part).sort(nullLast);
  const [first] = of;
  if (first === undefined) return { kind: kind === 'union' ? 'never' : 'unknown' };
  return of.length === 1 ? first : { kind, of };
}

function nullLast(left: Schema, right: Schema): number {
  return Number(left.kind === 'null') - Number(right.kind === 'null');
}
