/** The public exports that only clients of the Claude API have. */
export { AI_PROMPT, HUMAN_PROMPT } from './api.js';
export type { ApiKeySetter, AuthScheme } from './options.js';
export { betaSupport } from '../betas/support.js';
export { unlistedBeta, type UnlistedBeta } from '../betas/unlisted.js';
export type { BetaInfo, BetaSpec, BetaTables, Gate, GateTable } from '../betas/tables.js';
export type {
  BetaChoice,
  Betas,
  BetasParams,
  ConflictingBetas,
  Exclusive,
  Open,
  OpenValue,
  RequiresBeta,
  ValueRequiresBeta,
} from '../betas/types.js';
export { BetaConflictError, MissingBetaError, UnsupportedBetaError } from './errors.js';
export type { RefusedBeta } from '../betas/refused.js';
