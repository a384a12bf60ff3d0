/** Reads and sets values in documents to which overlays are applied. */

/** A mapping or a list. */
export type Container = Record<string, unknown> | unknown[];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Returns an own value only, since a document may have the key `constructor` or `__proto__`. */
export function ownValue(container: Container, key: string | number): unknown {
  return Object.hasOwn(container, key)
    ? (container as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

/** Sets an own value, even for the key `__proto__`. */
export function setOwn(container: Container, key: string | number, value: unknown): void {
  const settings = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(container, key, settings);
}

/** The maximum number of nesting levels, the same as for manifests. */
const DEEPEST = 100;

/** Returns whether values are nested beyond the limit, which protects recursive functions from a stack overflow. */
export function isTooDeep(value: unknown): boolean {
  const stack = [{ value, depth: 0 }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!isContainer(at.value)) continue;
    if (at.depth > DEEPEST) return true;
    for (const child of Object.values(at.value)) stack.push({ value: child, depth: at.depth + 1 });
  }
  return false;
}

export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Returns `a list`, `a mapping`, or the first 50 characters of another value as JSON, for messages. */
export function shorten(value: unknown): string {
  const text = isContainer(value) ? (Array.isArray(value) ? 'a list' : 'a mapping') : undefined;
  if (text !== undefined) return text;
  const json = JSON.stringify(value);
  return json.length > 50 ? `${json.slice(0, 50)}…` : json;
}
