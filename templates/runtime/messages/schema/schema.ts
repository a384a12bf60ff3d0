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
 * value for a reference that is unresolved, such as the name of an `$anchor`, or that leads back to itself.
 */
export function findMismatches(schema: unknown, value: unknown): readonly SchemaIssue[] {
  const checker = new Checker(schema);
  const issues: SchemaIssue[] = [];
  checker.collect(issues, schema, value, []);
  return issues.length > 0 && checker.isTooDeep ? [TOO_DEEP] : issues;
}

type Path = readonly PropertyKey[];

/** The number of schemas inside each other that a check applies. Each takes up to three calls of the stack. */
const MAX_DEPTH = 1000;
const TOO_DEEP: SchemaIssue = { message: 'is nested too deeply', path: [] };

class Checker {
  isTooDeep = false;
  readonly #root: unknown;
  /** The issues of values by the schema whose `$ref` was applied to the value, with paths relative to the value. */
  readonly #known = new Map<unknown, Map<unknown, readonly SchemaIssue[]>>();
  #depth = 0;

  constructor(root: unknown) {
    this.#root = root;
  }

  /** All calls add to one list. If each call returned a list, the helpers would take longer to type-check. */
  collect(issues: SchemaIssue[], schema: unknown, value: unknown, path: Path): void {
    if (!isObject(schema)) {
      if (schema === false) issues.push({ message: 'is not allowed', path });
      return;
    }
    const own = ownMismatch(schema, value);
    if (own !== undefined) {
      issues.push({ message: own, path });
      return;
    }
    if (this.#depth === MAX_DEPTH) {
      this.isTooDeep = true;
      issues.push(TOO_DEEP);
      return;
    }
    this.#depth += 1;
    if ('$ref' in schema) this.#collectOfReference(issues, schema, value, path);
    for (const part of list(schema['allOf'])) this.collect(issues, part, value, path);
    for (const keyword of ['anyOf', 'oneOf']) {
      if (this.#fitsOne(list(schema[keyword]), value)) continue;
      issues.push({ message: 'does not fit any of the variants', path });
    }
    if (isObject(value)) this.#collectOfFields(issues, schema, value, path);
    const prefix = list(schema['prefixItems']);
    list(value).forEach((item, index) => {
      const part = index < prefix.length ? prefix[index] : schema['items'];
      this.collect(issues, part, item, [...path, index]);
    });
    this.#depth -= 1;
  }

  /**
   * Applies a reference only once to each value. Otherwise the time would grow exponentially with the depth of the value
   * if variants of a recursive schema differ only inside.
   */
  #collectOfReference(issues: SchemaIssue[], schema: Fields, value: unknown, path: Path): void {
    const ofSchema = this.#known.get(schema) ?? new Map<unknown, readonly SchemaIssue[]>();
    this.#known.set(schema, ofSchema);
    let known = ofSchema.get(value);
    if (known === undefined) {
      // Ends the recursion of a reference that leads back to itself.
      ofSchema.set(value, []);
      const found: SchemaIssue[] = [];
      this.collect(found, resolveReference(this.#root, schema['$ref']), value, []);
      ofSchema.set(value, found);
      known = found;
    }
    for (const issue of known) issues.push({ ...issue, path: [...path, ...issue.path] });
  }

  #fitsOne(variants: readonly unknown[], value: unknown): boolean {
    for (const variant of variants) {
      const issues: SchemaIssue[] = [];
      this.collect(issues, variant, value, []);
      if (issues.length === 0) return true;
    }
    return variants.length === 0;
  }

  #collectOfFields(issues: SchemaIssue[], schema: Fields, value: Fields, path: Path): void {
    for (const name of list(schema['required'])) {
      const key = String(name);
      if (!hasOwn(value, key)) issues.push({ message: 'is missing', path: [...path, key] });
    }
    for (const key of Object.keys(value)) {
      for (const part of schemasOfField(schema, key)) {
        this.collect(issues, part, value[key], [...path, key]);
      }
    }
  }
}

function ownMismatch(schema: Fields, value: unknown): string | undefined {
  const { type } = schema;
  const types = namesIn(type);
  if (types.length > 0 && !types.some((name) => TYPES[name]?.(value) ?? true)) {
    return `is not ${types.join(' or ')}`;
  }
  const allowed = list('const' in schema ? [schema['const']] : schema['enum']);
  if (allowed.length === 0 || allowed.some((one) => isEqual(one, value))) return undefined;
  return `is not ${allowed.map((one) => JSON.stringify(one)).join(' or ')}`;
}

/** Compares JSON values. The order of the keys of objects has no meaning. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}

function namesIn(type: unknown): readonly string[] {
  if (typeof type === 'string') return [type];
  const names: string[] = [];
  for (const name of list(type)) if (typeof name === 'string') names.push(name);
  return names;
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
