/** Reads files that the user did not name, such as a lock or a cache, and skips pipes, devices and large files. */
import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Fifty times the size of the official spec, in bytes. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** Returns undefined if the path is not a plain file, or if the file exceeds the limit. Throws if reading it fails. */
export async function readRegularFile(path: string): Promise<Buffer | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size > SIZE_LIMIT) return undefined;
  return readFile(path);
}

/**
 * Like {@link readRegularFile}, but synchronous, as some libraries need it. Returns undefined if reading fails, too.
 */
export function readRegularText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= SIZE_LIMIT ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
