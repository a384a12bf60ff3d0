/** Builds a request from an operation, params and options. */
import { requireAuth } from '../api/api.js';
import { ClaudeError } from '../errors.js';
import { decodeJSON } from '../read/decode.js';
import type { BetaSources } from './client-spec.js';
import { baseHeaders, checkLimits, type Config } from './config.js';
import { withDeadline } from './deadline.js';
import type { ResponseLimits, ResultDecoder } from './decoder.js';
import { checkHeader, mergeHeaders, type HeaderRecord } from './headers.js';
import type { Operation } from './operation.js';
import type { ClientOptions, Query, RequestOptions } from './options.js';
import { hasOwn } from './platform.js';
import { expandPath, joinURL } from './url.js';

type Fields = Record<string, unknown>;

/** The default of `maxResponseSize`: bytes of a JSON body, or characters of an event. */
const MAX_SIZE = 2 ** 26;

/** Options that `build` reads from the options of the request, or else from the options of the client. */
type RequestSetting = 'timeout' | 'streamIdleTimeout' | 'maxResponseSize';

const NOTHING: Readonly<Record<string, string>> = {};

/** The params of a request, sorted by where they are sent. */
export interface Parts {
  readonly path: string;
  readonly query: Query;
  readonly headers: Readonly<HeaderRecord>;
  /** The `betas` of the params. Not validated. */
  readonly betas?: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  /** The argument of {@link Operation.encode}, which is not called if the argument is undefined. */
  readonly body?: unknown;
}

/** A request that is sent once per attempt. */
export interface PreparedRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, unknown>>;
  /** The ids in the header of betas. */
  readonly sent: readonly string[];
  readonly decoder: ResultDecoder;
  readonly options: RequestOptions;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly limits: ResponseLimits;
  readonly maxRetries: number;
}

/** Sorts a method's params into path, query, headers, betas and body. */
export function sortParams(
  operation: Operation,
  params: object | null | undefined,
  id: string | number | undefined,
  hasBetas: boolean,
): Parts {
  const fields = (params ?? NOTHING) as Readonly<Record<string, unknown>>;
  const taken: string[] = [];
  const path = expandPath(operation.path, (name, isLast) => {
    if (isLast) return id;
    taken.push(name);
    return fields[name];
  });
  if (hasBetas) taken.push('betas');
  // Without a prototype, so that a param named `__proto__` becomes an ordinary key.
  const query: Fields = { __proto__: null };
  const headers: HeaderRecord = {};
  const body: Fields = operation.encode ? { __proto__: null } : query;
  const names = operation.headers ?? NOTHING;
  for (const [name, value] of Object.entries(fields)) {
    const header = hasOwn(names, name) ? names[name] : undefined;
    if (taken.includes(name)) continue;
    // Lists are written in the OpenAPI style `simple`: `a,b`.
    if (header !== undefined) {
      const text = Array.isArray(value)
        ? value.map((item: unknown) => checkHeader(header, item)).join()
        : value;
      mergeHeaders(headers, { [header]: text as string });
    } else if (operation.query?.includes(name)) query[name] = value;
    else body[name] = value;
  }
  return {
    path: path + (operation.styled?.(query, headers) ?? ''),
    headers,
    betas: hasBetas ? fields['betas'] : undefined,
    params: fields,
    query,
    body: params ? body : undefined,
  };
}

export class RequestBuilder {
  readonly config: Config;
  // Not a `#private` field: a tracing library that wraps a client in a proxy may also wrap this object.
  private base: HeaderRecord | undefined;

  constructor(config: Config) {
    this.config = config;
  }

