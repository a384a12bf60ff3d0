/** Values that `late.ts` is passed. */
import type {
  BetaConflictError,
  ErrorClasses,
  MissingBetaError,
  UnsupportedBetaError,
} from '../errors.js';
import type { mergeHeaders } from '../request/headers.js';

/** Passed for the reason given at `ERRORS`. */
export interface LateImports extends ErrorClasses {
  readonly BetaConflictError: typeof BetaConflictError;
  readonly MissingBetaError: typeof MissingBetaError;
  readonly UnsupportedBetaError: typeof UnsupportedBetaError;
  readonly mergeHeaders: typeof mergeHeaders;
}
