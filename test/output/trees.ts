/** Folders as data, for the tests of the output. */
import type { EmittedFile } from '../../generator/files.js';
import type { Inputs } from '../../generator/output/lock.js';
import type { Written } from '../../generator/output/write.js';

/** Texts by path. */
export type Tree = Readonly<Record<string, string>>;

export const LOCK = '.gen-claude-client.json';

/** What a run tells that found an empty folder and left it empty. */
export const NOTHING: Written = { written: [], unchanged: [], removed: [], foreign: [] };

export const INPUTS: Inputs = { generator: '1.0.0', spec: 's', manifest: 'm', options: 'o' };

export function toFiles(tree: Tree): readonly EmittedFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}
