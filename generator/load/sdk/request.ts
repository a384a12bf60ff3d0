/** Reads the request that a method sends: the verb, the URL and the options of its one call. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { excerpt, type Problems } from './problems.js';
import { keyOf, unwrap, type Scope, type Value } from './scope.js';

export interface SdkRequest {
  readonly call: TypeScript.CallExpression;
  /** In upper case, such as `GET`. */
  readonly verb: string;
  readonly url: TypeScript.Expression;
  readonly isList: boolean;
  readonly isMultipart: boolean;
  /** The values of the options by name, such as `body`, `query` and `headers`. */
  readonly options: ReadonlyMap<string, OptionValue>;
}

export interface OptionValue {
  readonly node: TypeScript.Node;
  readonly value: Value;
}

const VERBS: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  getAPIList: 'GET',
};

/** Methods of the client that send a request in another way. No release uses them in a resource. */
const UNREADABLE = new Set(['request', 'requestAPIList', 'methodRequest', 'fetch']);

const MULTIPART = new Set(['multipartFormRequestOptions', 'maybeMultipartFormRequestOptions']);

/** The known options of a request, including some that do not change the request. */
const OPTIONS = new Set([
  'body',
  'query',
  'headers',
  'stream',
  'timeout',
  '__binaryResponse',
  '__qualifiers',
  '__span',
]);

/**
 * Returns the calls of `this._client.<verb>(…)` in a method's body. Reports calls that send a request in another way.
 */
export function findCalls(
  body: TypeScript.Node,
  problems: Problems,
): readonly TypeScript.CallExpression[] {
  const found: TypeScript.CallExpression[] = [];
  const visit = (node: TypeScript.Node): void => {
    const name = ts.isCallExpression(node) ? clientMethod(node) : undefined;
    if (ts.isCallExpression(node) && name !== undefined) {
      if (Object.hasOwn(VERBS, name)) found.push(node);
      if (UNREADABLE.has(name))
        problems.add(node, `sends a request with \`${name}\`, which cannot be read`);
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function clientMethod({ expression }: TypeScript.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const target = expression.expression;
  const isClient =
    ts.isPropertyAccessExpression(target) &&
    target.expression.kind === ts.SyntaxKind.ThisKeyword &&
    target.name.text === '_client';
  return isClient ? expression.name.text : undefined;
}

export function readRequest(
  call: TypeScript.CallExpression,
  scope: Scope,
  problems: Problems,
): SdkRequest | undefined {
  const name = clientMethod(call) ?? '';
  const isList = name === 'getAPIList';
  const [url, ...others] = call.arguments;
  const last = isList ? others[1] : others[0];
  const reader = new OptionsReader(problems);
  if (last) reader.read(last, scope);
  if (!url) return undefined;
  const verb = methodOption(reader.options) ?? VERBS[name] ?? name;
  return { call, verb, url, isList, isMultipart: reader.isMultipart, options: reader.options };
}

/**
 * Returns the verb in the options of a request, such as `{ method: 'post' }` for a list that is not requested by GET.
 */
function methodOption(options: ReadonlyMap<string, OptionValue>): string | undefined {
  const node = options.get('method')?.node;
  return node && ts.isStringLiteralLike(node) ? node.text.toUpperCase() : undefined;
}

class OptionsReader {
  readonly options = new Map<string, OptionValue>();
  isMultipart = false;

  constructor(private readonly problems: Problems) {}

  read(node: TypeScript.Expression, scope: Scope): void {
    const value = scope.trace(node);
    if (value.kind === 'object') {
      for (const property of value.node.properties) this.#property(property, value.scope);
    } else if (value.kind === 'call' && MULTIPART.has(value.node.expression.getText())) {
      this.isMultipart = true;
      const [inner] = value.node.arguments;
      if (inner) this.read(inner, value.scope);
    } else if (!isOptions(value)) {
      this.problems.add(node, `has request options that cannot be read: ${excerpt(node)}`);
    }
  }

  #property(property: TypeScript.ObjectLiteralElementLike, scope: Scope): void {
    if (ts.isSpreadAssignment(property)) {
      this.read(property.expression, scope);
      return;
    }
    const key = keyOf(property.name);
    const node = valueOf(property);
    if (key === undefined || node === undefined || !(OPTIONS.has(key) || key === 'method')) {
      this.problems.add(property, `has an unknown request option: ${excerpt(property)}`);
      return;
    }
    this.options.set(key, { node: unwrap(node), value: scope.trace(node) });
  }
}

/** Returns the value of a property such as `name: value` or `name`. */
export function valueOf(
  property: TypeScript.ObjectLiteralElementLike,
): TypeScript.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** Returns whether a value is the argument `options` or a field of it. Every method passes this argument on. */
export function isOptions(value: Value): boolean {
  return (value.kind === 'argument' || value.kind === 'field') && value.argument === 'options';
}
