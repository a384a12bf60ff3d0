/** The options of a client and of one request. */
import type { APIOptions, APIRequestOptions } from '../api/options.js';
import type { HeadersLike } from './headers.js';
import type { Logger } from './log.js';
import type { HttpMethod } from './operation.js';

/** A function with the signature of `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The signature with which the client calls `fetch`. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Passed to `fetch`. Platforms read further keys, such as `dispatcher` (Node) or `proxy` (Bun). */
export type FetchOptions = Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> &
  Readonly<Record<string, unknown>>;

/** Values of a query string; arrays become `name[]=a&name[]=b`, objects `name[key]=value`. */
export type Query = Readonly<Record<string, unknown>>;

/**
 * The options of a client. Some descriptions name an environment variable: the client reads the variable if the option
 * is not set.
 */
export interface ClientOptions extends APIOptions {
  /**
   * The time limit of one attempt in milliseconds, up to the last byte of a JSON response, or up to the headers of a
   * stream or a download. Default: 600,000 (10 minutes).
   */
  readonly timeout?: number | undefined;
  /**
   * The longest silence of a streamed body in milliseconds. After a longer silence, the stream throws a
   * `StreamIdleTimeoutError`. A ping of the server also ends a silence. Default: no limit.
   */
  readonly streamIdleTimeout?: number | undefined;
  /** The maximum number of retries after a connection error or the status 408, 409, 429 or 5xx. Default: 2. */
  readonly maxRetries?: number | undefined;
  /**
   * The longest delay in milliseconds that the server may request before a retry, with `retry-after`. If the server
   * requests a longer delay, the client throws the error without a retry. Default: 60,000 (one minute).
   */
  readonly maxRetryAfter?: number | undefined;
  /**
   * The longest JSON response in bytes, and the longest event or line of a stream in characters. Above the limit, the
   * client throws an `InvalidResponseError`. It cuts the body of an error at this limit or at 1 MiB, whichever is
   * smaller. Default: 67,108,864 (64 MiB).
   */
  readonly maxResponseSize?: number | undefined;
  /** Query parameters of every request. */
  readonly defaultQuery?: Query | undefined;
  /** A function that replaces the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  readonly fetchOptions?: FetchOptions | undefined;
  /** Functions that are called for every attempt. The first function is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Receives the log messages of the client. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** True allows the client in a web page, whose visitors can read the API key. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of one request. */
export interface RequestOptions extends APIRequestOptions {
  /** Headers of this request. A `null` removes a header that the client sets. */
  readonly headers?: HeadersLike;
  /**
   * Query parameters of this request. They replace parameters of the params and of the client; a `null` removes a
   * parameter.
   */
  readonly query?: Query | null | undefined;
  /** Aborts the request, its retries, and the stream that it returns. */
  readonly signal?: AbortSignal | null | undefined;
  /** In milliseconds, see {@link ClientOptions.timeout}. */
  readonly timeout?: number | undefined;
  /** In milliseconds, see {@link ClientOptions.streamIdleTimeout}. */
  readonly streamIdleTimeout?: number | undefined;
  /** See {@link ClientOptions.maxRetries}. */
  readonly maxRetries?: number | undefined;
  /** In milliseconds, see {@link ClientOptions.maxRetryAfter}. */
  readonly maxRetryAfter?: number | undefined;
  /** See {@link ClientOptions.maxResponseSize}. */
  readonly maxResponseSize?: number | undefined;
  /**
   * Replaces the path of the operation. If it is an absolute URL, the request to this URL contains the client's
   * credentials.
   */
  readonly path?: string | undefined;
  /** Options for `fetch`, merged into the `fetchOptions` of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Middleware of this request, called inside the middleware of the client. */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** The options of a request that no method covers: `client.post('/v1/new', { body })`. */
export interface RawRequestOptions extends RequestOptions {
  /**
   * Sent unchanged: bytes, `Blob`, `FormData`, `URLSearchParams`, `ReadableStream`, async iterables, iterators, and
   * strings if the headers set a content type. Other values are sent as JSON, but a `Map` or `Set` is an error.
   */
  readonly body?: unknown;
  /** True: the result is a `Stream` of server-sent events. Default: false. */
  readonly stream?: boolean | undefined;
}

/** A request that no method covers. */
export interface RawRequest extends RawRequestOptions {
  readonly method: HttpMethod | Lowercase<HttpMethod>;
  readonly path: string;
}

/** The request that middleware receives: the arguments of `fetch` in one object. */
export interface APIRequest extends RequestInit {
  url: string;
  method: string;
  headers: Headers;
}

/** Passes the request to the next middleware, or sends it. */
export type MiddlewareNext = (request: APIRequest) => Promise<Response>;

/** The third argument of middleware. */
export interface MiddlewareContext {
  /** The options of the call. */
  readonly options: RequestOptions | undefined;
  readonly logger: Partial<Logger>;
  /**
   * Parses a copy of the response body as JSON, or returns the text if it is not JSON. The body of `response` stays
   * unread.
   */
  readonly parse: <T = unknown>(response: Response) => Promise<T>;
}

/**
 * Called once per attempt, including retries. Middleware may change the request, send it several times, or return
 * another response. If middleware throws an error, the caller receives the error without a retry, except for an
 * `APIConnectionError`, which the client retries.
 */
export type Middleware = (
  request: APIRequest,
  next: MiddlewareNext,
  context: MiddlewareContext,
) => Promise<Response>;
