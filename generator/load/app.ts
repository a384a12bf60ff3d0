/** The app that an output folder belongs to. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Returns the nearest folder above `out` with a package.json, or undefined. */
export async function findAppRoot(out: string): Promise<string | undefined> {
  for (const folder of foldersFrom(dirname(resolve(out)))) {
    const stats = await stat(join(folder, 'package.json')).catch(() => undefined);
    if (stats?.isFile() === true) return folder;
  }
  return undefined;
}

/** Reads the nearest package.json in `start` or above. */
export async function readNearestPackage(
  start: string,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined> {
  for (const folder of foldersFrom(resolve(start))) {
    const path = join(folder, 'package.json');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined) return { path, bytes };
  }
  return undefined;
}

/** The folder and those above it, nearest first. */
function foldersFrom(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)];
}
