/** Reads the names of a document that was imported from an SDK: it calls methods and types as the SDK does. */
import { getText, isObject, type Json } from '../spec/json.js';

/** Whether the importer made the document; `load/sdk/document.ts` writes the mark. */
export function isImported(root: Json): boolean {
  return isObject(root['x-claude-source']);
}

/** `beta.files.list` -> `files.list`: the operation's id, which is the SDK's method. */
export function importedName(root: Json, operation: Json): string | undefined {
  if (!isImported(root)) return undefined;
  return getText(operation, 'operationId')?.replace(/^beta\./, '');
}
