/**
 * Lets one run at a time write into a folder. A run makes a file there that names its process, and then looks for files
 * of others: of two runs, the later one finds the file of the earlier one. No file is ever taken over.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../diagnostics.js';
import { STAGING_PREFIX } from './paths.js';

/** The process, the machine and the run. */
const NAME = new RegExp(`^\\${STAGING_PREFIX}run-(\\d+)-([0-9a-f]{8})-([0-9a-f-]{36})$`);

/** The runs of this process. */
const own = new Set<string>();

/**
 * A file of this age was left by a run that was killed: writing takes seconds. Whether a process runs cannot be seen from
 * another machine, and its number may be that of a later one.
 */
const ABANDONED_MS = 10 * 60 * 1000;

/** @throws InputError if another run writes into the folder. */
export async function withRunLock<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  const file = join(folder, `${STAGING_PREFIX}run-${process.pid}-${machine()}-${token}`);
  own.add(token);
  try {
    await writeFile(file, '');
    await refuseOthers(folder, token);
    return await run();
  } finally {
    own.delete(token);
    await rm(file, { force: true });
  }
}

/** Whether a name in the folder is that of a run that has not ended. */
export async function isRunning(folder: string, name: string): Promise<boolean> {
  const [, pid, host, token = ''] = NAME.exec(name) ?? [];
  if (pid === undefined || (await isOld(join(folder, name)))) return false;
  if (host !== machine()) return true;
  return Number(pid) === process.pid ? own.has(token) : isAlive(Number(pid));
}

const TRIES = 10;
const PAUSE_MS = 20;

/** Of runs that find each other, the one with the first token waits until the others have given up. */
async function refuseOthers(folder: string, token: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    const others = await findOthers(folder, token);
    const [first] = others;
    if (first === undefined) return;
    if (left === 0 || others.some((other) => other.token < token)) throw refuse(folder, first.pid);
    await sleep(PAUSE_MS);
  }
}

async function findOthers(folder: string, token: string) {
  const found: { readonly pid: string; readonly token: string }[] = [];
  for (const name of await readdir(folder)) {
    const [, pid = '', , other = ''] = NAME.exec(name) ?? [];
    if (other === token || !(await isRunning(folder, name))) continue;
    found.push({ pid, token: other });
  }
  return found;
}

/** The name of a machine may have characters that a file name cannot have. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

async function isOld(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined || Date.now() - stats.mtimeMs > ABANDONED_MS;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process runs, for another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function refuse(folder: string, pid: string): InputError {
  const message = `another run is writing here (process ${pid})`;
  return new InputError([{ where: folder, message, hint: 'run again when it has ended' }]);
}
