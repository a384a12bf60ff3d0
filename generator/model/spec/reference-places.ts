/** Says what OpenAPI has at the place that a reference points to. */

/** Keys of schemas and of other objects whose value is a schema. */
const SCHEMA_KEYS: ReadonlySet<string> = new Set([
  ...['schema', 'items', 'additionalProperties', 'additionalItems', 'not', 'contains', 'if'],
  ...['then', 'else', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems'],
  'contentSchema',
]);

/** Keys whose value holds schemas by name, or in a list. */
const SCHEMA_MAPS: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions', 'schemas'],
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'],
]);

/** The keys of a document that OpenAPI defines. What is below others, such as `x-types`, may be anything. */
const ROOT_KEYS: ReadonlySet<string> = new Set([
  ...['', 'openapi', 'info', 'jsonSchemaDialect', 'servers', 'paths', 'webhooks', 'components'],
  ...['security', 'tags', 'externalDocs'],
]);

/** Whether OpenAPI has another kind of object than a schema at the place of a pointer. */
export function isOutsideSchemas(pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  if (!ROOT_KEYS.has(keys[0] ?? '') || keys.some((key) => key.startsWith('x-'))) return false;
  return !SCHEMA_KEYS.has(keys.at(-1) ?? '') && !SCHEMA_MAPS.has(keys.at(-2) ?? '');
}

/** Whether a pointer leads to a component of another kind than `kind`, or to a part of the document that has no components. */
export function leadsElsewhere(pointer: string, kind: string): boolean {
  const [, root = '', group = '', ...rest] = pointer.split('/');
  if (root !== 'components') return ROOT_KEYS.has(root) && !/^(?:paths|webhooks)$/.test(root);
  return rest.length < 2 && group !== kind && !group.startsWith('x-');
}