  /**
   * Builds a request. Waits only for uploads, for an API key that a function supplies, and for parts that are loaded
   * late.
   */
  async build(
    operation: Operation,
    parts: Parts,
    options: RequestOptions = {},
  ): Promise<PreparedRequest> {
    const config = this.config;
    checkLimits(options);
    const option = <K extends RequestSetting>(name: K): ClientOptions[K] =>
      options[name] ?? config.options[name];
    const explicitTimeout = option('timeout');
    const { decode = decodeJSON } = operation;
    const decoder = decode.choose?.(parts.params, explicitTimeout !== undefined) ?? decode;
    const timeout = explicitTimeout ?? config.timeout;
    const wait = <T>(work: Promise<T>): Promise<T> => withDeadline(work, options.signal, timeout);
    // Encodes the body first and synchronously: the error of a file stream that nothing reads would end the process.
    const body = parts.body === undefined ? undefined : operation.encode?.(parts.body);
    const encoded = body instanceof Promise ? await wait(body) : body;
    const base = this.base ?? (await wait<HeaderRecord>(this.baseHeaders()));
    const headers: HeaderRecord = { accept: decoder.accept, ...base };
    const { contentType } = encoded ?? NOTHING;
    if (contentType === null) delete headers['content-type'];
    else if (contentType) headers['content-type'] = contentType;
    Object.assign(headers, parts.headers);
    if (options.headers) mergeHeaders(headers, options.headers);
    const betas = writeBetas(config, headers, {
      operation,
      params: parts.params,
      requested: parts.betas,
      config,
      options,
      base,
    });
    const sent = betas instanceof Promise ? await wait(betas) : betas;
    requireAuth(headers, config.options.defaultHeaders, options.headers);
    const init: RequestInit = {
      redirect: 'manual',
      ...(config.fetchOptions as object | undefined),
      ...(options.fetchOptions as object | undefined),
      method: operation.method,
      headers,
      body: encoded?.body ?? null,
      // Each attempt sets its own signal. The key exists here, since V8 copies an object faster if the copy adds no
      // key.
      signal: null,
    };
    const replayable = encoded?.replayable !== false;
    // The Fetch standard requires `duplex` for a stream; the DOM types do not declare it.
    if (!replayable) Object.assign(init, { duplex: 'half' });
    return {
      url: this.url(options.path ?? parts.path, operation, parts.query, options.query),
      init,
      operation,
      params: parts.params,
      sent,
      decoder,
      options,
      signal: options.signal ?? undefined,
      timeout,
      limits: {
        idleTimeout: option('streamIdleTimeout') ?? Infinity,
        maxSize: option('maxResponseSize') ?? MAX_SIZE,
      },
      maxRetries: replayable ? (options.maxRetries ?? config.maxRetries) : 0,
    };
  }

  url(
    path: string,
    operation: Pick<Operation, 'baseURL' | 'fixedQuery'>,
    params?: Query | null,
    options?: Query | null,
  ): string {
    const { config } = this;
    return joinURL(operation.baseURL?.(config) ?? config.baseURL, path, {
      ...operation.fixedQuery,
      ...config.options.defaultQuery,
      ...params,
      ...options,
    });
  }

  private async baseHeaders(): Promise<HeaderRecord> {
    const { apiKey } = this.config.options;
    if (typeof apiKey === 'function') return baseHeaders(this.config, await callForKey(apiKey));
    this.base = await baseHeaders(this.config, apiKey ?? undefined);
    return this.base;
  }
}

async function callForKey(getKey: () => unknown): Promise<string> {
  const key = await getKey();
  if (typeof key === 'string' && key !== '') return key;
  throw new ClaudeError('apiKey() must return a non-empty string.');
}

/** Sets the header of betas, and returns the ids. A client without betas leaves the header to the caller. */
function writeBetas(
  { spec }: Config,
  headers: HeaderRecord,
  sources: BetaSources,
): Promise<readonly string[]> | readonly string[] {
  if (spec.betas !== undefined) return spec.betas.write(headers, sources);
  if (sources.operation.betas === undefined) return [];
  throw new ClaudeError(`${sources.operation.path} needs ClientSpec.betas.`);
}
