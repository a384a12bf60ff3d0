/** A client's options with the environment and the defaults filled in. */
import { ClaudeError } from '../errors.js';
import { findHeader, mergeHeaders, type HeaderRecord, type HeadersLike } from './headers.js';
import { loadRarelyUsed } from '../late.js';
import { makeLog, parseLogLevel, type Log, type Logger, type LogLevel } from './log.js';
import type { ClientSpec } from './client-spec.js';
import type { ClientOptions, Send } from './options.js';
import { isBrowser, readEnv } from './platform.js';

/** Without a version: a release of the generator that changes nothing in this client leaves its bytes equal. The lock names the version. */
const USER_AGENT = 'gen-claude-client';
const MAX_RETRIES = 2;

/** Milliseconds. */
export const DEFAULT_TIMEOUT = 600_000;

/** Everything a request needs to know of its client. */
export interface Config {
  readonly spec: ClientSpec;
  /** As given, with credentials and base URL settled: what a clone starts from. */
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

/** Settles the options; throws a `ClaudeError` for what cannot be. */
export function configure(spec: ClientSpec, given: ClientOptions): Config {
  if (isBrowser() && given.dangerouslyAllowBrowser !== true) {
    throw new ClaudeError(
      'Web pages show their API key; use a server, or set dangerouslyAllowBrowser: true.',
    );
  }
  const logger = given.logger ?? console;
  const logLevel =
    parseLogLevel(given.logLevel, 'logLevel', logger) ??
    parseLogLevel(readEnv('ANTHROPIC_LOG'), 'ANTHROPIC_LOG', logger) ??
    'warn';
  const { baseURL: asked = readEnv('ANTHROPIC_BASE_URL') } = given;
  const baseURL = checkURL(asked || spec.baseURL);
  return {
    spec,
    options: { ...given, ...settleCredentials(given), baseURL },
    baseURL,
    timeout: checkTimeout(given.timeout ?? DEFAULT_TIMEOUT),
    maxRetries: checkRetries(given.maxRetries ?? MAX_RETRIES),
    fetchOptions: given.fetchOptions,
    // Looked up per request: whoever replaces the global after this, a test for one, is heard.
    fetch: given.fetch ?? ((url, init) => fetch(url, init)),
    logger,
    log: makeLog(logger, logLevel),
    logLevel,
  };
}

type Credentials = Pick<ClientOptions, 'apiKey' | 'authToken'>;

/** A credential in the options keeps those of the environment out: they may belong to somebody else. */
function settleCredentials({ apiKey, authToken }: ClientOptions): Credentials {
  const isAlone = !apiKey && !authToken;
  const settle = <T>(value: T | undefined, name: string): T | string | null =>
    (value === undefined && isAlone ? readEnv(name) : value) || null;
  return {
    apiKey: settle(apiKey, 'ANTHROPIC_API_KEY'),
    authToken: settle(authToken, 'ANTHROPIC_AUTH_TOKEN'),
  };
}

/** The headers that all requests of a client share, apart from an API key that a function supplies. */
export async function baseHeaders(config: Config, key: string | undefined): Promise<HeaderRecord> {
  const { spec, options } = config;
  const headers: HeaderRecord = { 'anthropic-version': spec.version };
  // The workers of a web page look like no page, but only with this header does the API answer them, too.
  if (isBrowser() || options.dangerouslyAllowBrowser === true) {
    headers['anthropic-dangerous-direct-browser-access'] = 'true';
  } else headers['user-agent'] = USER_AGENT;
  mergeHeaders(headers, authHeaders(config, key));
  const lines = readEnv('ANTHROPIC_CUSTOM_HEADERS');
  if (lines !== undefined) mergeHeaders(headers, (await loadRarelyUsed()).parseHeaders(lines));
  return mergeHeaders(headers, options.defaultHeaders);
}

function authHeaders({ spec, options }: Config, key: string | undefined): HeadersLike {
  // With a token of its own, `authorization` is taken.
  const token = options.authToken ?? undefined;
  const asBearer = token === undefined && (options.auth ?? spec.auth) === 'bearer';
  const bearer = asBearer ? key : token;
  return { authorization: bearer && `Bearer ${bearer}`, 'x-api-key': asBearer ? undefined : key };
}

/** Throws where a request would go out without credentials and nobody said that it should. */
export function requireAuth(
  headers: HeaderRecord,
  ...sources: readonly ClientOptions['defaultHeaders'][]
): void {
  for (const name of ['authorization', 'x-api-key']) {
    if (headers[name] || sources.some((source) => findHeader(source, name) === null)) return;
  }
  throw new ClaudeError(
    'Could not resolve authentication method: set apiKey, authToken or authorization: null.',
  );
}

/** A number of milliseconds, or an error. */
export function checkTimeout(timeout: number): number {
  if (timeout >= 0) return timeout;
  throw new ClaudeError('timeout must be a number of milliseconds.');
}

/** A number of retries, or an error. */
export function checkRetries(retries: number): number {
  if (Number.isInteger(retries) && retries >= 0) return retries;
  throw new ClaudeError('maxRetries must be a whole number, 0 or more.');
}

function checkURL(url: string): string {
  if (URL.canParse(url)) {
    // None would work, and a password would be logged with every request.
    const { username, password, search, hash } = new URL(url);
    if (username + password + search + hash === '') return url;
  }
  // Without showing it, since it may hold the password.
  throw new ClaudeError('baseURL must be a URL without user, query and fragment.');
}
