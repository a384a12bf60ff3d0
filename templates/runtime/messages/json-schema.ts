/** JSON Schema: references inside a schema, and whether a value fits. */
import type { SchemaIssue } from './errors.js';
import type { Fields } from './shapes.js';

/** A value of the type `object`. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `#/$defs/name` stands for in `root`. */
export function resolveReference(root: unknown, reference: unknown): unknown {
  if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return undefined;
  return reference
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<unknown>((at, key) => {
      return typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Fields)[key]
        : undefined;
    }, root);
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

/** How a value differs in its structure from what a schema describes; lengths, ranges and formats are not looked at. */
export function findMisfits(schema: unknown, value: unknown): readonly SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  collect(issues, schema, schema, value, []);
  return issues;
}

type Path = readonly PropertyKey[];

// Loops that add to one list: arrays joined from arrays would cost whoever compiles this more than all of the rest.
function collect(
  issues: SchemaIssue[],
  root: unknown,
  schema: unknown,
  value: unknown,
  path: Path,
): void {
  if (!isObject(schema)) {
    if (schema === false) issues.push({ message: 'not allowed', path });
    return;
  }
  if (schema['$ref'] !== undefined) {
    collect(issues, root, resolveReference(root, schema['$ref']), value, path);
    return;
  }
  const own = misfitItself(schema, value);
  if (own !== undefined) {
    issues.push({ message: own, path });
    return;
  }
  for (const part of list(schema['allOf'])) collect(issues, root, part, value, path);
  for (const keyword of ['anyOf', 'oneOf']) {
    if (fitsOne(list(schema[keyword]), root, value)) continue;
    issues.push({ message: 'fits none of the variants', path });
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

function misfitItself(schema: Fields, value: unknown): string | undefined {
  const { type } = schema;
  const types = list(Array.isArray(type) ? type : [type]).filter(
    (name) => typeof name === 'string',
  );
  if (types.length > 0 && !types.some((name) => TYPES[name]?.(value) ?? true)) {
    return `is not ${types.join(' or ')}`;
  }
  const allowed = list('const' in schema ? [schema['const']] : schema['enum']);
  const text = JSON.stringify(value);
  if (allowed.length === 0 || allowed.some((one) => JSON.stringify(one) === text)) return undefined;
  return `is not ${allowed.map((one) => JSON.stringify(one)).join(' or ')}`;
}

function collectOfFields(
  issues: SchemaIssue[],
  root: unknown,
  schema: Fields,
  value: Fields,
  path: Path,
): void {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const key of list(schema['required']).map(String)) {
    if (!Object.hasOwn(value, key)) issues.push({ message: 'is missing', path: [...path, key] });
  }
  for (const key of Object.keys(value)) {
    const known = Object.hasOwn(properties, key);
    const part = known ? properties[key] : schema['additionalProperties'];
    collect(issues, root, part, value[key], [...path, key]);
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
