/** Small questions about syntax. */
import { ts } from 'ts-morph';

/** The kinds of nodes that rules ask for: few of all, in bundles of millions. */
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

/** The nodes of a file that rules ask for. A loop, because generated code can be nested deeper than the stack. */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const left: ts.Node[] = [file];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (KINDS.has(node.kind)) found.push(node);
    ts.forEachChild(node, (child) => void left.push(child));
  }
  return found;
}

/** The expression inside of parentheses, `as`, `satisfies`, `!` and `await`. */
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

/** `undefined`, `null`, `false` and `void 0`: what code writes for a value that is left out. */
export function isAbsent(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isVoidExpression(node) ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}

/** The last name of a callee or of a target: `push` for `this.betas.push`. */
export function lastName(node: ts.Expression): string | undefined {
  const inner = unwrap(node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (ts.isElementAccessExpression(inner) && ts.isStringLiteralLike(inner.argumentExpression)) {
    return inner.argumentExpression.text;
  }
  return undefined;
}

/** `a.b.c` with its parts, for messages; longer code is cut. */
export function shortTextOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The object and the name of `object.name` and `object['name']`. */
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
