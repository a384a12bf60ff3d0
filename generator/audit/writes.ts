/** Finds the values that code writes to a variable after its declaration. */
import { ts } from 'ts-morph';
import { groupBy } from '../group.js';
import { accessOf, unwrap } from './syntax.js';

export interface Write {
  /** The identifier of the variable in the write. */
  readonly target: ts.Identifier;
  /** The field that is written: `headers['anthropic-beta'] = x`, `headers.set('anthropic-beta', x)`. */
  readonly name?: string | ts.Expression;
  /** The new value of the field or of the variable, or an item that is added to its list. */
  readonly value: ts.Expression;
}

/** Methods that add their arguments to a list or set. */
export const ADDING: ReadonlySet<string> = new Set(['push', 'add', 'unshift']);

/** Methods that set a field, such as a header. */
export const SETTING: ReadonlySet<string> = new Set(['set', 'append', 'setHeader', 'header']);

const ASSIGNMENTS = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

/** Returns all writes among the nodes, by name of the variable. */
export function findWrites(nodes: readonly ts.Node[]): ReadonlyMap<string, readonly Write[]> {
  return groupBy(nodes.flatMap(writesIn), ({ target }) => target.text);
}

/** Returns the two sides of an assignment such as `target = value` or `target += value`. */
export function assignmentOf(
  node: ts.Node,
): { readonly target: ts.Expression; readonly value: ts.Expression } | undefined {
  if (!ts.isBinaryExpression(node) || !ASSIGNMENTS.has(node.operatorToken.kind)) return undefined;
  return { target: unwrap(node.left), value: node.right };
}

function writesIn(node: ts.Node): readonly Write[] {
  if (ts.isCallExpression(node)) return writesOfCall(node);
  const assignment = assignmentOf(node);
  if (!assignment) return [];
  const { target, value } = assignment;
  if (ts.isIdentifier(target)) return [{ target, value }];
  const access = accessOf(target);
  const object = access && unwrap(access.object);
  if (!object || !ts.isIdentifier(object)) return [];
  return [{ target: object, name: access.name, value }];
}

function writesOfCall({ expression, arguments: given }: ts.CallExpression): readonly Write[] {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const target = unwrap(callee.expression);
  if (!ts.isIdentifier(target)) return [];
  const method = callee.name.text;
  if (ADDING.has(method)) return given.map((value) => ({ target, value }));
  const [name, value] = given;
  if (!SETTING.has(method) || !name || !value) return [];
  return [{ target, name, value }];
}
