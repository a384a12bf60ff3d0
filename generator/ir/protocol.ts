/** How the clients of an API identify themselves, and what they are called. */

/** The settings that differ between clients of the Claude API and clients of other APIs. */
export type Protocol = ClaudeProtocol | OtherProtocol;

export interface ClaudeProtocol {
  readonly kind: 'claude';
  /** How an API key is sent under this version: as `authorization: Bearer` or as `x-api-key`. */
  readonly auth: 'bearer' | 'x-api-key';
}

export interface OtherProtocol {
  readonly kind: 'other';
  /** The name of the base class of errors. */
  readonly error: string;
  readonly credentials: readonly Credential[];
  /** The environment variable of each option that has one. */
  readonly environment: Readonly<Record<string, string>>;
  /** The header in which clients send the API version, if they send it. */
  readonly versionHeader?: string;
}

/** How a credential is sent. */
export type AuthScheme =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  /** `name`: of the header or the query parameter. */
  | { readonly kind: 'header' | 'query'; readonly name: string };

/** A credential, and the options of the client that hold it: a user and a password, or one key. */
export interface Credential {
  readonly scheme: AuthScheme;
  readonly options: readonly string[];
}

/** The options that environment variables can set in every client. */
export const VARIABLE_OPTIONS = ['baseURL', 'defaultHeaders', 'logLevel'] as const;
export type VariableOption = (typeof VARIABLE_OPTIONS)[number];

/** The base class of errors in the sources of the runtime. Clients of other APIs have another name for it. */
export const RUNTIME_ERROR = 'ClaudeError';

/** The base class of errors of a client. */
export function errorOf(protocol: Protocol): string {
  return protocol.kind === 'claude' ? RUNTIME_ERROR : protocol.error;
}

/** Returns the header that holds a credential, or undefined for a credential in the query. */
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

/** Returns the headers and query parameters that hold credentials, in lower case, except `authorization`. */
export function secretNames({ credentials }: OtherProtocol): readonly string[] {
  const names = credentials.flatMap(({ scheme }) => ('name' in scheme ? [scheme.name] : []));
  return names.map((name) => name.toLowerCase()).filter((name) => name !== 'authorization');
}

const SECRET_NAME = /(?:key|token|secret|password)$/i;

/**
 * Names the options that hold credentials. The first key or token is `apiKey`. Further keys are named after their
 * header or parameter, such as `appKey` for `X-App-Key`, and further bearer tokens `authToken`.
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

/** Returns a name that ends in `key`, `token`, `secret` or `password`, as the name of no other option does. */
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
