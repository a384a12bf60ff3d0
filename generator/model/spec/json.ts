/** Reads untrusted JSON: `getText`, `getObject` and `getList` return undefined or an empty value for another type. */
import { encodeKey } from '../../ir/pointer.js';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the own property `key`; undefined for an inherited one, such as `constructor`. */
export function get(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function getText(object: Json, key: string): string | undefined {
  const value = get(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** Returns `{}` if the value is not an object. */
export function getObject(object: Json, key: string): Json {
  const value = get(object, key);
  return isObject(value) ? value : {};
}

/** Returns `[]` if the value is not a list. */
export function getList(object: Json, key: string): readonly unknown[] {
  const value = get(object, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Appends keys to a JSON pointer. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  const escaped = keys.map((key) => encodeKey(String(key)));
  return [pointer, ...escaped].join('/');
}
