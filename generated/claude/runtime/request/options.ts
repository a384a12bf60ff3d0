// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What a caller may say about a client and about one request. */
import type { HeadersLike } from './headers.js';
import type { Logger, LogLevel } from './log.js';
import type { HttpMethod } from './operation.js';

/** Anything with the shape of the platform's `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** How the client itself calls it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Passed through to `fetch`; runtimes read further keys, such as `dispatcher` or `proxy`. */
export interface FetchOptions extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> {
  readonly [extra: string]: unknown;
}

/** How an API key is sent: as `authorization: Bearer <key>` or as `x-api-key: <key>`. */
export type AuthScheme = 'bearer' | 'x-api-key';

/** Values of a query string; arrays become `name[]=a&name[]=b`, objects `name[key]=value`. */
export type Query = Readonly<Record<string, unknown>>;

/** Asked for the API key before every request. */
export type ApiKeySetter = () => Promise<string>;

/** The options of a client. Where one is absent, the environment variable it names is read. */
export interface ClientOptions {
  /** A key, or a function that is asked for one before every request. `ANTHROPIC_API_KEY`. */
  readonly apiKey?: string | ApiKeySetter | (() => string) | null | undefined;
  /** Sent as `authorization: Bearer <token>`. `ANTHROPIC_AUTH_TOKEN`. */
  readonly authToken?: string | null | undefined;
  /** How the API key is sent, where it is not to be as this client's API version has it. */
  readonly auth?: AuthScheme | undefined;
  /** `ANTHROPIC_BASE_URL`. */
  readonly baseURL?: string | null | undefined;
  /** Milliseconds that one attempt may take, the reading of a JSON body included. 600,000 by default. */
  readonly timeout?: number | undefined;
  /** How often a failed request is sent again. 2 by default. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request. A `null` removes what the client itself would send. `ANTHROPIC_CUSTOM_HEADERS` holds more of them, one `name: value` a line. */
  readonly defaultHeaders?: HeadersLike;
  /** Added to the query string of every request. */
  readonly defaultQuery?: Query | undefined;
  /** Betas that every request names. */
  readonly betas?: readonly string[] | undefined;
  readonly fetch?: Fetch | undefined;
  readonly fetchOptions?: FetchOptions | undefined;
  /** Wrapped around every attempt; the first is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** `warn` by default. `ANTHROPIC_LOG`. */
  readonly logLevel?: LogLevel | undefined;
  /** `console` by default. */
  readonly logger?: Logger | undefined;
  /** A key inside a web page can be read by everyone who opens the page; only with `true` is a client made there. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of one request. */
export interface RequestOptions {
  /** Added to the headers of the request; a `null` removes one. */
  readonly headers?: HeadersLike;
  /** Added to the query string; wins over params. A `null` removes one. */
  readonly query?: Query | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds; see {@link ClientOptions.timeout}. */
  readonly timeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  /** Used instead of the operation's path; may be a whole URL. */
  readonly path?: string | undefined;
  readonly fetchOptions?: FetchOptions | undefined;
  /** Added inside the client's own middleware. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Betas that are not to be sent, whoever asks for them. */
  readonly omitBetas?: readonly string[] | undefined;
}

/** The options of a request that no method of the client describes: `client.post('/v1/new', { body })`. */
export interface RawRequestOptions extends RequestOptions {
  /** Sent as JSON, except strings with a content type of their own, bytes, `Blob`, `FormData`, `URLSearchParams`, `ReadableStream` and async iterables. */
  readonly body?: unknown;
  /** True: the answer is a stream of server-sent events. */
  readonly stream?: boolean | undefined;
}

/** The same with where it goes. */
export interface RawRequest extends RawRequestOptions {
  readonly method: HttpMethod | Lowercase<HttpMethod>;
  readonly path: string;
}

/** A request as middleware sees it: what `fetch` takes, with its URL. */
export interface APIRequest extends RequestInit {
  url: string;
  method: string;
  headers: Headers;
}

/** Sends the request on, to the next middleware or to the network. */
export type MiddlewareNext = (request: APIRequest) => Promise<Response>;

/** What of it is the same for all requests of a call. */
export interface CallContext {
  /** What the caller asked for. */
  readonly options: RequestOptions | undefined;
  readonly logger: Partial<Logger>;
}

/** What middleware may ask for besides the request. */
export interface MiddlewareContext extends CallContext {
  /** The body as JSON, or as text where it is none; the response stays unread. */
  readonly parse: <T = unknown>(response: Response) => Promise<T>;
}

/** Runs once per attempt, retries included. What it throws is thrown to the caller as it is, without a retry. */
export type Middleware = (
  request: APIRequest,
  next: MiddlewareNext,
  context: MiddlewareContext,
) => Promise<Response>;
