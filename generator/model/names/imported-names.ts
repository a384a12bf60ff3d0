/** Reads method names from a document that was imported from an SDK: they are the names that the SDK has. */
import { getText, isObject, type Json } from '../spec/json.js';

/** Whether the importer made the document: `load/sdk/document.ts` marks it. */
export function isImported(root: Json): boolean {
  return isObject(root['x-claude-source']);
}

/** Whether `?beta=true` of a path key is sent. Newer SDKs no longer send it, but their path keys still have it. */
export function sendsBetaQuery(root: Json): boolean {
  const source = root['x-claude-source'];
  return !isObject(source) || source['sendsBetaQuery'] !== false;
}

/** `beta.files.list` -> `files.list`: the operation's id, which is the SDK's method. */
export function importedName(root: Json, operation: Json): string | undefined {
  if (!isImported(root)) return undefined;
  return getText(operation, 'operationId')?.replace(/^beta\./, '');
}
