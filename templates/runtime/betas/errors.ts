/** The errors about betas. Their fields are set where they are thrown, in parts that are loaded late. */
import { type APIError, BadRequestError, ClaudeError, type ErrorStatics } from '../errors.js';
import type { RefusedBeta } from './refused.js';

/** The request names two betas that the API refuses together. */
export class BetaConflictError extends ClaudeError {
  override name = 'BetaConflictError';
  readonly betas: readonly [string, string] = ['', ''];
}

/** A class of the same errors, which declares fields that are set later. */
type Declaring<E> = ErrorStatics & (new (...params: ConstructorParameters<typeof APIError>) => E);

interface RefusedBetaError extends BadRequestError {
  readonly betas: readonly RefusedBeta[];
  /** The refused ids. */
  readonly ids: readonly string[];
}
const RefusedBetaError = BadRequestError as unknown as Declaring<RefusedBetaError>;

/** The API refused a beta that the request named. */
export class UnsupportedBetaError extends RefusedBetaError {
  override name = 'UnsupportedBetaError';
}

interface LackingBetaError extends BadRequestError {
  /** The field, or the `type` of a tool or block, that needs a beta. */
  readonly field: string;
  /** The betas that allow it: add one of them to `betas`. */
  readonly betas: readonly string[];
}
const LackingBetaError = BadRequestError as unknown as Declaring<LackingBetaError>;

/** The request contains something that needs a beta which it did not name. */
export class MissingBetaError extends LackingBetaError {
  override name = 'MissingBetaError';
}
