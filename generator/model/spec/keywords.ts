/** Reads single keywords of raw schemas. */
import type { Property } from '../../ir/schema.js';
import type { SpecDocument } from './document.js';
import { get, getList, getObject, getText, isObject, type Json } from './json.js';

/** Returns the names that a schema requires, including those in the inline parts of its `allOf`. */
export function requiredIn(raw: Json): readonly string[] {
  const names = new Set<string>();
  const left: unknown[] = [raw];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (!isObject(next)) continue;
    for (const name of getList(next, 'required')) if (typeof name === 'string') names.add(name);
    for (const part of getList(next, 'allOf').toReversed()) left.push(part);
  }
  return [...names];
}

/** Returns whether `required` is the only keyword of a schema. */
export function isBareRequired(raw: unknown): raw is Json {
  return isObject(raw) && Object.keys(raw).join() === 'required' && requiredIn(raw).length > 0;
}

/** Returns the schemas in the `allOf`, `anyOf` and `oneOf` of a schema. */
export function partsOf(raw: Json): readonly Json[] {
  return ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => getList(raw, keyword)).filter(isObject);
}

/**
 * Returns the names that a schema requires but does not describe, although it describes other properties or has
 * `additionalProperties: false`. Returns none if the schema or a part has `$ref`, or if a part is composed itself.
 */
export function findUndescribed(raw: Json): readonly string[] {
  const parts = [raw, ...partsOf(raw)];
  const described = parts.flatMap((part) => Object.keys(getObject(part, 'properties')));
  const rest = parts.map((part) => get(part, 'additionalProperties'));
  const isOpen = described.length === 0 && !rest.includes(false);
  const isOther = parts.some(
    (part) => get(part, '$ref') !== undefined || (part !== raw && partsOf(part).length > 0),
  );
  return isOpen || isOther ? [] : requiredIn(raw).filter((name) => !described.includes(name));
}

/** Returns the raw schema of a property; undefined if it is not found. Searches through references and `allOf`. */
export function findProperty(raw: Json, name: string, document: SpecDocument): unknown {
  const seen = new Set<unknown>();
  const left: unknown[] = [raw];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (!isObject(next) || seen.has(next)) continue;
    seen.add(next);
    const property = get(getObject(next, 'properties'), name);
    if (property !== undefined) return property;
    const reference = getText(next, '$ref');
    if (reference !== undefined) left.push(document.lookUp(reference));
    for (const part of getList(next, 'allOf').toReversed()) left.push(part);
  }
  return undefined;
}

/** The tags of a variant in `discriminator.mapping`. */
export interface Tags {
  readonly property: string;
  readonly values: readonly (string | number | boolean)[];
  /** The keys of `mapping` that are not values of the property, such as a text for an integer. */
  readonly unfit: readonly string[];
}

/**
 * Returns the discriminator values that `mapping` gives a variant; undefined if `mapping` gives it none, or if the
 * variant lists its values itself or does not have the property.
 */
export function tagsOf(raw: Json, variant: unknown, document: SpecDocument): Tags | undefined {
  const discriminator = getObject(raw, 'discriminator');
  const property = getText(discriminator, 'propertyName');
  const reference = isObject(variant) ? getText(variant, '$ref') : undefined;
  if (property === undefined || reference === undefined || !isObject(variant)) return undefined;
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const mapping = Object.entries(getObject(discriminator, 'mapping'));
  const keys = mapping.filter(([, to]) => to === reference || to === name).map(([key]) => key);
  const own = findProperty(variant, property, document);
  const isListed =
    isObject(own) && ['const', 'enum', '$ref'].some((key) => Object.hasOwn(own, key));
  if (keys.length === 0 || own === undefined || isListed) return undefined;
  const read = keys.map((key) => ({ key, value: tagValue(key, own) }));
  return {
    property,
    values: read.flatMap(({ value }) => value ?? []),
    unfit: read.filter(({ value }) => value === undefined).map(({ key }) => key),
  };
}

/** Returns a key of `mapping`, which is always a text in JSON, as a value of the property; undefined if it is none. */
function tagValue(key: string, property: unknown): string | number | boolean | undefined {
  const types = isObject(property) ? [get(property, 'type')].flat() : [];
  const isTyped = types.some((type) => typeof type === 'string');
  if (!isTyped || types.includes('string')) return key;
  const value = [Number(key), true, false].find((one) => String(one) === key);
  const isInteger = types.includes('integer') && Number.isInteger(value);
  const isNumber = types.includes('number') && Number.isFinite(value);
  const isBoolean = types.includes('boolean') && typeof value === 'boolean';
  return isInteger || isNumber || isBoolean ? value : undefined;
}

/**
 * Returns where a property may occur: only in responses for `readOnly`, only in requests for `writeOnly`. Also reads
 * these keywords of the schema to which the property refers.
 */
export function onlyIn(raw: unknown, document: SpecDocument): Pick<Property, 'only'> {
  if (!isObject(raw)) return {};
  const target = document.lookUp(getText(raw, '$ref') ?? '');
  const says = (key: string): boolean =>
    get(raw, key) === true || (isObject(target) && get(target, key) === true);
  if (says('readOnly')) return { only: 'response' };
  return says('writeOnly') ? { only: 'request' } : {};
}

/**
 * Returns whether a schema allows null by `nullable`, by its list of types, or by a variant with `type: null`. Does not
 * follow references.
 */
export function isNullable(raw: unknown): boolean {
  if (!isObject(raw)) return false;
  const choices = [...getList(raw, 'anyOf'), ...getList(raw, 'oneOf')].filter(isObject);
  return (
    get(raw, 'nullable') === true ||
    getList(raw, 'type').includes('null') ||
    choices.some((choice) => get(choice, 'type') === 'null')
  );
}

/** Returns the type that keywords such as `properties` imply, since JSON Schema does not require `type` beside them. */
export function impliedType(raw: Json): string | undefined {
  if (
    ['properties', 'additionalProperties', 'patternProperties'].some((key) =>
      Object.hasOwn(raw, key),
    )
  )
    return 'object';
  if (['items', 'prefixItems'].some((key) => Object.hasOwn(raw, key))) return 'array';
  return undefined;
}

/**
 * Returns whether a schema describes bytes: in OpenAPI 3.0 by `format: binary`, in 3.1 by application/octet-stream in
 * `contentMediaType` without `contentEncoding`.
 */
export function isBinary(raw: Json): boolean {
  if (get(raw, 'format') === 'binary') return true;
  return (
    getText(raw, 'contentMediaType') === 'application/octet-stream' &&
    !Object.hasOwn(raw, 'contentEncoding')
  );
}
