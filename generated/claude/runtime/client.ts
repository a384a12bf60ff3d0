// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The base of a generated client: it sends what its resources ask for. */
import { encodeRaw } from './request/body.js';
import { configure, DEFAULT_TIMEOUT, type Config } from './request/config.js';
import { decodeRaw, sse } from './read/decode.js';
import { ClaudeError, ERRORS, type ErrorClasses } from './errors.js';
import type { ClientSpec } from './request/client-spec.js';
import { findHeader, type HeadersLike } from './request/headers.js';
import type { Logger, LogLevel } from './request/log.js';
import type { HttpMethod, Operation } from './request/operation.js';
import type {
  ClientOptions,
  FetchOptions,
  Query,
  RawRequest,
  RawRequestOptions,
  RequestOptions,
} from './request/options.js';
import { PagePromise, type PageConstructor } from './read/pages.js';
import { APIPromise } from './read/promise.js';
import { RequestBuilder, sortParams } from './request/build.js';
import { transmit } from './send/transport.js';

/** What a prompt of the old completions begins its turns with. */
export const HUMAN_PROMPT = '\n\nHuman:';
export const AI_PROMPT = '\n\nAssistant:';

/** A client of the API. */
export class APIClient {
  static readonly HUMAN_PROMPT: typeof HUMAN_PROMPT = HUMAN_PROMPT;
  static readonly AI_PROMPT: typeof AI_PROMPT = AI_PROMPT;
  static readonly DEFAULT_TIMEOUT: typeof DEFAULT_TIMEOUT = DEFAULT_TIMEOUT;
  declare static readonly ClaudeError: ErrorClasses['ClaudeError'];
  declare static readonly APIError: ErrorClasses['APIError'];
  declare static readonly APIConnectionError: ErrorClasses['APIConnectionError'];
  declare static readonly APIConnectionTimeoutError: ErrorClasses['APIConnectionTimeoutError'];
  declare static readonly APIUserAbortError: ErrorClasses['APIUserAbortError'];
  declare static readonly BadRequestError: ErrorClasses['BadRequestError'];
  declare static readonly AuthenticationError: ErrorClasses['AuthenticationError'];
  declare static readonly PermissionDeniedError: ErrorClasses['PermissionDeniedError'];
  declare static readonly NotFoundError: ErrorClasses['NotFoundError'];
  declare static readonly ConflictError: ErrorClasses['ConflictError'];
  declare static readonly UnprocessableEntityError: ErrorClasses['UnprocessableEntityError'];
  declare static readonly RateLimitError: ErrorClasses['RateLimitError'];
  declare static readonly InternalServerError: ErrorClasses['InternalServerError'];

  declare baseURL: string;
  /** Milliseconds. */
  declare timeout: number;
  declare maxRetries: number;
  declare logger: Logger;
  declare fetchOptions: FetchOptions | undefined;

