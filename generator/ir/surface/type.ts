/**
 * The notation of types:
 *
 * - `string`, `"a"`, `-1.5`, `null`, `unknown`, `Message`;
 * - `Tool[]`, `readonly Tool[]`, `[string, number]`, `{ id: string, name?: string, ...: unknown }`;
 * - `{ id?: string deprecated }`: the property is deprecated;
 * - `A | B`, `A & B`;
 * - `A | B needs one-beta or another`: the whole union is gated.
 */
import type { Property, Schema } from '../schema.js';
import { betas, type Codec, fieldName, required, string } from './codec.js';
import { TypeReader } from './type-reader.js';

/** Precedence of operators. An operand with an operator of lower precedence is written in parentheses. */
const BINDING = { gated: 0, union: 1, intersection: 2, readonly: 3, array: 4, atom: 5 } as const;

export const type: Codec<Schema> = {
  write: (schema) => write(schema, BINDING.gated),
  read: (reader) => new TypeReader(reader).read(),
};

function write(schema: Schema, around: number): string {
  const text = expression(schema);
  return binding(schema) < around ? `(${text})` : text;
}

function binding(schema: Schema): number {
  switch (schema.kind) {
    case 'gated':
    case 'union':
    case 'intersection':
      return BINDING[schema.kind];
    case 'array':
      return schema.readonly ? BINDING.readonly : BINDING.array;
    default:
      return BINDING.atom;
  }
}

function expression(schema: Schema): string {
  const all = (of: readonly Schema[], around: number) => of.map((one) => write(one, around));
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'binary':
      return schema.kind;
    case 'literal':
      return typeof schema.value === 'string' ? string.write(schema.value) : String(schema.value);
    case 'ref':
      return schema.name;
    case 'array':
      return `${schema.readonly ? 'readonly ' : ''}${write(schema.items, BINDING.array)}[]`;
    case 'tuple':
      return `[${all(schema.items, BINDING.gated).join(', ')}]`;
    case 'object': {
      const rest = schema.rest ? [`...: ${write(schema.rest, BINDING.gated)}`] : [];
      const fields = [...schema.properties.map(field), ...rest];
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
    case 'union':
      return all(schema.of, BINDING.intersection).join(' | ');
    case 'intersection':
      return all(schema.of, BINDING.readonly).join(' & ');
    case 'gated':
      return `${write(schema.schema, BINDING.union)} needs ${betas.write(schema.betas)}`;
  }
}

function field(property: Property): string {
  const { name, schema } = property;
  const mark = property.deprecated === undefined ? '' : ' deprecated';
  return `${fieldName.write(name)}${required.write(property.required)}: ${type.write(schema)}${mark}`;
}
