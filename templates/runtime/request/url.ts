/** Builds URLs. Values are encoded so that a value cannot change which operation is called. */
import { ClaudeError } from '../errors.js';
import type { Destination } from './operation.js';
import type { Query } from './options.js';
import { hasOwn, kindOf, printScalar } from './platform.js';

const PLACEHOLDER = /\{([^{}]+)\}/g;
// The form of the API's ids, which need no encoding. Checked first, since nearly all values have this form.
const PLAIN = /^[\w~-][\w.~-]*$/;
// `encodeURIComponent` encodes these characters, but RFC 3986 allows them in a path segment.
const SEGMENT_SAFE = /%(?:2[46BC]|3[ABD]|40)/g;
// Servers resolve an empty segment, `.` and `..` to another path, even before a `;` parameter.
const NO_SEGMENT = /^(?:\.|%2e){0,2}(?:;|$)/i;

/**
 * Replaces the placeholders of a path. Throws a `ClaudeError` for a value that has no text, such as an object, or that
 * would make another path.
 */
export function expandPath(
  template: string,
  value: (name: string, isLast: boolean) => unknown,
): string {
  const last = template.lastIndexOf('{');
  return template.replace(PLACEHOLDER, (_, name: string, at: number) =>
    encodeSegment(name, value(name, at === last)),
  );
}

export function encodeSegment(name: string, value: unknown): string {
  const text = printScalar(value);
  if (text === undefined) throw refuse('Path', name, kindOf(value));
  if (PLAIN.test(text)) return text;
  if (NO_SEGMENT.test(text)) {
    throw refuse('Path', name, `${JSON.stringify(text)}, which leads to another path`);
  }
  return encode(text).replace(SEGMENT_SAFE, decodeURIComponent);
}

/**
 * Adds the parameters of a query to `pairs`, with names such as `ids[]` and `filter[b]`, percent-encoded. Returns all
 * pairs, joined with `&`. Throws a `ClaudeError` for a value that a query cannot hold, such as a function.
 */
export function stringifyQuery(query: Query, pairs: string[] = []): string {
  for (const [name, value] of Object.entries(query)) appendQuery(pairs, name, value);
  return pairs.join('&');
}

function appendQuery(pairs: string[], name: string, value: unknown): void {
  // Null in params means "no value", such as the first page of a list. Null in a query removes a default.
  if (value === undefined || value === null) return;
  const text = printScalar(value);
  if (text !== undefined) {
    pairs.push(`${encodeQuery(name)}=${encodeQuery(text)}`);
  } else if (Array.isArray(value)) {
    for (const item of value) appendQuery(pairs, `${name}[]`, item);
  } else if (typeof value === 'object' && !(Symbol.iterator in value)) {
    for (const [key, item] of Object.entries(value)) {
      appendQuery(pairs, `${name}[${key}]`, item);
    }
  } else {
    throw refuse(
      'Query',
      name,
      typeof value === 'object' ? 'iterable; pass an array' : kindOf(value),
    );
  }
}

/**
 * Joins base URL and path, unless the path is an absolute URL. `query` replaces parameters of the same name in the
 * path. A fragment is removed.
 */
export function joinURL(base: string, path: string, query: Query): string {
  const isPath = path.startsWith('/');
  const root = base.replace(/\/*$/, isPath ? '' : '/');
  const url = !isPath && URL.canParse(path) ? path : root + path;
  const [bare = '', own] = url.split(/#|\?([^#]*)/);
  const kept = own
    ?.split('&')
    .filter((pair) => pair && !hasOwn(query, pair.replace(/=[\s\S]*/, '')));
  const search = stringifyQuery(query, kept);
  return bare + (search && `?${search}`);
}

/**
 * Returns the JSON of a parameter or of a field of a form. Throws a `ClaudeError` for a function, a bigint or a number
 * that is not finite, which JSON cannot represent.
 */
export function jsonOf(name: string, value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    const isLost = typeof item === 'function' || typeof item === 'bigint';
    if (!isLost && (typeof item !== 'number' || Number.isFinite(item))) return item;
    throw new ClaudeError(`Parameter "${name}" cannot hold ${kindOf(item)}: JSON has none.`);
  });
}

export function encodeQuery(text: string): string {
  return encode(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new ClaudeError(`${JSON.stringify(text)} is not valid Unicode.`, { cause });
  }
}

export function refuse(where: 'Path' | 'Query', name: string, what: string): ClaudeError {
  return new ClaudeError(`${where} parameter "${name}" cannot be ${what}.`);
}

/**
 * Makes an `Operation.baseURL` that returns `url`, the server of the operation. If the caller replaced the base
 * URL of the API, it returns the caller's base URL instead.
 */
export function ownServer(url: string) {
  return ({ baseURL, spec }: Destination): string =>
    (spec.baseURL || baseURL) === baseURL ? url : baseURL;
}
