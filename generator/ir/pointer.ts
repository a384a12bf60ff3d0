/** Resolves JSON pointers in URI fragments, such as `#/components/schemas/Message` (RFC 6901, section 6). */

/**
 * Returns the value that the pointer names; undefined if the document has no such value. `#/constructor` names nothing,
 * since only own properties count.
 */
export function resolvePointer(document: object, pointer: string): unknown {
  if (pointer === '#') return document;
  if (!pointer.startsWith('#/')) return undefined;
  let value: unknown = document;
  for (const key of pointer.slice(2).split('/').map(decodeKey)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Decodes percent-encoding as {@link decodeUri} does, then replaces `~1` by `/`, then `~0` by `~` (section 4). */
export function decodeKey(key: string): string {
  return decodeUri(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

export function encodeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Decodes percent-encoding. Returns a text with malformed percent-encoding unchanged. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
