/**
 * Writes unions as the official spec does: literals as `enum` or `const`, variants with a discriminator as `oneOf`, and
 * other variants and null as `anyOf`.
 */
import { fromEntries, reference, type Json } from './json.js';

export interface Tagged {
  readonly tag: string;
  /** The schema of the object with this tag. */
  readonly schema: string;
}

/** For each property with literals: the literals, and the schemas that have them. */
export type Tags = ReadonlyMap<string, readonly Tagged[]>;

export type Variant =
  | { readonly literal: string | number | boolean | null }
  | { readonly schema: Json; readonly tags: Tags };

export function unionSchema(variants: readonly Variant[]): Json {
  const literals = variants.flatMap((one) => ('literal' in one ? [one.literal] : []));
  const others = variants.flatMap((one) => ('schema' in one ? [one] : []));
  const values = literals.filter((value) => value !== null);
  const choices = [...choiceOf(others), ...enumsOf(values)];
  if (literals.includes(null)) choices.push({ type: 'null' });
  const [first, ...more] = choices;
  if (!first) return { not: {} };
  return more.length === 0 ? first : { anyOf: choices };
}

/** Returns one schema per type of literal: an `enum`, a `const` for a single value, or `boolean` for both booleans. */
function enumsOf(values: readonly (string | number | boolean)[]): readonly Json[] {
  const types = [...new Set(values.map((value) => typeof value))];
  return types.map((type): Json => {
    const ofType = [...new Set(values.filter((value) => typeof value === type))];
    if (type === 'boolean' && ofType.length === 2) return { type };
    return ofType.length === 1 ? { type, const: ofType[0] } : { type, enum: ofType };
  });
}

function choiceOf(variants: readonly { readonly schema: Json; readonly tags: Tags }[]): Json[] {
  const schemas = distinct(variants.map(({ schema }) => schema));
  if (schemas.length < 2) return schemas;
  const discriminator = discriminatorOf(variants.map(({ tags }) => tags));
  return discriminator ? [{ oneOf: schemas, discriminator }] : schemas;
}

/**
 * Returns the discriminator: a property that has different literals in each variant. `type` takes precedence over
 * others.
 */
function discriminatorOf(all: readonly Tags[]): Json | undefined {
  const [first] = all;
  const names = [...(first?.keys() ?? [])].toSorted(
    (a, b) => Number(b === 'type') - Number(a === 'type'),
  );
  const found = names.find((name) => {
    const tags = all.map((one) => one.get(name));
    const flat = tags.flatMap((one) => (one ?? []).map(({ tag }) => tag));
    return tags.every((one) => one !== undefined) && new Set(flat).size === flat.length;
  });
  if (found === undefined) return undefined;
  const tagged = all.flatMap((one) => one.get(found) ?? []);
  const mapping = tagged.map(({ tag, schema }) => [tag, reference(schema)['$ref']] as const);
  return { propertyName: found, mapping: fromEntries(mapping) };
}

/** Returns the tags of a union: only the tags of properties that have tags in every variant. */
export function mergeTags(all: readonly Tags[]): Tags {
  const [first, ...others] = all;
  const shared = [...(first?.keys() ?? [])].filter((name) => others.every((one) => one.has(name)));
  return new Map(shared.map((name) => [name, all.flatMap((one) => one.get(name) ?? [])]));
}

function distinct(schemas: readonly Json[]): Json[] {
  const byText = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return [...byText.values()];
}
