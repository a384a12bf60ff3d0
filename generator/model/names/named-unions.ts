/** Writes a large inline union as a reference if a named union has the same variants. */
import type { Schema } from '../../ir/schema.js';
import type { Schemas } from '../../ir/shape.js';
import { withChildren } from '../../ir/walk.js';

/** Smaller unions can have the same variants by chance. */
const FEWEST_VARIANTS = 8;

/**
 * The SDK repeats `BetaToolUnion` and `BetaContentBlock` in other types. With a reference, each gate of a variant is at
 * one place.
 */
export function useNamedUnions(schemas: Schemas): Schemas {
  const named = new Map<string, string>();
  for (const { name, schema } of schemas.values()) {
    const key = keyOf(schema);
    if (key !== undefined && !named.has(key)) named.set(key, name);
  }
  if (named.size === 0) return schemas;
  const refer = (schema: Schema): Schema => {
    const name = named.get(keyOf(schema) ?? '');
    return name === undefined ? withChildren(schema, refer) : { kind: 'ref', name };
  };
  return new Map(
    [...schemas].map(([name, one]) => [name, { ...one, schema: withChildren(one.schema, refer) }]),
  );
}

/** The names of the variants of a large union of references. */
function keyOf(schema: Schema): string | undefined {
  if (schema.kind !== 'union' || schema.of.length < FEWEST_VARIANTS) return undefined;
  const names = schema.of.flatMap((variant) => (variant.kind === 'ref' ? [variant.name] : []));
  return names.length < schema.of.length ? undefined : names.sort().join(' ');
}
