/** Inspects the syntax of TypeScript code. */
import { ts } from 'ts-morph';

/** The kinds of nodes that rules inspect: a small part of the nodes, of which a bundle may have millions. */
const KINDS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.VariableDeclaration,
]);

/**
 * Returns the nodes of a file that rules inspect. Uses a loop, since generated code can be nested deeper than the
 * stack.
 */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const left: ts.Node[] = [file];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (KINDS.has(node.kind)) found.push(node);
    ts.forEachChild(node, (child) => void left.push(child));
  }
  return found;
}

/** Returns the expression inside of parentheses, `as`, `<Type>`, `satisfies`, `!` and `await`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isAwaitExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** Returns true for `undefined`, `null`, `false` and `void 0`, which stand for a value that is left out. */
export function isAbsent(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isVoidExpression(node) ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}

/** Returns the last name of a callee or of an assignment's target: `push` for `this.betas.push`. */
export function lastName(node: ts.Expression): string | undefined {
  const inner = unwrap(node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (ts.isElementAccessExpression(inner) && ts.isStringLiteralLike(inner.argumentExpression)) {
    return inner.argumentExpression.text;
  }
  return undefined;
}

/** Returns the code of a node for messages, on one line, cut to 40 characters. */
export function shortTextOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Returns the object and the name of `object.name` or `object[name]`; undefined for other expressions. */
export function accessOf(
  node: ts.Expression,
): { readonly object: ts.Expression; readonly name: string | ts.Expression } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { object: node.expression, name: node.name.text };
  if (!ts.isElementAccessExpression(node)) return undefined;
  const { argumentExpression } = node;
  const name = ts.isStringLiteralLike(argumentExpression)
    ? argumentExpression.text
    : argumentExpression;
  return { object: node.expression, name };
}
