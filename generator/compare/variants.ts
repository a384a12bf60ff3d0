/** Matches the variants of a union with the variants that replace them in another union. */
import type { Property, Schema } from '../ir/schema.js';
import { type } from '../ir/surface/type.js';
import type { NamedType } from './surface.js';

export type Types = ReadonlyMap<string, NamedType>;

/** Returns the name at the end of a chain of aliases. */
export function resolveAlias(name: string, types: Types): string {
  const seen = new Set<string>();
  let found = name;
  for (;;) {
    const schema = types.get(found)?.schema;
    if (schema?.kind !== 'ref' || seen.has(found)) return found;
    seen.add(found);
    found = schema.name;
  }
}

/** Returns the schema that a reference names; `unknown` for an unresolved reference. */
export function resolve(schema: Schema, types: Types): Schema {
  if (schema.kind !== 'ref') return schema;
  const target = types.get(resolveAlias(schema.name, types))?.schema;
  return target === undefined || target.kind === 'ref' ? { kind: 'unknown' } : target;
}

export function variantsOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.of : [schema];
}

export interface Matched {
  readonly pairs: readonly (readonly [before: Schema, after: Schema])[];
  readonly removed: readonly Schema[];
  readonly added: readonly Schema[];
}

/**
 * Matches in five passes, the strictest first: by text, by text without gates, by name, by tag such as `type:
 * "text"`, by kind.
 */
export function matchVariants(
  before: readonly Schema[],
  after: readonly Schema[],
  [typesBefore, typesAfter]: readonly [Types, Types],
): Matched {
  const pairs: (readonly [Schema, Schema])[] = [];
  let removed = [...before];
  let added = [...after];
  const keys: readonly ((schema: Schema, types: Types) => string | undefined)[] = [
    (schema) => type.write(schema),
    (schema) => type.write(ungated(schema)),
    nameOf,
    tagOf,
    kindOf,
  ];
  for (const keyOf of keys) {
    if (removed.length === 0 || added.length === 0) break;
    const byKey = uniqueByKey(added, (schema) => keyOf(schema, typesAfter));
    const own = uniqueByKey(removed, (schema) => keyOf(schema, typesBefore));
    for (const [key, left] of own) {
      const right = byKey.get(key);
      if (!right) continue;
      pairs.push([left, right]);
    }
    const matched = new Set(pairs.flat());
    removed = removed.filter((one) => !matched.has(one));
    added = added.filter((one) => !matched.has(one));
  }
  return { pairs, removed, added };
}

/** Returns schemas by key. Keys that several schemas have are left out, since they do not identify a schema. */
function uniqueByKey(
  schemas: readonly Schema[],
  keyOf: (schema: Schema) => string | undefined,
): ReadonlyMap<string, Schema> {
  const unique = new Map<string, Schema>();
  const repeated = new Set<string>();
  for (const schema of schemas) {
    const key = keyOf(schema);
    if (key === undefined) continue;
    if (unique.has(key)) repeated.add(key);
    else unique.set(key, schema);
  }
  for (const key of repeated) unique.delete(key);
  return unique;
}

function ungated(schema: Schema): Schema {
  return schema.kind === 'gated' ? ungated(schema.schema) : schema;
}

/**
 * Returns the name without the prefix of the beta namespace: `BetaWorkspace` may replace `Workspace` when the beta type
 * becomes different.
 */
function nameOf(schema: Schema): string | undefined {
  const bare = ungated(schema);
  return bare.kind === 'ref' ? bare.name.replace(/^Beta/, '') : undefined;
}

/**
 * Returns a tag such as `[type=text]` for an object with a required literal property, preferably `type`; undefined for
 * other schemas.
 */
export function tagOf(schema: Schema, types: Types): string | undefined {
  const found = resolve(ungated(schema), types);
  if (found.kind !== 'object') return undefined;
  const tag = literalProperty(found.properties, 'type') ?? literalProperty(found.properties);
  return tag && `[${tag.name}=${String(tag.value)}]`;
}

/** Returns the label of a variant, as selectors write it: `[type=text]`, or `[=fast]` for a value. */
export function labelOf(schema: Schema, types: Types): string | undefined {
  const bare = ungated(schema);
  return bare.kind === 'literal' ? `[=${String(bare.value)}]` : tagOf(schema, types);
}

function literalProperty(
  properties: readonly Property[],
  name?: string,
): { readonly name: string; readonly value: string | number | boolean } | undefined {
  for (const property of properties) {
    const { schema } = property;
    if (schema.kind !== 'literal' || !property.required) continue;
    if (name === undefined || property.name === name) {
      return { name: property.name, value: schema.value };
    }
  }
  return undefined;
}

/**
 * Returns the kind; `object` for a reference. Returns undefined for literals and unions, which have no match by kind.
 */
function kindOf(schema: Schema): string | undefined {
  const bare = ungated(schema);
  switch (bare.kind) {
    case 'literal':
    case 'union':
      return undefined;
    case 'ref':
    case 'object':
      return 'object';
    default:
      return bare.kind;
  }
}

/**
 * Returns true if `wide` is unknown, or the primitive type of the literal `narrow`. Callers do not pass equal schemas.
 */
export function covers(wide: Schema, narrow: Schema): boolean {
  if (wide.kind === 'unknown') return true;
  return narrow.kind === 'literal' && wide.kind === typeof narrow.value;
}
