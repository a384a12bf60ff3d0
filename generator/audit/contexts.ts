/** Distinguishes literals that code uses as values from literals in types, names and comparisons. */
import { ts } from 'ts-morph';
import { unwrap, lastName } from './syntax.js';

/** Functions that search for their argument, split a text at it, compare with it, or describe a schema with it. */
const INSPECTING = new Set(
  'includes has indexOf startsWith endsWith delete get equal equals is literal enum match test replace replaceAll split toBe toEqual toContain'.split(
    ' ',
  ),
);

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

/** Returns the outermost expression that has the literal as one of its values, such as an array. */
export function outermost(literal: ts.Expression): ts.Expression {
  let node = literal;
  while (isAround(node.parent, node)) node = node.parent;
  return node;
}

function isAround(parent: ts.Node, node: ts.Expression): parent is ts.Expression {
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    return (
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.BarBarToken ||
      (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === node)
    );
  }
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    (ts.isExpression(parent) && unwrap(parent) !== parent)
  );
}

/**
 * Returns true if code uses the value of the literal. Returns false for literals in types, comparisons and `case`, for
 * arguments of {@link INSPECTING}, and for names of fields and modules.
 */
export function isUsed(literal: ts.StringLiteralLike): boolean {
  const node = outermost(literal);
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return false;
  if (ts.isBinaryExpression(parent)) return !COMPARISONS.has(parent.operatorToken.kind);
  if (ts.isCallExpression(parent)) return !isInspection(parent.expression);
  if (ts.isPropertyAccessExpression(parent)) return !INSPECTING.has(parent.name.text);
  return !isName(parent, node);
}

function isInspection(callee: ts.Expression): boolean {
  return INSPECTING.has(lastName(callee) ?? '');
}

/** Returns whether a node is the name of a field or of a module, or a directive such as `'use strict'`. */
function isName(parent: ts.Node, node: ts.Expression): boolean {
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return (
    ts.isComputedPropertyName(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    ts.isTypeElement(parent) ||
    ts.isExpressionStatement(parent)
  );
}
