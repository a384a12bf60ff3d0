/** Converts schemas of the IR to JSON Schema, the input of the type printer. */
import type { Property, Schema } from '../../ir/schema.js';
import type { PropertyDocs } from './property-docs.js';

/**
 * A part of a type that `TypeWriter` writes instead of the type printer, since the part contains a name, a literal or a
 * gate, or the printer would write it in another way.
 */
export type Reference =
  | { readonly kind: 'schema'; readonly name: string }
  | { readonly kind: 'uploadable' }
  /** Any string, in a union with literals that editors should suggest; written as `string & {}`. */
  | { readonly kind: 'text' }
  | { readonly kind: 'literal'; readonly value: Literal }
  /** A readonly array. */
  | { readonly kind: 'list'; readonly items: Schema }
  /** An index signature: an object with any keys. */
  | { readonly kind: 'map'; readonly values: Schema }
  /** An object without properties. */
  | { readonly kind: 'empty' }
  /** The betas that open a gate. */
  | { readonly kind: 'open'; readonly betas: readonly string[] }
  /** A gated literal of a union, and the betas that open it. */
  | { readonly kind: 'value'; readonly value: Literal; readonly betas: readonly string[] };

export type Literal = string | number | boolean;

/** The JSON Schema keywords that lowering needs. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** The functions of the caller that write parts of a type. */
export interface Spelling {
  readonly reference: (reference: Reference) => string;
  readonly docs: (property: Property) => PropertyDocs;
  /** Returns the variants of a union to write, in their order. */
  readonly variants: (of: readonly Schema[]) => readonly Schema[];
}

/**
 * Lowers a schema and collects its references and its properties. In the lowered schema, `#/components/schemas/<n>`
 * stands for the n-th reference, and `p<n>` for the n-th property of inline objects. So the lowered schema contains no
 * text of the spec.
 */
export class Lowering {
  readonly references: Reference[] = [];
  readonly properties: Property[] = [];

  constructor(readonly variants: Spelling['variants']) {}

  lower(schema: Schema): JsonSchema {
    switch (schema.kind) {
      case 'unknown':
        return {};
      case 'never':
        return { enum: [] };
      case 'null':
      case 'boolean':
      case 'number':
      case 'string':
        return { type: schema.kind };
      case 'binary':
        return this.#refer({ kind: 'uploadable' });
      case 'literal':
        return this.#refer({ kind: 'literal', value: schema.value });
      case 'array':
        return schema.readonly
          ? this.#refer({ kind: 'list', items: schema.items })
          : { type: 'array', items: this.lower(schema.items) };
      case 'tuple':
        return { type: 'array', prefixItems: schema.items.map((item) => this.lower(item)) };
      case 'object':
        return this.#object(schema.properties, schema.rest);
      case 'union':
        return this.#union(schema.of);
      case 'intersection':
        return { allOf: schema.of.map((part) => this.lower(part)) };
      case 'ref':
        return this.#refer({ kind: 'schema', name: schema.name });
      case 'gated':
        return schema.isOnlyRead
          ? this.lower(schema.schema)
          : this.#gated(schema.schema, schema.betas);
    }
  }

  #refer(reference: Reference): JsonSchema {
    this.references.push(reference);
    return { $ref: `#/components/schemas/${this.references.length - 1}` };
  }

  #union(of: readonly Schema[]): JsonSchema {
    const variants = this.variants(of);
    const hasTexts = variants.some(({ kind }) => kind === 'literal');
    const anyOf = variants.map((variant) =>
      hasTexts && variant.kind === 'string' ? this.#refer({ kind: 'text' }) : this.lower(variant),
    );
    return { anyOf };
  }

  #gated(schema: Schema, betas: readonly string[]): JsonSchema {
    if (schema.kind === 'literal')
      return this.#refer({ kind: 'value', value: schema.value, betas });
    return { allOf: [this.lower(schema), this.#refer({ kind: 'open', betas })] };
  }

  #object(properties: readonly Property[], rest: Schema | undefined): JsonSchema {
    const map = rest && this.#refer({ kind: 'map', values: withListed(rest, properties) });
    if (properties.length === 0) return map ?? this.#refer({ kind: 'empty' });
    const named = properties.map((property) => ({
      name: `p${this.properties.push(property) - 1}`,
      property,
    }));
    const listed: JsonSchema = {
      type: 'object',
      properties: Object.fromEntries(
        named.map(({ name, property }) => [name, this.#property(property)]),
      ),
      required: named.flatMap(({ name, property }) => (property.required ? [name] : [])),
      additionalProperties: false,
    };
    return map ? { allOf: [listed, map] } : listed;
  }

  /** Wraps an empty `enum` in `allOf`, since the printer would otherwise add a comment to the property. */
  #property({ schema }: Property): JsonSchema {
    const lowered = this.lower(schema);
    return lowered.enum ? { allOf: [lowered] } : lowered;
  }
}

/**
 * Returns the type of the values of an index signature: TypeScript requires that it also includes the types of listed
 * properties.
 */
function withListed(rest: Schema, properties: readonly Property[]): Schema {
  const key = (schema: Schema) => JSON.stringify(schema);
  const others = new Map(properties.map(({ schema }) => [key(schema), schema]));
  others.delete(key(rest));
  const of = [rest, ...others.values()];
  if (of.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  return others.size === 0 ? rest : { kind: 'union', of };
}
