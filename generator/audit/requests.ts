/**
 * Finds requests that code sends to the API without a client, by `fetch(url, init)` or a library with such a function.
 */
import { ts } from 'ts-morph';
import type { Operation } from '../ir/api.js';
import type { ApiCall } from './api-call.js';
import type { Facts } from './facts.js';
import { lastName } from './syntax.js';
import type { Values } from './values.js';

const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

/** The text for a part of a URL that the sources do not show. */
const UNKNOWN = '\0';

/** Returns the request that an expression sends, or undefined if it does not call a known operation of the API. */
export function findRequest(
  node: ts.CallExpression | ts.NewExpression,
  facts: Facts,
  values: Values,
): ApiCall | undefined {
  const [url, ...others] = node.arguments ?? [];
  const text = url && urlOf(url, values);
  const path = /\/v1\/[^?#]*/.exec(text ?? '')?.[0];
  if (text === undefined || path === undefined) return undefined;
  const name = lastName(node.expression)?.toLowerCase() ?? '';
  const named = VERBS.includes(name) ? name : undefined;
  const { body, options } = partsOf(others, named !== undefined, values);
  const isOfApi =
    text.includes('anthropic') ||
    ['anthropic-version', 'anthropic-beta'].some((one) => headerOf(options, one, values));
  if (!isOfApi) return undefined;
  const verb = named ?? methodOf(options, values) ?? (body ? 'post' : 'get');
  const operation = findOperation(verb.toUpperCase(), path, facts);
  const label = operation?.key ?? '';
  return operation && { node, label, operation, isMethod: false, request: body, options };
}

/**
 * Returns the text of a URL, with {@link UNKNOWN} for parts that the sources do not show. Returns undefined if the
 * sources show nothing of the URL, or several possible values.
 */
function urlOf(node: ts.Expression, values: Values): string | undefined {
  const [leaf, ...others] = values.follow(node);
  if (!leaf || others.length > 0) return undefined;
  if (ts.isStringLiteralLike(leaf)) return leaf.text;
  if (ts.isTemplateExpression(leaf)) {
    const spans = leaf.templateSpans.map(
      ({ expression, literal }) => (urlOf(expression, values) ?? UNKNOWN) + literal.text,
    );
    return leaf.head.text + spans.join('');
  }
  if (!ts.isBinaryExpression(leaf)) return undefined;
  return (urlOf(leaf.left, values) ?? UNKNOWN) + (urlOf(leaf.right, values) ?? UNKNOWN);
}

/** Returns the body and the options of `fetch(url, options)` or `post(url, body, options)`. */
function partsOf(
  [first, second]: readonly ts.Expression[],
  isNamed: boolean,
  values: Values,
): { readonly body: ts.Expression | undefined; readonly options: ts.Expression | undefined } {
  const own = first && bodyIn(first, values);
  if (own || !isNamed || second === undefined) return { body: own, options: first };
  return { body: first, options: second };
}

function bodyIn(options: ts.Expression, values: Values): ts.Expression | undefined {
  const fields = ['body', 'json', 'data'].flatMap((name) => values.fields(options, name).values);
  const [body] = fields.flatMap(({ value }) => values.follow(value));
  if (!body) return undefined;
  const isText = ts.isCallExpression(body) && lastName(body.expression) === 'stringify';
  return isText ? body.arguments[0] : body;
}

function headerOf(
  options: ts.Expression | undefined,
  name: string,
  values: Values,
): ts.Expression | undefined {
  const headers = options ? values.fields(options, 'headers').values : [];
  return headers.flatMap(({ value }) => values.fields(value, name).values)[0]?.value;
}

function methodOf(options: ts.Expression | undefined, values: Values): string | undefined {
  const [field] = options ? values.fields(options, 'method').values : [];
  return field && values.nameOf(field.value);
}

/** Returns the beta operation if there is one, since it accepts everything that the stable operation accepts. */
function findOperation(verb: string, path: string, { operations }: Facts): Operation | undefined {
  const found = operations.filter(
    (one) => one.method === verb && patternOf(one.path).test(path.replace(/\/$/, '')),
  );
  return found.find(({ namespace }) => namespace === 'beta') ?? found[0];
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
