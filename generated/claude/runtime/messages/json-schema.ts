// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** JSON Schema: references inside a schema, and whether a value fits. */
import type { SchemaIssue } from './errors.js';
import { isFields, type Fields } from './shapes.js';

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
  object: isFields,
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** How a value differs in its structure from what a schema describes; lengths, ranges and formats are not looked at. */
export function findMisfits(
  schema: unknown,
  value: unknown,
  root: unknown = schema,
  path: readonly PropertyKey[] = [],
): readonly SchemaIssue[] {
  if (!isFields(schema)) return schema === false ? [{ message: 'not allowed', path }] : [];
  if (schema['$ref'] !== undefined) {
    return findMisfits(resolveReference(root, schema['$ref']), value, root, path);
  }
  const inside = (part: unknown, of = value, key?: PropertyKey) =>
    findMisfits(part, of, root, key === undefined ? path : [...path, key]);
  const own = misfitItself(schema, value);
  if (own !== undefined) return [{ message: own, path }];
  return [
    ...list(schema['allOf']).flatMap((part) => inside(part)),
    ...['anyOf', 'oneOf'].flatMap((keyword) => {
      const variants = list(schema[keyword]).map((part) => inside(part));
      const fits = variants.length === 0 || variants.some((issues) => issues.length === 0);
      return fits ? [] : [{ message: 'fits none of the variants', path }];
    }),
    ...(isFields(value) ? fieldMisfits(schema, value, path, inside) : []),
    ...(Array.isArray(value)
      ? value.flatMap((item, key) => inside(schema['items'], item, key))
      : []),
  ];
}

function misfitItself(schema: Fields, value: unknown): string | undefined {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (types.length > 0 && !types.some((type) => TYPES[type]?.(value) ?? true)) {
    return `is not ${types.join(' or ')}`;
  }
  const allowed = 'const' in schema ? [schema['const']] : list(schema['enum']);
  const text = JSON.stringify(value);
  if (allowed.length === 0 || allowed.some((one) => JSON.stringify(one) === text)) return undefined;
  return `is not ${allowed.map((one) => JSON.stringify(one)).join(' or ')}`;
}

function fieldMisfits(
  schema: Fields,
  value: Fields,
  path: readonly PropertyKey[],
  inside: (schema: unknown, value: unknown, key: PropertyKey) => readonly SchemaIssue[],
): readonly SchemaIssue[] {
  const properties = isFields(schema['properties']) ? schema['properties'] : {};
  const missing = list(schema['required'])
    .map(String)
    .filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => ({ message: 'is missing', path: [...path, key] })),
    ...Object.entries(value).flatMap(([key, field]) =>
      inside(
        Object.hasOwn(properties, key) ? properties[key] : schema['additionalProperties'],
        field,
        key,
      ),
    ),
  ];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
