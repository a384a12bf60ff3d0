/** Compares an output folder with the files that a run would generate, and writes nothing. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmittedFile } from '../files.js';
import { readRegularFile } from '../regular-file.js';
import { explainFailure } from './failure.js';
import { guardFolder, refuseOtherKind } from './guard.js';
import { type Lock, readLock } from './lock.js';
import { LOCK_FILE } from './paths.js';
import { surveyFolder } from './survey.js';

/** Paths relative to the output folder, sorted; all lists are empty if nothing differs. */
export interface Difference {
  readonly missing: readonly string[];
  /** Files without edits that a new run would change. */
  readonly stale: readonly string[];
  /**
   * Generated files that were changed since, and paths of other files or folders where a generated file or its folder
   * belongs.
   */
  readonly edited: readonly string[];
  /** Files that an earlier run generated and that are no longer needed. */
  readonly obsolete: readonly string[];
  /** Files that differ from the generated files only in line endings or formatting. */
  readonly layout: readonly string[];
}

/**
 * Returns the formatted text of a file. Texts that differ only in formatting usually give the same result: prettier
 * keeps some line breaks.
 */
export type LayOut = (file: EmittedFile) => Promise<string>;

export async function checkOutput(
  folder: string,
  files: readonly EmittedFile[],
  lockText: string,
  layOut: LayOut,
): Promise<Difference> {
  try {
    await guardFolder(folder);
    if (!(await exists(folder))) {
      const missing = [...files.map(({ path }) => path), LOCK_FILE].sort();
      return { missing, stale: [], edited: [], obsolete: [], layout: [] };
    }
    const lock = await readLock(folder);
    refuseOtherKind(lock, lockText, folder);
    const survey = await surveyFolder(folder, files, lock);
    const changed = [...survey.edited, ...survey.conflicts];
    const relaid = await findRelaid(folder, changed, files, layOut);
    const difference = {
      missing: survey.missing,
      stale: survey.stale,
      edited: changed.filter((path) => !relaid.includes(path)).sort(),
      obsolete: survey.obsolete,
      layout: [...survey.lineEndings, ...relaid].sort(),
    };
    return withLock(difference, lock, lockText);
  } catch (error) {
    throw explainFailure(error, folder, '--out');
  }
}

/** Returns those `paths` whose files have the same formatted text as the generated files. */
async function findRelaid(
  folder: string,
  paths: readonly string[],
  files: readonly EmittedFile[],
  layOut: LayOut,
): Promise<readonly string[]> {
  const relaid: string[] = [];
  for (const path of paths) {
    const wanted = files.find((file) => file.path === path);
    const found = await readRegularFile(join(folder, path)).catch(() => undefined);
    if (!wanted || found === undefined) continue;
    // A text that cannot be formatted counts as edited.
    const text = await layOut({ path, text: String(found) }).catch(() => undefined);
    if (text !== undefined && text === (await layOut(wanted))) relaid.push(path);
  }
  return relaid;
}

/**
 * Adds a missing lock to `missing`, and a lock with another text to `stale` in three cases: another file differs in
 * more than line endings and formatting, the lock has another API version or other options than this run, or the lock
 * is from an unfinished run. Another generator version or other hashes of inputs are not enough.
 */
function withLock(difference: Difference, lock: Lock, lockText: string): Difference {
  const { missing, stale } = difference;
  if (lock.text === '') return { ...difference, missing: [...missing, LOCK_FILE].sort() };
  const isStale =
    lock.text !== lockText &&
    (isDifferent(difference) || optionsIn(lock.text) !== optionsIn(lockText));
  return isStale ? { ...difference, stale: [...stale, LOCK_FILE].sort() } : difference;
}

/**
 * Returns the values of three keys of a lock as one text. The cast is safe: `readLock` has parsed the text, or this run
 * rendered it.
 */
function optionsIn(lockText: string): string {
  const { unfinished, apiVersion, options } = JSON.parse(lockText) as Record<string, unknown>;
  return JSON.stringify([unfinished, apiVersion, options]);
}

/**
 * Returns whether a check finds a difference.
 *
 * @param isStrict whether differences in line endings and formatting count
 */
export function isDifferent({ layout, ...difference }: Difference, isStrict = false): boolean {
  const lists: readonly (readonly string[])[] = Object.values(difference);
  return lists.some((paths) => paths.length > 0) || (isStrict && layout.length > 0);
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
