/** Builds unions and intersections in their simplest form. */
import type { ObjectSchema, Property, Schema, UnionSchema } from '../../ir/schema.js';

/**
 * Returns a flat union in which simple types, literals and references occur once. Returns the only variant if one is
 * left, `never` if none is left, and `unknown` if a variant is `unknown`.
 */
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

/** Returns the schema without its `null` variant. A schema that is only `null` stays. */
export function withoutNull(schema: Schema): Schema {
  if (schema.kind !== 'union') return schema;
  return union(
    schema.of.filter(({ kind }) => kind !== 'null'),
    schema.discriminator,
  );
}

/**
 * Returns the discriminator if exactly one variant is a union, such as in `anyOf: [{ oneOf, discriminator }, null]`.
 * The flat union keeps it.
 */
function onlyDiscriminator(nested: readonly UnionSchema[]): string | undefined {
  const [first, ...others] = nested;
  return others.length === 0 ? first?.discriminator : undefined;
}

/**
 * Returns an intersection whose inline objects are merged into one; `never` if a part is `never`, and the part itself
 * if one is left.
 *
 * @param required names of properties that are required, whichever part has them
 * @param propertyOf returns the property with a required name that no inline object has; it is described elsewhere,
 * such as in a reference
 */
export function intersection(
  parts: readonly Schema[],
  required: readonly string[] = [],
  propertyOf: PropertyOf = () => ({ schema: { kind: 'unknown' } }),
): Schema {
  const flat = parts.flatMap((part) => (part.kind === 'intersection' ? part.of : [part]));
  if (flat.some((part) => part.kind === 'never')) return { kind: 'never' };
  const rest = flat.filter((part) => part.kind !== 'unknown' && part.kind !== 'object');
  const objects = flat.filter((part) => part.kind === 'object');
  const merged = mergeObjects(objects, required, rest.length > 0 ? propertyOf : undefined);
  const of = merged ? [...rest, merged] : rest;
  const [first, ...others] = of;
  if (first === undefined) return { kind: 'unknown' };
  return others.length === 0 ? first : { kind: 'intersection', of };
}

type PropertyOf = (name: string) => Pick<Property, 'schema' | 'only'>;

/**
 * Returns the inline objects of an intersection, merged into one; undefined if no object and no required property adds
 * anything to the other parts of the intersection.
 *
 * @param propertyOf returns a required property that only the other parts have; undefined if all parts are inline
 * objects
 */
function mergeObjects(
  objects: readonly ObjectSchema[],
  required: readonly string[],
  propertyOf: PropertyOf | undefined,
): ObjectSchema | undefined {
  const specific = objects.filter((object) => !isAnyObject(object));
  const known = new Map<string, Property>();
  for (const property of specific.flatMap((object) => object.properties)) {
    const before = known.get(property.name);
    known.set(property.name, before ? mergeProperties(before, property) : property);
  }
  for (const name of required) {
    const property = known.get(name) ?? (propertyOf && { name, ...propertyOf(name) });
    if (property) known.set(name, { ...property, required: true });
  }
  if (known.size === 0 && specific.length === 0) return propertyOf ? undefined : objects[0];
  const open = specific.find((object) => object.rest);
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

/** Returns whether the schema is a bare `type: object`. */
function isAnyObject(schema: Schema): boolean {
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

/**
 * Returns a key that only equal schemas share. Undefined for composed schemas, since their comparison costs more than a
 * repeated variant.
 */
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

/** Returns whether a schema beside a composition adds nothing to its parts, such as `type: object` beside `oneOf`. */
export function isVague(schema: Schema): boolean {
  switch (schema.kind) {
    case 'array':
      return schema.items.kind === 'unknown';
    case 'object':
      return isAnyObject(schema);
    case 'union':
      return schema.of.every(isVague);
    case 'literal':
    case 'tuple':
    case 'binary':
    case 'never':
      return false;
    case 'unknown':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'ref':
    case 'intersection':
    case 'gated':
      return true;
  }
}

/** Returns the schema of a value of `enum` or `const`; `unknown` if the value is a list or an object. */
export function literal(value: unknown): Schema {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return { kind: 'literal', value: value as string | number | boolean };
  }
  return { kind: 'unknown' };
}
