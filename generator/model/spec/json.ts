/** Reads untrusted JSON: every look-up gives a value of the wanted type, or says that there is none. */

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property: never one that every JavaScript object inherits. */
export function get(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function getText(object: Json, key: string): string | undefined {
  const value = get(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** Empty where there is no object. */
export function getObject(object: Json, key: string): Json {
  const value = get(object, key);
  return isObject(value) ? value : {};
}

/** Empty where there is no list. */
export function getList(object: Json, key: string): readonly unknown[] {
  const value = get(object, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** One level further down in a JSON pointer. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  const escaped = keys.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'));
  return [pointer, ...escaped].join('/');
}
