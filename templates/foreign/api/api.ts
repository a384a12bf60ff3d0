/** What is particular to this API: its variables, credentials and headers. */
import { ClaudeError } from '../errors.js';
import type { HeadersLike } from '../request/headers.js';
import { readEnv } from '../request/platform.js';
import type { APIOptions, APISpec } from './options.js';
import type { Scheme } from './schemes.js';
import { CREDENTIAL_NAMES, SCHEMES, VARIABLES, type Credentials } from './settings.js';

export { CREDENTIAL_NAMES };

/** Constants that are fields of the client's class, too: none. */
export const CONSTANTS = {};

/** Environment variables; an empty name is never set. */
export const LOG_VARIABLE: string = VARIABLES['logLevel'] ?? '';
export const BASE_URL_VARIABLE: string = VARIABLES['baseURL'] ?? '';
export const HEADERS_VARIABLE: string = VARIABLES['defaultHeaders'] ?? '';

/** Whether to warn of a base URL: never. */
export const isMistakenURL: (url: string) => boolean = () => false;

type Values = Readonly<Record<string, unknown>>;
type Query = Values | undefined;

/** The options that credentials are taken from, and put in. */
type Holder = Credentials & { readonly defaultQuery?: Query };

/** If the options hold a credential, those of the environment are ignored: they may belong to another account. */
export function resolveCredentials(options: Holder): Holder {
  const given: Values = { ...options };
  const useEnv = !CREDENTIAL_NAMES.some((name) => given[name]);
  const credentials = eachCredential((name) =>
    given[name] === undefined && useEnv ? readEnv(VARIABLES[name] ?? '') : given[name],
  );
  checkCredentials(credentials);
  return { ...credentials, defaultQuery: withKeys(options.defaultQuery, credentials) };
}

/** The credentials of a copy of a client: a new one replaces all. */
export function replaceCredentials(own: Credentials, options: Credentials): Credentials {
  const given: Values = { ...options };
  const isReplaced = CREDENTIAL_NAMES.some((name) => given[name] !== undefined);
  const source: Values = isReplaced ? given : { ...own };
  return eachCredential((name) => source[name]);
}

/** The value of each credential: null if there is none, since `undefined` would read the environment. */
function eachCredential(valueOf: (name: string) => unknown): Values {
  return Object.fromEntries(CREDENTIAL_NAMES.map((name: string) => [name, valueOf(name) || null]));
}

/** Throws a `ClaudeError` for a credential of the wrong type, and for two that are sent in one header. */
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
  // RFC 7617, section 2: a colon ends the user.
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

/** The queries of clients before their keys were added. */
const ownQueries = new WeakMap<object, Query>();

/** Adds the keys that are sent in the query. The caller's parameters of these names replace them. */
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
 * The headers of every request.
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

/** The base64 form of the text in UTF-8. */
function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** The API says which of its operations need credentials. */
export const requireAuth: (...given: readonly unknown[]) => void = () => undefined;
