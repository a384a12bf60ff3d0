/** The error classes of the client, including the errors that are specific to this API. */
import {
  type APIError,
  BadRequestError,
  ClaudeError,
  type ErrorCause,
  type ErrorStatics,
} from '../errors.js';
import type { RefusedBeta } from '../betas/refused.js';

// Code that is loaded late imports all errors from this module, so that bundlers put the errors into one file.
export * from '../errors.js';

// The code that throws the errors about betas also sets their fields. That code is loaded late.

/** The request names two betas that the API refuses together. */
export class BetaConflictError extends ClaudeError {
  override name = 'BetaConflictError';
  readonly betas: readonly [string, string] = ['', ''];
}

/** The type of an error class with the fields of `E`, which are set after construction. */
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
  /** The betas that allow the field: add one of them to `betas`. */
  readonly betas: readonly string[];
}
const LackingBetaError = BadRequestError as unknown as Declaring<LackingBetaError>;

/** The request contains a field or value that needs a beta, and does not name the beta. */
export class MissingBetaError extends LackingBetaError {
  override name = 'MissingBetaError';
}

// Errors of the message helpers. Code that is loaded late throws these errors.

/**
 * The events of a stream do not form a message, or the stream ended early. `currentMessage` of the stream holds the
 * part of the message that arrived before the error.
 */
export class MessageStreamError extends ClaudeError {
  override name = 'MessageStreamError';
}

/** A difference between a value and its schema, or a fault in a schema. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys from the root of the value to the place of the issue. Empty for the root. */
  readonly path: readonly PropertyKey[];
}

/** The text of a message does not fit the output format. */
export class OutputParseError extends ClaudeError {
  override name = 'OutputParseError';
  /** The text that the model wrote. */
  readonly text: string;
  /** The differences from the schema. Empty if the text is not JSON. */
  readonly issues: readonly SchemaIssue[];
  /** The message that contains the text. */
  received: unknown;

  constructor(reason: string, text: string, issues?: readonly SchemaIssue[], options?: ErrorCause) {
    super(`The output does not fit its format: ${reason}`, options);
    this.text = text;
    this.issues = issues ?? [];
  }
}
