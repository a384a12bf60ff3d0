/** From an operation and what the caller passed to the request that is sent. */
import type { EncodedBody } from './body.js';
import { baseHeaders, checkRetries, checkTimeout, requireAuth, type Config } from './config.js';
import { decodeJSON } from '../read/decode.js';
import type { BetaSources } from './client-spec.js';
import type { ResultDecoder } from './decoder.js';
import { ClaudeError } from '../errors.js';
import { withDeadline } from './deadline.js';
import { mergeHeaders, type HeaderRecord } from './headers.js';
import type { Operation } from './operation.js';
import type { Query, RequestOptions } from './options.js';
import { expandPath, joinURL, printScalar } from './url.js';

type Fields = Record<string, unknown>;

const NOTHING: Readonly<Record<string, never>> = {};

/** A request's ingredients, sorted by where they go. */
export interface Parts {
  readonly path: string;
  readonly query: Query;
  readonly headers: Readonly<HeaderRecord>;
  /** The `betas` of the params, unchecked. */
  readonly betas?: unknown;
  readonly params: Readonly<Fields>;
  /** What {@link Operation.encode}, where there is one, is given; absent: no body. */
  readonly body?: unknown;
}

/** A request that can be sent, once per attempt. */
export interface PreparedRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly operation: Operation;
  readonly params: Readonly<Fields>;
  readonly sentBetas: readonly string[];
  readonly decoder: ResultDecoder;
  readonly options: RequestOptions;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
}

/** Sorts a method's params into path, query, headers, betas and body. */
export function sortParams(
  operation: Operation,
  params: object | null | undefined,
  id: string | undefined,
  hasBetas: boolean,
): Parts {
  const fields = (params ?? NOTHING) as Readonly<Fields>;
  const taken: string[] = [];
  const path = expandPath(operation.path, (name, isLast) => {
    if (isLast) return id;
    taken.push(name);
    return fields[name];
  });
  if (hasBetas) taken.push('betas');
  const query: Fields = {};
  const headers: HeaderRecord = {};
  const body: Fields = operation.encode ? {} : query;
  const names = operation.headers ?? NOTHING;
  for (const [name, value] of Object.entries(fields)) {
    const header = Object.hasOwn(names, name) ? names[name] : undefined;
    if (taken.includes(name)) continue;
    if (header !== undefined) mergeHeaders(headers, { [header]: printScalar(value) });
    else if (operation.query?.includes(name)) query[name] = value;
    else body[name] = value;
  }
  return {
    path,
    headers,
    betas: hasBetas ? fields['betas'] : undefined,
    params: fields,
    query,
    body: params ? body : undefined,
  };
}

/** Makes the request that the attempts send. */
export class RequestBuilder {
  readonly #config: Config;
  #base: HeaderRecord | undefined;

  constructor(config: Config) {
    this.#config = config;
  }

  /** Waits only for what takes time: most requests are built at once. */
  async build(
    operation: Operation,
    parts: Parts,
    options: RequestOptions = {},
  ): Promise<PreparedRequest> {
    const config = this.#config;
    const said = options.timeout ?? config.options.timeout;
    const decoder = chooseDecoder(operation, parts, said !== undefined);
    const timeout = checkTimeout(said ?? config.timeout);
    // A key, a file or a part of the client may never come.
    const wait = <T>(work: Promise<T>): Promise<T> => withDeadline(work, options.signal, timeout);
    // First, and in the caller's turn: the error of a file stream that nobody reads yet would end the process.
    const body = encode(operation, parts);
    const encoded = body instanceof Promise ? await wait(body) : body;
    const base = this.#base ?? (await wait(this.#baseHeaders()));
    const headers: HeaderRecord = { accept: decoder.accept, ...base };
    setContentType(headers, encoded?.contentType);
    Object.assign(headers, parts.headers);
    if (options.headers) mergeHeaders(headers, options.headers);
    const betas = writeBetas(config, headers, {
      operation,
      params: parts.params,
      requested: parts.betas,
      client: config.options,
      options,
      base,
    });
    const sentBetas = betas instanceof Promise ? await wait(betas) : betas;
    requireAuth(headers, config.options.defaultHeaders, options.headers);
    const init: RequestInit = {
      redirect: 'manual',
      ...config.fetchOptions,
      ...options.fetchOptions,
      method: operation.method,
      headers,
      body: encoded?.body ?? null,
      // Each attempt puts its own here: copies with the same keys are made at once, those with more key by key.
      signal: null,
    };
    const replayable = encoded?.replayable !== false;
    // The standard asks for it where a body is a stream; the DOM types do not know it.
    if (!replayable) Object.assign(init, { duplex: 'half' });
    return {
      url: this.url(options.path ?? parts.path, operation, parts.query, options.query),
      init,
      operation,
      params: parts.params,
      sentBetas,
      decoder,
      options,
      signal: options.signal ?? undefined,
      timeout,
      maxRetries: replayable ? checkRetries(options.maxRetries ?? config.maxRetries) : 0,
    };
  }

  url(
    path: string,
    operation: Pick<Operation, 'fixedQuery'>,
    ...queries: readonly (Query | null | undefined)[]
  ): string {
    const { baseURL, options } = this.#config;
    const query: Fields = { ...operation.fixedQuery, ...options.defaultQuery };
    for (const more of queries) Object.assign(query, more);
    return joinURL(baseURL, path, query);
  }

  async #baseHeaders(): Promise<HeaderRecord> {
    const { apiKey } = this.#config.options;
    if (typeof apiKey === 'function') return baseHeaders(this.#config, await askKey(apiKey));
    return (this.#base ??= await baseHeaders(this.#config, apiKey ?? undefined));
  }
}

async function askKey(ask: () => unknown): Promise<string> {
  const key = await ask();
  if (typeof key === 'string' && key !== '') return key;
  throw new ClaudeError('apiKey() must return a string.');
}

/** Without betas of its own, a client leaves their header to the caller. */
function writeBetas(
  { spec }: Config,
  headers: HeaderRecord,
  sources: BetaSources,
): Promise<readonly string[]> | readonly string[] {
  if (spec.betas !== undefined) return spec.betas.write(headers, sources);
  if (sources.operation.betas === undefined) return [];
  throw new ClaudeError('Betas need betaSupport.');
}

function setContentType(headers: HeaderRecord, type: EncodedBody['contentType']): void {
  if (type === null) delete headers['content-type'];
  else if (type !== undefined) headers['content-type'] = type;
}

function chooseDecoder(operation: Operation, parts: Parts, hasTimeout: boolean): ResultDecoder {
  const decoder = operation.decode ?? decodeJSON;
  return decoder.choose?.(parts.params, hasTimeout) ?? decoder;
}

function encode(
  operation: Operation,
  parts: Parts,
): EncodedBody | Promise<EncodedBody> | undefined {
  return parts.body === undefined ? undefined : operation.encode?.(parts.body);
}
