/** Finds calls of the API: calls of a client's methods, and requests that code sends without a client. */
import { ts } from 'ts-morph';
import type { Namespace } from '../ir/api.js';
import type { ApiCall } from './api-call.js';
import type { Facts } from './facts.js';
import { findRequest } from './requests.js';
import { unwrap, lastName } from './syntax.js';
import type { Values } from './values.js';

export function findCall(node: ts.Node, facts: Facts, values: Values): ApiCall | undefined {
  if (ts.isNewExpression(node)) return findRequest(node, facts, values);
  if (!ts.isCallExpression(node)) return undefined;
  return findMethodCall(node, facts, values) ?? findRequest(node, facts, values);
}

function findMethodCall(
  node: ts.CallExpression,
  facts: Facts,
  values: Values,
): ApiCall | undefined {
  // Most calls are not calls of the API, and comparing names is cheap.
  if (!facts.methodNames.has(lastName(node.expression) ?? '')) return undefined;
  const names = chainOf(node.expression, values);
  const found = findMethod(names, facts);
  if (!found) return undefined;
  const { operation, label } = found;
  const first = operation.pathParameters.length > 0 ? 1 : 0;
  const [request, options] = node.arguments.slice(first);
  return { node, label, operation, isMethod: true, request, options };
}

/** Returns the names of a callee, from left to right: `client`, `beta`, `messages`, `create`. */
function chainOf(callee: ts.Expression, values: Values): readonly string[] {
  const node = unwrap(callee);
  if (ts.isPropertyAccessExpression(node)) {
    return [...chainOf(node.expression, values), node.name.text];
  }
  if (!ts.isIdentifier(node)) return [''];
  const [value, ...others] = values.follow(node);
  const isAlias = others.length === 0 && value && ts.isPropertyAccessExpression(value);
  return isAlias ? chainOf(value, values) : [node.text];
}

/** Finds the method at the end of a chain of names. At least one name, such as `client`, must precede the method. */
function findMethod(names: readonly string[], facts: Facts) {
  for (let start = 1; start < names.length - 1; start += 1) {
    const name = names.slice(start).join('.');
    const isBeta = names[start - 1] === 'beta';
    const namespace: Namespace = isBeta ? 'beta' : 'stable';
    const operation = facts.findMethod(namespace, name);
    // Other APIs have methods such as `beta.threads.messages.create`.
    const isOther = !isBeta && names.slice(0, start).includes('beta');
    if (operation && !isOther) return { operation, label: isBeta ? `beta.${name}` : name };
  }
  return undefined;
}
