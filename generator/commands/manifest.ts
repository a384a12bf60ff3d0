/** Validates a manifest, unless the build of this package has already validated it. */
import type { LoadedManifest } from '../load/manifest.js';
import { withoutPrototypes } from '../validate/completion.js';
import type { Manifest } from '../validate/manifest.js';

/**
 * Returns the valid manifest.
 *
 * @throws InputError with all problems, in the order of the file
 */
export async function validated(loaded: LoadedManifest): Promise<Manifest> {
  if (loaded.valid !== undefined) return withoutPrototypes(loaded.valid as Manifest);
  // Loaded here: the shipped manifest needs no validation, and loading the schema takes longer than most phases.
  const { validateManifest } = await import('../validate/manifest.js');
  return validateManifest(loaded);
}
