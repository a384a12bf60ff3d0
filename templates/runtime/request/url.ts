/** Builds URLs. Values are encoded so that none can change which operation is called. */
import { ClaudeError } from '../errors.js';
import type { Destination, QueryStyle } from './operation.js';
import type { Query } from './options.js';
import { hasOwn } from './platform.js';

const PLACEHOLDER = /\{([^{}]+)\}/;
// The form of the API's ids, which need no encoding. Checked first, since nearly all values have it.
const PLAIN = /^[\w~-][\w.~-]*$/;
// Encoded by `encodeURIComponent`, although RFC 3986 allows these characters in a path segment.
const SEGMENT_SAFE = /%(?:2[46BC]|3[ABD]|40)/g;
// Servers resolve an empty segment, `.` and `..`, also before a `;` parameter, to another path.
const NO_SEGMENT = /^(?:\.|%2e){0,2}(?:;|$)/i;

const SCALARS: readonly string[] = ['string', 'number', 'boolean', 'bigint'];

/** Parsed templates: text, name, text, name, …, text. */
const templates = new Map<string, readonly string[]>();

/** Fills the placeholders of a path. Throws a `ClaudeError` for a value that would lead to another path. */
export function expandPath(
  template: string,
  value: (name: string, isLast: boolean) => unknown,
): string {
  const parts = templates.get(template) ?? template.split(PLACEHOLDER);
  templates.set(template, parts);
  const last = parts.length - 2;
  return parts
    .map((part, index) => (index % 2 ? encodeSegment(part, value(part, index === last)) : part))
    .join('');
}

function encodeSegment(name: string, value: unknown): string {
  const text = printScalar(value);
  if (text === undefined) throw refuse('Path', name, kindOf(value));
  if (PLAIN.test(text)) return text;
  if (NO_SEGMENT.test(text)) {
    throw refuse('Path', name, `${JSON.stringify(text)}, which leads to another path`);
  }
  return encode(text).replace(SEGMENT_SAFE, decodeURIComponent);
}

/** Encodes a query as `a=1&ids[]=x&filter[b]=2`, after the pairs in `pairs`, without a leading `?`. */
export function stringifyQuery(query: Query, pairs: string[] = []): string {
  for (const [name, value] of Object.entries(query)) appendQuery(pairs, name, value);
  return pairs.join('&');
}

function appendQuery(pairs: string[], name: string, value: unknown): void {
  // Null means "none" in params, such as the page of a list, and removes a default from the query.
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
      typeof value === 'object' ? 'iterable; pass an array or object' : typeof value,
    );
  }
}

/** Joins base URL and path, unless the path is an absolute URL. `query` replaces parameters in the path. A fragment is removed. */
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

/** The text of a string, number, boolean or date. Undefined for other values. */
export function printScalar(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return SCALARS.includes(typeof value) ? String(value) : undefined;
}

function encodeQuery(text: string): string {
  return encode(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new ClaudeError(`${JSON.stringify(text)} is not valid Unicode.`, { cause });
  }
}

function refuse(where: 'Path' | 'Query', name: string, what: string): ClaudeError {
  return new ClaudeError(`${where} parameter "${name}" cannot be ${what}.`);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : typeof value;
}

/** Writes the named params of a query in the styles of the spec. As in brackets, undefined and null mean "none". */
export function styled(styles: Readonly<Record<string, QueryStyle>>) {
  return (query: Record<string, unknown>): string => {
    let text = '';
    for (const name of Object.keys(styles)) {
      const value = hasOwn(query, name) ? query[name] : undefined;
      Reflect.deleteProperty(query, name);
      if (value === undefined || value === null) continue;
      const written = styles[name]?.(name, value);
      if (written) text += `${text && '&'}${written}`;
    }
    return text && `?${text}`;
  };
}

/** `ids=a&ids=b`; the fields of an object are parameters of their own. */
export const formExplode: QueryStyle = (name, value) => {
  let text = '';
  eachEntry(name, value, (key, item) => {
    text += `${text && '&'}${pairOf(key, encodeItem(key, item))}`;
  });
  return text;
};

/** `ids=a,b`, `filter=key,value`. */
export const form: QueryStyle = (name, value) => pairOf(name, join(name, value, ','));

/** `ids=a%20b`. */
export const spaceDelimited: QueryStyle = (name, value) => pairOf(name, join(name, value, '%20'));

/** `ids=a%7Cb`. */
export const pipeDelimited: QueryStyle = (name, value) => pairOf(name, join(name, value, '%7C'));

/** The value as JSON. */
export const jsonText: QueryStyle = (name, value) =>
  pairOf(name, encodeQuery(JSON.stringify(value)));

function pairOf(name: string, text: string): string {
  return `${encodeQuery(name)}=${text}`;
}

/** Calls `use` for each item of a list, under one name, or for each field of an object. */
function eachEntry(name: string, value: unknown, use: (key: string, item: unknown) => void): void {
  if (Array.isArray(value)) for (const item of value as unknown[]) use(name, item);
  else if (typeof value !== 'object' || value === null || value instanceof Date) use(name, value);
  else {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(fields)) {
      if (fields[key] !== undefined && fields[key] !== null) use(key, fields[key]);
    }
  }
}

function join(name: string, value: unknown, delimiter: string): string {
  const isList = Array.isArray(value) || printScalar(value) !== undefined;
  const parts: string[] = [];
  eachEntry(name, value, (key, item) => {
    if (!isList) parts.push(encodeQuery(key));
    parts.push(encodeItem(key, item));
  });
  return parts.join(delimiter);
}

function encodeItem(name: string, item: unknown): string {
  const text = printScalar(item);
  if (text !== undefined) return encodeQuery(text);
  throw new ClaudeError(`Query parameter "${name}" cannot hold a ${typeof item}.`);
}

/** The server of an operation, unless the caller gave the client a base URL in place of the API's. */
export function ownServer(url: string) {
  return ({ baseURL, spec }: Destination): string =>
    (spec.baseURL || baseURL) === baseURL ? url : baseURL;
}
