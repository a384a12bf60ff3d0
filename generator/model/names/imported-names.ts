/** Reads the SDK's names of methods from a document that was imported from an SDK. */
import { getText, isObject, type Json } from '../spec/json.js';

/** Returns whether the document was imported from an SDK. `load/sdk/document.ts` marks such documents. */
export function isImported(root: Json): boolean {
  return isObject(root['x-claude-source']);
}

/**
 * Returns whether clients send the `?beta=true` of path keys. Newer SDKs do not send it; their documents have it
 * nevertheless.
 */
export function sendsBetaQuery(root: Json): boolean {
  const source = root['x-claude-source'];
  return !isObject(source) || source['sendsBetaQuery'] !== false;
}

/**
 * Returns the SDK's method: `files.list` for the operation id `beta.files.list`. Undefined if the document is not
 * imported, or if the operation has no id.
 */
export function importedName(root: Json, operation: Json): string | undefined {
  if (!isImported(root)) return undefined;
  return getText(operation, 'operationId')?.replace(/^beta\./, '');
}
