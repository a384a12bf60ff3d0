/** The errors of the client: one base class, and one class per kind of failure that a caller may handle. */

import { errorIDs, type ErrorIDs } from './api/ids.js';
import { describeError, fieldOf, textIn } from './error-text.js';

/** The options of the `Error` constructor in ES2022. */
export interface ErrorCause {
  readonly cause?: unknown;
}

/** `Error` as ES2022 declares it, so that the client compiles with the library of ES2020. */
const BaseError: new (message?: string, options?: ErrorCause) => Error = Error;

/** The base class of all errors of this client. Thrown directly for a mistake in a call, such as an invalid option. */
export class ClaudeError extends BaseError {}

interface IdentifiedError extends ClaudeError, ErrorIDs {}

/** Adds the types of the ids to `ClaudeError`. A type only: at run time, `APIError` extends `ClaudeError` directly. */
const IdentifiedError = ClaudeError as unknown as new (
  message?: string,
  options?: ErrorCause,
) => IdentifiedError;

/**
 * The request failed: the API returned an error, an unusable response or no response, or the caller aborted the
 * request. Subclasses follow the HTTP status, such as `RateLimitError`.
 */
export class APIError extends IdentifiedError {
  /**
   * The HTTP status. Undefined for connection errors and aborts, for an error in a streamed body, and for a page
   * without the fields that lead to the next page.
   */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /**
   * The response body, or the part of a stream that holds the error, such as the data of an `error` event: parsed if it
   * is JSON, text otherwise. Undefined if there was none, or if it could not be read.
   */
  readonly error: object | string | number | boolean | undefined;
  /** The error type in the body, such as `rate_limit_error`. Null if the body has no error type. */
  readonly type: string | null;
  /**
   * The delay in milliseconds that the server requested. Set only if the client did not retry, since the delay exceeds
   * `maxRetryAfter`.
   */
  readonly retryAfter: number | undefined;

  constructor(
    status: number | undefined,
    error: unknown,
    message: string | undefined,
    headers: Headers | undefined,
    options?: ErrorCause,
  ) {
    super(describeError(status, error, message), options);
    this.status = status;
    this.headers = headers;
    this.error = (error as APIError['error'] | null) ?? undefined;
    this.type = textIn(fieldOf(error, 'error'), 'type') ?? null;
    Object.assign(this, errorIDs(headers));
  }

  /** Makes an error of the class for the status. */
  static generate(
    status: number,
    error: unknown,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    const Class = CLASSES[Math.min(status, 500)] ?? APIError;
    return new Class(status, error, message, headers);
  }
}

/** The static members of a base class that is declared as a type. */
export interface ErrorStatics {
  generate: typeof APIError.generate;
}

/** The response has an error status. */
interface StatusError<S extends number> extends APIError {
  readonly status: S;
  readonly headers: Headers;
}

/** A type only: the fields of a class would overwrite the values that `APIError` sets. */
const StatusError = APIError as unknown as ErrorStatics &
  (new <S extends number>(...params: ConstructorParameters<typeof APIError>) => StatusError<S>);

/** 400: the request is invalid. */
export class BadRequestError extends StatusError<400> {}
/** 401: the API key or token is missing or invalid. */
export class AuthenticationError extends StatusError<401> {}
/** 403: the credentials do not allow this request. */
export class PermissionDeniedError extends StatusError<403> {}
/** 404: the resource or the model does not exist. */
export class NotFoundError extends StatusError<404> {}
/** 409: the request conflicts with another request. The client retries the request. */
export class ConflictError extends StatusError<409> {}
/** 422: the body is well-formed but cannot be processed. */
export class UnprocessableEntityError extends StatusError<422> {}
/** 429: a rate limit is reached. The client retries the request after the delay in `retry-after`. */
export class RateLimitError extends StatusError<429> {}
/** 500 and above: the API failed or is overloaded. The client retries the request. */
export class InternalServerError extends StatusError<number> {}

/** The status is a success, but the body is not what the operation returns, or is longer than `maxResponseSize`. */
export class InvalidResponseError extends APIError {}

/**
 * The network failed: there was no response, its body is incomplete, or a part of the client did not load. `cause` is
 * the error that was caught, if any, such as the error of `fetch`.
 */
export class APIConnectionError extends APIError {
  constructor({
    message = 'Connection error.',
    cause,
  }: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, message, undefined, cause === undefined ? undefined : { cause });
  }
}

/** The last attempt, or building the request, took longer than `timeout`. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message = 'Request timed out.' }: { message?: string | undefined } = {}) {
    super({ message });
  }
}

interface SilenceError extends APIConnectionTimeoutError {
  readonly idleTimeout: number;
  readonly lastEvent: string | null;
}
const SilenceError = APIConnectionTimeoutError as unknown as ErrorStatics &
  (new (options?: { message?: string | undefined }) => SilenceError);

// `reader.ts`, which is loaded late, sets the fields of this error.
/**
 * A streamed body was silent for longer than `streamIdleTimeout`. `idleTimeout` is the limit in milliseconds,
 * `lastEvent` the type of the last event, or null if there was no event or the last event has no type.
 */
export class StreamIdleTimeoutError extends SilenceError {}

/** The caller aborted the request, for example with a signal. */
export class APIUserAbortError extends APIError {
  constructor({ message = 'Request was aborted.' }: { message?: string | undefined } = {}) {
    super(undefined, undefined, message, undefined);
  }
}

/** The error classes of every client, which are also static members of the client class. */
export interface ErrorClasses {
  readonly ClaudeError: typeof ClaudeError;
  readonly APIError: typeof APIError;
  readonly BadRequestError: typeof BadRequestError;
  readonly AuthenticationError: typeof AuthenticationError;
  readonly PermissionDeniedError: typeof PermissionDeniedError;
  readonly NotFoundError: typeof NotFoundError;
  readonly ConflictError: typeof ConflictError;
  readonly UnprocessableEntityError: typeof UnprocessableEntityError;
  readonly RateLimitError: typeof RateLimitError;
  readonly InternalServerError: typeof InternalServerError;
  readonly InvalidResponseError: typeof InvalidResponseError;
  readonly APIConnectionError: typeof APIConnectionError;
  readonly APIConnectionTimeoutError: typeof APIConnectionTimeoutError;
  readonly StreamIdleTimeoutError: typeof StreamIdleTimeoutError;
  readonly APIUserAbortError: typeof APIUserAbortError;
}

/** The error classes by name. */
export const ERRORS: ErrorClasses = {
  ClaudeError,
  APIError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
  InvalidResponseError,
  APIConnectionError,
  APIConnectionTimeoutError,
  StreamIdleTimeoutError,
  APIUserAbortError,
};

// Sets the names on the prototypes, as built-in errors do, so that stack traces begin with the name.
type Named = Readonly<Record<string, typeof ClaudeError>>;
for (const [name, Class] of Object.entries<typeof ClaudeError>(ERRORS as ErrorClasses & Named))
  Class.prototype.name = name;

const CLASSES: Readonly<Record<number, typeof APIError | undefined>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  500: InternalServerError,
};
