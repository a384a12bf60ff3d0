/**
 * Computes the expected request from the document by the rules of OpenAPI 3.1.1 and RFC 6570. Uses no code of the
 * generator or of its runtime.
 */
import type { Choose, Json } from './documents.js';

export interface Expected {
  readonly verb: string;
  readonly path: string;
  /** The sorted pairs of the query. OpenAPI does not define their order. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly mediaType: string; readonly content: unknown };
}

/** Values by location (path, query, header, body) and name. */
export interface Values {
  readonly path: Json;
  readonly query: Json;
  readonly header: Json;
  readonly body: unknown;
}

const TEXTS = ['a b', 'ü/?#%', 'x,y;z=1&w', "it's(1)*"];
/** Texts for values. Paths use only the first two: clients may send characters such as `,` unencoded in a path. */
const PATH_TEXTS = TEXTS.slice(0, 2);
const HEADER_TEXTS = ['a b', 'x'];

/** A file, and the text in it. */
class TextFile extends File {
  constructor(
    readonly content: string,
    type: string,
  ) {
    super([content], 'f.txt', { type });
  }
}

export function valueOf(schema: Json, texts: readonly string[], choose: Choose): unknown {
  const values = schema['enum'] as readonly unknown[] | undefined;
  if (values) return choose(values.filter((value) => value !== null));
  if (schema['const'] !== undefined) return schema['const'];
  if (schema['format'] === 'binary') return new TextFile('a\u0000ü', 'application/pdf');
  switch (schema['type']) {
    case 'array':
      return [1, 2].map(() => valueOf(schema['items'] as Json, texts, choose));
    case 'object': {
      const entries = Object.entries(
        (schema['properties'] ?? {}) as Readonly<Record<string, Json>>,
      );
      return Object.fromEntries(entries.map(([key, one]) => [key, valueOf(one, texts, choose)]));
    }
    case 'integer':
      return choose([0, 7, -12]);
    case 'number':
      return choose([1.5, -0.25]);
    case 'boolean':
      return choose([true, false]);
    default:
      return choose(texts);
  }
}

const contentOf = (owner: Json): readonly [string, Json] =>
  Object.entries((owner['content'] ?? {}) as Readonly<Record<string, Json>>)[0] ?? ['', {}];
const schemaOf = (parameter: Json): Json =>
  (parameter['schema'] ?? contentOf(parameter)[1]['schema'] ?? {}) as Json;

export function valuesFor(operation: Json, choose: Choose): Values {
  const parameters = (operation['parameters'] ?? []) as readonly Json[];
  const inPlace = (place: string, texts: readonly string[]) =>
    Object.fromEntries(
      parameters
        .filter((one) => one['in'] === place)
        .map((one) => [String(one['name']), valueOf(schemaOf(one), texts, choose)]),
    );
  const requestBody = operation['requestBody'] as Json | undefined;
  const [, media] = contentOf(requestBody ?? {});
  return {
    path: inPlace('path', PATH_TEXTS),
    query: inPlace('query', TEXTS),
    header: inPlace('header', HEADER_TEXTS),
    body: requestBody && valueOf((media['schema'] ?? {}) as Json, TEXTS, choose),
  };
}

/** Percent-encodes all characters except the unreserved characters of RFC 3986. */
function encode(value: unknown): string {
  return Array.from(new TextEncoder().encode(String(value)), (byte) => {
    const character = String.fromCharCode(byte);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    return /[\w.~-]/.test(character) ? character : `%${hex}`;
  }).join('');
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File);

/** Expands an expression with one variable, as in RFC 6570, section 3.2.1. */
function expand(
  name: string,
  value: unknown,
  rule: { first: string; separator: string; named: boolean; explode: boolean },
  write: (value: unknown) => string = encode,
): string {
  const { first, separator, named, explode } = rule;
  const prefix = (text: string) => (named ? `${write(name)}=${text}` : text);
  if (!isList(value) && !isObject(value)) return first + prefix(write(value));
  if (!explode) {
    const flat = isList(value) ? value : Object.entries(value).flat();
    return first + prefix(flat.map((one) => write(one)).join(','));
  }
  const parts = isList(value)
    ? value.map((one) => prefix(write(one)))
    : Object.entries(value).map(([key, one]) => `${write(key)}=${write(one)}`);
  return first + parts.join(separator);
}

const PATH_RULES = {
  simple: { first: '', separator: ',', named: false },
  label: { first: '.', separator: '.', named: false },
  matrix: { first: ';', separator: ';', named: true },
} as const;

function inPath(name: string, value: unknown, parameter: Json): string {
  if (parameter['content']) return encode(JSON.stringify(value));
  const rule = PATH_RULES[(parameter['style'] ?? 'simple') as keyof typeof PATH_RULES];
  return expand(name, value, { ...rule, explode: parameter['explode'] === true });
}

const DELIMITERS: Readonly<Record<string, string>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** Returns the pairs of a query parameter, or of a field of a URL-encoded form. */
function pairsOf(name: string, value: unknown, facts: Json): readonly string[] {
  if (facts['content']) return [`${encode(name)}=${encode(JSON.stringify(value))}`];
  const style = (facts['style'] as string | undefined) ?? 'form';
  if (style === 'deepObject' && isObject(value))
    return Object.entries(value).map(([key, one]) => `${encode(`${name}[${key}]`)}=${encode(one)}`);
  const explode = (facts['explode'] ?? style === 'form') === true;
  const rule = { first: '', separator: '&', named: true, explode };
  if (explode || style === 'form') return expand(name, value, rule).split('&');
  const flat = isList(value) ? value : Object.entries(value as Json).flat();
  return [`${encode(name)}=${flat.map(encode).join(DELIMITERS[style] ?? ',')}`];
}

function inHeader(name: string, value: unknown, parameter: Json): string {
  if (parameter['content']) return JSON.stringify(value);
  const rule = { ...PATH_RULES.simple, explode: parameter['explode'] === true };
  return expand(name, value, rule, String);
}

/**
 * Returns the pairs of a field of a URL-encoded form. Without `style` and `explode`, a list becomes repeated pairs, and
 * an object or a field with the content type `application/json` becomes JSON.
 */
function pairsOfField(name: string, value: unknown, encoding: Json): readonly string[] {
  const isStyled = encoding['style'] !== undefined || encoding['explode'] !== undefined;
  if (isStyled) return pairsOf(name, value, encoding);
  if (encoding['contentType'] === 'application/json' || isObject(value))
    return pairsOf(name, value, { content: {} });
  if (isList(value) && value.some(isObject))
    return value.flatMap((item) => pairsOfField(name, item, encoding));
  return pairsOf(name, value, {});
}

export type Part = readonly [name: string, mediaType: string, text: string];

/**
 * Returns one part per list item, or a single part if `contentType` is `application/json`. The media type is the type
 * of a file, else `contentType`, else `application/json` for an object.
 */
function partsOf(name: string, value: unknown, encoding: Json): readonly Part[] {
  const contentType = encoding['contentType'] as string | undefined;
  if (contentType === 'application/json') return [[name, contentType, JSON.stringify(value)]];
  const items = isList(value) ? value : [value];
  return items.map((item): Part => {
    if (item instanceof TextFile) return [name, item.type, item.content];
    const text = isObject(item) ? JSON.stringify(item) : String(item);
    return [name, contentType ?? (isObject(item) ? 'application/json' : ''), text];
  });
}

function bodyOf(requestBody: Json, value: unknown): NonNullable<Expected['body']> {
  const [mediaType, media] = contentOf(requestBody);
  const encodings = (media['encoding'] ?? {}) as Readonly<Record<string, Json>>;
  const fields = isObject(value) ? Object.entries(value) : [];
  if (mediaType === 'multipart/form-data') {
    const parts = fields.flatMap(([name, field]) => partsOf(name, field, encodings[name] ?? {}));
    return { mediaType, content: parts };
  }
  if (mediaType === 'application/x-www-form-urlencoded') {
    const pairs = fields.flatMap(([name, one]) => pairsOfField(name, one, encodings[name] ?? {}));
    return { mediaType, content: pairs.toSorted() };
  }
  if (mediaType.endsWith('json')) return { mediaType, content: JSON.stringify(value) };
  return { mediaType, content: value instanceof TextFile ? value.content : value };
}

export function expectedFor(verb: string, path: string, operation: Json, values: Values): Expected {
  const parameters = (operation['parameters'] ?? []) as readonly Json[];
  const inPlace = (place: string) => parameters.filter((one) => one['in'] === place);
  const requestBody = operation['requestBody'] as Json | undefined;
  return {
    verb: verb.toUpperCase(),
    path: path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const parameter = inPlace('path').find((one) => one['name'] === name) ?? {};
      return inPath(name, values.path[name], parameter);
    }),
    query: inPlace('query')
      .flatMap((one) => pairsOf(String(one['name']), values.query[String(one['name'])], one))
      .toSorted(),
    headers: Object.fromEntries(
      inPlace('header').map((one) => {
        const name = String(one['name']);
        return [name.toLowerCase(), inHeader(name, values.header[name], one)];
      }),
    ),
    ...(requestBody && { body: bodyOf(requestBody, values.body) }),
  };
}
