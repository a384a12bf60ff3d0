/** Reads literal types, and other types whose names need not be resolved. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { Json } from './json.js';

type Literal = string | number | boolean | null;

/** Returns the value of a literal such as `'a'`, `1`, `-1`, `true` or `null`. */
export function literalOf(node: TypeScript.LiteralTypeNode['literal']): Literal | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    return node.operator === ts.SyntaxKind.MinusToken ? -Number(node.operand.text) : undefined;
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  return node.kind === ts.SyntaxKind.NullKeyword ? null : undefined;
}

/** Returns the strings of a type such as `'a' | 'b'`; undefined if the type has other parts. */
export function literalsOf(node: TypeScript.TypeNode): readonly string[] | undefined {
  if (ts.isParenthesizedTypeNode(node)) return literalsOf(node.type);
  if (ts.isUnionTypeNode(node)) {
    const all = node.types.map(literalsOf);
    return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  if (!ts.isLiteralTypeNode(node)) return undefined;
  const value = literalOf(node.literal);
  return typeof value === 'string' ? [value] : undefined;
}

/**
 * Returns whether a type is `(string & {})`, which allows any string. The other members of its union are only
 * suggestions.
 */
export function isOpenString({ types }: TypeScript.IntersectionTypeNode): boolean {
  const [text, empty] = types;
  return (
    types.length === 2 &&
    text?.kind === ts.SyntaxKind.StringKeyword &&
    empty !== undefined &&
    ts.isTypeLiteralNode(empty) &&
    empty.members.length === 0
  );
}

export function array(items: Json): Json {
  return { type: 'array', items };
}

/** Returns the schema, or `true` for an empty schema, as the official spec writes it. */
export function open(schema: Json): Json | true {
  return Object.keys(schema).length === 0 ? true : schema;
}
