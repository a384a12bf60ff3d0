/** Finds keywords and values of a spec that clients ignore or cannot represent, so that a run reports them. */
import type { Report } from '../report.js';
import { quote, quoteAll } from '../../quote.js';
import { below, get, getList, getObject, getText, isObject, type Json } from './json.js';

interface Kind {
  /** The required kind of value, for messages. */
  readonly name: string;
  readonly fits: (value: unknown) => boolean;
  readonly hint: string;
}

const BOOLEAN: Kind = {
  name: 'a boolean',
  fits: (value) => typeof value === 'boolean',
  hint: 'write `true` or `false`',
};
const LIST: Kind = { name: 'a list', fits: Array.isArray, hint: 'write a list' };
const VALUES: Kind = {
  name: 'a list of values',
  fits: (value) => Array.isArray(value) && value.length > 0,
  hint: 'list at least one value',
};
const REFERENCE: Kind = {
  name: 'a reference',
  fits: (value) => typeof value === 'string',
  hint: 'write it as `#/components/schemas/Name`',
};
const OBJECT: Kind = { name: 'an object', fits: isObject, hint: 'write an object' };
const TEXT: Kind = {
  name: 'a text',
  fits: (value) => typeof value === 'string',
  hint: 'put it in quotes',
};
const SECURITY: Kind = {
  name: 'a list of objects',
  fits: isSecurity,
  hint: 'write a list such as `- name: []`, with the name of a security scheme',
};
const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];
const TYPE: Kind = {
  name: 'a type of JSON Schema',
  fits: (value) =>
    VALUES.fits([value].flat()) && [value].flat().every((one) => TYPES.includes(one as string)),
  hint: `use ${TYPES.join(', ')}, or a list of these`,
};

type Kinds = Readonly<Record<string, Kind>>;

export const SCHEMA: Kinds = {
  $ref: REFERENCE,
  type: TYPE,
  enum: VALUES,
  required: LIST,
  nullable: BOOLEAN,
  readOnly: BOOLEAN,
  writeOnly: BOOLEAN,
  deprecated: BOOLEAN,
  properties: OBJECT,
  patternProperties: OBJECT,
  allOf: LIST,
  anyOf: LIST,
  oneOf: LIST,
  prefixItems: LIST,
  discriminator: OBJECT,
};

export const PARAMETER: Kinds = {
  required: BOOLEAN,
  deprecated: BOOLEAN,
  explode: BOOLEAN,
  allowReserved: BOOLEAN,
  content: OBJECT,
};

export const BODY: Kinds = { required: BOOLEAN, content: OBJECT };

export const RESPONSE: Kinds = { content: OBJECT };

/** The keywords of a path item or an operation. */
export const OPERATION: Kinds = {
  deprecated: BOOLEAN,
  parameters: LIST,
  responses: OBJECT,
  servers: LIST,
  security: SECURITY,
};

export const ROOT: Kinds = {
  info: OBJECT,
  servers: LIST,
  security: SECURITY,
  tags: LIST,
  components: OBJECT,
  webhooks: OBJECT,
};

export const INFO: Kinds = { title: TEXT };

export const COMPONENTS: Kinds = {
  schemas: OBJECT,
  responses: OBJECT,
  parameters: OBJECT,
  requestBodies: OBJECT,
  securitySchemes: OBJECT,
  pathItems: OBJECT,
};

export const SERVER: Kinds = { url: TEXT, variables: OBJECT };

/** Returns whether `value` is a list of security requirements. Clients ignore any other value of `security`. */
export function isSecurity(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}

/** A problem with one keyword of an object. */
export interface WrongKind {
  readonly message: string;
  readonly hint: string;
}

/** Returns a problem for each keyword whose value is of a wrong kind. A keyword that is null counts as missing. */
export function findWrongKinds(raw: Json, kinds: Kinds): readonly WrongKind[] {
  const found: WrongKind[] = [];
  for (const [keyword, value] of Object.entries(raw)) {
    const kind = Object.hasOwn(kinds, keyword) ? kinds[keyword] : undefined;
    if (kind === undefined || value === null || value === undefined || kind.fits(value)) continue;
    const message = `\`${keyword}\` is ${shown(value)}, not ${kind.name}: it has no effect`;
    found.push({ message, hint: kind.hint });
  }
  return found;
}

export function reportWrongKinds(raw: Json, kinds: Kinds, where: string, report: Report): void {
  for (const { message, hint } of findWrongKinds(raw, kinds)) report.warn(where, message, hint);
}

/**
 * Returns a problem for each value of `enum` and `const` that literal types cannot represent, or that is not of the
 * `type` beside it. Accepts null, since nullable schemas list it.
 */
