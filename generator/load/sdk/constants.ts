/** Reads tables in the SDK's code: constants that consist of literals. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { keyOf, unwrap } from './scope.js';
import type { Sources } from './program.js';

/** Returns the value of `const name = …` at the top level of a module; undefined if the module does not have it. */
export function findConstant(
  module: string,
  name: string,
  sources: Sources,
): TypeScript.Expression | undefined {
  for (const statement of sources.codeOf(module)?.statements ?? []) {
    if (!ts.isVariableStatement(statement)) continue;
    const found = statement.declarationList.declarations.find((one) => one.name.getText() === name);
    if (found?.initializer) return unwrap(found.initializer);
  }
  return undefined;
}

/** Returns the entries of an object whose values are strings or numbers. */
export function literalEntries(node: TypeScript.Expression): readonly [string, string | number][] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property): [string, string | number][] => {
    const key = property.name && keyOf(property.name);
    if (key === undefined || !ts.isPropertyAssignment(property)) return [];
    const value = property.initializer;
    if (ts.isStringLiteralLike(value)) return [[key, value.text]];
    return ts.isNumericLiteral(value) ? [[key, Number(value.text.replaceAll('_', ''))]] : [];
  });
}

export function stringsOf(node: TypeScript.Expression): readonly string[] {
  return ts.isArrayLiteralExpression(node)
    ? node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
    : [];
}
