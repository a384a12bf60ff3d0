/** Finds out from the lock alone whether an output folder has changed since the last run. */
import { join } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';
import type { Lock } from './lock.js';

export interface Unchanged {
  readonly files: number;
  /** The files with Windows line endings, sorted. */
  readonly lineEndings: readonly string[];
}

/** Returns the number of files in the lock; undefined if one of them is missing or has changed. */
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