export function findWrongValues(raw: Json): readonly WrongKind[] {
  if (!Object.hasOwn(raw, 'enum') && !Object.hasOwn(raw, 'const')) return [];
  const types = [get(raw, 'type')].flat().filter((type) => typeof type === 'string');
  const values = [...getList(raw, 'enum'), get(raw, 'const')];
  return values.flatMap((value): readonly WrongKind[] => {
    if (value === undefined || value === null) return [];
    const text = quote(JSON.stringify(value).slice(0, 80));
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      const message = `the value ${text} may have lost digits: JavaScript numbers have 53 bits`;
      return [{ message, hint: 'write it as a string' }];
    }
    if (typeof value === 'object') {
      const message = `the type of the value ${text} is \`unknown\`: only strings, numbers and booleans have literal types`;
      return [{ message, hint: 'describe its parts by a schema' }];
    }
    if (types.length === 0 || types.some((type) => OF_TYPE[type]?.(value) !== false)) return [];
    const message = `the value ${text} is not of the type ${quoteAll(types)}`;
    return [{ message, hint: 'put a text in quotes, or correct `type`' }];
  });
}

const OF_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

/** Returns the schemas with a discriminator, but without `oneOf` and `anyOf`, that other schemas extend by `allOf`. */
export function findParents(schemas: Json): readonly string[] {
  const extended = new Set(
    Object.values(schemas)
      .flatMap((schema) => (isObject(schema) ? getList(schema, 'allOf') : []))
      .map((part) => isObject(part) && getText(part, '$ref')),
  );
  return Object.keys(schemas).filter((name) => {
    const schema = getObject(schemas, name);
    const variants = [...getList(schema, 'oneOf'), ...getList(schema, 'anyOf')];
    const isOpen = isObject(get(schema, 'discriminator')) && variants.length === 0;
    return isOpen && extended.has(below('#/components/schemas', name));
  });
}

/** The keywords that {@link findUnread} checks. Few schemas have one of them. */
const UNREAD = '$dynamicRef $recursiveRef then else dependentSchemas discriminator'.split(' ');

/**
 * Returns a problem for each dynamic reference, each unmatched tag, and each property that only `then`, `else` or
 * `dependentSchemas` describe: they should change the type but have no effect. Ignores keywords that only restrict
 * values, such as `minLength`.
 */
export function findUnread(raw: Json): readonly WrongKind[] {
  if (!UNREAD.some((key) => Object.hasOwn(raw, key))) return [];
  const dynamic = ['$dynamicRef', '$recursiveRef'].filter((key) => Object.hasOwn(raw, key));
  const own = getObject(raw, 'properties');
  const conditional = [
    ...['then', 'else'].map((key) => [key, getObject(raw, key)] as const),
    ...Object.values(getObject(raw, 'dependentSchemas')).map(
      (schema) => ['dependentSchemas', isObject(schema) ? schema : {}] as const,
    ),
  ];
  return [
    ...dynamic.map((key) => ({
      message: `\`${key}\` is not supported: it has no effect on the type`,
      hint: 'write a `$ref`',
    })),
    ...unmatchedTags(raw),
    ...conditional.flatMap(([key, schema]) =>
      Object.keys(getObject(schema, 'properties'))
        .filter((name) => !Object.hasOwn(own, name))
        .map((name) => ({
          message: `the field ${quote(name)} of \`${key}\` is not in the type`,
          hint: 'describe it under `properties`, too',
        })),
    ),
  ];
}

/**
 * Returns a problem for each tag of `discriminator.mapping` whose schema is not listed in `oneOf` or `anyOf` beside the
 * discriminator.
 */
function unmatchedTags(raw: Json): readonly WrongKind[] {
  const choices = [...getList(raw, 'anyOf'), ...getList(raw, 'oneOf')];
  const references = choices.map((choice) => (isObject(choice) ? getText(choice, '$ref') : ''));
  const known = references.flatMap((one = '') => [one, one.slice(one.lastIndexOf('/') + 1)]);
  return Object.entries(getObject(getObject(raw, 'discriminator'), 'mapping'))
    .filter(([, to]) => choices.length > 0 && !known.includes(String(to)))
    .map(([tag, to]) => ({
      message: `\`mapping\` gives ${quote(tag)} to ${quote(String(to))}, which \`oneOf\` and \`anyOf\` do not list: the tag has no effect`,
      hint: 'correct the reference, or list the schema',
    }));
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quote(JSON.stringify(value.slice(0, 80)));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return isObject(value) ? 'an object' : `\`${String(value)}\``;
}
