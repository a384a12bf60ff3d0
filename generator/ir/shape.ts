/** Finds parts of schemas through references, unions and intersections. */
import type { Body } from './api.js';
import type { NamedSchema, Property, Schema } from './schema.js';

export type Schemas = ReadonlyMap<string, NamedSchema>;

/**
 * The schema of the body in the params: the schema of the body itself, or an object with the field that holds the body.
 */
export function givenSchema({ param, schema, required }: Body): Schema {
  if (param === undefined) return schema;
  return { kind: 'object', properties: [{ name: param, schema, required }] };
}

/** A schema that is not composed of others. */
export type Leaf = Exclude<Schema, { readonly kind: 'ref' | 'union' | 'intersection' | 'gated' }>;

/** The leaves of a composed schema. Not recursive: a long chain of references would overflow the stack. */
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

/** The properties of all object leaves. Names can repeat. */
export function propertiesOf(schema: Schema, schemas: Schemas): readonly Property[] {
  return leaves(schema, schemas).flatMap((leaf) => (leaf.kind === 'object' ? leaf.properties : []));
}

export function findProperty(schema: Schema, name: string, schemas: Schemas): Property | undefined {
  return propertiesOf(schema, schemas).find((property) => property.name === name);
}

/** The schema of the items if `schema` is an array. */
export function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  return leaves(schema, schemas).find((leaf) => leaf.kind === 'array')?.items;
}
