/** Checks values against a JSON Schema, or against a schema of a library that implements https://standardschema.dev. */
import { hasOwn } from '../../request/platform.js';
import { SchemaError, type SchemaIssue } from '../errors.js';
import type { Fields } from '../shapes.js';

/** Returns true for a value of the JSON Schema type `object`. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the schema at a reference such as `#/$defs/name`, or undefined if the reference is unresolved. */
export function resolveReference(root: unknown, reference: unknown): unknown {
  if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return undefined;
  let at = root;
  for (const part of reference.split('/').slice(1)) {
    const key = decodePart(part)?.replace(/~1/g, '/').replace(/~0/g, '~');
    if (key === undefined || typeof at !== 'object' || at === null || !hasOwn(at, key)) {
      return undefined;
    }
    at = (at as Fields)[key];
  }
  return at;
}

/** Decodes percent-encoding. Returns undefined for malformed percent-encoding such as `%zz`. */
function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/**
 * Returns the differences between a value and its JSON Schema in types, literals, required keys and keys that are not
 * allowed. Does not check lengths, ranges and formats. Accepts a value that fits several schemas of `oneOf`, and any
 * value for an unresolved reference.
 */
export function findMismatches(schema: unknown, value: unknown): readonly SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  collect(issues, schema, schema, value, []);
  return issues;
}

type Path = readonly PropertyKey[];

// All calls add to one list. If each call returned a list, the helpers would take longer to type-check.
function collect(
  issues: SchemaIssue[],
  root: unknown,
  schema: unknown,
  value: unknown,
  path: Path,
): void {
  if (!isObject(schema)) {
    if (schema === false) issues.push({ message: 'is not allowed', path });
    return;
  }
  if (schema['$ref'] !== undefined) {
    collect(issues, root, resolveReference(root, schema['$ref']), value, path);
    return;
  }
  const own = ownMismatch(schema, value);
  if (own !== undefined) {
    issues.push({ message: own, path });
    return;
  }
  for (const part of list(schema['allOf'])) collect(issues, root, part, value, path);
  for (const keyword of ['anyOf', 'oneOf']) {
    if (fitsOne(list(schema[keyword]), root, value)) continue;
    issues.push({ message: 'does not fit any of the variants', path });
  }
  if (isObject(value)) collectOfFields(issues, root, schema, value, path);
  list(value).forEach((item, index) => {
    collect(issues, root, schema['items'], item, [...path, index]);
  });
}

function fitsOne(variants: readonly unknown[], root: unknown, value: unknown): boolean {
  for (const variant of variants) {
    const issues: SchemaIssue[] = [];
    collect(issues, root, variant, value, []);
    if (issues.length === 0) return true;
  }
  return variants.length === 0;
}

function ownMismatch(schema: Fields, value: unknown): string | undefined {
  const { type } = schema;
  const types = namesIn(type);
  if (types.length > 0 && !types.some((name) => TYPES[name]?.(value) ?? true)) {
    return `is not ${types.join(' or ')}`;
  }
  const allowed: string[] = [];
  for (const one of list('const' in schema ? [schema['const']] : schema['enum'])) {
    allowed.push(JSON.stringify(one));
  }
  if (allowed.length === 0 || allowed.includes(JSON.stringify(value))) return undefined;
  return `is not ${allowed.join(' or ')}`;
}

function namesIn(type: unknown): readonly string[] {
  if (typeof type === 'string') return [type];
  const names: string[] = [];
  for (const name of list(type)) if (typeof name === 'string') names.push(name);
  return names;
}

function collectOfFields(
  issues: SchemaIssue[],
  root: unknown,
  schema: Fields,
  value: Fields,
  path: Path,
): void {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const name of list(schema['required'])) {
    const key = String(name);
    if (!hasOwn(value, key)) issues.push({ message: 'is missing', path: [...path, key] });
  }
  for (const key of Object.keys(value)) {
    const known = hasOwn(properties, key);
    const part = known ? properties[key] : schema['additionalProperties'];
    collect(issues, root, part, value[key], [...path, key]);
  }
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return [];
}

/** The interface of Standard Schema, version 1. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The result of {@link StandardSchema} validation. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Both kinds of result in one type. Without `strict`, the compiler does not narrow a {@link StandardResult} by its
 * issues.
 */
interface Validated<Output> {
  readonly value?: Output;
  readonly issues?: readonly StandardIssue[] | undefined;
}

/** The value, or the differences of the value from the schema. */
export type Checked<T> = { readonly value: T } | { readonly issues: readonly SchemaIssue[] };

/** A value, or a promise of a value. */
export type MaybePromise<T> = T | Promise<T>;

/** Applies `change` to a value immediately, or to the result of a promise when the promise resolves. */
export function convert<From, To>(
  from: MaybePromise<From>,
  change: (from: From) => To,
): MaybePromise<To> {
  return from instanceof Promise ? from.then<To>(change) : change(from);
}

export function checkJSON<T>(schema: unknown, value: unknown): Checked<T> {
  const issues = findMismatches(schema, value);
  return issues.length > 0 ? { issues } : { value: value as T };
}

/** Validates a value. Returns a promise only if the schema validates asynchronously. */
export function checkStandard<Output>(
  schema: StandardSchema<unknown, Output>,
  value: unknown,
): MaybePromise<Checked<Output>> {
  return convert<Validated<Output>, Checked<Output>>(
    schema['~standard'].validate(value),
    readResult<Output>,
  );
}

function readResult<Output>(result: Validated<Output>): Checked<Output> {
  if (result.issues === undefined) return { value: result.value as Output };
  const issues: SchemaIssue[] = [];
  for (const { message, path } of result.issues) {
    // Copies the path to a plain array. ArkType's path is a subclass of Array with a field `cache`, which logs would
    // show.
    const keys: PropertyKey[] = [];
    path?.forEach((part) => {
      keys.push(typeof part === 'object' ? part.key : part);
    });
    issues.push({ message, path: keys });
  }
  return { issues };
}

interface Converter {
  readonly input?: (options: { readonly target: string }) => unknown;
}

/**
 * Returns `given`, or else the JSON Schema that the library of `schema` makes from `schema`. Throws a
 * {@link SchemaError} if the library cannot make one.
 */
export function jsonSchemaOf(
  schema: { readonly '~standard': object },
  given: Fields | undefined,
): Fields {
  if (given !== undefined) return given;
  const { vendor, jsonSchema } = schema['~standard'] as { vendor: string; jsonSchema?: Converter };
  const library = schema as { toJSONSchema?(options: object): unknown };
  let found: unknown;
  try {
    // The JSON Schema of the input: the model writes the value before the schema transforms it.
    found =
      jsonSchema?.input?.({ target: 'draft-2020-12' }) ?? library.toJSONSchema?.({ io: 'input' });
  } catch (cause) {
    throw refuse(vendor, String(cause));
  }
  if (isObject(found)) return found;
  throw refuse(vendor, 'the library cannot convert it; pass { jsonSchema }');
}

function refuse(vendor: string, message: string): SchemaError {
  return new SchemaError(`The ${vendor} schema has no JSON Schema`, [{ message, path: [] }]);
}
