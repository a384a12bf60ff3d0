/** Folders with files as data, for tests that write and check output folders. */
import type { EmittedFile } from '../../generator/files.js';
import { checkOutput, type Difference } from '../../generator/output/check.js';
import { lockFile, type Inputs } from '../../generator/output/lock.js';
import { writeOutput, type Written } from '../../generator/output/write.js';

/** The texts of files by path. */
export type Tree = Readonly<Record<string, string>>;

export const LOCK = '.gen-claude-client.json';

/** The report of a run that found an empty folder and left it empty. */
export const NOTHING: Written = { written: [], unchanged: [], removed: [], kept: [], foreign: [] };

export const INPUTS: Inputs = {
  generator: '1.0.0',
  spec: 's',
  manifest: 'm',
  apiVersion: '2026-10-21',
  options: {},
};

/** The name of the generator. A run removes only files that contain it. */
export const MARK = '// gen-claude-client\n';

export function marked(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, `${MARK}${text}`]));
}

export function toFiles(tree: Tree): readonly EmittedFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}

/** Writes files with the lock of a run with these inputs. */
export function write(
  folder: string,
  files: readonly EmittedFile[],
  inputs: Inputs = INPUTS,
): Promise<Written> {
  return writeOutput(folder, files, lockFile(inputs, files).text);
}

/** Checks files against the lock of a run with these inputs. */
export function check(
  folder: string,
  files: readonly EmittedFile[],
  inputs: Inputs = INPUTS,
): Promise<Difference> {
  const layOut = ({ text }: EmittedFile) => Promise.resolve(text.replace(/\s+/g, ''));
  return checkOutput(folder, files, lockFile(inputs, files).text, layOut);
}
