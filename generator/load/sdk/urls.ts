/** Reads the URL of a request into a path with placeholders. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { excerpt, type Problems } from './problems.js';
import { keyOf, unwrap, type Scope, type Value } from './scope.js';
import { valueOf, type OptionValue } from './request.js';

export interface SdkPath {
  /** The path without a query, such as `/v1/files/{file_id}`. */
  readonly path: string;
  readonly parameters: readonly PathParameter[];
  /** Whether the URL itself ends in `?beta=true`. */
  readonly isBeta: boolean;
}

export interface PathParameter {
  readonly name: string;
  readonly value: Value;
}

/**
 * Reads `path\`/v1/files/${fileID}?beta=true\`` or a plain string or template. Returns undefined for any other
 * expression, for a text that does not begin with `/`, and for a query other than `beta=true`.
 */
export function readUrl(node: TypeScript.Expression, scope: Scope): SdkPath | undefined {
  const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() !== 'path') return undefined;
  if (ts.isStringLiteralLike(template)) return finish(template.text, []);
  if (!ts.isTemplateExpression(template)) return undefined;
  let text = template.head.text;
  const parameters = template.templateSpans.map(({ expression, literal }): PathParameter => {
    const name = placeholder(expression, scope);
    text += `{${name}}${literal.text}`;
    return { name, value: scope.trace(expression) };
  });
  return finish(text, parameters);
}

function finish(text: string, parameters: readonly PathParameter[]): SdkPath | undefined {
  const [path = '', query] = text.split('?');
  if (!path.startsWith('/') || (query !== undefined && query !== 'beta=true')) return undefined;
  return { path, parameters, isBeta: query !== undefined };
}

function placeholder(expression: TypeScript.Expression, scope: Scope): string {
  const value = scope.trace(expression);
  if (value.kind === 'field') return value.field;
  return snakeCase(value.kind === 'argument' ? value.argument : expression.getText());
}

/** Returns `message_batch_id` for `messageBatchID`. */
function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toLowerCase();
}

/**
 * The route and query parameters that newer releases record beside a request. The importer compares them with the
 * request.
 */
export interface Span {
  readonly route: string | undefined;
  readonly queryParams: readonly string[] | undefined;
}

export function readSpan(option: OptionValue | undefined): Span {
  const call = option && ts.isExpression(option.node) ? unwrap(option.node) : undefined;
  const settings = call && ts.isCallExpression(call) ? call.arguments.at(-1) : undefined;
  if (!settings || !ts.isObjectLiteralExpression(settings)) {
    return { route: undefined, queryParams: undefined };
  }
  const find = (name: string): TypeScript.Expression | undefined =>
    settings.properties
      .filter((property) => property.name !== undefined && keyOf(property.name) === name)
      .map(valueOf)
      .find((value) => value !== undefined);
  const route = find('route');
  const query = find('queryParams');
  return {
    route: route && ts.isStringLiteralLike(route) ? route.text : undefined,
    queryParams:
      query && ts.isArrayLiteralExpression(query)
        ? query.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
        : undefined,
  };
}

/**
 * Returns the path with the placeholder names of the recorded route, so that each placeholder has one spelling. Reports
 * a route that differs in other parts.
 */
export function checkedPath(
  path: SdkPath,
  { route }: Span,
  problems: Problems,
  node: TypeScript.Node,
): SdkPath {
  if (route === undefined) return path;
  const bare = (text: string): string => text.replace(/\{[^{}]*\}/g, '{}');
  if (bare(route) !== bare(path.path)) {
    problems.add(node, `has the route ${JSON.stringify(route)}, but requests ${excerpt(node)}`);
    return path;
  }
  const names = [...route.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const parameters = path.parameters.map((parameter, index) => ({
    ...parameter,
    name: names[index] ?? parameter.name,
  }));
  return { ...path, path: route, parameters };
}
