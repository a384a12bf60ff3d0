/**
 * Writes a client, or pages of `docs`, into an output folder and removes generated files that are no longer needed. If
 * the process is killed, every file has its old or its new bytes, and the next run writes the rest.
 */
import {
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { throwIfAny } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { explainFailure } from './failure.js';
import { guardFolder, refuseOtherKind } from './guard.js';
import { type Lock, parseLock, readLock, renderUnfinishedLock } from './lock.js';
import { isStaging, LOCK_FILE, STAGING_PREFIX } from './paths.js';
import { isRunning, withRunLock } from './run-lock.js';
import { surveyFolder, type Survey } from './survey.js';

/** Paths relative to the output folder, sorted. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Generated files that were edited and are no longer needed; left unchanged. Later runs list them as foreign. */
  readonly kept: readonly string[];
  /** Files and folders (`name/`) that were not generated; left unchanged. */
  readonly foreign: readonly string[];
}

/**
 * Writes the files, and removes unchanged files of earlier runs that are no longer needed.
 *
 * @param mayWrite is called before any change, with the plan of the run and the files of the previous run; called again
 * if another run changes the folder in the meantime. If this function returns false, nothing is changed.
 * @throws InputError if a run must not write into the folder, or if the file system reports an error
 */
export async function writeOutput(
  folder: string,
  files: readonly EmittedFile[],
  lockText: string,
  mayWrite: (plan: Written, before: Lock['files']) => boolean = () => true,
): Promise<Written> {
  try {
    await guardFolder(folder);
    const lock = await readLock(folder);
    refuseOtherKind(lock, lockText, folder);
    const survey = await surveyFolder(folder, files, lock);
    refuseConflicts(survey, lock, folder);
    const plan = planOf(survey);
    if (!mayWrite(plan, lock.files)) return plan;
    const toWrite = new Set(plan.written);
    const changed = files.filter(({ path }) => toWrite.has(path));
    // An equal lock lists exactly the wanted files, so there are no files to remove.
    const isSame = changed.length === 0 && lock.text === lockText;
    if (isSame && (await listLeftovers(folder)).length === 0) return plan;
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    const isDone = await withRunLock(root, async () => {
      // Another run may have changed the folder after the survey.
      if ((await readLock(root)).text !== lock.text) return false;
      await removeLeftovers(root);
      if (!isSame) await replaceFiles(root, changed, survey, lock, lockText);
      return true;
    });
    return isDone ? plan : await writeOutput(folder, files, lockText, mayWrite);
  } catch (error) {
    throw explainFailure(error, folder, '--out');
  }
}

function planOf(survey: Survey): Written {
  const { missing, stale, edited, lineEndings, unchanged, obsolete, kept, foreign } = survey;
  const written = [...missing, ...stale, ...edited, ...lineEndings].sort();
  return { written, unchanged, removed: obsolete, kept, foreign };
}

/** Writes all new bytes to temporary files before replacing the first file. Each file is replaced by a rename. */
async function replaceFiles(
  root: string,
  changed: readonly EmittedFile[],
  survey: Survey,
  lock: Lock,
  finishedLock: string,
): Promise<void> {
  const staging = await mkdtemp(join(root, STAGING_PREFIX));
  try {
    await Promise.all(
      changed.map(({ text }, index) => writeFile(join(staging, String(index)), text)),
    );
    const { isDocs } = parseLock(finishedLock, root);
    await replaceLock(root, staging, renderUnfinishedLock(lock, changed, isDocs));
    for (const path of survey.obsolete) await unlink(join(root, path));
    await removeFolders(root, survey.abandoned);
    for (const [index, { path }] of changed.entries()) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await rename(join(staging, String(index)), join(root, path));
    }
    await replaceLock(root, staging, finishedLock);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function replaceLock(root: string, staging: string, text: string): Promise<void> {
  const prepared = join(staging, 'lock');
  await writeFile(prepared, text);
  await rename(prepared, join(root, LOCK_FILE));
}

/** Removes empty folders, inner folders first. */
async function removeFolders(root: string, folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].sort().reverse()) {
    await rmdir(join(root, folder)).catch(() => undefined);
  }
}

/** Lists temporary files and folders, both those of killed runs and those of a run that is writing now. */
async function listLeftovers(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter(isStaging);
}

async function removeLeftovers(root: string): Promise<void> {
  for (const name of await listLeftovers(root)) {
    if (await isRunning(root, name)) continue;
    await rm(join(root, name), { recursive: true, force: true });
  }
}

function refuseConflicts({ conflicts, abandoned }: Survey, lock: Lock, folder: string): void {
  const problemOf = (path: string) => {
    if (abandoned.includes(path)) return 'contains files that were edited, or were not generated';
    return lock.files.has(path) ? 'was edited, or was not generated' : 'was not generated';
  };
  throwIfAny(
    conflicts.map((path) => ({
      where: join(folder, path),
      message: `${problemOf(path)}, but a generated file or folder has the same path`,
      hint: 'move it away, or choose another --out',
    })),
  );
}
