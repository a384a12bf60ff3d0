/** Builds unions and intersections in their simplest form. */
import type { ObjectSchema, Property, Schema, UnionSchema } from '../../ir/schema.js';

/** Nested unions become one, equal variants too; a union with something unknown is unknown. */
export function union(variants: readonly Schema[], discriminator?: string): Schema {
  const nested = variants.filter((variant) => variant.kind === 'union');
  const flat = variants.flatMap((variant) => (variant.kind === 'union' ? variant.of : [variant]));
  const of = distinct(flat.filter((variant) => variant.kind !== 'never'));
  if (of.some((variant) => variant.kind === 'unknown')) return { kind: 'unknown' };
  const [first, ...others] = of;
  if (first === undefined) return { kind: 'never' };
  if (others.length === 0) return first;
  const property = discriminator ?? onlyDiscriminator(nested);
  return { kind: 'union', of, ...(property !== undefined && { discriminator: property }) };
}

/** What is left of a schema where null is not meant; one that is nothing but null stays. */
export function withoutNull(schema: Schema): Schema {
  if (schema.kind !== 'union') return schema;
  return union(
    schema.of.filter(({ kind }) => kind !== 'null'),
    schema.discriminator,
  );
}

/** A discriminator outlives flattening if it is the only one: `anyOf: [{ oneOf, discriminator }, null]`. */
function onlyDiscriminator(nested: readonly UnionSchema[]): string | undefined {
  const [first, ...others] = nested;
  return others.length === 0 ? first?.discriminator : undefined;
}

/** Inline objects among the parts become one; `required` makes properties of any part required. */
export function intersection(parts: readonly Schema[], required: readonly string[] = []): Schema {
  const flat = parts.flatMap((part) => (part.kind === 'intersection' ? part.of : [part]));
  if (flat.some((part) => part.kind === 'never')) return { kind: 'never' };
  const rest = flat.filter((part) => part.kind !== 'unknown' && part.kind !== 'object');
  const objects = flat.filter((part) => part.kind === 'object');
  const merged = mergeObjects(objects, required, rest.length > 0);
  const of = merged ? [...rest, merged] : rest;
  const [first, ...others] = of;
  if (first === undefined) return { kind: 'unknown' };
  return others.length === 0 ? first : { kind: 'intersection', of };
}

/** @param beside whether there are other parts, which may hold the properties that are not found here */
function mergeObjects(
  objects: readonly ObjectSchema[],
  required: readonly string[],
  beside: boolean,
): ObjectSchema | undefined {
  const telling = objects.filter((object) => !isAnyObject(object));
  const known = new Map<string, Property>();
  for (const property of telling.flatMap((object) => object.properties)) {
    const before = known.get(property.name);
    known.set(property.name, before ? mergeProperties(before, property) : property);
  }
  for (const name of required) {
    const property =
      known.get(name) ?? (beside ? { name, schema: { kind: 'unknown' } as const } : undefined);
    if (property) known.set(name, { ...property, required: true });
  }
  if (known.size === 0 && telling.length === 0) return beside ? undefined : objects[0];
  const open = telling.find((object) => object.rest);
  return {
    kind: 'object',
    properties: [...known.values()],
    ...(open?.rest && { rest: open.rest }),
  };
}

function mergeProperties(first: Property, second: Property): Property {
  return {
    ...first,
    ...second,
    schema: intersection([first.schema, second.schema]),
    required: first.required || second.required,
  };
}

/** Whether it says no more than `type: object` does. */
export function isAnyObject(schema: Schema): boolean {
  return (
    schema.kind === 'object' && schema.properties.length === 0 && schema.rest?.kind === 'unknown'
  );
}

function distinct(variants: readonly Schema[]): readonly Schema[] {
  const seen = new Set<string>();
  return variants.filter((variant) => {
    const key = simpleKey(variant);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Equal keys, equal schemas. None for composed ones: comparing them costs more than a repetition does. */
function simpleKey(schema: Schema): string | undefined {
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'binary':
      return schema.kind;
    case 'literal':
      return `literal ${JSON.stringify(schema.value)}`;
    case 'ref':
      return `ref ${schema.name}`;
    case 'array':
    case 'tuple':
    case 'object':
    case 'union':
    case 'intersection':
    case 'gated':
      return undefined;
  }
}
