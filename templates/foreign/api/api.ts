/** The code that depends on the API: environment variables, credentials and headers. */
import { ClaudeError } from '../errors.js';
import type { HeadersLike } from '../request/headers.js';
import { readEnv } from '../request/platform.js';
import type { APIOptions, APISpec } from './options.js';
import type { Scheme } from './schemes.js';
import { CREDENTIAL_NAMES, SCHEMES, VARIABLES, type Credentials } from './settings.js';

export { CREDENTIAL_NAMES };

/** Constants that the client class also has as static fields. This API has none. */
export const CONSTANTS = {};

/** Names of environment variables. Empty: the option has no environment variable. */
export const LOG_VARIABLE: string = VARIABLES['logLevel'] ?? '';
export const BASE_URL_VARIABLE: string = VARIABLES['baseURL'] ?? '';
export const HEADERS_VARIABLE: string = VARIABLES['defaultHeaders'] ?? '';

/** Returns true if the client must warn about a base URL. This API needs no such warning. */
export const isMistakenURL: (url: string) => boolean = () => false;

type Values = Readonly<Record<string, unknown>>;
type Query = Values | undefined;

/**
 * The options that hold credentials. `resolveCredentials` adds API keys that are sent in the query to `defaultQuery`.
 */
type Holder = Credentials & { readonly defaultQuery?: Query };

/**
 * Returns the credentials in the options, and `defaultQuery` with the API keys that are sent in the query. If the
 * options hold no credential, reads the environment variables of the credentials, but not the variable of an option
 * that is null or empty. If the options hold one credential, no variable is read, since its value may belong to another
 * account.
 *
 * Throws a `ClaudeError` for an invalid credential.
 */
export function resolveCredentials(options: Holder): Holder {
  const given: Values = { ...options };
  const useEnv = !CREDENTIAL_NAMES.some((name) => given[name]);
  const credentials = eachCredential((name) =>
    given[name] === undefined && useEnv ? readEnv(VARIABLES[name] ?? '') : given[name],
  );
  checkCredentials(credentials);
  return { ...credentials, defaultQuery: withKeys(options.defaultQuery, credentials) };
}

/**
 * Returns the credentials for a copy of a client. If `options` sets a credential, even to null, the copy has only the
 * credentials in `options`. Otherwise it has the credentials `own` of the original.
 */
export function replaceCredentials(own: Credentials, options: Credentials): Credentials {
  const given: Values = { ...options };
  const isReplaced = CREDENTIAL_NAMES.some((name) => given[name] !== undefined);
  const source: Values = isReplaced ? given : { ...own };
  return eachCredential((name) => source[name]);
}

/**
 * Returns the value of each credential. A missing or empty credential becomes null, since a copy of the client would
 * replace `undefined` by an environment variable.
 */
function eachCredential(valueOf: (name: string) => unknown): Values {
  return Object.fromEntries(CREDENTIAL_NAMES.map((name: string) => [name, valueOf(name) || null]));
}

/**
 * Throws a `ClaudeError` for a credential of the wrong type, for two credentials that use the same header, and for a
 * colon in `username`.
 */
function checkCredentials(credentials: Values): void {
  const headers: string[] = [];
  for (const scheme of SCHEMES) {
    for (const name of scheme.kind === 'basic' ? ['username', 'password'] : [scheme.option]) {
      const value = credentials[name];
      const isSetter = typeof value === 'function' && name === 'apiKey' && scheme.kind !== 'query';
      if (value !== null && typeof value !== 'string' && !isSetter) {
        throw new ClaudeError(`${name} must be a string.`);
      }
    }
    const header = headerOf(scheme);
    if (header === undefined || !isGiven(scheme, credentials)) continue;
    if (headers.includes(header)) {
      throw new ClaudeError(`Two credentials would be sent as ${header}: set one of them.`);
    }
    headers.push(header);
  }
  // RFC 7617, section 2: the first colon separates the username from the password.
  if (String(credentials['username']).includes(':')) {
    throw new ClaudeError('username must not contain a colon.');
  }
}

function isGiven(scheme: Scheme, credentials: Values): boolean {
  if (scheme.kind !== 'basic') return credentials[scheme.option] !== null;
  return credentials['username'] !== null || credentials['password'] !== null;
}

function headerOf(scheme: Scheme): string | undefined {
  if (scheme.kind === 'query') return undefined;
  return scheme.kind === 'header' ? scheme.name.toLowerCase() : 'authorization';
}

/**
 * The caller's query for each query to which `withKeys` added API keys. A copy of a client gets the query of the
 * original: it must not keep the original's API keys as parameters of the caller.
 */
const ownQueries = new WeakMap<object, Query>();

/**
 * Returns the caller's query and the API keys that are sent in the query. A parameter of the caller takes precedence
 * over a key of the same name.
 */
function withKeys(query: Query, credentials: Values): Query {
  const own = query && ownQueries.has(query) ? ownQueries.get(query) : query;
  const keys: Record<string, unknown> = {};
  for (const scheme of SCHEMES) {
    if (scheme.kind === 'query' && isGiven(scheme, credentials)) {
      keys[scheme.name] = credentials[scheme.option];
    }
  }
  const all = { ...keys, ...own };
  ownQueries.set(all, own);
  return all;
}

/**
 * Returns the headers that the client sets on every request: the headers in the spec of the client, credentials and
 * `user-agent`.
 *
 * @param key the API key, from the options or from the function that supplies it
 * @param userAgent undefined in web pages, and for clients with `dangerouslyAllowBrowser`
 */
export function apiHeaders(
  { headers }: APISpec,
  options: APIOptions,
  key: string | undefined,
  userAgent: string | undefined,
): HeadersLike {
  const credentials: Values = { ...options, apiKey: key ?? null };
  const all: Record<string, string | undefined> = { 'user-agent': userAgent, ...headers };
  for (const scheme of SCHEMES) {
    const header = headerOf(scheme);
    if (header !== undefined && isGiven(scheme, credentials)) {
      all[header] = headerValue(scheme, credentials);
    }
  }
  return all;
}

function headerValue(scheme: Scheme, credentials: Values): string {
  const text = (name: string): string => {
    const value = credentials[name];
    return typeof value === 'string' ? value : '';
  };
  switch (scheme.kind) {
    case 'basic':
      return `Basic ${base64(`${text('username')}:${text('password')}`)}`;
    case 'bearer':
      return `Bearer ${text(scheme.option)}`;
    case 'header':
    case 'query':
      return text(scheme.option);
  }
}

/** Returns the base64 form of the text in UTF-8. */
function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/**
 * Does nothing, since an operation of the spec may need no credentials: if one needs them, the server refuses the
 * request.
 */
export const requireAuth: (...given: readonly unknown[]) => void = () => undefined;
