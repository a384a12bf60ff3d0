/** Relates errors of later phases to the files that the user wrote. */
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { LoadedManifest } from '../load/manifest.js';
import type { Explain } from '../load/overlay/explain.js';

/**
 * Returns the result of `make`. If `make` throws problems, each problem that an overlay caused also names the overlay.
 */
export function explained<T>(explain: Explain, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof InputError ? new InputError(explain(error.diagnostics)) : error;
  }
}

/**
 * Throws the warnings about methods and selectors in an app's own manifest that match nothing, if it extends another
 * manifest: such a manifest contains only the entries of the app, so each entry must fit the spec of the app.
 */
export function refuseUnknownNames(
  { label, bases }: LoadedManifest,
  unmatched: readonly Diagnostic[],
): void {
  if (bases.length === 0) return;
  throwIfAny(unmatched.filter(({ where }) => where.startsWith(`${label}:`)));
}
