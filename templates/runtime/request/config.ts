/** Resolves the options of a client: explicit value, then environment, then default. */
import { ClaudeError } from '../errors.js';
import { loadRarelyUsed } from '../late.js';
import type { ClientSpec } from './client-spec.js';
import { ignoreFailure } from './failure.js';
import { findHeader, mergeHeaders, type HeaderRecord, type HeadersLike } from './headers.js';
import { makeLog, parseLogLevel, type Log, type Logger, type LogLevel } from './log.js';
import type { ClientOptions, Send } from './options.js';
import { isBrowser, readEnv } from './platform.js';

/** Without a version: a release of the generator that changes nothing in this client leaves its bytes equal. The lock names the version. */
const USER_AGENT = 'gen-claude-client';
const MAX_RETRIES = 2;

/** Milliseconds. */
export const DEFAULT_TIMEOUT = 600_000;

const VERSIONED = /\/v1\/*$/;

/** The resolved options of a client. */
export interface Config {
  readonly spec: ClientSpec;
  /** The explicit options, with credentials and base URL resolved: a copy of the client starts from them. */
  readonly options: ClientOptions;
  readonly baseURL: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly fetch: Send;
  readonly fetchOptions: ClientOptions['fetchOptions'];
  readonly logger: Logger;
  readonly log: Log;
  readonly logLevel: LogLevel;
}

/** Throws a `ClaudeError` if an option is invalid. */
export function configure(spec: ClientSpec, options: ClientOptions): Config {
  if (isBrowser() && options.dangerouslyAllowBrowser !== true) {
    throw new ClaudeError(
      'A web page exposes its API key; use a server, or set dangerouslyAllowBrowser: true.',
    );
  }
  const logger = options.logger ?? console;
  const logLevel =
    parseLogLevel(options.logLevel, 'logLevel', logger) ??
    parseLogLevel(readEnv('ANTHROPIC_LOG'), 'ANTHROPIC_LOG', logger) ??
    'warn';
  const { baseURL: configured = readEnv('ANTHROPIC_BASE_URL') } = options;
  const baseURL = checkURL(configured || spec.baseURL);
  const log = makeLog(logger, logLevel);
  if (VERSIONED.test(baseURL)) {
    ignoreFailure(loadRarelyUsed().then<unknown>((late) => late.warnOfVersion(log, baseURL, spec)));
  }
  return {
    spec,
    options: { ...options, ...resolveCredentials(options), baseURL },
    baseURL,
    timeout: checkTimeout(options.timeout ?? DEFAULT_TIMEOUT),
    maxRetries: checkRetries(options.maxRetries ?? MAX_RETRIES),
    fetchOptions: options.fetchOptions,
    // Looks up the global `fetch` for each request, since tests replace it after the client was made.
    fetch: wrap(options.fetch) ?? ((url, init) => fetch(url, init)),
    logger,
    log,
    logLevel,
  };
}

/** A `fetch` of the caller receives `Headers`: it may read or change them. */
function wrap(custom: ClientOptions['fetch']): Send | undefined {
  return custom && ((url, init) => custom(url, { ...init, headers: new Headers(init.headers) }));
}

type Credentials = Pick<ClientOptions, 'apiKey' | 'authToken'>;

/** If the options hold a credential, those of the environment are ignored: they may belong to another account. */
function resolveCredentials({ apiKey, authToken }: ClientOptions): Credentials {
  const useEnv = !apiKey && !authToken;
  const resolve = <T>(value: T | undefined, name: string): T | string | null =>
    (value === undefined && useEnv ? readEnv(name) : value) || null;
  return {
    apiKey: resolve(apiKey, 'ANTHROPIC_API_KEY'),
    authToken: resolve(authToken, 'ANTHROPIC_AUTH_TOKEN'),
  };
}

/** The headers of every request. `key` is the API key, from the options or from the function that supplies it. */
export async function baseHeaders(config: Config, key: string | undefined): Promise<HeaderRecord> {
  const { spec, options } = config;
  const headers: HeaderRecord = { 'anthropic-version': spec.version };
  // The API accepts requests of web pages and of their workers only with this header. Workers are not detected as pages.
  if (isBrowser() || options.dangerouslyAllowBrowser === true) {
    headers['anthropic-dangerous-direct-browser-access'] = 'true';
  } else headers['user-agent'] = USER_AGENT;
  mergeHeaders(headers, authHeaders(config, key));
  const lines = readEnv('ANTHROPIC_CUSTOM_HEADERS');
  if (lines !== undefined) mergeHeaders(headers, (await loadRarelyUsed()).parseHeaders(lines));
  return mergeHeaders(headers, options.defaultHeaders);
}

function authHeaders({ spec, options }: Config, key: string | undefined): HeadersLike {
  // A token uses `authorization`, so that the key must be sent as `x-api-key`.
  const token = options.authToken ?? undefined;
  const asBearer = token === undefined && (options.auth ?? spec.auth) === 'bearer';
  const bearer = asBearer ? key : token;
  return { authorization: bearer && `Bearer ${bearer}`, 'x-api-key': asBearer ? undefined : key };
}

/** Throws a `ClaudeError` if a request has no credentials, unless one of the sources removes them with null. */
export function requireAuth(
  headers: HeaderRecord,
  ...sources: readonly ClientOptions['defaultHeaders'][]
): void {
  for (const name of ['authorization', 'x-api-key']) {
    if (headers[name] || sources.some((source) => findHeader(source, name) === null)) return;
  }
  throw new ClaudeError(
    'No credentials: set ANTHROPIC_API_KEY, apiKey, authToken or the header authorization: null.',
  );
}

/** Returns a number of milliseconds. Throws a `ClaudeError` if it is negative or not a number. */
export function checkTimeout(timeout: number): number {
  if (timeout >= 0) return timeout;
  throw new ClaudeError('timeout must be 0 or more milliseconds.');
}

/** Returns a number of retries. Throws a `ClaudeError` if it is negative or not an integer. */
export function checkRetries(retries: number): number {
  if (Number.isInteger(retries) && retries >= 0) return retries;
  throw new ClaudeError('maxRetries must be an integer of 0 or more.');
}

function checkURL(url: string): string {
  if (URL.canParse(url)) {
    // `fetch` rejects a user or password, and the log would show them. A path cannot follow a query or fragment.
    const { protocol, username, password, search, hash } = new URL(url);
    const others = username + password + search + hash;
    if (/^https?:$/.test(protocol) && others === '') return url;
  }
  // The message does not show the URL, which may contain a password.
  throw new ClaudeError('baseURL must be an http or https URL without user, query and fragment.');
}
