import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  commentText,
  docComment,
  documentation,
  objectKey,
  propertyName,
  quoted,
  stringLiteral,
} from '../../generator/emit/text.js';

const HOSTILE = [
  '*/ process.exit(1); /*',
  '`${process.exit(1)}`',
  "'; process.exit(1); //",
  '"; process.exit(1); //',
  '\\',
  '\\"',
  "\\'",
  'line\u2028separator\u2029',
  'a\r\nb\nc',
  '\u0000\u0007\u001b[31m',
  '\u007f\u0085',
  'a\u202eb\u2066c\u200b\ufeff\u{e0041}',
  '</script><!--',
  '__proto__',
];

function statements(text: string): ts.NodeArray<ts.Statement> {
  return ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest).statements;
}

describe.each(HOSTILE)('hostile text %j', (text) => {
  test.each([
    ['double', stringLiteral],
    ['single', quoted],
  ])('stays one string literal in %s quotes with the same value', (_, encode) => {
    const literal = encode(text);
    const [statement, ...others] = statements(`${literal};`);
    expect(others).toEqual([]);
    const expression =
      statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
    expect(expression && ts.isStringLiteral(expression) && expression.text).toBe(text);
  });

  test('loses its invisible characters', () => {
    const all = [stringLiteral(text), quoted(text), propertyName(text), commentText(text)];
    expect(all.join('').replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('stays one property name', () => {
    const [statement, ...others] = statements(`interface X { ${propertyName(text)}: 1 }`);
    expect(others).toEqual([]);
    const members = statement && ts.isInterfaceDeclaration(statement) ? statement.members : [];
    expect(members).toHaveLength(1);
    const name = members[0]?.name;
    expect(name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) && name.text).toBe(text);
  });

  test('stays one key of an object literal', () => {
    const value: unknown = runInNewContext(`Object.entries({ ${objectKey(text)}: 1 })`);
    expect(value).toEqual([[text, 1]]);
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
  ['two\r\nlines', 'two\nlines'],
  ['a\u0007b\u2028c', 'abc'],
  ['*\u0000/', '*\\/'],
  ['a\u202eb\u200b\u{e0041}', 'a\\u202eb\\u200b\\udb40\\udc41'],
  ['src/**/*.ts', 'src/**\\/*.ts'],
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

test.each([
  ['type', 'type'],
  ['$defs', '$defs'],
  ['x_1', 'x_1'],
  ['2fa', '"2fa"'],
  ['content-type', '"content-type"'],
  ['', '""'],
])('propertyName: %j -> %s', (given, want) => {
  expect(propertyName(given)).toBe(want);
});

test('quoted uses single quotes and does not escape double quotes', () => {
  expect(quoted(`it's "it"`)).toBe(String.raw`'it\'s "it"'`);
});

test.each([
  ['One line.', '/** One line. */'],
  ['Two\n\nlines.', '/**\n * Two\n *\n * lines.\n */'],
])('docComment: %j -> %j', (given, want) => {
  expect(docComment(given)).toBe(want);
});
