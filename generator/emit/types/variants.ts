/** Chooses the variants of a union to write, and their order. */
import type { Property, Schema } from '../../ir/schema.js';
import { itemsOf, leaves, propertiesOf, type Schemas } from '../../ir/shape.js';

/**
 * Moves variants with an optional list to the front if other variants require this list. If an item of the list does
 * not compile, TypeScript explains the error with the list of only one variant. In another order, this variant can be
 * the one with the optional list, and then the error does not name the beta that the item needs.
 */
export function orderVariants(of: readonly Schema[], schemas: Schemas): readonly Schema[] {
  if (!of.every(({ kind }) => kind === 'ref')) return of;
  const variants = of.map((variant) => {
    const lists = propertiesOf(variant, schemas).filter((property) => isList(property, schemas));
    return { variant, lists };
  });
  const required = new Set(
    variants.flatMap(({ lists }) => lists.filter((list) => list.required).map(({ name }) => name)),
  );
  const isFirst = (lists: readonly Property[]) =>
    lists.some((list) => !list.required && required.has(list.name));
  const first = variants.filter(({ lists }) => isFirst(lists));
  const rest = variants.filter(({ lists }) => !isFirst(lists));
  return [...first, ...rest].map(({ variant }) => variant);
}

/**
 * Omits objects without fields except the first: each has the type `object`, and linters refuse repeated types in
 * unions.
 */
export function withoutRepeats(of: readonly Schema[], schemas: Schemas): readonly Schema[] {
  const first = of.findIndex((variant) => isEmpty(variant, schemas));
  return of.filter((variant, index) => index <= first || !isEmpty(variant, schemas));
}

function isEmpty(schema: Schema, schemas: Schemas): boolean {
  const [leaf, ...others] = leaves(schema, schemas);
  if (leaf?.kind !== 'object' || others.length > 0) return false;
  return leaf.properties.length === 0 && leaf.rest === undefined;
}

function isList({ schema }: Property, schemas: Schemas): boolean {
  return itemsOf(schema, schemas) !== undefined;
}
