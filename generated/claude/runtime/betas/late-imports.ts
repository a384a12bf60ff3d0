// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What the late part of betas receives instead of importing it. */
import type {
  BetaConflictError,
  ErrorClasses,
  MissingBetaError,
  UnsupportedBetaError,
} from '../errors.js';
import type { mergeHeaders } from '../request/headers.js';

/** The reason is given at `ERRORS`. */
export interface LateImports extends ErrorClasses {
  readonly BetaConflictError: typeof BetaConflictError;
  readonly MissingBetaError: typeof MissingBetaError;
  readonly UnsupportedBetaError: typeof UnsupportedBetaError;
  readonly mergeHeaders: typeof mergeHeaders;
}
