/** Refuses output folders that are hardly meant: a client has about 80 files, which would land among others. */
import { readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { InputError } from '../diagnostics.js';
import { readLock, type Lock } from './lock.js';

/** What the root of a project holds. */
const ROOT_MARKS: readonly string[] = ['package.json', '.git', 'deno.json'];

const HINT = 'choose a folder of its own for the client, such as src/claude';

/**
 * Symbolic links count as what they lead to. A folder that is empty, or that a client lies in already, passes; a
 * package.json passes only if it belongs to the client.
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

/** Whether `folder` is `parent`, or lies in it. */
function isWithin(folder: string, parent: string): boolean {
  const path = relative(parent, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
