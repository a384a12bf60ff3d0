/** The error classes of the client, including the errors that are specific to the Claude API. */
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

/**
 * The request names two betas that the API refuses together. The client throws this error instead of sending the
 * request.
 */
export class BetaConflictError extends ClaudeError {
  override name = 'BetaConflictError';
  readonly betas: readonly [string, string] = ['', ''];
}

/** The type of an error class with the fields of `E`, which are set after construction. */
type Declaring<E> = ErrorStatics & (new (...params: ConstructorParameters<typeof APIError>) => E);

interface RefusedBetaError extends BadRequestError {
  readonly betas: readonly RefusedBeta[];
  /** The `id` of each item of `betas`. */
  readonly ids: readonly string[];
}
const RefusedBetaError = BadRequestError as unknown as Declaring<RefusedBetaError>;

/** The API refused one or more betas that the request named. */
export class UnsupportedBetaError extends RefusedBetaError {
  override name = 'UnsupportedBetaError';
}

interface LackingBetaError extends BadRequestError {
  /**
   * The path of the field that needs a beta, as the API wrote it (`tools.0.defer_loading`), or the `type` of a tool or
   * block.
   */
  readonly field: string;
  /** The betas that allow the field: add one of them to `betas`. */
  readonly betas: readonly string[];
}
const LackingBetaError = BadRequestError as unknown as Declaring<LackingBetaError>;

/** The request contains a field or value that needs a beta, and does not name the beta. */
export class MissingBetaError extends LackingBetaError {
  override name = 'MissingBetaError';
}

// Errors of the message helpers. They are in this module, since code that is loaded late also throws them.

/**
 * The events of a message stream do not form a message, the stream ended early, a listener threw an error (`cause`),
 * `finalText` found no text, or `withResponse` found no response. `currentMessage` of the stream holds the part of the
 * message that arrived before the error. Also the error of a tool input that is not JSON.
 */
export class MessageStreamError extends ClaudeError {
  override name = 'MessageStreamError';
}

/** A difference between a value and its schema, or a fault in a schema. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys from the root of the value, or of the schema, to the place of the issue. Empty for the root. */
  readonly path: readonly PropertyKey[];
}

/** The text of a message does not fit the output format. */
export class OutputParseError extends ClaudeError {
  override name = 'OutputParseError';
  /** The text that the model wrote. */
  readonly text: string;
  /** The differences from the schema. Empty if the text is not JSON, or if the format's `parse` threw another error. */
  readonly issues: readonly SchemaIssue[];
  /** The message that contains the text. Undefined if the caller called the format's `parse` directly. */
  received: unknown;

  constructor(
    reason: string,
    text: string,
    issues: readonly SchemaIssue[] = [],
    options?: ErrorCause,
  ) {
    super(`The output does not fit its format: ${reason}`, options);
    this.text = text;
    this.issues = issues;
  }
}
