/** The base class of generated clients and of their resources. */
import type { CredentialFields } from './api/options.js';
import { ERRORS, type ErrorClasses } from './errors.js';
import { PagePromise, type PageConstructor } from './read/pages.js';
import { APIPromise } from './read/promise.js';
import { RequestBuilder, sortParams } from './request/build.js';
import type { ClientSpec } from './request/client-spec.js';
import { configure, DEFAULT_TIMEOUT, type Config } from './request/config.js';
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

interface State {
  readonly config: Config;
  readonly builder: RequestBuilder;
}

/**
 * The key of a client's state. Not a private field: tracing libraries wrap clients in proxies, which have no private
 * fields, and call methods with the proxy as `this`. Not declared in the class either: a symbol has no isolated
 * declaration.
 */
const STATE = Symbol();

function stateOf(client: object): State {
  return (client as { readonly [STATE]: () => State })[STATE]();
}

function setState(client: object, spec: ClientSpec, options: ClientOptions): void {
  const config = configure(spec, options);
  const state: State = { config, builder: new RequestBuilder(config) };
  // A function, so that nothing that prints a client shows its secrets. Configurable, so that a proxy may return another value.
  Object.defineProperty(client, STATE, { value: () => state, configurable: true });
}

/** Changes options from the next request on. */
function assign(client: object, change: ClientOptions): void {
  const { spec, options } = stateOf(client).config;
  setState(client, spec, { ...options, ...change });
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

/** Most members are added below: in a bundle, that is shorter than writing them one by one. */
const BaseClass = class {
  // Node can print the values of getters, such as the API key.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.constructor.name;
  }
} as BaseClass;

Object.assign(BaseClass, ERRORS, CONSTANTS, { DEFAULT_TIMEOUT });

for (const name of [...CREDENTIAL_NAMES, ...SETTINGS]) {
  Object.defineProperty(BaseClass.prototype, name, {
    configurable: true,
    get(this: APIClient) {
      const { config } = stateOf(this);
      const value: unknown = { ...config.options, ...config }[name];
      return typeof value === 'function' ? null : value;
    },
    set(this: APIClient, value: unknown) {
      assign(this, { [name]: value });
    },
  });
}

export class APIClient extends BaseClass {
  /** Throws a `ClaudeError` for an invalid option, and in a web page without `dangerouslyAllowBrowser`. */
  constructor(spec: ClientSpec, options: ClientOptions) {
    super();
    setState(this, spec, options);
  }

  /** A copy of this client with other options. A credential among them replaces all. */
  withOptions(options: ClientOptions): this {
    const own = stateOf(this).config.options;
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
    return new APIPromise<T>(send(stateOf(this), operation, params, options, id));
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
      send(stateOf(this), operation, params, options, id),
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

  /** Sends a request that no method covers. `path` may be an absolute URL, which receives the client's credentials. */
  request<T = unknown>(request: RawRequest): APIPromise<T> {
    const { config, builder } = stateOf(this);
    return new APIPromise<T>(transmit(config, () => buildRaw(config, builder, request)));
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

  /** The URL of a request for `path`, with the default query of the client. */
  buildURL(path: string, query?: Query | null): string {
    return stateOf(this).builder.url(path, {}, query);
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
  state: State,
  operation: Operation,
  params: object | null | undefined,
  options?: RequestOptions,
  id?: string | number,
): ReturnType<typeof transmit> {
  const { config, builder } = state;
  return transmit(config, () => {
    const { spec, log } = config;
    const parts = sortParams(operation, params, id, spec.betas !== undefined);
    spec.models?.(params, log);
    return builder.build(operation, parts, options);
  });
}
