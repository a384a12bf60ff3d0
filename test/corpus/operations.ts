/** The operations of a public document whose parameters or bodies are unusual, with references and `allOf` resolved. */
import type { Json } from '../wire/documents.js';

/** An operation whose schemas are inline. */
export interface Candidate {
  readonly document: string;
  readonly verb: string;
  readonly path: string;
  readonly operation: Json;
  /** The unusual features of the operation, such as `array in query, form, explode false`. */
  readonly reasons: readonly string[];
}

const MAX_DEPTH = 5;

export function findCandidates(document: string, spec: Json): readonly Candidate[] {
  const inline = inliner(spec);
  const paths = (spec['paths'] ?? {}) as Readonly<Record<string, Json>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'patch', 'delete'].flatMap((verb) => {
      const raw = item[verb] as Json | undefined;
      if (!raw || !/^\/[^\s?#]*$/.test(path)) return [];
      const operation = readOperation(verb, raw, item, inline);
      const reasons = operation ? reasonsOf(operation) : [];
      return operation && reasons.length > 0 ? [{ document, verb, path, operation, reasons }] : [];
    }),
  );
}

/**
 * Returns the operation, or undefined if values cannot be made for it, if OpenAPI does not define its encoding, or if
 * the client renames its params.
 */
function readOperation(
  verb: string,
  raw: Json,
  item: Json,
  inline: (value: unknown) => Json,
): Json | undefined {
  const given = [item, raw].flatMap((owner) => (owner['parameters'] ?? []) as readonly unknown[]);
  const all = new Map(
    given.map(inline).map((one) => [`${text(one['in'])} ${text(one['name'])}`, one]),
  );
  const parameters = [...all.values()].filter(
    (one) => /^(?:path|query|header)$/.test(text(one['in'])) && !IGNORED.test(text(one['name'])),
  );
  const isDefined = (one: Json): boolean => isFlat(one) && hasStyle(one);
  if (parameters.some((one) => one['required'] === true && !isDefined(one))) return undefined;
  const names = parameters.map((one) => text(one['name']).toLowerCase());
  const body = raw['requestBody'] === undefined ? undefined : inline(raw['requestBody']);
  if (body && verb === 'get') return undefined;
  const fields = Object.values(contentOf(body)).flatMap((media) => fieldsOf(schemaIn(media)));
  const all2 = [...names, ...fields.map((name) => name.toLowerCase())];
  // The client renames params with clashing names. Other tests check these names.
  if (new Set(names).size < names.length || names.some((name) => fields.includes(name)))
    return undefined;
  if (all2.includes('body') || (body && Object.keys(contentOf(body)).length === 0))
    return undefined;
  return {
    parameters: parameters.filter(isDefined),
    ...(body && { requestBody: { ...body, required: true } }),
  };
}

/** OpenAPI ignores header parameters with these names. */
const IGNORED = /^(?:accept|content-type|authorization)$/i;

function reasonsOf(operation: Json): readonly string[] {
  const parameters = operation['parameters'] as readonly Json[];
  const ofParameters = parameters.flatMap((one) => {
    const place = text(one['in']);
    const { type } = schemaIn(one);
    if (one['content']) return [`content in ${place}`];
    const style = one['style'] ?? (place === 'query' ? 'form' : 'simple');
    const explode = (one['explode'] ?? style === 'form') === true;
    const isUsual = type !== 'array' && type !== 'object';
    const reserved = one['allowReserved'] === true ? ['allowReserved'] : [];
    return isUsual && /^(?:form|simple)$/.test(text(style))
      ? reserved
      : [`${text(type)} in ${place}, ${text(style)}, explode ${String(explode)}`, ...reserved];
  });
  const content = contentOf(operation['requestBody'] as Json | undefined);
  const types = Object.keys(content);
  const ofBody = types.flatMap((type) => {
    const schema = schemaIn(content[type] ?? {});
    if (!/\bjson\b/.test(type)) return [type];
    if (schema['x-composed'] === true) return ['composed JSON'];
    return schema['type'] === 'object' && fieldsOf(schema).length > 0
      ? []
      : ['JSON without fields'];
  });
  return [...ofParameters, ...ofBody, ...(types.length > 1 ? ['several media types'] : [])];
}

