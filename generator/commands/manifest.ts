/** Validates a manifest, unless the build of this package has done it. */
import type { LoadedManifest } from '../load/manifest.js';
import { withoutPrototypes } from '../validate/completion.js';
import type { Manifest } from '../validate/manifest.js';

/** @throws InputError with all problems, in the order of the file. */
export async function validated(loaded: LoadedManifest): Promise<Manifest> {
  if (loaded.valid !== undefined) return withoutPrototypes(loaded.valid as Manifest);
  // Loaded only now: the shipped manifest is valid, and loading the schema takes longer than most phases.
  const { validateManifest } = await import('../validate/manifest.js');
  return validateManifest(loaded);
}
