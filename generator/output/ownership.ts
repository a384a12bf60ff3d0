/**
 * Decides whether a file may be from this generator. The lock alone does not say so: it is in the repository of an app,
 * where everyone with write access could list other files.
 */
import { SURFACE_FILE } from '../ir/emitted-files.js';
import { GIT_ATTRIBUTES } from './attributes.js';

const SOURCE = /^(?:[a-z0-9][a-z0-9.-]*\/)*[a-z0-9][a-z0-9.-]*\.(?:[jt]s|html)$/;
const PACKAGE = 'package.json';

/** Each source and page has it in its first lines. */
const NAME = 'gen-claude-client';

/** Words of each document. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['README.md', NAME],
  ['REFERENCE.md', '# Reference of '],
  [SURFACE_FILE, NAME],
  [GIT_ATTRIBUTES.path, NAME],
]);

/** Whether a run, also one of an earlier version, may have made a file with this path and text. */
export function mayBeGenerated(path: string, bytes: Buffer): boolean {
  if (path === PACKAGE) return isModuleMark(bytes);
  const words = SOURCE.test(path) ? NAME : DOCUMENTS.get(path);
  return words !== undefined && bytes.includes(words);
}

/** The package.json of a client in JavaScript says how to load it, and no more. */
function isModuleMark(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(String(bytes));
    return JSON.stringify(value) === '{"type":"module","sideEffects":false}';
  } catch {
    return false;
  }
}
