/** Makes example values of schemas, with required properties only. */
import type { Api, PathParameter } from '../../ir/api.js';
import type { Property, Schema } from '../../ir/schema.js';
import { leaves } from '../../ir/shape.js';
import { exampleModel, exampleNumber, exampleText, FILE_TEXTS } from './values.js';

/** A value, before it is written in any language. */
export type Sample =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  /** A file to upload. */
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Sample[] }
  | SampleRecord;

export interface SampleRecord {
  readonly kind: 'record';
  readonly fields: readonly SampleField[];
}

/** The name of a field as callers write it, and its value. */
export type SampleField = readonly [name: string, value: Sample];

/** The file that examples upload. */
export const FILE_NAME = 'hello.txt';

/**
 * The maximum depth of nested lists and records, since a schema may require itself. A deeper value is an empty record.
 */
const MAX_DEPTH = 12;

const EMPTY: SampleRecord = { kind: 'record', fields: [] };

export function scalar(value: string | number | boolean | null): Sample {
  return { kind: 'scalar', value };
}

function isPlain(schema: Schema): boolean {
  return schema.kind !== 'gated' && schema.kind !== 'null' && schema.kind !== 'never';
}

/**
 * Returns the variant for examples: a literal, since it is the most specific; else a string, since it is short; else
 * the first variant that is neither gated nor null.
 */
function preferred(variants: readonly Schema[]): Schema {
  const plain = variants.filter(isPlain);
  const literal = plain.find(({ kind }) => kind === 'literal');
  return literal ?? plain.find(({ kind }) => kind === 'string') ?? plain[0] ?? { kind: 'null' };
}

/** Returns a name for one element of a list: `tool` for `tools`. */
export function elementName(list: string): string {
  return list.replace(/s$/, '');
}

/** Returns the sample as plain data. A file becomes its name. */
export function jsonOf(sample: Sample): unknown {
  switch (sample.kind) {
    case 'scalar':
      return sample.value;
    case 'file':
      return FILE_NAME;
    case 'list':
      return sample.items.map(jsonOf);
    case 'record':
      return Object.fromEntries(sample.fields.map(([name, value]) => [name, jsonOf(value)]));
  }
}

export class Sampler {
  constructor(readonly api: Api) {}

  get #kind(): Api['protocol']['kind'] {
    return this.api.protocol.kind;
  }

  /** Returns a value of the schema. Strings and numbers depend on `name`, the name of the field. */
  sample(schema: Schema, name: string, depth = 0): Sample {
    if (depth > MAX_DEPTH) return EMPTY;
    switch (schema.kind) {
      case 'string':
        return scalar(this.text(name));
      case 'number':
        return scalar(exampleNumber(name));
      case 'boolean':
        return scalar(true);
      case 'literal':
        return scalar(schema.value);
      case 'binary':
        return { kind: 'file', text: FILE_TEXTS[this.#kind] };
      case 'array': {
        const item = this.sample(schema.items, elementName(name), depth + 1);
        return { kind: 'list', items: [item] };
      }
      case 'tuple': {
        const items = schema.items.map((item) => this.sample(item, name, depth + 1));
        return { kind: 'list', items };
      }
      case 'object':
      case 'intersection':
        return this.record(this.propertiesOf(schema), depth);
      case 'union':
        return name === 'model'
          ? scalar(this.#model(schema.of))
          : this.sample(preferred(schema.of), name, depth);
      case 'ref':
        return this.sample(this.target(schema.name), name, depth);
      case 'gated':
        return this.sample(schema.schema, name, depth);
      case 'unknown':
        return EMPTY;
      case 'null':
      case 'never':
        return scalar(null);
    }
  }

  /** Returns an example of a string, such as the value of a placeholder in a path. */
  text(name: string): string {
    return name === 'model_id' ? this.#anyModel() : exampleText(name, this.#kind);
  }

  /** Returns an example for a placeholder of a path: one of the allowed values if the spec lists them. */
  segment(parameter: PathParameter | undefined): Sample {
    if (parameter?.style !== undefined) return this.sample(parameter.schema, parameter.name);
    const listed = parameter
      ? leaves(parameter.schema, this.api.schemas).filter(({ kind }) => kind !== 'null')
      : [];
    const [first] = listed.every(({ kind }) => kind === 'literal') ? listed : [];
    const text = first?.kind === 'literal' ? String(first.value) : undefined;
    return scalar(text ?? this.text(parameter?.name ?? ''));
  }

  /** Returns a model that at least one method accepts. */
  #anyModel(): string {
    const fields = this.api.operations.flatMap(({ body }) => {
      const properties = body ? this.propertiesOf(body.schema) : [];
      return properties.filter(({ name }) => name === 'model');
    });
    const sample = fields[0] && this.sample(fields[0].schema, 'model');
    return sample?.kind === 'scalar' ? String(sample.value) : exampleText('model', this.#kind);
  }

  #model(variants: readonly Schema[]): string {
    const models = variants.flatMap((variant) =>
      variant.kind === 'literal' ? [String(variant.value)] : [],
    );
    return exampleModel(
      models,
      this.api.models.map(({ id }) => id),
      this.#kind,
    );
  }

  /** Returns a record with the required properties. */
  record(properties: readonly Property[], depth = 0): SampleRecord {
    const fields = properties
      .filter(({ required }) => required)
      .map(({ name, schema }) => [name, this.sample(schema, name, depth + 1)] as const);
    return { kind: 'record', fields };
  }

  /**
   * Returns the properties of all parts of an intersection, and of one variant of a union. Visits each reference once:
   * schemas that extend others by several ways would take exponential time.
   */
  propertiesOf(schema: Schema): readonly Property[] {
    const found: Property[] = [];
    const seen = new Set<string>();
    const left: Schema[] = [schema];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (next.kind === 'object') found.push(...next.properties);
      else if (next.kind === 'intersection') left.push(...next.of.toReversed());
      else if (next.kind === 'union') left.push(preferred(next.of));
      else if (next.kind === 'ref' && !seen.has(next.name)) {
        seen.add(next.name);
        left.push(this.target(next.name));
      }
    }
    return found;
  }

  /** Returns the properties of each variant without a gate. */
  variantsOf(schema: Schema, depth = 0): readonly (readonly Property[])[] {
    if (depth > MAX_DEPTH || schema.kind === 'gated') return [];
    if (schema.kind === 'ref') return this.variantsOf(this.target(schema.name), depth + 1);
    if (schema.kind !== 'union') return [this.propertiesOf(schema)];
    return schema.of.flatMap((variant) => this.variantsOf(variant, depth + 1));
  }

  target(name: string): Schema {
    return this.api.schemas.get(name)?.schema ?? { kind: 'unknown' };
  }
}