  static {
    Object.assign(this, ERRORS);
    for (const name of ['baseURL', 'timeout', 'maxRetries', 'logger', 'fetchOptions'] as const) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: APIClient) {
          return this.#config[name];
        },
        set(this: APIClient, value: unknown) {
          this.#assign({ [name]: value });
        },
      });
    }
  }

  #config: Config;
  #builder: RequestBuilder;

  /** Throws a `ClaudeError` for options that cannot be, and inside a web page (see `dangerouslyAllowBrowser`). */
  constructor(spec: ClientSpec, options: ClientOptions) {
    this.#config = configure(spec, options);
    this.#builder = new RequestBuilder(this.#config);
  }

  /** An option that is assigned counts from the next request on. */
  #assign(change: ClientOptions): void {
    this.#config = configure(this.#config.spec, { ...this.#config.options, ...change });
    this.#builder = new RequestBuilder(this.#config);
  }

  /** Null where a function is asked for it. */
  get apiKey(): string | null {
    const { apiKey } = this.#config.options;
    return typeof apiKey === 'string' ? apiKey : null;
  }
  set apiKey(apiKey: ClientOptions['apiKey']) {
    this.#assign({ apiKey });
  }
  get authToken(): string | null {
    return this.#config.options.authToken ?? null;
  }
  set authToken(authToken: string | null) {
    this.#assign({ authToken });
  }
  get logLevel(): LogLevel {
    return this.#config.logLevel;
  }
  set logLevel(logLevel: LogLevel | undefined) {
    this.#assign({ logLevel });
  }

  /** A client like this one but for these options. A credential among them replaces both credentials of this one. */
  withOptions(options: ClientOptions): this {
    const own = this.#config.options;
    // An undefined one is none: it would call in that of the environment.
    const { apiKey = null, authToken = null } =
      options.apiKey === undefined && options.authToken === undefined ? own : options;
    const Class = this.constructor as new (options: ClientOptions) => this;
    return new Class({ ...own, ...options, apiKey, authToken });
  }

  /** Sends an operation. `id` fills the last placeholder of its path. */
  call<T>(
    operation: Operation,
    params?: object | null,
    options?: RequestOptions,
    id?: string,
  ): APIPromise<T> {
    return new APIPromise<T>(this.#send(operation, params, options, id));
  }

  /** Sends an operation that answers with a page of a list. */
  page<P, Item>(
    operation: Operation,
    PageClass: PageConstructor,
    params?: object | null,
    options?: RequestOptions,
    id?: string,
  ): PagePromise<P, Item> {
    return new PagePromise<P, Item>(this.#send(operation, params, options, id), PageClass, {
      query: { ...params, ...options?.query },
      ask: (query) =>
        this.page<P, Item>(
          operation,
          PageClass,
          params,
          { ...options, query: { ...options?.query, ...query } },
          id,
        ),
    });
  }

  #send(
    operation: Operation,
    params: object | null | undefined,
    options?: RequestOptions,
    id?: string,
  ): ReturnType<typeof transmit> {
    return transmit(this.#config, () => {
      const { spec, log } = this.#config;
      const parts = sortParams(operation, params, id, spec.betas !== undefined);
      spec.models?.(params, log);
      return this.#builder.build(operation, parts, options);
    });
  }

  /** Sends a request that no method describes. The path may be a whole URL; it gets the client's credentials. */
  request<T = unknown>(request: RawRequest): APIPromise<T> {
    return new APIPromise<T>(transmit(this.#config, () => this.#buildRaw(request)));
  }

  #buildRaw({
    method,
    path,
    body,
    stream,
    ...options
  }: RawRequest): ReturnType<RequestBuilder['build']> {
    const verb = method.toUpperCase() as HttpMethod;
    if (verb === 'GET' && body !== undefined && body !== null) {
      throw new ClaudeError('A GET request has no body; send its fields as query.');
    }
    const hasType = saysType(this.#config.options.defaultHeaders) || saysType(options.headers);
    const operation: Operation = {
      method: verb,
      path: '',
      encode: (value) => encodeRaw(value, hasType),
      decode: stream === true ? sse : decodeRaw,
    };
    const parts = { path, query: {}, headers: {}, params: {}, body };
    return this.#builder.build(operation, parts, options);
  }

  #verb<T>(method: HttpMethod, path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>({ ...options, method, path: options?.path ?? path });
  }

  get<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.#verb<T>('GET', path, options);
  }
  post<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.#verb<T>('POST', path, options);
  }
  put<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.#verb<T>('PUT', path, options);
  }
  patch<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.#verb<T>('PATCH', path, options);
  }
  delete<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.#verb<T>('DELETE', path, options);
  }

  /** The URL that a request for `path` would have, with the default query of the client. */
  buildURL(path: string, query?: Query | null): string {
    return this.#builder.url(path, {}, query);
  }
}

/** The base of every resource: holds the client that sends its calls. */
export abstract class APIResource {
  protected readonly client: APIClient;

  constructor(client: APIClient) {
    this.client = client;
  }
}

function saysType(headers: HeadersLike): boolean {
  return typeof findHeader(headers, 'content-type') === 'string';
}
