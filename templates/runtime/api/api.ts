/** The environment variables, credentials and headers of the Claude API. */
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

export const LOG_VARIABLE = 'ANTHROPIC_LOG';
export const BASE_URL_VARIABLE = 'ANTHROPIC_BASE_URL';
export const HEADERS_VARIABLE = 'ANTHROPIC_CUSTOM_HEADERS';

/** The client options that hold credentials. The client class has a property for each. */
export const CREDENTIAL_NAMES = ['apiKey', 'authToken'] as const;

/**
 * Returns the credentials in the options. If the options hold no credential, reads `ANTHROPIC_API_KEY` and
 * `ANTHROPIC_AUTH_TOKEN`, but not the variable of an option that is null or empty. If the options hold one credential,
 * the variable of the other credential is not read, since its value may belong to another account.
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
 * Returns the credentials for a copy of a client. If `options` sets a credential, even to null, the copy has only the
 * credentials in `options`. Otherwise it has the credentials `own` of the original.
 */
export function replaceCredentials(own: Credentials, options: Credentials): Credentials {
  // Null, since the copy would replace `undefined` by an environment variable.
  const { apiKey = null, authToken = null } =
    options.apiKey === undefined && options.authToken === undefined ? own : options;
  return { apiKey, authToken };
}

/**
 * Returns true if a base URL ends in `/v1` or `/v1/`. Some libraries for this API require such a base URL, but the
 * paths of this client already begin with `/v1`.
 */
export function isMistakenURL(url: string): boolean {
  return /\/v1\/*$/.test(url);
}

/**
 * Returns the headers that the client sets on every request: API version, credentials, `user-agent`, and the header for
 * web pages. A header with the value undefined is not sent.
 *
 * @param key the API key, from the options or from the function that supplies it
 * @param userAgent undefined in web pages, and for clients with `dangerouslyAllowBrowser`
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
