/** What this API takes to identify its callers, and the environment variables that can hold it. */
import type { HeadersLike } from '../request/headers.js';
import type { LogLevel } from '../request/log.js';
import type { ApiKeySetter, Scheme } from './schemes.js';

/** The credentials of a client. */
export interface Credentials {
  /** The API key, or a function that is called for it before every request. Sent as `authorization: Bearer <key>`. */
  readonly apiKey?: string | ApiKeySetter | (() => string) | null | undefined;
}

/** Credentials as fields of a client. */
export interface CredentialFields {
  /** Null if there is none, or if a function supplies it. */
  get apiKey(): string | null;
  set apiKey(apiKey: Credentials['apiKey']);
}

/** Further options that an environment variable can give. */
export interface VariableOptions {
  /** The URL before the paths of the API, such as that of a gateway. Default: the server of the API. */
  readonly baseURL?: string | null | undefined;
  /** Headers of every request. A `null` removes a header that the client sets. */
  readonly defaultHeaders?: HeadersLike;
  /** How much the client logs. Default: `warn`. */
  readonly logLevel?: LogLevel | undefined;
}

export const CREDENTIAL_NAMES = ['apiKey'] as const;

export const SCHEMES: readonly Scheme[] = [{ kind: 'bearer', option: 'apiKey' }];

/** Environment variables, by the option that they give. */
export const VARIABLES: Readonly<Record<string, string>> = {};
