/**
 * Reads the compiler options that a client depends on from an app's tsconfig.json, with the files that it extends and
 * references.
 */
import { join } from 'node:path';
import { InputError } from '../diagnostics.js';
import { readRegularFile } from '../regular-file.js';
import { findJsonProblem } from './json.js';
import { isMalformed, readTsProjects } from './ts-projects.js';

export interface Tsconfig {
  /** In lower case, such as `nodenext`; undefined if it follows from other options. */
  readonly moduleResolution: string | undefined;
  /** In lower case, such as `es2020`; undefined for TypeScript's default. */
  readonly target: string | undefined;
  /** Whether a file that the tsconfig.json extends or references cannot be read; both options are unknown then. */
  readonly isPartial: boolean;
}

const NAME = 'tsconfig.json';

/**
 * Returns the options of a folder; undefined without a tsconfig.json. Throws an `InputError` if the file is malformed.
 */
export async function readTsconfig(folder: string): Promise<Tsconfig | undefined> {
  const path = join(folder, NAME);
  const bytes = await readRegularFile(path);
  if (bytes === undefined) return undefined;
  try {
    const found = await readTsProjects(folder);
    const all = (found?.projects ?? []).map(({ options }) => options);
    const read = (name: string) => {
      const values = all.map((options) => options[name]);
      return values.find((value) => typeof value === 'string')?.toLowerCase();
    };
    return { moduleResolution: read('moduleResolution'), target: read('target'), isPartial: false };
  } catch (error) {
    if (isMalformed(path, error))
      throw new InputError([findJsonProblem(String(bytes), NAME, { hasComments: true })]);
    return { moduleResolution: undefined, target: undefined, isPartial: true };
  }
}
