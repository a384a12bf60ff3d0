/** Imports an installed SDK, or a release on npm, with its facts and comments. */
import { InputError } from '../../diagnostics.js';
import type { ImportedSdk } from './import.js';
import { isNpmSpec, withRelease } from './npm.js';

/** @param from a folder, or a release such as `@anthropic-ai/sdk@1.14.0` */
export async function readSdk(from: string): Promise<ImportedSdk> {
  if (isNpmSpec(from)) return withRelease(from, importFrom);
  if (/^[a-z][a-z0-9+.-]+:/i.test(from)) {
    const hint =
      'name the folder of an installed SDK, or a release such as @anthropic-ai/sdk@1.14.0';
    throw new InputError([{ where: from, message: 'is not an SDK', hint }]);
  }
  return importFrom(from);
}

/** Imports the SDK with its comments, which state facts about betas. `sync` does not write the comments to files. */
async function importFrom(folder: string): Promise<ImportedSdk> {
  const { importSdk } = await import('./import.js');
  return importSdk(folder, { withDocs: true });
}
