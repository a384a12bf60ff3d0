/** Writes types in the syntax of TypeScript, as a list of tokens, so that each name can be a link. */
import type { Property, Schema } from '../../ir/schema.js';
import { propertyName, stringLiteral } from '../text.js';

/** A part of a type. `href` is the page of a name, and is empty for other text. */
export interface Token {
  readonly text: string;
  readonly href: string;
}

/** Returns the token for a reference to a schema. */
export type Refer = (schema: string) => Token;

const plain = (text: string): Token => ({ text, href: '' });

export function typeTokens(schema: Schema, refer: Refer): readonly Token[] {
  const within = (inner: Schema) => typeTokens(inner, refer);
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
      return [plain(schema.kind)];
    case 'binary':
      return [plain('Uploadable')];
    case 'literal':
      return [plain(literal(schema.value))];
    case 'ref':
      return [refer(schema.name)];
    case 'gated':
      return within(schema.schema);
    case 'array':
      return [...inParentheses(schema.items, within(schema.items)), plain('[]')];
    case 'tuple':
      return [plain('['), ...joined(schema.items.map(within), ', '), plain(']')];
    case 'union':
      return joined(schema.of.map(within), ' | ');
    case 'intersection':
      return joined(
        schema.of.map((part) => inParentheses(part, within(part))),
        ' & ',
      );
    case 'object': {
      const fields = schema.properties.map((property) => fieldTokens(property, refer));
      const rest = schema.rest ? [[plain('[key: string]: '), ...within(schema.rest)]] : [];
      const all = [...fields, ...rest];
      return all.length === 0 ? [plain('{}')] : [plain('{ '), ...joined(all, '; '), plain(' }')];
    }
  }
}

function fieldTokens({ name, required, schema }: Property, refer: Refer): readonly Token[] {
  return [plain(`${propertyName(name)}${required ? '' : '?'}: `), ...typeTokens(schema, refer)];
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? stringLiteral(value) : String(value);
}

function inParentheses({ kind }: Schema, tokens: readonly Token[]): readonly Token[] {
  const isLoose = kind === 'union' || kind === 'intersection' || kind === 'gated';
  return isLoose && tokens.length > 1 ? [plain('('), ...tokens, plain(')')] : tokens;
}

function joined(parts: readonly (readonly Token[])[], separator: string): readonly Token[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}
