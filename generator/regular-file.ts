/** Reads files that the user did not name, such as a lock or a cache, and skips pipes, devices and large files. */
import { readFileSync, type Stats, statSync } from 'node:fs';

/** The maximum size of a file, in bytes: 50 times the size of the official spec. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * Returns the bytes of a plain file; undefined for other paths and for files above the limit. Rejects if reading fails.
 * Reads synchronously: a run reads some hundred small files, and with promises each would take several times as long.
 */
export function readRegularFile(path: string): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    resolve(readPlain(path));
  });
}

/**
 * Returns the text of a plain file synchronously, for TypeScript programs, which cannot wait. Returns undefined for
 * other paths, for files above the limit, and if reading fails.
 */
export function readRegularText(path: string): string | undefined {
  try {
    return readPlain(path)?.toString('utf8');
  } catch {
    return undefined;
  }
}

function readPlain(path: string): Buffer | undefined {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size <= SIZE_LIMIT ? readFileSync(path) : undefined;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
