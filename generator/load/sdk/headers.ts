/** Reads which headers a method sends: headers from its params, and headers with constant values, such as betas. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { findFunction, returnsOf } from './functions.js';
import { excerpt, type Problems } from './problems.js';
import type { Sources } from './program.js';
import { isOptions, valueOf } from './request.js';
import { keyOf, Scope, unwrap, type IsIdentity, type Value } from './scope.js';

export interface SdkHeader {
  /** The header's name, as the SDK spells it. */
  readonly name: string;
  /** The field of params that holds the value. */
  readonly field: string | undefined;
  /** The constant parts of the value that every call sends. */
  readonly constants: readonly string[];
}

/** Headers that describe the SDK, or that are not parameters of an operation. */
const OWN = /^(accept|x-stainless-.*|idempotency-key)$/i;
/** Functions whose headers only describe the SDK's helpers. */
const TELEMETRY = /^stainlessHelperHeader/;

export interface HeaderContext {
  readonly sources: Sources;
  readonly problems: Problems;
  readonly isIdentity: IsIdentity;
  /** Whether only some calls send the headers. */
  readonly isConditional?: boolean;
}

export function readHeaders(value: Value, context: HeaderContext): readonly SdkHeader[] {
  return headersOf(value, context, 0).filter(({ name }) => !OWN.test(name));
}

function headersOf(value: Value, context: HeaderContext, depth: number): readonly SdkHeader[] {
  if (isOptions(value) || depth > 10) return [];
  if (value.kind === 'object') {
    return value.node.properties.flatMap((one) => fromProperty(one, value.scope, context, depth));
  }
  if (value.kind === 'call') return fromCall(value.node, value.scope, context, depth);
  if (value.kind === 'other') {
    const node = value.node;
    if (ts.isIdentifier(node) && node.text === 'undefined') return [];
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'options?.headers') return [];
    context.problems.add(node, `has headers that cannot be read: ${excerpt(node)}`);
  }
  return [];
}

/** Reads a call of `buildHeaders([…])`, or of a function of the SDK that returns headers. */
function fromCall(
  node: TypeScript.CallExpression,
  scope: Scope,
  context: HeaderContext,
  depth: number,
): readonly SdkHeader[] {
  const name = node.expression.getText();
  if (TELEMETRY.test(name)) return [];
  const [list] = node.arguments;
  if (name === 'buildHeaders' && list && ts.isArrayLiteralExpression(list)) {
    return list.elements.flatMap((one) => headersOf(scope.trace(one), context, depth + 1));
  }
  const called = findFunction(name, node.getSourceFile(), context.sources);
  if (!called) {
    context.problems.add(node, `has headers that cannot be read: ${excerpt(node)}`);
    return [];
  }
  const given = node.arguments.map((argument) => scope.trace(argument));
  const inner = Scope.of(called, given, context.isIdentity);
  const returned = returnsOf(called);
  const isConditional = returned.length > 1 || returned[0]?.parent.parent !== called.body;
  const branch = isConditional ? { ...context, isConditional } : context;
  return returned.flatMap((one) => headersOf(inner.trace(one), branch, depth + 1));
}

function fromProperty(
  property: TypeScript.ObjectLiteralElementLike,
  scope: Scope,
  context: HeaderContext,
  depth: number,
): readonly SdkHeader[] {
  if (ts.isSpreadAssignment(property)) {
    const inner = unwrap(property.expression);
    // Reads both branches of a condition such as `...(value != null ? { name: value } : undefined)`.
    if (!ts.isConditionalExpression(inner))
      return headersOf(scope.trace(inner), context, depth + 1);
    const branch = { ...context, isConditional: true };
    return [inner.whenTrue, inner.whenFalse].flatMap((one) =>
      headersOf(scope.trace(one), branch, depth + 1),
    );
  }
  const name = keyOf(property.name);
  const node = valueOf(property);
  if (name === undefined || node === undefined) {
    context.problems.add(property, `has a header that cannot be read: ${excerpt(property)}`);
    return [];
  }
  const { fields, constants, conditional } = partsOf(node, scope, context.isConditional);
  const [field] = fields;
  if (conditional.length > 0) {
    if (!OWN.test(name)) {
      const message = `sends a constant on a condition that cannot be read: ${excerpt(property)}`;
      context.problems.add(node, message);
    }
  } else if (fields.length > 1 || (field === undefined && constants.length === 0)) {
    context.problems.add(node, `has a header that cannot be read: ${excerpt(property)}`);
  }
  return [{ name, field, constants }];
}

interface Parts {
  readonly fields: readonly string[];
  /** The constants that every call sends. */
  readonly constants: readonly string[];
  /** The constants that only some calls send. */
  readonly conditional: readonly string[];
}

/** Returns the field `betas` and the constants `a` and `b` for `[...(betas ?? []), 'a,b'].toString()`. */
function partsOf(node: TypeScript.Node, scope: Scope, isConditional = false): Parts {
  const fields = new Set<string>();
  const constants: string[] = [];
  const conditional: string[] = [];
  const visit = (part: TypeScript.Node, inBranch: boolean): void => {
    if (ts.isStringLiteralLike(part)) {
      const ids = part.text.split(',').map((id) => id.trim());
      (inBranch ? conditional : constants).push(...ids.filter((id) => id !== ''));
    }
    const value = isName(part) ? scope.trace(part) : undefined;
    const branches = branchesOf(part);
    if (branches) for (const one of branches) visit(one, true);
    else if (value?.kind === 'field' && !isOptions(value)) fields.add(value.field);
    else if (ts.isPropertyAccessExpression(part)) visit(part.expression, inBranch);
    else
      ts.forEachChild(part, (one) => {
        visit(one, inBranch);
      });
  };
  visit(node, isConditional);
  return { fields: [...fields], constants, conditional };
}

/** Returns the values of which a condition chooses one, such as `a` and `b` for `a ?? b`. */
function branchesOf(node: TypeScript.Node): readonly TypeScript.Node[] | undefined {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return undefined;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [node.right];
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return [node.left, node.right];
    default:
      return undefined;
  }
}

function isName(
  node: TypeScript.Node,
): node is TypeScript.Identifier | TypeScript.PropertyAccessExpression {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}
