/** Reads from a document that was imported from an SDK the names that methods have in the SDK. */
import { getText, isObject, type Json } from '../spec/json.js';

/** Whether the importer made the document: `load/sdk/document.ts` marks it. */
export function isImported(root: Json): boolean {
  return isObject(root['x-claude-source']);
}

/**
 * Whether `?beta=true` of a path key is sent. In documents of newer SDKs, path keys have it although it is not sent.
 */
export function sendsBetaQuery(root: Json): boolean {
  const source = root['x-claude-source'];
  return !isObject(source) || source['sendsBetaQuery'] !== false;
}

/** `beta.files.list` -> `files.list`: the operation's id, which is the SDK's method. */
export function importedName(root: Json, operation: Json): string | undefined {
  if (!isImported(root)) return undefined;
  return getText(operation, 'operationId')?.replace(/^beta\./, '');
}
