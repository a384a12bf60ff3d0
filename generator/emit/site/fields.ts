/** Gathers the data of pages about the fields of a request or of a type. */
import type { Property, Schema } from '../../ir/schema.js';
import { schemasWithin } from '../../ir/walk.js';
import type { Link, Places } from './places.js';
import { type Token, typeTokens } from './type-tokens.js';

export interface Field {
  readonly name: string;
  /** The part of the request that contains the field, such as `query`; empty for a field of a type. */
  readonly where: string;
  readonly required: boolean;
  readonly type: readonly Token[];
  readonly description: string;
  readonly deprecated: string;
  /** The betas that open the field or some of its values. */
  readonly betas: readonly Link[];
  /** Whether the page shows a description, a deprecation or betas of the field. */
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

/** Returns the fields of an object, and one field `[key: string]` for fields that the schema does not list. */
export function fieldsOf(schema: Schema & { readonly kind: 'object' }, places: Places): Field[] {
  const { properties, rest } = schema;
  const others: readonly Property[] = rest
    ? [{ name: '[key: string]', schema: rest, required: false }]
    : [];
  return [...properties, ...others].map((property) => fieldOf(property, places));
}

/** Returns the text about a deprecation; an empty text if `deprecated` is undefined. */
export function deprecationText(deprecated: true | string | undefined): string {
  if (deprecated === undefined) return '';
  return deprecated === true ? 'Not for new code.' : deprecated;
}

/** Returns the betas in the gates of a schema. Does not follow references. */
function gatesOf(schema: Schema): readonly string[] {
  const gates = [...schemasWithin(schema)].filter((part) => part.kind === 'gated');
  return [...new Set(gates.flatMap(({ betas }) => betas))];
}
