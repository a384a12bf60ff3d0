/** Refuses output folders that are probably a mistake, since a run would write hundreds of files there. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../diagnostics.js';
import { readRegularFile } from '../regular-file.js';
import { parseLock, readLock, type Lock } from './lock.js';
import { mayBeGenerated } from './ownership.js';

/** Names of entries that show that a folder is the root of a project. */
const ROOT_MARKS: readonly string[] = ['package.json', '.git', 'deno.json'];

const HINT = 'choose a new or an empty folder';

/**
 * In bytes. macOS allows 1,024 for a path, and common file systems allow 255 for a name. Inside the output folder,
 * paths of emitted files need up to 150 more.
 */
const LONGEST_PATH = 800;
const LONGEST_NAME = 255;

/**
 * Refuses a path that is too long. Without this check, searches in the folders above would report different errors, or
 * take minutes.
 */
export function refuseLongPath(folder: string): void {
  const path = resolve(folder);
  const size = Buffer.byteLength(path);
  const hint = 'choose a shorter --out';
  const where = folder.length > 60 ? `${folder.slice(0, 60)}…` : folder;
  if (size > LONGEST_PATH) {
    const message = `the absolute path has ${size} bytes, but only ${LONGEST_PATH} are allowed`;
    throw new InputError([{ where, message, hint }]);
  }
  if (path.split(sep).some((name) => Buffer.byteLength(name) > LONGEST_NAME)) {
    const message = `a name in the path has more than ${LONGEST_NAME} bytes`;
    throw new InputError([{ where, message, hint }]);
  }
}

/**
 * Refuses the root of the file system, the home folder and the folders above it, the root of a project, and the working
 * directory and the folders above it if they contain files. If the folder has a lock, accepts a package.json that a run
 * generated, the working directory and the folders above it. Follows symbolic links.
 *
 * @throws InputError for a refused folder, a path that is too long, a link to a missing folder, or an invalid lock
 */
export async function guardFolder(folder: string): Promise<void> {
  refuseLongPath(folder);
  await refuseDanglingLink(resolve(folder), folder);
  const root = await realpath(folder).catch(() => undefined);
  const names = root === undefined ? undefined : await readdir(root).catch(() => undefined);
  if (root === undefined || names === undefined) return;
  const message = await findObjection(root, names, await readLock(root));
  if (message !== undefined) throw new InputError([{ where: folder, message, hint: HINT }]);
}

/** Refuses to write pages of `docs` over a client, or a client over pages: the run would remove all earlier files. */
export function refuseOtherKind(lock: Lock, next: string, folder: string): void {
  if (lock.text === '' || lock.isDocs === parseLock(next, folder).isDocs) return;
  const message = lock.isDocs ? 'contains pages of `docs`' : 'contains a client';
  throw new InputError([{ where: folder, message, hint: 'choose another --out' }]);
}

/** Refuses a symbolic link to a missing folder: `mkdir` would fail with an error that does not name the link. */
async function refuseDanglingLink(path: string, where: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) {
    if (dirname(path) !== path) await refuseDanglingLink(dirname(path), where);
    return;
  }
  if (!stats.isSymbolicLink() || (await isThere(path))) return;
  const message = `${basename(path)} is a link to a folder that does not exist`;
  throw new InputError([{ where, message, hint: 'correct the link, or choose another --out' }]);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function findObjection(
  root: string,
  names: readonly string[],
  lock: Lock,
): Promise<string | undefined> {
  if (dirname(root) === root) return 'is the root of the file system';
  if (isWithin(await realFolder(homedir()), root))
    return 'is the home folder, or a folder above it';
  for (const mark of ROOT_MARKS.filter((name) => names.includes(name))) {
    if (!lock.files.has(mark) || !(await isOwn(root, mark))) {
      return `is the root of a project (it has ${mark})`;
    }
  }
  if (lock.text !== '' || names.length === 0 || !isWithin(await realFolder('.'), root)) return;
  return 'is the working directory, or a folder above it, and contains other files';
}

async function isOwn(root: string, name: string): Promise<boolean> {
  const bytes = await readRegularFile(join(root, name)).catch(() => undefined);
  return bytes !== undefined && mayBeGenerated(name, bytes);
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

/** Returns whether `folder` is `parent` or a folder in it. */
function isWithin(folder: string, parent: string): boolean {
  const path = relative(parent, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
