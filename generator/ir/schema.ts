/** The schema part of the intermediate representation: JSON Schema reduced to what a TypeScript type can express. */

/** A value's shape. References name an entry of {@link Api.schemas}. */
export type Schema =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'string' }
  /** Bytes: a file in a multipart body, or a binary response. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `readonly`: callers may pass a list that is declared `as const`. */
  | { readonly kind: 'array'; readonly items: Schema; readonly readonly?: true }
  | { readonly kind: 'tuple'; readonly items: readonly Schema[] }
  | ObjectSchema
  | UnionSchema
  | { readonly kind: 'intersection'; readonly of: readonly Schema[] }
  | { readonly kind: 'ref'; readonly name: string }
  | GatedSchema;

/** `schema`, accepted in requests and present in responses only if the caller names one of `betas`. */
export interface GatedSchema {
  readonly kind: 'gated';
  readonly schema: Schema;
  readonly betas: readonly string[];
}

/** An object. `rest` is the schema of all properties that are not listed; without it, the object is closed. */
export interface ObjectSchema {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly rest?: Schema;
}

/** One of several shapes. The discriminator is the property that has a different literal in each shape. */
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
  /** `response` for `readOnly` in the spec, so that requests omit the property; `request` for `writeOnly`. */
  readonly only?: 'request' | 'response';
}

/** Prose from the spec. It is untrusted text: `emit` encodes it for each kind of file. */
export interface Documented {
  readonly description?: string;
  /** The reason and the replacement, or `true` if the spec gives no text. */
  readonly deprecated?: true | string;
}

/** A schema under a name: an entry of the spec's `components.schemas`, or a projection of one. */
export interface NamedSchema extends Documented {
  readonly name: string;
  readonly schema: Schema;
  /** Further names of the emitted type. */
  readonly aliases?: readonly string[];
}
