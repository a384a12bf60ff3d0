/** The options of a client and of one request. */
import type { APIOptions, APIRequestOptions } from '../api/options.js';
import type { HeadersLike } from './headers.js';
import type { Logger } from './log.js';
import type { HttpMethod } from './operation.js';

/** A function with the signature of `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** `fetch` as the client calls it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Passed to `fetch`. Platforms read further keys, such as `dispatcher` (Node) or `proxy` (Bun). */
export interface FetchOptions
  extends
    Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'>,
    Readonly<Record<string, unknown>> {}

/** Values of a query string; arrays become `name[]=a&name[]=b`, objects `name[key]=value`. */
export type Query = Readonly<Record<string, unknown>>;

/** The options of a client. If one is not set, the environment variable that its description names is read. */
export interface ClientOptions extends APIOptions {
  /** The time limit of one attempt in milliseconds, up to the last byte of a JSON response or the headers of a stream. Default: 600,000 (10 minutes). */
  readonly timeout?: number | undefined;
  /** The longest silence of a streamed body in milliseconds; pings end it. Then the stream throws a `StreamIdleTimeoutError`. Default: no limit. */
  readonly streamIdleTimeout?: number | undefined;
  /** How often a request is sent again after a connection error or the status 408, 409, 429 or 5xx. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** The longest delay in milliseconds that the server may request before a retry, with `retry-after`. If it requests a longer one, the error is thrown at once. Default: 60,000 (one minute). */
  readonly maxRetryAfter?: number | undefined;
  /** The longest JSON response in bytes, and the longest event or line of a stream in characters, before an `InvalidResponseError`. A longer error body is cut, also at 1 MiB. Default: 67,108,864 (64 MiB). */
  readonly maxResponseSize?: number | undefined;
  /** Query parameters of every request. */
  readonly defaultQuery?: Query | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  readonly fetchOptions?: FetchOptions | undefined;
  /** Called for every attempt. The first one is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Receives what the client logs. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Allows the client in a web page, whose visitors can read the API key. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of one request. */
export interface RequestOptions extends APIRequestOptions {
  /** Headers of this request. A `null` removes a header that the client sets. */
  readonly headers?: HeadersLike;
  /** Query parameters of this request. They replace those of params and of the client; a `null` removes one. */
  readonly query?: Query | null | undefined;
  /** Aborts the request, its retries, and the stream that it returns. */
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds, see {@link ClientOptions.timeout}. */
  readonly timeout?: number | undefined;
  /** Milliseconds, see {@link ClientOptions.streamIdleTimeout}. */
  readonly streamIdleTimeout?: number | undefined;
  /** See {@link ClientOptions.maxRetries}. */
  readonly maxRetries?: number | undefined;
  /** Milliseconds, see {@link ClientOptions.maxRetryAfter}. */
  readonly maxRetryAfter?: number | undefined;
  /** See {@link ClientOptions.maxResponseSize}. */
  readonly maxResponseSize?: number | undefined;
  /** Replaces the path of the operation. May be an absolute URL, which receives the client's credentials. */
  readonly path?: string | undefined;
  /** Added to those of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Called inside the middleware of the client. */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** The options of a request that no method covers: `client.post('/v1/new', { body })`. */
export interface RawRequestOptions extends RequestOptions {
  /** Sent as it is: bytes, `Blob`, `FormData`, `URLSearchParams`, `ReadableStream`, async iterables, and strings if the headers set a content type. Everything else is sent as JSON. */
  readonly body?: unknown;
  /** True: the result is a `Stream` of server-sent events. Default: false. */
  readonly stream?: boolean | undefined;
}

/** A request that no method covers. */
export interface RawRequest extends RawRequestOptions {
  readonly method: HttpMethod | Lowercase<HttpMethod>;
  readonly path: string;
}

/** A request as middleware receives it: the arguments of `fetch` in one object. */
export interface APIRequest extends RequestInit {
  url: string;
  method: string;
  headers: Headers;
}

/** Passes the request to the next middleware, or sends it. */
export type MiddlewareNext = (request: APIRequest) => Promise<Response>;

/** The part of {@link MiddlewareContext} that all attempts of a call share. */
export interface CallContext {
  /** The options of the call. */
  readonly options: RequestOptions | undefined;
  readonly logger: Partial<Logger>;
}

/** What middleware receives besides the request. */
export interface MiddlewareContext extends CallContext {
  /** Parses a copy of the response body as JSON, or returns it as text. The response itself stays unread. */
  readonly parse: <T = unknown>(response: Response) => Promise<T>;
}

/** Called once per attempt, retries included. It may change the request, send it several times, or return a response of its own. An error that it throws is thrown to the caller, without a retry. */
export type Middleware = (
  request: APIRequest,
  next: MiddlewareNext,
  context: MiddlewareContext,
) => Promise<Response>;
