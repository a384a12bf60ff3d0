/** The options that are specific to the Claude API, and the options that environment variables can set. */
import type { HeadersLike } from '../request/headers.js';
import type { LogLevel } from '../request/log.js';

/** How an API key is sent: as `authorization: Bearer <key>` or as `x-api-key: <key>`. */
export type AuthScheme = 'bearer' | 'x-api-key';

/** Supplies the API key. Called once per request, not for its retries. If the key is empty, the request fails. */
export type ApiKeySetter = () => Promise<string>;

/** The credentials of a client. */
export interface Credentials {
  /**
   * The API key, or a function that returns the key before every request. Environment variable: `ANTHROPIC_API_KEY`,
   * read only if the options have neither an API key nor a token. With `null`, the client ignores the variable.
   */
  readonly apiKey?: string | ApiKeySetter | (() => string) | null | undefined;
  /**
   * An access token, sent as `authorization: Bearer <token>`. Environment variable: `ANTHROPIC_AUTH_TOKEN`, read only
   * if the options have neither an API key nor a token. With `null`, the client ignores the variable.
   */
  readonly authToken?: string | null | undefined;
}

/** The client options that are specific to the Claude API, or that environment variables can set. */
export interface APIOptions extends Credentials {
  /** How the API key is sent. Default: `x-api-key`, unless the manifest names another scheme for the API version. */
  readonly auth?: AuthScheme | undefined;
  /**
   * The URL, as a string, to which the client appends paths, such as the URL of a gateway. Environment variable:
   * `ANTHROPIC_BASE_URL`. With `null`, the client ignores the variable. Default: the server of the API.
   */
  readonly baseURL?: string | null | undefined;
  /**
   * Headers of every request. A `null` removes a header that the client sets. `ANTHROPIC_CUSTOM_HEADERS` can add
   * others, one `name: value` per line; a line without a colon has no effect.
   */
  readonly defaultHeaders?: HeadersLike;
  /**
   * The ids of betas that every request sends, in addition to the betas in the params. Only the params can have `auto`.
   */
  readonly betas?: readonly string[] | undefined;
  /** How much the client logs. Environment variable: `ANTHROPIC_LOG`. Default: `warn`. */
  readonly logLevel?: LogLevel | undefined;
}

/** The request options that are specific to the Claude API. */
export interface APIRequestOptions {
  /** Betas that the request does not send, even if the operation, the client, the params or a header name them. */
  readonly omitBetas?: readonly string[] | undefined;
}

/** The credentials as fields of a client. A change applies from the next request on. */
export interface CredentialFields {
  /** The API key. Null if it is not set, or if a function supplies it. */
  get apiKey(): string | null;
  set apiKey(apiKey: Credentials['apiKey']);
  authToken: string | null;
}

/** The settings of the Claude API that the generator writes into a client. */
export interface APISpec {
  /** The value of the header `anthropic-version`. */
  readonly version: string;
  readonly auth: AuthScheme;
}
