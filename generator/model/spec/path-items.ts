/** Says which keys of a path item make no method. */
import { quote, quoteAll } from '../../quote.js';
import type { Report } from '../report.js';
import { below, isObject, type Json } from './json.js';

const ITEM_KEYS =
  /^(?:get|post|put|patch|delete|head|options|trace|query|parameters|servers|summary|description|\$ref|x-.*)$/;
const UNSUPPORTED_METHODS = ['head', 'options', 'trace', 'query'];
/** Keys of an object with a reference that it may have, or that change no method. */
const BESIDE_REFERENCE = /^(?:\$ref|summary|description|x-.*)$/;

/** @param given what the path key holds: `item`, or a reference to it */
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
  report.warn(pointer, message, 'move it to what the reference names');
}
