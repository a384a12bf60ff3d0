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

/** Options that hold credentials. `defaultQuery` holds API keys that are sent in the query. */
type Holder = Credentials & { readonly defaultQuery?: Query };

/**
 * Returns the credentials in the options, or else in the environment. If the options hold a credential, the client
 * ignores environment variables, which may belong to another account.
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
 * Returns the credentials for a copy of a client: the credentials in `options`, or else the credentials of the
 * original.
 */
export function replaceCredentials(own: Credentials, options: Credentials): Credentials {
  const given: Values = { ...options };
  const isReplaced = CREDENTIAL_NAMES.some((name) => given[name] !== undefined);
  const source: Values = isReplaced ? given : { ...own };
  return eachCredential((name) => source[name]);
}

/**
 * Returns the value of each credential. If a credential is not set, the value is null, since `undefined` would read the
 * environment variable.
 */
function eachCredential(valueOf: (name: string) => unknown): Values {
  return Object.fromEntries(CREDENTIAL_NAMES.map((name: string) => [name, valueOf(name) || null]));
}

/** Throws a `ClaudeError` for a credential of the wrong type, and for two credentials that use the same header. */
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

/** The caller's query for each query to which `withKeys` added API keys. */
const ownQueries = new WeakMap<object, Query>();

/** Adds the API keys that are sent in the query. A parameter of the caller with the same name takes precedence. */
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
 * Returns the headers of every request.
 *
 * @param key the API key, from the options or from the function that supplies it
 * @param userAgent undefined in web pages
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

/** Does nothing: the spec may describe operations without credentials, so that the server does this check. */
export const requireAuth: (...given: readonly unknown[]) => void = () => undefined;
