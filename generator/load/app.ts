/** Finds the app that an output folder belongs to. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { InputError } from '../diagnostics.js';
import { readRegularFile } from '../regular-file.js';

/** Returns the nearest folder above `out` with a package.json, or undefined. */
export async function findAppRoot(out: string): Promise<string | undefined> {
  const file = await findNearestFile(dirname(resolve(out)), ['package.json']);
  return file === undefined ? undefined : dirname(file);
}

/** Returns the path of the first file with one of the names, in `start` or the nearest folder above. */
export async function findNearestFile(
  start: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const folder of foldersFrom(resolve(start))) {
    for (const file of names.map((name) => join(folder, name))) {
      const stats = await stat(file).catch(() => undefined);
      if (stats?.isFile() === true) return file;
    }
  }
  return undefined;
}

/**
 * Refuses a pipe or a device called `name` in `start` or a folder above it. A library that reads files of this name
 * would wait for a writer.
 *
 * @throws InputError
 */
export async function refusePipes(start: string, name: string): Promise<void> {
  for (const folder of foldersFrom(resolve(start))) {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined || stats.isFile() || stats.isDirectory()) continue;
    const hint = 'replace it with a file, or remove it';
    throw new InputError([{ where: relative('.', path), message: 'is a pipe or a device', hint }]);
  }
}

/** Reads the nearest package.json, in `start` or a folder above it. */
export async function readNearestPackage(
  start: string,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined> {
  for (const folder of foldersFrom(resolve(start))) {
    const path = join(folder, 'package.json');
    const bytes = await readRegularFile(path).catch(() => undefined);
    if (bytes !== undefined) return { path, bytes };
  }
  return undefined;
}

/** Returns the folder and the folders above it, nearest first. */
export function foldersFrom(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)];
}
