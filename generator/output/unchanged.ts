/** Compares the files in an output folder with the hashes in its lock. */
import { join } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';
import type { Lock } from './lock.js';

export interface Unchanged {
  /** The number of files in the lock. */
  readonly files: number;
  /** The files with Windows line endings, sorted. */
  readonly lineEndings: readonly string[];
}

/**
 * Returns undefined if the lock lists no file, or if one of its files is missing or has changed. Changed line endings
 * do not count.
 */
export async function findUnchanged(folder: string, lock: Lock): Promise<Unchanged | undefined> {
  const lineEndings: string[] = [];
  const states = await Promise.all(
    [...lock.files].map(async ([path, hashes]) => {
      const bytes = await readRegularFile(join(folder, path)).catch(() => undefined);
      if (bytes?.includes('\r\n')) lineEndings.push(path);
      return bytes !== undefined && hashes.has(hashText(bytes));
    }),
  );
  if (states.length === 0 || states.includes(false)) return undefined;
  return { files: states.length, lineEndings: lineEndings.sort() };
}
