/** Writes single files outside of an output folder. */
import { chmod, lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '../diagnostics.js';
import { explainFailure, failureOf } from './failure.js';

/**
 * Replaces the file at `path` atomically: readers get the old bytes or the new ones.
 *
 * @param option the flag that chose the path; undefined if users cannot choose another path
 * @throws InputError if `path` is a folder, or if the file cannot be written
 */
export async function writeDocument(path: string, text: string, option?: string): Promise<void> {
  if (await isFolder(path)) {
    throw new InputError([{ where: path, message: 'is a folder', hint: 'name a file in it' }]);
  }
  const staged = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(staged, text);
    await rename(staged, path);
  } catch (error) {
    const obstacle = await findObstacle(dirname(path));
    throw obstacle === undefined
      ? explainFailure(error, path, option)
      : failureOf('ENOTDIR', obstacle, option);
  } finally {
    // A failure, such as for a name that is too long, must not replace the error above.
    await rm(staged, { force: true }).catch(() => undefined);
  }
}

/** Replaces the text of a file that exists, and keeps its permissions. */
export async function replaceText(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  await writeDocument(file, text);
  await chmod(file, mode);
}

/** Returns the nearest existing path among `folder` and its parents, if it is not a folder. */
async function findObstacle(folder: string): Promise<string | undefined> {
  if (await isFolder(folder)) return undefined;
  const entry = await lstat(folder).catch(() => undefined);
  if (entry !== undefined) return folder;
  return dirname(folder) === folder ? undefined : findObstacle(dirname(folder));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Either the path does not exist yet, or `writeDocument` reports the problem.
    return false;
  }
}
