/** Gathers the data of a page about the types of one emitted file. */
import { groupBy } from '../../group.js';
import type { Plan, TypePlan } from '../../plan/types.js';
import { deprecationText, type Field, fieldsOf } from './fields.js';
import type { Places } from './places.js';
import { type Token, typeTokens } from './type-tokens.js';

/** Returns the types of a client by the file that declares them. */
export function typesByFile({ types }: Plan): ReadonlyMap<string, readonly TypePlan[]> {
  return groupBy([...types.values()], ({ file }) => file);
}

export function typeData({ name, aliases, schema: named }: TypePlan, places: Places) {
  const { schema, description = '', deprecated } = named;
  const fields: readonly Field[] = schema.kind === 'object' ? fieldsOf(schema, places) : [];
  const variants: readonly (readonly Token[])[] =
    schema.kind === 'union' ? schema.of.map((one) => typeTokens(one, places.type)) : [];
  return {
    id: name,
    name,
    aliases: aliases.flatMap((alias) => alias.name ?? []),
    description,
    deprecated: deprecationText(deprecated),
    fields,
    variants,
    alias: fields.length + variants.length === 0 ? typeTokens(schema, places.type) : [],
  };
}
