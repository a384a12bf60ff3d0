/**
 * Decides whether this generator may have made a file. The lock is not proof: it is in the repository of the app, and
 * everyone with write access could add other files to the lock.
 */
import { SURFACE_FILE } from '../ir/emitted-files.js';
import { GIT_ATTRIBUTES } from './attributes.js';

const SOURCE = /^(?:[a-z0-9][a-z0-9.-]*\/)*[a-z0-9][a-z0-9.-]*\.(?:[jt]s|html|css)$/;
const PACKAGE = 'package.json';

/** Each source of a client and each file of `docs` contains this name. */
const NAME = 'gen-claude-client';

/** A text that each document contains, by path. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['README.md', NAME],
  ['REFERENCE.md', '# Reference of '],
  [SURFACE_FILE, NAME],
  [GIT_ATTRIBUTES.path, NAME],
]);

/** Returns true if a run of this or an earlier version may have made a file with this path and content. */
export function mayBeGenerated(path: string, bytes: Buffer): boolean {
  if (path === PACKAGE) return isModuleMark(bytes);
  const words = SOURCE.test(path) ? NAME : DOCUMENTS.get(path);
  return words !== undefined && bytes.includes(words);
}

/** Returns true for the package.json of a JavaScript client, which has only two keys. */
function isModuleMark(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(String(bytes));
    return JSON.stringify(value) === '{"type":"module","sideEffects":false}';
  } catch {
    return false;
  }
}
