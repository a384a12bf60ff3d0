import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  commentText,
  docComment,
  documentation,
  propertyName,
  stringLiteral,
} from '../../generator/emit/text.js';

const HOSTILE = [
  '*/ process.exit(1); /*',
  '`${process.exit(1)}`',
  "'; process.exit(1); //",
  '"; process.exit(1); //',
  '\\',
  'line\u2028separator\u2029',
  'a\r\nb\nc',
  '\u0000\u0007\u001b[31m',
  '</script><!--',
  '__proto__',
];

function statements(text: string): ts.NodeArray<ts.Statement> {
  return ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest).statements;
}

describe.each(HOSTILE)('hostile text %j', (text) => {
  test('stays one string literal with the same value', () => {
    const literal = stringLiteral(text);
    const [statement, ...others] = statements(`${literal};`);
    expect(others).toEqual([]);
    const expression =
      statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
    expect(expression && ts.isStringLiteral(expression) && expression.text).toBe(text);
  });

  test('stays one property name', () => {
    const [statement, ...others] = statements(`interface X { ${propertyName(text)}: 1 }`);
    expect(others).toEqual([]);
    const members = statement && ts.isInterfaceDeclaration(statement) ? statement.members : [];
    expect(members).toHaveLength(1);
    const name = members[0]?.name;
    expect(name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) && name.text).toBe(text);
  });

  test('stays inside its comment', () => {
    const found = statements(`${docComment(commentText(text) || 'empty')}\nlet x;`);
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe(ts.SyntaxKind.VariableStatement);
  });
});

test.each([
  ['see @deprecated', 'see \\@deprecated'],
  ['@example x', '\\@example x'],
  ['mail a@b.c', 'mail a@b.c'],
  ['trailing  \nspace', 'trailing\nspace'],
])('commentText: %j -> %j', (given, want) => {
  expect(commentText(given)).toBe(want);
});

test.each([
  [{}, ''],
  [{ description: 'Text.' }, 'Text.'],
  [{ deprecated: true as const }, '@deprecated'],
  [{ description: 'Text.', deprecated: 'Use x.\nReally.' }, 'Text.\n\n@deprecated Use x. Really.'],
])('documentation: %j -> %j', (given, want) => {
  expect(documentation(given)).toBe(want);
});
