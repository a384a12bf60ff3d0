/** What the late part of betas receives instead of importing it. */
import type { ErrorClasses } from '../errors.js';
import type { BetaConflictError, MissingBetaError, UnsupportedBetaError } from './errors.js';

/** The reason is given at `ERRORS` in `../errors.ts`. */
export interface LateImports extends Pick<ErrorClasses, 'ClaudeError'> {
  readonly BetaConflictError: typeof BetaConflictError;
  readonly MissingBetaError: typeof MissingBetaError;
  readonly UnsupportedBetaError: typeof UnsupportedBetaError;
}
