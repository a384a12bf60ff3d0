/**
 * Decides by a JSON pointer alone whether OpenAPI requires another kind of object at its target than a reference needs.
 */

/** Keys, of schemas or other objects, whose value is a schema. */
const SCHEMA_KEYS: ReadonlySet<string> = new Set([
  ...['schema', 'items', 'additionalProperties', 'additionalItems', 'not', 'contains', 'if'],
  ...['then', 'else', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems'],
  'contentSchema',
]);

/** Keys whose value is a map or a list of schemas. */
const SCHEMA_MAPS: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions', 'schemas'],
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'],
]);

/** The keys that OpenAPI defines at the root of a document. Other keys, such as `x-types`, may contain anything. */
const ROOT_KEYS: ReadonlySet<string> = new Set([
  ...['', 'openapi', 'info', 'jsonSchemaDialect', 'servers', 'paths', 'webhooks', 'components'],
  ...['security', 'tags', 'externalDocs'],
]);

/** Returns whether a pointer leads to a place where OpenAPI requires something other than a schema. */
export function isOutsideSchemas(pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  if (!ROOT_KEYS.has(keys[0] ?? '') || keys.some((key) => key.startsWith('x-'))) return false;
  return !SCHEMA_KEYS.has(keys.at(-1) ?? '') && !SCHEMA_MAPS.has(keys.at(-2) ?? '');
}

/**
 * Returns whether a pointer leads to a component of another kind than `kind`, or to a place that cannot have such an
 * object.
 */
export function leadsElsewhere(pointer: string, kind: string): boolean {
  const [, root = '', group = '', ...rest] = pointer.split('/');
  if (root !== 'components') return ROOT_KEYS.has(root) && !/^(?:paths|webhooks)$/.test(root);
  return rest.length < 2 && group !== kind && !group.startsWith('x-');
}
