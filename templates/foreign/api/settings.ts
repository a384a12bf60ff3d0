/** The credentials that this API accepts, and the environment variables that can hold them. */
import type { HeadersLike } from '../request/headers.js';
import type { LogLevel } from '../request/log.js';
import type { ApiKeySetter, Scheme } from './schemes.js';

/** The client options that hold credentials. */
export interface Credentials {
  /** The API key, or a function that returns it for each request. Sent as `authorization: Bearer <key>`. */
  readonly apiKey?: string | ApiKeySetter | (() => string) | null | undefined;
}

/** The fields of the client class that read and change its credentials. */
export interface CredentialFields {
  /** The API key. Null if it is not set, or if a function supplies it. */
  get apiKey(): string | null;
  set apiKey(apiKey: Credentials['apiKey']);
}

/** Options, besides credentials, for which a manifest can name an environment variable. */
export interface VariableOptions {
  /** The URL to which the client appends paths, such as the URL of a gateway. Default: the spec's server, if any. */
  readonly baseURL?: string | null | undefined;
  /** Headers of every request. A `null` removes a header that the client sets. */
  readonly defaultHeaders?: HeadersLike;
  /** How much the client logs. Default: `warn`. */
  readonly logLevel?: LogLevel | undefined;
}

export const CREDENTIAL_NAMES = ['apiKey'] as const;

export const SCHEMES: readonly Scheme[] = [{ kind: 'bearer', option: 'apiKey' }];

/** Names of environment variables by the option that reads them. Other options have no variable. */
export const VARIABLES: Readonly<Record<string, string>> = {};
