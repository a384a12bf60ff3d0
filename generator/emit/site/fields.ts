/** Gathers what pages say about the fields of a request or of a type. */
import type { Property, Schema } from '../../ir/schema.js';
import { schemasWithin } from '../../ir/walk.js';
import type { Link, Places } from './places.js';
import { type Token, typeTokens } from './type-tokens.js';

export interface Field {
  readonly name: string;
  /** Which part of a request it is, such as `query`; empty for a field of a body or type. */
  readonly where: string;
  readonly required: boolean;
  readonly type: readonly Token[];
  readonly description: string;
  readonly deprecated: string;
  /** One of these betas opens the field, or its values. */
  readonly betas: readonly Link[];
  /** There is more to say than its type. */
  readonly hasWords: boolean;
}

export function fieldOf(property: Property, places: Places, where = ''): Field {
  const { name, required, schema, description = '', deprecated } = property;
  const betas = gatesOf(schema).map(places.beta);
  return {
    name,
    where,
    required,
    type: typeTokens(schema, places.type),
    description,
    deprecated: deprecationText(deprecated),
    betas,
    hasWords: description !== '' || deprecated !== undefined || betas.length > 0,
  };
}

/** The fields of an object, with one that stands for all that are not listed. */
export function fieldsOf(schema: Schema & { readonly kind: 'object' }, places: Places): Field[] {
  const { properties, rest } = schema;
  const others: readonly Property[] = rest
    ? [{ name: '[key: string]', schema: rest, required: false }]
    : [];
  return [...properties, ...others].map((property) => fieldOf(property, places));
}

/** Empty for what is not deprecated. */
export function deprecationText(deprecated: true | string | undefined): string {
  if (deprecated === undefined) return '';
  return deprecated === true ? 'Not for new code.' : deprecated;
}

/** The betas in the gates of a schema, without those behind references. */
function gatesOf(schema: Schema): readonly string[] {
  const gates = [...schemasWithin(schema)].filter((part) => part.kind === 'gated');
  return [...new Set(gates.flatMap(({ betas }) => betas))];
}
