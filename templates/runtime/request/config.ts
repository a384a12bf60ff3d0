/** Resolves the options of a client: explicit value, then environment, then default. */
import {
  apiHeaders,
  BASE_URL_VARIABLE,
  HEADERS_VARIABLE,
  LOG_VARIABLE,
  isMistakenURL,
  resolveCredentials,
} from '../api/api.js';
import { ClaudeError } from '../errors.js';
import { loadRarelyUsed } from '../late.js';
import type { ClientSpec } from './client-spec.js';
import { ignoreFailure } from './failure.js';
import { mergeHeaders, type HeaderRecord } from './headers.js';
import { makeLog, parseLogLevel, type Log, type Logger, type LogLevel } from './log.js';
import type { ClientOptions, RequestOptions, Send } from './options.js';
import { isBrowser, readEnv } from './platform.js';

/**
 * Contains no version, so that a new release of the generator does not change the emitted files. The lock contains the
 * version.
 */
const USER_AGENT = 'gen-claude-client';
const MAX_RETRIES = 2;

/** The default of `timeout` in milliseconds: 10 minutes. */
export const DEFAULT_TIMEOUT = 600_000;

/** Declares `apiKey`, which the options of another API may not have. */
interface WithKey {
  readonly apiKey?: string | (() => unknown) | null | undefined;
}

/** The resolved options of a client. */
export interface Config {
  readonly spec: ClientSpec;
  /** The explicit options, with resolved credentials and base URL. A copy of the client starts with these options. */
  readonly options: ClientOptions & WithKey;
  readonly baseURL: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly fetch: Send;
  readonly fetchOptions: ClientOptions['fetchOptions'];
  readonly logger: Logger;
  readonly log: Log;
  readonly logLevel: LogLevel;
}

/**
 * Returns the resolved options. Throws a `ClaudeError` for an invalid base URL or limit, for a credential that
 * `resolveCredentials` refuses, and in a web page without `dangerouslyAllowBrowser`.
 */
export function configure(spec: ClientSpec, options: ClientOptions): Config {
  if (isBrowser() && options.dangerouslyAllowBrowser !== true) {
    throw new ClaudeError(
      'A web page exposes its API key; use a server or set dangerouslyAllowBrowser.',
    );
  }
  checkLimits(options);
  const logger = options.logger ?? console;
  const logLevel =
    parseLogLevel(options.logLevel, 'logLevel', logger) ??
    parseLogLevel(readEnv(LOG_VARIABLE), LOG_VARIABLE, logger) ??
    'warn';
  const { baseURL: configured = readEnv(BASE_URL_VARIABLE) } = options;
  const source = configured && !options.baseURL ? BASE_URL_VARIABLE : 'baseURL';
  const baseURL = checkURL(configured || spec.baseURL, source);
  const log = makeLog(logger, logLevel);
  if (isMistakenURL(baseURL)) {
    const warn = loadRarelyUsed().then((late) => {
      late.warnOfVersion(log, baseURL, spec);
    });
    ignoreFailure(warn);
  }
  return {
    spec,
    options: { ...options, ...resolveCredentials(options), baseURL },
    baseURL,
    timeout: options.timeout ?? DEFAULT_TIMEOUT,
    maxRetries: options.maxRetries ?? MAX_RETRIES,
    fetchOptions: options.fetchOptions,
    // Reads the global `fetch` for each request, since tests replace it after they make the client.
    fetch: wrap(options.fetch) ?? ((url, init) => fetch(url, init)),
    logger,
    log,
    logLevel,
  };
}

/** Passes `Headers` to the caller's `fetch`, which may read or change them. */
function wrap(custom: ClientOptions['fetch']): Send | undefined {
  return custom && ((url, init) => custom(url, { ...init, headers: new Headers(init.headers) }));
}

/**
 * Returns the headers of every request. `key` is the API key, from the options or from the function that supplies it.
 */
export async function baseHeaders(config: Config, key: string | undefined): Promise<HeaderRecord> {
  const { spec, options } = config;
  // `isBrowser` is false in the workers of a page.
  const isInPage = isBrowser() || options.dangerouslyAllowBrowser === true;
  const userAgent = isInPage ? undefined : USER_AGENT;
  const headers = mergeHeaders({}, apiHeaders(spec, options, key, userAgent));
  const lines = readEnv(HEADERS_VARIABLE);
  if (lines) mergeHeaders(headers, (await loadRarelyUsed()).parseHeaders(lines, HEADERS_VARIABLE));
  return mergeHeaders(headers, options.defaultHeaders);
}

const LIMITS = [
  'timeout',
  'streamIdleTimeout',
  'maxResponseSize',
  'maxRetries',
  'maxRetryAfter',
] as const;

/** Throws a `ClaudeError` if a limit is neither an integer of 0 or more nor `Infinity`. */
export function checkLimits(options: ClientOptions | RequestOptions): void {
  for (const name of LIMITS) {
    const value = options[name] ?? 0;
    if ((Number.isInteger(value) || value === Infinity) && value >= 0) continue;
    throw new ClaudeError(`${name} must be an integer >= 0 or Infinity.`);
  }
}

/** @param source the option or variable in the message */
function checkURL(url: string, source: string): string {
  // `fetch` rejects a URL with a user or password. A path cannot follow a query or fragment.
  if (URL.canParse(url) && /^https?:\/\/[^/?#@]+(?:\/[^?#]*)?$/i.test(url)) return url;
  // The message does not show the URL, which may contain a password.
  throw new ClaudeError(`${source} must be an http(s) URL without user, query and fragment.`);
}
