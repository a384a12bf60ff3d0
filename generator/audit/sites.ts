/** Finds the places where code names betas: params, headers, and variables and fields named after betas. */
import { ts } from 'ts-morph';
import { accessOf, unwrap, lastName } from './syntax.js';
import type { Values } from './values.js';
import { ADDING, assignmentOf, SETTING } from './writes.js';

/**
 * `param`: the value of a field with a name that clients use, such as `betas`. `header`: the value of the header
 * `anthropic-beta`. `omitted`: the value of `omitBetas`, whose ids a generated client does not send. `named`: the value
 * of a variable, or of a field with another name that ends in `betas` or the like.
 */
export type Role = 'param' | 'header' | 'omitted' | 'named';

export interface Site {
  readonly role: Role;
  /** The node at which findings about the whole list are reported. */
  readonly node: ts.Node;
  readonly value: ts.Expression;
}

/** Returns the role of names such as `betas`, `anthropic-beta`, `anthropicBeta`, `omitBetas` and `PROVIDER_BETAS`. */
export function roleOf(name: string | undefined): Role | undefined {
  const letters = name?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  if (name?.toLowerCase() === 'anthropic-beta') return 'header';
  if (/^(betas|anthropicbetas?)$/.test(letters)) return 'param';
  if (letters === 'omitbetas') return 'omitted';
  return /betas?(headers?|values?|ids?|flags?|features?|names?|string)?$/.test(letters)
    ? 'named'
    : undefined;
}

/** Returns the site at a node; undefined if the node does not name a list of betas. */
export function siteOf(node: ts.Node, values: Values): Site | undefined {
  if (ts.isPropertyAssignment(node)) {
    if (isSchema(node.parent)) return undefined;
    return make(values.nameOf(node.name), node.name, node.initializer);
  }
  if (ts.isShorthandPropertyAssignment(node)) {
    return isSchema(node.parent) ? undefined : make(node.name.text, node.name, node.name);
  }
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node)) {
    const { name, initializer } = node;
    return initializer && asVariable(make(values.nameOf(textOf(name)), name, initializer));
  }
  const assignment = assignmentOf(node);
  if (assignment) {
    const { target, value } = assignment;
    const access = accessOf(target);
    const name = access ? values.nameOf(access.name) : lastName(target);
    const site = make(name, target, value);
    return access ? site : asVariable(site);
  }
  if (ts.isArrayLiteralExpression(node)) return siteOfPair(node, values);
  return ts.isCallExpression(node) ? siteOfCall(node, values) : undefined;
}

function make(name: string | undefined, node: ts.Node, value: ts.Expression): Site | undefined {
  const role = roleOf(name);
  return role && { role, node, value };
}

/** Gives a variable the role `named`, unless its role is `omitted`: a client need not send a variable named `betas`. */
function asVariable(site: Site | undefined): Site | undefined {
  return site && (site.role === 'omitted' ? site : { ...site, role: 'named' });
}

function textOf(name: ts.PropertyName | ts.BindingName): string | ts.Node {
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? name.text : name;
}

/** Returns the site of a pair such as `['anthropic-beta', x]`. */
function siteOfPair({ elements }: ts.ArrayLiteralExpression, values: Values): Site | undefined {
  const [name, value] = elements;
  if (elements.length !== 2 || !name || !value || ts.isSpreadElement(value)) return undefined;
  return isHeader(name, values) ? { role: 'header', node: name, value } : undefined;
}

/** Returns the site of calls such as `headers.set('anthropic-beta', x)` and `betas.push(x)`. */
function siteOfCall(node: ts.CallExpression, values: Values): Site | undefined {
  const callee = unwrap(node.expression);
  const [first, second] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || !first) return undefined;
  const method = callee.name.text;
  if (SETTING.has(method) && second && isHeader(first, values)) {
    return { role: 'header', node: first, value: second };
  }
  return ADDING.has(method)
    ? asVariable(make(lastName(callee.expression), first, first))
    : undefined;
}

function isHeader(name: ts.Expression, values: Values): boolean {
  return roleOf(values.nameOf(name)) === 'header';
}

/** Functions of schema libraries: in `z.object({ betas: … })`, the value of the field describes types, not betas. */
const SCHEMAS = new Set(['object', 'strictObject', 'looseObject', 'extend', 'struct', 'Object']);

function isSchema({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && SCHEMAS.has(lastName(parent.expression) ?? '');
}
