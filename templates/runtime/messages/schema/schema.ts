/** Checks values against a JSON Schema. */
import { hasOwn } from '../../request/platform.js';
import type { SchemaIssue } from '../errors.js';
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
 * value for a reference that is unresolved or leads back to itself.
 */
export function findMismatches(schema: unknown, value: unknown): readonly SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  collect(issues, schema, schema, value, []);
  return issues;
}

type Path = readonly PropertyKey[];

/**
 * All calls add to one list. If each call returned a list, the helpers would take longer to type-check.
 *
 * @param followed the schemas with `$ref` that led from a schema of this value to `schema`
 */
function collect(
  issues: SchemaIssue[],
  root: unknown,
  schema: unknown,
  value: unknown,
  path: Path,
  followed: readonly unknown[] = [],
): void {
  if (!isObject(schema)) {
    if (schema === false) issues.push({ message: 'is not allowed', path });
    return;
  }
  if (schema['$ref'] !== undefined) {
    if (followed.includes(schema)) return;
    const target = resolveReference(root, schema['$ref']);
    collect(issues, root, target, value, path, [...followed, schema]);
    return;
  }
  const own = ownMismatch(schema, value);
  if (own !== undefined) {
    issues.push({ message: own, path });
    return;
  }
  for (const part of list(schema['allOf'])) collect(issues, root, part, value, path, followed);
  for (const keyword of ['anyOf', 'oneOf']) {
    if (fitsOne(list(schema[keyword]), root, value, followed)) continue;
    issues.push({ message: 'does not fit any of the variants', path });
  }
  if (isObject(value)) collectOfFields(issues, root, schema, value, path);
  list(value).forEach((item, index) => {
    collect(issues, root, schema['items'], item, [...path, index]);
  });
}

function fitsOne(
  variants: readonly unknown[],
  root: unknown,
  value: unknown,
  followed: readonly unknown[],
): boolean {
  for (const variant of variants) {
    const issues: SchemaIssue[] = [];
    collect(issues, root, variant, value, [], followed);
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
  for (const name of list(schema['required'])) {
    const key = String(name);
    if (!hasOwn(value, key)) issues.push({ message: 'is missing', path: [...path, key] });
  }
  for (const key of Object.keys(value)) {
    for (const part of schemasOfField(schema, key)) {
      collect(issues, root, part, value[key], [...path, key]);
    }
  }
}

function schemasOfField(schema: Fields, key: string): readonly unknown[] {
  const { properties, patternProperties, additionalProperties } = schema;
  const found: unknown[] = [];
  if (isObject(properties) && hasOwn(properties, key)) found.push(properties[key]);
  if (isObject(patternProperties)) {
    for (const [pattern, part] of Object.entries(patternProperties)) {
      const matches = matchesPattern(pattern, key);
      if (matches !== false) found.push(matches && part);
    }
  }
  return found.length > 0 ? found : [additionalProperties];
}

/**
 * Returns undefined for a pattern that is not a regular expression of JavaScript. The key may match it, so that any
 * value must be accepted.
 */
function matchesPattern(pattern: string, key: string): boolean | undefined {
  try {
    return new RegExp(pattern, 'u').test(key);
  } catch {
    return undefined;
  }
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return [];
}

/** The value, or the differences of the value from the schema. */
export type Checked<T> = { readonly value: T } | { readonly issues: readonly SchemaIssue[] };

export function checkJSON<T>(schema: unknown, value: unknown): Checked<T> {
  const issues = findMismatches(schema, value);
  return issues.length > 0 ? { issues } : { value: value as T };
}
