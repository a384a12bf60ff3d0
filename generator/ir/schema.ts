/** The schema part of the intermediate representation: JSON Schema reduced to what a TypeScript type can say. */

/** A value's shape. References name an entry of {@link Api.schemas}. */
export type Schema =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'string' }
  /** Bytes: a file in a multipart body, or a binary answer. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `readonly`: one that callers may have declared as constant. */
  | { readonly kind: 'array'; readonly items: Schema; readonly readonly?: true }
  | { readonly kind: 'tuple'; readonly items: readonly Schema[] }
  | ObjectSchema
  | UnionSchema
  | { readonly kind: 'intersection'; readonly of: readonly Schema[] }
  | { readonly kind: 'ref'; readonly name: string }
  /** `schema`, accepted in requests and found in answers only when the caller names one of `betas`. */
  | { readonly kind: 'gated'; readonly schema: Schema; readonly betas: readonly string[] };

/** An object with known properties, `rest` for all others, or both. Without `rest` it is closed. */
export interface ObjectSchema {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly rest?: Schema;
}

/** One of several shapes; the discriminator is the property whose literal tells them apart. */
export interface UnionSchema {
  readonly kind: 'union';
  readonly of: readonly Schema[];
  readonly discriminator?: string;
}

/** A property of an object, or a query or header parameter, under its wire name. */
export interface Property extends Documented {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Prose from the spec: untrusted text, to be encoded where it is written. */
export interface Documented {
  readonly description?: string;
  /** `true`, or the reason with what to use instead. */
  readonly deprecated?: true | string;
}

/** A schema under a name: an entry of the spec's `components.schemas`, or a projection of one. */
export interface NamedSchema extends Documented {
  readonly name: string;
  readonly schema: Schema;
  /** Further names of its type. */
  readonly aliases?: readonly string[];
}
