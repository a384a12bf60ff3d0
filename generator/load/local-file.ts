/** Reads the inputs of a run, and records them as read: plain files, and pipes such as `<(…)`. */
import { constants, createReadStream, openSync, type Stats } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError, type Diagnostic } from '../diagnostics.js';
import { SIZE_LIMIT } from '../regular-file.js';
import { collectBytes, limitSilence, tooLarge } from './limits.js';
import { noteRead } from './reads.js';

type Words = Omit<Diagnostic, 'where'>;

/**
 * @param silence milliseconds that a pipe may take until its next byte
 * @throws InputError that names the file as `where`
 */
export async function readLocalFile(
  path: string,
  where: string,
  silence?: number,
): Promise<Uint8Array> {
  try {
    const stream = await openFile(path, where, await stat(path), silence);
    return noteRead(path, await collectBytes(stream, where, SIZE_LIMIT));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([{ where, ...(await explainReadError(error, path)) }]);
  }
}

/** Returns the path of a file in a folder, or undefined if the folder has no such file. */
export async function findFile(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name);
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() === true ? path : undefined;
}

export async function isFolder(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() === true;
}

async function openFile(
  path: string,
  where: string,
  stats: Stats,
  silence: number | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (stats.size > SIZE_LIMIT) throw tooLarge(where, SIZE_LIMIT);
  if (stats.isFile()) return createReadStream(path);
  if (stats.isFIFO()) return limitSilence(await openPipe(path), where, silence);
  throw new InputError([{ where, ...(stats.isDirectory() ? FOLDER : DEVICE) }]);
}

/**
 * Opens a pipe without blocking. An `open` that waits for a writer would block a thread, and the process could not end.
 */
async function openPipe(path: string): Promise<Readable> {
  const { Socket } = await import('node:net');
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

const FOLDER: Words = { message: 'is a folder', hint: 'name a file in it' };
const DEVICE: Words = { message: 'is a device or a socket', hint: 'name a file' };
export const MISSING: Words = { message: 'no such file', hint: 'check the path' };
const UNREADABLE: Words = { message: 'is not readable', hint: 'check its permissions' };
const DANGLING: Words = {
  message: 'is a link to a file that does not exist',
  hint: 'correct the link',
};
const LINK_CIRCLE: Words = { message: 'is a link that leads back to itself', hint: DANGLING.hint };

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EACCES: UNREADABLE,
  EPERM: UNREADABLE,
  ELOOP: LINK_CIRCLE,
};

async function explainReadError(error: unknown, path: string): Promise<Words> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' && (await isLink(path))) return DANGLING;
  return REASONS[code] ?? { message: `cannot be read (${code})`, hint: 'check the path' };
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}
