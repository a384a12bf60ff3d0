/** Relates errors of later phases to the files that the user wrote. */
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { LoadedManifest } from '../load/manifest.js';
import type { Explain } from '../load/overlay/explain.js';

/**
 * Returns the result of `make`. To each problem that `make` throws, adds the overlay that caused the problem, if
 * there is one.
 */
export function explained<T>(explain: Explain, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof InputError ? new InputError(explain(error.diagnostics)) : error;
  }
}

/**
 * Throws warnings about names in an app's own manifest if it extends another manifest: each name that such a manifest
 * adds must be in the spec.
 */
export function refuseUnknownNames(
  { label, bases }: LoadedManifest,
  warnings: readonly Diagnostic[],
): void {
  if (bases.length === 0) return;
  throwIfAny(warnings.filter(({ where }) => where.startsWith(`${label}:`)));
}
