/** Tells errors of later phases in terms of the files that the user wrote. */
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { LoadedManifest } from '../load/manifest.js';
import type { Explain } from '../load/overlay/explain.js';

/** Runs `make`, and says of each problem that it throws which overlay caused it. */
export function explained<T>(explain: Explain, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof InputError ? new InputError(explain(error.diagnostics)) : error;
  }
}

/** What an app adds to a manifest is about the spec at hand: a name that the spec lacks is a mistake. */
export function refuseUnknownNames(
  { label, bases }: LoadedManifest,
  warnings: readonly Diagnostic[],
): void {
  if (bases.length === 0) return;
  throwIfAny(warnings.filter(({ where }) => where.startsWith(`${label}:`)));
}
