/** The options that are specific to this API, and the options that environment variables can set. */
import type { Credentials, VariableOptions } from './settings.js';

export type { CredentialFields, Credentials } from './settings.js';

/** The credentials, and the options that environment variables can set. */
export interface APIOptions extends Credentials, VariableOptions {}

/** The request options that are specific to this API: none. */
export type APIRequestOptions = object;

/** The settings of this API that the generator writes into a client. */
export interface APISpec {
  /** Headers of every request, such as the API version. */
  readonly headers?: Readonly<Record<string, string>>;
}
