/** Refuses output folders that are probably a mistake: about 80 files would be written among others. */
import { readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { InputError } from '../diagnostics.js';
import { readLock, type Lock } from './lock.js';

/** Names in the root folder of a project. */
const ROOT_MARKS: readonly string[] = ['package.json', '.git', 'deno.json'];

const HINT = 'choose a folder of its own for the client, such as src/claude';

/**
 * Follows symbolic links. Accepts an empty folder and the folder of an earlier client; a package.json in it is accepted
 * only if it was generated.
 *
 * @throws InputError
 */
export async function guardFolder(folder: string): Promise<void> {
  const root = await realpath(folder).catch(() => undefined);
  const names = root === undefined ? undefined : await readdir(root).catch(() => undefined);
  if (root === undefined || names === undefined) return;
  const message = await findObjection(root, names, await readLock(root));
  if (message !== undefined) throw new InputError([{ where: folder, message, hint: HINT }]);
}

async function findObjection(
  root: string,
  names: readonly string[],
  lock: Lock,
): Promise<string | undefined> {
  if (dirname(root) === root) return 'is the root of the file system';
  if (isWithin(await realFolder(homedir()), root))
    return 'is the home folder, or a folder above it';
  const mark = ROOT_MARKS.find((name) => names.includes(name) && !lock.files.has(name));
  if (mark !== undefined) return `is the root of a project (it has ${mark})`;
  if (lock.text !== '' || names.length === 0 || !isWithin(await realFolder('.'), root)) return;
  return 'is the working directory, or a folder above it, and has other files in it';
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

/** Whether `folder` is `parent` or a folder in it. */
function isWithin(folder: string, parent: string): boolean {
  const path = relative(parent, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
