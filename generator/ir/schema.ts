/** The schemas of the intermediate representation: the part of JSON Schema that TypeScript types can express. */

/** The shape of a value. A reference names an entry of {@link Api.schemas}. */
export type Schema =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'string' }
  /** Bytes, such as a file in a multipart body, or a whole body. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** A list. With `readonly`, callers may pass a list that is declared `as const`. */
  | { readonly kind: 'array'; readonly items: Schema; readonly readonly?: true }
  | { readonly kind: 'tuple'; readonly items: readonly Schema[] }
  | ObjectSchema
  | UnionSchema
  | { readonly kind: 'intersection'; readonly of: readonly Schema[] }
  | { readonly kind: 'ref'; readonly name: string }
  | GatedSchema;

/** A schema behind a gate: requests may have it, and responses have it, only if the call sends one of `betas`. */
export interface GatedSchema {
  readonly kind: 'gated';
  readonly schema: Schema;
  /** Sorted by `inOrder`. */
  readonly betas: readonly string[];
  /**
   * Callers only read the value: the emitted type has no gate, and the documentation names the betas. A shut gate would
   * remove `null` from the type.
   */
  readonly isOnlyRead?: true;
}

/**
 * An object. `rest` is the schema of properties that are not listed. Without `rest`, the object has no other
 * properties.
 */
export interface ObjectSchema {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly rest?: Schema;
}

/** One of several shapes. The discriminator is the property with a different literal in each shape. */
export interface UnionSchema {
  readonly kind: 'union';
  readonly of: readonly Schema[];
  readonly discriminator?: string;
}

/**
 * A property of an object or a parameter of a request. `name` is the wire name, but the name of the params field for a
 * header, and `ids` for the query parameter `ids[]`.
 */
export interface Property extends Documented {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** `response` if the spec has `readOnly`, so that requests omit the property; `request` if it has `writeOnly`. */
  readonly only?: 'request' | 'response';
  /** A beta of any status opens the property or some of its values. */
  readonly hasBeta?: true;
}

/** Text from the spec. It is untrusted, so `emit` encodes it for each kind of file. */
export interface Documented {
  readonly description?: string;
  /** The spec's text about the deprecation, or `true` if it has none. */
  readonly deprecated?: true | string;
}

/** A named schema, such as an entry of the spec's `components.schemas`, or its projection into a namespace. */
export interface NamedSchema extends Documented {
  readonly name: string;
  readonly schema: Schema;
  /** Further names of the emitted type. */
  readonly aliases?: readonly string[];
}
