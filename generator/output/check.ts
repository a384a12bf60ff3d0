/** Tells whether an output folder is what would be generated, and writes nothing. */
import { stat } from 'node:fs/promises';
import type { EmittedFile } from '../files.js';
import { explainFailure } from './failure.js';
import { guardFolder } from './guard.js';
import { readLock } from './lock.js';
import { LOCK_FILE } from './paths.js';
import { surveyFolder } from './survey.js';

/** Paths relative to the output folder, sorted; all lists are empty where nothing differs. */
export interface Difference {
  readonly missing: readonly string[];
  /** As an earlier run made them: generating again would change them. */
  readonly stale: readonly string[];
  /** Changed by hand since they were generated, or not generated at all. */
  readonly edited: readonly string[];
  /** Generated earlier, and not any more. */
  readonly obsolete: readonly string[];
}

export async function checkOutput(
  folder: string,
  files: readonly EmittedFile[],
  lockText: string,
): Promise<Difference> {
  try {
    await guardFolder(folder);
    if (!(await exists(folder))) {
      const missing = [...files.map(({ path }) => path), LOCK_FILE].sort();
      return { missing, stale: [], edited: [], obsolete: [] };
    }
    const lock = await readLock(folder);
    const survey = await surveyFolder(folder, files, lock);
    const { missing, stale, edited, conflicts, obsolete } = survey;
    const staleLock = lock.text !== '' && lock.text !== lockText;
    return {
      missing: [...missing, ...(lock.text === '' ? [LOCK_FILE] : [])].sort(),
      stale: [...stale, ...(staleLock ? [LOCK_FILE] : [])].sort(),
      edited: [...edited, ...conflicts].sort(),
      obsolete,
    };
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

export function isDifferent(difference: Difference): boolean {
  return Object.values(difference).some((paths: readonly string[]) => paths.length > 0);
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
