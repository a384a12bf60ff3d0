/**
 * Lets only one run at a time write into a folder. A run makes a file whose name contains its process id, and then
 * looks for files of other runs: of two runs, the later run finds the file of the earlier run. A run never takes over a
 * file of another run.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../diagnostics.js';
import { STAGING_PREFIX } from './paths.js';

/** Matches the name of the file of a run: the process id, the machine and the token of the run. */
const NAME = new RegExp(`^\\${STAGING_PREFIX}run-(\\d+)-([0-9a-f]{8})-([0-9a-f-]{36})$`);

/** The tokens of the runs of this process. */
const own = new Set<string>();

/**
 * A file of this age belongs to a run that was killed, since writing takes seconds. The process id alone does not show
 * this: the process may have run on another machine, and a later process may have the same id.
 */
const ABANDONED_MS = 10 * 60 * 1000;

/**
 * Calls `run` while no other run writes into the folder.
 *
 * @throws InputError if another run writes into the folder
 */
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

/**
 * Returns true if the file with this name belongs to a run that has not ended. The run of a file older than
 * `ABANDONED_MS` counts as ended, and the run of a younger file from another machine as not ended.
 */
export async function isRunning(folder: string, name: string): Promise<boolean> {
  const [, pid, host, token = ''] = NAME.exec(name) ?? [];
  if (pid === undefined || (await isOld(join(folder, name)))) return false;
  if (host !== machine()) return true;
  return Number(pid) === process.pid ? own.has(token) : isAlive(Number(pid));
}

const TRIES = 10;
const PAUSE_MS = 20;

/**
 * Throws if another run writes into the folder. If several runs find each other, the run with the lowest token waits up
 * to 200 ms until the others have thrown.
 */
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

/** Returns a hash of the machine's name, which may contain characters that are invalid in a file name. */
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
    // EPERM: the process exists and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function refuse(folder: string, pid: string): InputError {
  const message = `another run is writing here (process ${pid})`;
  return new InputError([{ where: folder, message, hint: 'run again when it has ended' }]);
}
