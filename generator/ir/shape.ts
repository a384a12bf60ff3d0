/** Finds parts of schemas through references, unions, intersections and gates. */
import type { Body } from './api.js';
import type { NamedSchema, Property, Schema } from './schema.js';

export type Schemas = ReadonlyMap<string, NamedSchema>;

/** Returns the schema of the body as callers pass it: the body itself, or an object with one field for the body. */
export function givenSchema({ param, schema, required }: Body): Schema {
  if (param === undefined) return schema;
  return { kind: 'object', properties: [{ name: param, schema, required }] };
}

/** A schema other than a reference, a union, an intersection or a gate. */
export type Leaf = Exclude<Schema, { readonly kind: 'ref' | 'union' | 'intersection' | 'gated' }>;

/**
 * Returns the leaves of a schema, through references, unions, intersections and gates. Not recursive: a long chain of
 * references would overflow the stack.
 */
export function leaves(schema: Schema, schemas: Schemas): readonly Leaf[] {
  const found: Leaf[] = [];
  const seen = new Set<string>();
  const left: Schema[] = [schema];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.kind === 'union' || next.kind === 'intersection') {
      for (const part of next.of.toReversed()) left.push(part);
    } else if (next.kind === 'gated') {
      left.push(next.schema);
    } else if (next.kind === 'ref') {
      const target = seen.has(next.name) ? undefined : schemas.get(next.name);
      seen.add(next.name);
      if (target) left.push(target.schema);
    } else {
      found.push(next);
    }
  }
  return found;
}

/** Returns the properties of all objects among the leaves. Several properties can have the same name. */
export function propertiesOf(schema: Schema, schemas: Schemas): readonly Property[] {
  return leaves(schema, schemas).flatMap((leaf) => (leaf.kind === 'object' ? leaf.properties : []));
}

export function findProperty(schema: Schema, name: string, schemas: Schemas): Property | undefined {
  return propertiesOf(schema, schemas).find((property) => property.name === name);
}

/** Returns the schema of the items of the first array among the leaves; undefined if no leaf is an array. */
export function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  return leaves(schema, schemas).find((leaf) => leaf.kind === 'array')?.items;
}
