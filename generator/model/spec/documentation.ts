/** Takes over what a spec says in prose. */
import type { Documented } from '../../ir/schema.js';
import { get, getText, isObject } from './json.js';

/** Prose and deprecation of a schema, a parameter or an operation. A summary is the first paragraph of a description. */
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