/** Returns true if the values of a parameter are not nested: OpenAPI does not define the styles of nested values. */
function isFlat(parameter: Json): boolean {
  if (parameter['content']) return true;
  const schema = schemaIn(parameter);
  const parts = [schema['items'], ...Object.values((schema['properties'] ?? {}) as Json)];
  return parts.every(
    (part) => !/^(?:array|object)$/.test(text((part as Json | undefined)?.['type'])),
  );
}

function hasStyle(parameter: Json): boolean {
  const { type } = schemaIn(parameter);
  const style = text(parameter['style']);
  if (type === 'object' && !parameter['content'] && fieldsOf(schemaIn(parameter)).length === 0)
    return false;
  if (style === 'deepObject') return type === 'object';
  if (/Delimited/.test(style)) return type === 'array' && parameter['explode'] !== true;
  return true;
}

export function contentOf(owner: Json | undefined): Readonly<Record<string, Json>> {
  return (owner?.['content'] ?? {}) as Readonly<Record<string, Json>>;
}

function schemaIn(owner: Json): Json {
  const [media] = Object.values(contentOf(owner));
  return (owner['schema'] ?? media?.['schema'] ?? {}) as Json;
}

function fieldsOf(schema: Json): readonly string[] {
  return Object.keys(schema['properties'] ?? {});
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Returns a function that replaces references by their targets, `allOf` by one object, and a choice by its first
 * variant.
 */
function inliner(spec: Json): (value: unknown) => Json {
  const lookUp = (reference: string): unknown =>
    reference
      .replace(/^#\//, '')
      .split('/')
      .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], spec);
  const visit = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => visit(one, depth));
    if (typeof value !== 'object' || value === null) return value;
    const raw = value as Json;
    if (typeof raw['$ref'] === 'string') return visit(lookUp(raw['$ref']), depth);
    const entries = Object.entries(raw).filter(([key]) => !/^(?:x-|examples?$|default$)/.test(key));
    const resolved = Object.fromEntries(
      entries.map(([key, one]) => [
        key,
        key === 'properties' ? fields(one as Json, raw, depth) : visit(one, depth),
      ]),
    );
    return compose(resolved);
  };
  // Keeps only required properties at the lower levels, since the values need not be complete.
  const fields = (properties: Json, owner: Json, depth: number): Json => {
    const required = (owner['required'] ?? []) as readonly string[];
    const names = Object.keys(properties).filter((name) => {
      const one = properties[name] as Json;
      return one['readOnly'] !== true && (required.includes(name) || depth < 2);
    });
    const kept = depth >= MAX_DEPTH ? [] : names;
    return Object.fromEntries(kept.map((name) => [name, visit(properties[name], depth + 1)]));
  };
  return (value) => (visit(value, 0) ?? {}) as Json;
}

function compose(schema: Json): Json {
  const { allOf, oneOf, anyOf, ...own } = schema;
  const [variant] = [oneOf ?? [], anyOf ?? []].flat() as readonly unknown[] as readonly Json[];
  const parts = [...((allOf ?? []) as readonly Json[]), ...(variant ? [variant] : [])];
  if (parts.length === 0)
    return own['properties'] && own['type'] === undefined ? { ...own, type: 'object' } : own;
  const all = [...parts, own];
  const properties = Object.assign({}, ...all.map((part) => part['properties'])) as Json;
  const merged = Object.assign({}, ...all) as Json;
  const isObject = Object.keys(properties).length > 0;
  return { ...merged, ...(isObject && { type: 'object', properties }), 'x-composed': true };
}
