/** Reads descriptions and deprecations from a spec. */
import type { Documented } from '../../ir/schema.js';
import { get, getText, isObject } from './json.js';

/**
 * Returns the description and deprecation of a schema, a parameter or an operation. A summary becomes the first
 * paragraph.
 */
export function documented(raw: unknown): Documented {
  if (!isObject(raw)) return {};
  const texts = [getText(raw, 'summary'), getText(raw, 'description')].filter(
    (text) => text !== undefined,
  );
  const reason = getText(raw, 'x-stainless-deprecation-message');
  const deprecated = get(raw, 'deprecated') === true || reason !== undefined;
  return {
    ...(texts.length > 0 && { description: [...new Set(texts)].join('\n\n') }),
    ...(deprecated && { deprecated: reason ?? true }),
  };
}
