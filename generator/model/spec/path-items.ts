/** Reports the parts of a path key and its path item that have no effect, or an unexpected effect. */
import { quote, quoteAll } from '../../quote.js';
import type { Report } from '../report.js';
import { below, isObject, type Json } from './json.js';

/** Matches a query value in a path key that is a placeholder, such as `{query}`. Callers give its value. */
export const PLACEHOLDER = /^\{[^{}]+\}$/;
const ITEM_KEYS =
  /^(?:get|post|put|patch|delete|head|options|trace|query|parameters|servers|summary|description|\$ref|x-.*)$/;
const UNSUPPORTED_METHODS = ['head', 'options', 'trace', 'query'];
/** Keys beside `$ref` that OpenAPI allows, or that have no effect on methods. */
const BESIDE_REFERENCE = /^(?:\$ref|summary|description|x-.*)$/;

/**
 * Warns of unknown keys and unsupported verbs of a path item, and of keys beside its `$ref`.
 *
 * @param given the value of the path key: `item`, or a reference to it
 */
export function reportIgnored(given: unknown, item: Json, pathKey: string, report: Report): void {
  const pointer = below('#/paths', pathKey);
  for (const key of Object.keys(item).filter((one) => !ITEM_KEYS.test(one))) {
    const message = `${quote(key)} is not a verb of OpenAPI: it is ignored`;
    report.warn(pointer, message, 'write verbs in lower case');
  }
  for (const verb of UNSUPPORTED_METHODS.filter((name) => Object.hasOwn(item, name))) {
    report.warn(
      `${verb.toUpperCase()} ${pathKey}`,
      `unsupported verb \`${verb.toUpperCase()}\`: the client has no method for this operation`,
      'remove the operation from the spec to silence this warning',
    );
  }
  if (!isObject(given) || given === item) return;
  const beside = Object.keys(given).filter((key) => !BESIDE_REFERENCE.test(key));
  if (beside.length === 0) return;
  const message = `${quoteAll(beside)} beside \`$ref\` is ignored`;
  report.warn(pointer, message, 'move it to the target of the reference');
}

/** Reports the parts of a path key that requests cannot contain as written, and braces outside of placeholders. */
export function reportUnsent(
  where: string,
  path: string,
  query: readonly (readonly [name: string, value: string])[],
  report: Report,
): void {
  const [segments = '', fragment] = path.split(/#(.*)/s);
  if (fragment !== undefined) {
    const message = `\`#${fragment}\` of the path is not sent: requests have no fragment`;
    report.warn(where, message, 'describe the part that differs as a parameter or a body');
  }
  if (segments.split('/').some((segment) => /^\.\.?$/.test(segment.replace(/%2e/gi, '.')))) {
    const message = 'the path has a segment of dots, which leads to another path';
    report.error(where, message, 'write the path that it leads to');
  }
  if (/[\p{Cc}\p{Cs}\\]/u.test(segments)) {
    const message =
      'the path has a character that URLs cannot have, which would lead to another path';
    report.error(where, message, 'correct it, or percent-encode it');
  }
  if (/[{}]/.test(segments.replace(/\{[^{}]+\}/g, ''))) {
    const message = 'the path has a brace outside of placeholders, which is sent as it is';
    report.warn(where, message, 'write placeholders as `{name}`');
  }
  if (/%(?![\da-f]{2})/i.test(segments.replace(/\{[^{}]+\}/g, ''))) {
    const message = 'the path has `%` without two hexadecimal digits, which is sent as it is';
    report.warn(where, message, 'write it as `%25`');
  }
  const names = query.map(([name]) => name);
  for (const [index, [name, value]] of query.entries()) {
    if (names.indexOf(name) < index) {
      const message = `the query of the path has \`${name}\` twice: only the last one is sent`;
      report.warn(where, message, 'describe it as a query parameter that is a list');
    }
    if (/\{[^{}]*\}/.test(name) || (/\{[^{}]*\}/.test(value) && !PLACEHOLDER.test(value))) {
      const message = `the placeholder in \`${name}=${value}\` is not filled: a placeholder must be the whole value`;
      report.error(where, message, 'describe it as a query parameter');
    }
  }
}
