/** The code that depends on the API: environment variables, credentials and headers. */
import { ClaudeError } from '../errors.js';
import { findHeader, type HeaderRecord, type HeadersLike } from '../request/headers.js';
import { readEnv } from '../request/platform.js';
import type { APIOptions, APISpec, Credentials } from './options.js';

/** Begins the user's turn in a prompt of the legacy Text Completions API. */
export const HUMAN_PROMPT = '\n\nHuman:';
/** Begins the model's turn in a prompt of the legacy Text Completions API. */
export const AI_PROMPT = '\n\nAssistant:';

interface APIConstants {
  readonly HUMAN_PROMPT: typeof HUMAN_PROMPT;
  readonly AI_PROMPT: typeof AI_PROMPT;
}

/** Constants that the client class also has as static fields. */
export const CONSTANTS: APIConstants = { HUMAN_PROMPT, AI_PROMPT };

/** Names of environment variables. */
export const LOG_VARIABLE = 'ANTHROPIC_LOG';
export const BASE_URL_VARIABLE = 'ANTHROPIC_BASE_URL';
export const HEADERS_VARIABLE = 'ANTHROPIC_CUSTOM_HEADERS';

/** The options that hold credentials. */
export const CREDENTIAL_NAMES = ['apiKey', 'authToken'] as const;

/**
 * Returns the credentials in the options, or else in the environment. If the options hold a credential, the client
 * ignores environment variables, which may belong to another account.
 */
export function resolveCredentials({ apiKey, authToken }: Credentials): Credentials {
  const useEnv = !apiKey && !authToken;
  const resolve = <T>(value: T | undefined, name: string): T | string | null =>
    (value === undefined && useEnv ? readEnv(name) : value) || null;
  return {
    apiKey: resolve(apiKey, 'ANTHROPIC_API_KEY'),
    authToken: resolve(authToken, 'ANTHROPIC_AUTH_TOKEN'),
  };
}

/**
 * Returns the credentials for a copy of a client: the credentials in `options`, or else the credentials of the
 * original.
 */
export function replaceCredentials(own: Credentials, options: Credentials): Credentials {
  // Null, since `undefined` would read the environment variables.
  const { apiKey = null, authToken = null } =
    options.apiKey === undefined && options.authToken === undefined ? own : options;
  return { apiKey, authToken };
}

/** Returns true if a base URL ends in `/v1`, as other libraries for this API require. This client adds `/v1` itself. */
export function isMistakenURL(url: string): boolean {
  return /\/v1\/*$/.test(url);
}

/**
 * Returns the headers of every request.
 *
 * @param key the API key, from the options or from the function that supplies it
 * @param userAgent undefined in web pages
 */
export function apiHeaders(
  spec: APISpec,
  options: APIOptions,
  key: string | undefined,
  userAgent: string | undefined,
): HeadersLike {
  // If there is a token, `authorization` holds the token, and `x-api-key` holds the key.
  const token = options.authToken ?? undefined;
  const asBearer = token === undefined && (options.auth ?? spec.auth) === 'bearer';
  const bearer = asBearer ? key : token;
  return {
    'anthropic-version': spec.version,
    // The API accepts requests from web pages and their workers only with this header.
    'anthropic-dangerous-direct-browser-access': userAgent === undefined ? 'true' : undefined,
    'user-agent': userAgent,
    authorization: bearer && `Bearer ${bearer}`,
    'x-api-key': asBearer ? undefined : key,
  };
}

/** Throws a `ClaudeError` if a request has no credentials, unless one of `sources` sets a credential header to null. */
export function requireAuth(headers: HeaderRecord, ...sources: readonly HeadersLike[]): void {
  for (const name of ['authorization', 'x-api-key']) {
    if (headers[name] || sources.some((source) => findHeader(source, name) === null)) return;
  }
  throw new ClaudeError(
    'No credentials: set ANTHROPIC_API_KEY, apiKey, authToken or the header authorization: null.',
  );
}
