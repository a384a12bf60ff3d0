/** The base classes of generated clients and of their resources. */
import type { CredentialFields } from './api/options.js';
import { ERRORS, type ErrorClasses } from './errors.js';
import { PagePromise, type PageConstructor } from './read/pages.js';
import { APIPromise } from './read/promise.js';
import { RequestBuilder, sortParams } from './request/build.js';
import type { ClientSpec } from './request/client-spec.js';
import { configure, DEFAULT_TIMEOUT } from './request/config.js';
import type { Logger, LogLevel } from './request/log.js';
import type { Operation } from './request/operation.js';
import type {
  ClientOptions,
  FetchOptions,
  Query,
  RawRequest,
  RawRequestOptions,
  RequestOptions,
} from './request/options.js';
import { buildRaw, rawRequest } from './raw/raw.js';
import { transmit } from './send/transport.js';
import { CONSTANTS, CREDENTIAL_NAMES, replaceCredentials } from './api/api.js';

/**
 * The key of the property that holds the request builder of a client. A private field would not work: tracing libraries
 * wrap clients in proxies, which have no private fields, and call methods with the proxy as `this`. The class does not
 * declare the property, since `isolatedDeclarations` does not support symbols as keys.
 */
const BUILDER = Symbol();

function builderOf(client: object): RequestBuilder {
  return (client as { readonly [BUILDER]: () => RequestBuilder })[BUILDER]();
}

function setOptions(client: object, spec: ClientSpec, options: ClientOptions): void {
  const builder = new RequestBuilder(configure(spec, options));
  // A function, so that printing a client does not show its secrets. Configurable, so that a proxy may return another
  // value.
  Object.defineProperty(client, BUILDER, { value: () => builder, configurable: true });
}

/** Changes options. The next request uses the new values. */
function assign(client: object, change: ClientOptions): void {
  const { spec, options } = builderOf(client).config;
  setOptions(client, spec, { ...options, ...change });
}

/** Settings that can be read and changed like fields. */
interface Settings extends CredentialFields {
  baseURL: string;
  /** See {@link ClientOptions.timeout}. */
  timeout: number;
  /** See {@link ClientOptions.maxRetries}. */
  maxRetries: number;
  logger: Logger;
  get logLevel(): LogLevel;
  set logLevel(logLevel: LogLevel | undefined);
  fetchOptions: FetchOptions | undefined;
}

const SETTINGS = [
  'baseURL',
  'timeout',
  'maxRetries',
  'logger',
  'logLevel',
  'fetchOptions',
] as const;

interface Constants {
  readonly DEFAULT_TIMEOUT: typeof DEFAULT_TIMEOUT;
}

type BaseClass = ErrorClasses &
  typeof CONSTANTS &
  Constants & { new (): Settings; readonly prototype: Settings };

/** The loop below adds most members, since a loop makes the bundle smaller than separate members. */
const BaseClass = class {
  // Prints only the name of the class: Node can print the values of getters, such as the API key.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.constructor.name;
  }
  // Resources refer to their client: without this method, `JSON.stringify` would throw for a client in a log entry.
  toJSON(): string {
    return this.constructor.name;
  }
} as unknown as BaseClass;

Object.assign(BaseClass, ERRORS, CONSTANTS, { DEFAULT_TIMEOUT });

for (const name of [...CREDENTIAL_NAMES, ...SETTINGS]) {
  Object.defineProperty(BaseClass.prototype, name, {
    configurable: true,
    get(this: APIClient) {
      const { config } = builderOf(this);
      const value: unknown = { ...config.options, ...config }[name];
      return typeof value === 'function' ? null : value;
    },
    set(this: APIClient, value: unknown) {
      assign(this, { [name]: value });
    },
  });
}

export class APIClient extends BaseClass {
  /**
   * Throws a `ClaudeError` for an invalid base URL or limit, such as `timeout`, for a credential that
   * `resolveCredentials` refuses, and in a web page without `dangerouslyAllowBrowser`.
   */
  constructor(spec: ClientSpec, options: ClientOptions) {
    super();
    setOptions(this, spec, options);
  }

  /**
   * Returns a copy of this client with other options. If the options set a credential, even to null, the copy has only
   * the credentials in the options.
   */
  withOptions(options: ClientOptions): this {
    const own = builderOf(this).config.options;
    const Class = this.constructor as new (options: ClientOptions) => this;
    return new Class({ ...own, ...options, ...replaceCredentials(own, options) });
  }

  /** Sends the request of an operation. `id` is the value of the last placeholder in its path. */
  call<T>(
    operation: Operation,
    params?: object | null,
    options?: RequestOptions,
    id?: string | number,
  ): APIPromise<T> {
    return new APIPromise<T>(send(builderOf(this), operation, params, options, id));
  }

  /** Sends the request of an operation that returns a page of a list. */
  page<P, Item>(
    operation: Operation,
    PageClass: PageConstructor,
    params?: object | null,
    options?: RequestOptions,
    id?: string | number,
  ): PagePromise<P, Item> {
    return new PagePromise<P, Item>(
      send(builderOf(this), operation, params, options, id),
      PageClass,
      {
        query: { ...params, ...options?.query },
        send: (query) =>
          this.page<P, Item>(
            operation,
            PageClass,
            params,
            { ...options, query: { ...options?.query, ...query } },
            id,
          ),
      },
    );
  }

  /**
   * Sends a request that no method covers. If `path` is an absolute URL, the request to this URL contains the client's
   * credentials.
   */
  request<T = unknown>(request: RawRequest): APIPromise<T> {
    const builder = builderOf(this);
    return new APIPromise<T>(transmit(builder.config, () => buildRaw(builder, request)));
  }

  get<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>(rawRequest('GET', path, options));
  }
  post<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>(rawRequest('POST', path, options));
  }
  put<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>(rawRequest('PUT', path, options));
  }
  patch<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>(rawRequest('PATCH', path, options));
  }
  delete<T = unknown>(path: string, options?: RawRequestOptions): APIPromise<T> {
    return this.request<T>(rawRequest('DELETE', path, options));
  }

  /** Returns the URL of a request for `path`, with the default query of the client. */
  buildURL(path: string, query?: Query | null): string {
    return builderOf(this).url(path, {}, query);
  }
}

/** The base class of resources. */
export abstract class APIResource {
  protected readonly client: APIClient;

  constructor(client: APIClient) {
    this.client = client;
  }
}

function send(
  builder: RequestBuilder,
  operation: Operation,
  params: object | null | undefined,
  options?: RequestOptions,
  id?: string | number,
): ReturnType<typeof transmit> {
  const { config } = builder;
  return transmit(config, () => {
    const { spec, log } = config;
    const parts = sortParams(operation, params, id, spec.betas !== undefined);
    spec.models?.(params, log);
    return builder.build(operation, parts, options);
  });
}
