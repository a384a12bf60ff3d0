/** Reads files that the user did not name, such as a lock or a cache, and skips pipes, devices and large files. */
import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** The maximum size of a file, in bytes: 50 times the size of the official spec. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * Returns the bytes of a plain file; undefined for other paths and for files above the limit. Throws if reading fails.
 */
export async function readRegularFile(path: string): Promise<Buffer | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size > SIZE_LIMIT) return undefined;
  return readFile(path);
}

/**
 * Returns the text of a plain file synchronously, for TypeScript programs, which cannot wait. Returns undefined for
 * other paths, for files above the limit, and if reading fails.
 */
export function readRegularText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= SIZE_LIMIT ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
