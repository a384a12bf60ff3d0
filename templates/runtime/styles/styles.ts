/** Encodes parameters in the OpenAPI styles that few APIs use. */
import { ClaudeError } from '../errors.js';
import { mergeHeaders, type HeaderRecord } from '../request/headers.js';
import type { Operation } from '../request/operation.js';
import { hasOwn, kindOf, printScalar } from '../request/platform.js';
import { encodeQuery, encodeSegment, jsonOf, refuse, stringifyQuery } from '../request/url.js';

/** Returns the encoded parameter, or the value of a header. */
export type ParameterStyle = (name: string, value: unknown) => string;

type StylesByName = Readonly<Record<string, ParameterStyle>>;

interface Styles {
  /** The template of a path with parameters that have a style. */
  readonly path?: string;
  readonly inPath?: StylesByName;
  readonly query?: StylesByName;
  /** The header and the style of each param. */
  readonly headers?: Readonly<Record<string, readonly [header: string, style: ParameterStyle]>>;
}

/**
 * Makes {@link Operation.styled}: moves params from the query to the path, the query string or the headers. Undefined
 * and null mean "no value", but are errors in a path, except null in `jsonSegment`.
 */
export function styled({
  path = '',
  inPath = {},
  query = {},
  headers = {},
}: Styles): NonNullable<Operation['styled']> {
  const last = /.*\{([^{}]+)\}/.exec(path)?.[1];
  return (params, sent, id) => {
    const take = (name: string): unknown => {
      const value = hasOwn(params, name) ? params[name] : undefined;
      Reflect.deleteProperty(params, name);
      return value;
    };
    const url = path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
      ((hasOwn(inPath, name) && inPath[name]) || encodeSegment)(
        name,
        name === last ? id : take(name),
      ),
    );
    for (const [name, [header, style]] of Object.entries(headers)) {
      const value = take(name);
      if (value !== undefined && value !== null)
        mergeHeaders(sent, { [header]: style(name, value) });
    }
    const pairs = Object.entries(query).map(([name, style]) => {
      const value = take(name);
      return value === undefined || value === null ? '' : style(name, value);
    });
    const search = pairs.filter(Boolean).join('&');
    return url + (search && `?${search}`);
  };
}

/**
 * Returns the operation with the positional argument of the method, which replaces the last placeholder of the path.
 */
export function withSegment(operation: Operation, id: unknown): Operation {
  const { styled: write } = operation;
  return write
    ? { ...operation, styled: (query, headers: HeaderRecord) => write(query, headers, id) }
    : operation;
}

/** `ids=a&ids=b`; each field of an object becomes a parameter. */
export const formExplode: ParameterStyle = (name, value) =>
  entriesOf(value)
    .map(([key = name, item]) => pairOf(key, encodeItem(key, item)))
    .join('&');

/** `ids=a,b`, `filter=key,value`. */
export const form: ParameterStyle = (name, value) => pairOf(name, join(name, value, ','));

/** `ids=a%20b`. */
export const spaceDelimited: ParameterStyle = (name, value) =>
  pairOf(name, join(name, value, '%20'));

/** `ids=a%7Cb`. */
export const pipeDelimited: ParameterStyle = (name, value) =>
  pairOf(name, join(name, value, '%7C'));

/** `filter[key]=value`. */
export const deepObject: ParameterStyle = (name, value) => stringifyQuery({ [name]: value });

/** `filter=%7B%22a%22%3A1%7D`: the value as JSON. */
export const jsonText: ParameterStyle = (name, value) =>
  pairOf(name, encodeQuery(jsonOf(name, value)));

/** `a,b`, `key,value`. */
export const simple: ParameterStyle = /* @__PURE__ */ inPath('', ',', false);

/** `a,b`, `key=value`. */
export const simpleExplode: ParameterStyle = /* @__PURE__ */ inPath('', ',', true);

/** `.a,b`, `.key,value`. */
export const label: ParameterStyle = /* @__PURE__ */ inPath('.', '.', false);

/** `.a.b`, `.key=value`. */
export const labelExplode: ParameterStyle = /* @__PURE__ */ inPath('.', '.', true);

/** `;ids=a,b`, `;filter=key,value`. */
export const matrix: ParameterStyle = /* @__PURE__ */ inPath(';', ';', false);

/** `;ids=a;ids=b`, `;key=value`. */
export const matrixExplode: ParameterStyle = /* @__PURE__ */ inPath(';', ';', true);

/** Returns the value as JSON, in a path. */
export const jsonSegment: ParameterStyle = (name, value) => {
  if (value === undefined) throw refuse('Path', name, kindOf(value));
  return encodeQuery(jsonOf(name, value));
};

/** `a,b`, `key,value`, in a header. */
export const simpleHeader: ParameterStyle = (name, value) => textsOf(name, value).join();

/** `a,b`, `key=value`, in a header. */
export const simpleHeaderExplode: ParameterStyle = (name, value) =>
  entriesOf(value)
    .map(([key, item]) => (key === undefined ? '' : `${key}=`) + textOf(name, item))
    .join();

/** Returns the value as JSON in a header. Escapes characters outside ASCII, most of which a header cannot contain. */
export const jsonHeader: ParameterStyle = (name, value) =>
  jsonOf(name, value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Makes the style of an expression in RFC 6570: `{name}`, `{.name}` or `{;name}`, with `*` if `isExploded`. */
function inPath(start: string, separator: string, isExploded: boolean): ParameterStyle {
  const named = (name: string, text: string): string =>
    start === ';' ? encodeQuery(name) + (text && `=${text}`) : text;
  return (name, value) => {
    if (value === undefined || value === null) throw refuse('Path', name, kindOf(value));
    const parts = isExploded
      ? entriesOf(value).map(([key, item]) =>
          key === undefined
            ? named(name, encodeItem(name, item))
            : `${encodeQuery(key)}=${encodeItem(name, item)}`,
        )
      : [named(name, join(name, value, ','))];
    const text = start + parts.join(separator);
    if (/^\.{0,2}$/.test(text))
      throw refuse('Path', name, `${JSON.stringify(text)}, which leads to another path`);
    return text;
  };
}

function pairOf(name: string, text: string): string {
  return `${encodeQuery(name)}=${text}`;
}

/**
 * Returns the items of a list without names, or the fields of an object with their names. Any other value is a single
 * item.
 */
function entriesOf(value: unknown): readonly (readonly [key: string | undefined, item: unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown) => [undefined, item] as const);
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return [[undefined, value]];
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

function join(name: string, value: unknown, delimiter: string): string {
  return textsOf(name, value).map(encodeQuery).join(delimiter);
}

/** Returns the items of a list as text, or the names and values of the fields of an object. */
function textsOf(name: string, value: unknown): readonly string[] {
  return entriesOf(value).flatMap(([key, item]) => {
    const text = textOf(name, item);
    return key === undefined ? [text] : [key, text];
  });
}

function encodeItem(name: string, item: unknown): string {
  return encodeQuery(textOf(name, item));
}

function textOf(name: string, item: unknown): string {
  const text = printScalar(item);
  if (text !== undefined) return text;
  const where = typeof item === 'object' ? ' in a list or an object' : '';
  throw new ClaudeError(`Parameter "${name}" cannot hold ${kindOf(item)}${where}.`);
}
