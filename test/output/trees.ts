/** Folders as data, for the tests of the output. */
import type { EmittedFile } from '../../generator/files.js';
import type { Inputs } from '../../generator/output/lock.js';

/** Texts by path. */
export type Tree = Readonly<Record<string, string>>;

export const LOCK = '.gen-claude-client.json';

export const INPUTS: Inputs = { generator: '1.0.0', spec: 's', manifest: 'm', options: 'o' };

export function toFiles(tree: Tree): readonly EmittedFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}
