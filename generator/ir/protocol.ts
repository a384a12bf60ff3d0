/** The credentials of clients, and the names of the client's options, variables and errors that depend on the API. */

/** The settings that differ between clients of the Claude API and clients of other APIs. */
export type Protocol = ClaudeProtocol | OtherProtocol;

export interface ClaudeProtocol {
  readonly kind: 'claude';
  /** The header in which the client's API version takes the API key: `authorization: Bearer` or `x-api-key`. */
  readonly auth: 'bearer' | 'x-api-key';
}

export interface OtherProtocol {
  readonly kind: 'other';
  /** The name of the base class of errors. */
  readonly error: string;
  readonly credentials: readonly Credential[];
  /** The names of the environment variables that set client options, by option. */
  readonly environment: Readonly<Record<string, string>>;
  /** The header with the API version, if clients send the version. */
  readonly versionHeader?: string;
}

/** The part of a request that contains a credential, and the form of the credential. */
export type AuthScheme =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  /** `name` is the name of the header or the query parameter. */
  | { readonly kind: 'header' | 'query'; readonly name: string };

/** A credential, and the client options with its value: `username` and `password`, or one option such as `apiKey`. */
export interface Credential {
  readonly scheme: AuthScheme;
  readonly options: readonly string[];
}

/** The options that environment variables can set in every client. */
export const VARIABLE_OPTIONS = ['baseURL', 'defaultHeaders', 'logLevel'] as const;
export type VariableOption = (typeof VARIABLE_OPTIONS)[number];

/** The base class of errors in the sources of the runtime. Clients of other APIs rename it. */
export const RUNTIME_ERROR = 'ClaudeError';

/** Returns the name of the base class of a client's errors. */
export function errorOf(protocol: Protocol): string {
  return protocol.kind === 'claude' ? RUNTIME_ERROR : protocol.error;
}

/** Returns the header of a credential, in lower case; undefined for a credential in the query. */
export function headerOf(scheme: AuthScheme): string | undefined {
  switch (scheme.kind) {
    case 'bearer':
    case 'basic':
      return 'authorization';
    case 'header':
      return scheme.name.toLowerCase();
    case 'query':
      return undefined;
  }
}

/**
 * Returns the names of the headers and query parameters with credentials, in lower case and without `authorization`.
 */
export function secretNames({ credentials }: OtherProtocol): readonly string[] {
  const names = credentials.flatMap(({ scheme }) => ('name' in scheme ? [scheme.name] : []));
  return names.map((name) => name.toLowerCase()).filter((name) => name !== 'authorization');
}

const SECRET_NAME = /(?:key|token|secret|password)$/i;

/**
 * Chooses the names of the options for credentials. The first key or token is `apiKey`. Further keys are named after
 * their header or parameter, such as `appKey` for `X-App-Key`. Further bearer tokens are `authToken`.
 */
export function nameCredentials(schemes: readonly AuthScheme[]): readonly Credential[] {
  const taken = new Set(['apiKey', 'username', 'password']);
  let isFirst = true;
  return schemes.map((scheme) => {
    if (scheme.kind === 'basic') return { scheme, options: ['username', 'password'] };
    const name = isFirst ? 'apiKey' : freeName(optionName(scheme), taken);
    isFirst = false;
    return { scheme, options: [name] };
  });
}

/**
 * Returns a name that ends in `key`, `token`, `secret` or `password`, in small or capital letters, so that it differs
 * from the options that are not credentials.
 */
function optionName(scheme: Exclude<AuthScheme, { readonly kind: 'basic' }>): string {
  if (scheme.kind === 'bearer') return 'authToken';
  const [first = 'other', ...rest] = scheme.name
    .replace(/^x-/i, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const start = /^\d/.test(name) ? `key${name}` : name;
  return SECRET_NAME.test(start) ? start : `${start}Key`;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}
