/** The options that only clients of this API have, or that environment variables give. */
import type { Credentials, VariableOptions } from './settings.js';

export type { CredentialFields, Credentials } from './settings.js';

/** The part of the options of a client. */
export interface APIOptions extends Credentials, VariableOptions {}

/** The part of the options of a request: none. */
export type APIRequestOptions = object;

/** The part of what the generator fixes for a client. */
export interface APISpec {
  /** Headers of every request, such as the API version. */
  readonly headers?: Readonly<Record<string, string>>;
}
