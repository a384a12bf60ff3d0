/** Finds whether an output folder is as the last run left it, from its lock alone. */
import { join } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';
import type { Lock } from './lock.js';

export interface Unchanged {
  readonly files: number;
  /** The files with other line ends than they may have had, sorted. */
  readonly lineEnds: readonly string[];
}

/** Returns undefined if a file of the lock is missing or has another text. */
export async function findUnchanged(folder: string, lock: Lock): Promise<Unchanged | undefined> {
  const lineEnds: string[] = [];
  const states = await Promise.all(
    [...lock.files].map(async ([path, hashes]) => {
      const bytes = await readRegularFile(join(folder, path)).catch(() => undefined);
      if (bytes?.includes('\r\n')) lineEnds.push(path);
      return bytes !== undefined && hashes.has(hashText(bytes));
    }),
  );
  if (states.length === 0 || states.includes(false)) return undefined;
  return { files: states.length, lineEnds: lineEnds.sort() };
}
