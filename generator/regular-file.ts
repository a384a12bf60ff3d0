/** Reads files that nobody named: a path that a run looks at may be a pipe, a device or a file of any size. */
import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Fifty times the official spec. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** Returns undefined if there is no file of a usual size. Throws if it cannot be read. */
export async function readRegularFile(path: string): Promise<Buffer | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size > SIZE_LIMIT) return undefined;
  return readFile(path);
}

/** The same for libraries that cannot wait. Also returns undefined for a file that cannot be read. */
export function readRegularText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= SIZE_LIMIT ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
