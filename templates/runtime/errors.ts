/** Every error the client throws: one base class, one class per answer a caller may want to tell apart. */

/** The base of all errors of this client; thrown itself for a call that is refused before anything is sent. */
export class ClaudeError extends Error {
  override name = 'ClaudeError';
}

/** The API answered with an error, or with nothing that can be used. */
export class APIError extends ClaudeError {
  override name = 'APIError';
  /** The HTTP status; undefined where there was no answer, or where the error came inside a stream. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /** The body of the answer: parsed where it is JSON, text otherwise. */
  readonly error: object | string | number | boolean | undefined;
  /** The API's own name for the kind of error, such as `rate_limit_error`. */
  readonly type: string | null;
  /** Names the request when you write to support. */
  readonly requestID: string | null | undefined;

  constructor(
    status: number | undefined,
    error: unknown,
    message: string | undefined,
    headers: Headers | undefined,
    options?: ErrorOptions,
  ) {
    super(describe(status, error, message), options);
    this.status = status;
    this.headers = headers;
    this.error = error ?? undefined;
    this.type = read(read(error, 'error'), 'type') ?? null;
    this.requestID = headers?.get('request-id');
  }

  /** The error whose class fits the status. */
  static generate(
    status: number,
    error: unknown,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    const Class = CLASSES[status] ?? (status >= 500 ? InternalServerError : APIError);
    return new Class(status, error, message, headers);
  }
}

/** There was an answer, and its status says that it is an error. */
class StatusError extends APIError {
  declare readonly status: number;
  declare readonly headers: Headers;
}

/** 400. */
export class BadRequestError extends StatusError {
  override name = 'BadRequestError';
  declare readonly status: 400;
}
/** 401. */
export class AuthenticationError extends StatusError {
  override name = 'AuthenticationError';
  declare readonly status: 401;
}
/** 403. */
export class PermissionDeniedError extends StatusError {
  override name = 'PermissionDeniedError';
  declare readonly status: 403;
}
/** 404. */
export class NotFoundError extends StatusError {
  override name = 'NotFoundError';
  declare readonly status: 404;
}
/** 409. */
export class ConflictError extends StatusError {
  override name = 'ConflictError';
  declare readonly status: 409;
}
/** 422. */
export class UnprocessableEntityError extends StatusError {
  override name = 'UnprocessableEntityError';
  declare readonly status: 422;
}
/** 429. */
export class RateLimitError extends StatusError {
  override name = 'RateLimitError';
  declare readonly status: 429;
}
/** 500 and above. */
export class InternalServerError extends StatusError {
  override name = 'InternalServerError';
}

/** The answer's status was a success, but its body is not what the operation answers with. */
export class InvalidResponseError extends APIError {
  override name = 'InvalidResponseError';
}

/** No answer, or an answer that broke off: the network failed. `cause` holds what `fetch` threw. */
export class APIConnectionError extends APIError {
  override name = 'APIConnectionError';
  constructor({
    message = 'Connection error.',
    cause,
  }: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, message, undefined, cause === undefined ? undefined : { cause });
  }
}

/** The time limit of the last attempt ran out. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override name = 'APIConnectionTimeoutError';
  constructor({ message = 'Request timed out.' }: { message?: string | undefined } = {}) {
    super({ message });
  }
}

/** The caller's signal ended the request. */
export class APIUserAbortError extends APIError {
  override name = 'APIUserAbortError';
  constructor({ message = 'Request was aborted.' }: { message?: string | undefined } = {}) {
    super(undefined, undefined, message, undefined);
  }
}

// The errors about betas are filled in by the parts that throw them, which load when there is one to throw.

/** Two betas that the API refuses together are both asked for. */
export class BetaConflictError extends ClaudeError {
  override name = 'BetaConflictError';
  declare readonly betas: readonly [string, string];
}

/** A beta that the API refused, and what the client knows of it. */
export interface RefusedBeta {
  readonly id: string;
  /** `unknown`: not a beta this client knows. `retired`: no longer served. `known`: served, but not to you or not here. */
  readonly state: 'unknown' | 'retired' | 'known';
  /** The date since which it is retired. */
  readonly since?: string;
  /** What to use instead. */
  readonly replacedBy?: string;
}

/** The API does not take a beta that was named. */
export class UnsupportedBetaError extends BadRequestError {
  override name = 'UnsupportedBetaError';
  declare readonly betas: readonly RefusedBeta[];
  /** The refused ids. */
  declare readonly ids: readonly string[];
}

/** The request holds something that needs a beta which was not named. */
export class MissingBetaError extends BadRequestError {
  override name = 'MissingBetaError';
  /** The field, or the `type` of a tool or block, that needs a beta. */
  declare readonly field: string;
  /** The betas that open it; any one of them will do. */
  declare readonly betas: readonly string[];
}

/** Those that every client may throw. */
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
  readonly APIUserAbortError: typeof APIUserAbortError;
}

/**
 * The parts that are loaded late are given them: if they imported them themselves, bundlers would cut what a page loads
 * first in two.
 */
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
  APIUserAbortError,
};

/** What was thrown, if it is an error; JavaScript lets everything be thrown. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new ClaudeError(String(thrown), { cause: thrown });
}

/** For work whose failure someone else is told of. */
export function ignoreFailure(work: Promise<unknown> | undefined): void {
  work?.catch(() => undefined);
}

const CLASSES: { readonly [status: number]: typeof APIError | undefined } = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

function describe(status: number | undefined, error: unknown, message?: string): string {
  const text =
    message ?? read(read(error, 'error'), 'message') ?? read(error, 'message') ?? show(error);
  return [status, text].join(' ').trim();
}

function show(error: unknown): string {
  if (error === undefined) return '(no body)';
  const text = typeof error === 'string' ? error : JSON.stringify(error);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

function read(value: unknown, name: 'error'): unknown;
function read(value: unknown, name: 'message' | 'type'): string | undefined;
function read(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Readonly<Record<string, unknown>>)[name];
  return name === 'error' || typeof found === 'string' ? found : undefined;
}
