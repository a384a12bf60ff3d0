/** Describes an operation of the API. The generated client has one constant per operation. */
import type { BodyEncoder } from './body.js';
import type { ResultDecoder } from './decoder.js';
import type { HeaderRecord } from './headers.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The base URL of the client, and the base URL of the API. */
export interface Destination {
  readonly baseURL: string;
  readonly spec: { readonly baseURL: string };
}

export interface Operation {
  readonly method: HttpMethod;
  /**
   * The path, such as `/v1/sessions/{session_id}/resources/{resource_id}`. The last placeholder is the positional
   * argument of the method, the other placeholders are params. Empty if `styled` writes the path.
   */
  readonly path: string;
  /**
   * Returns the URL to which the path is appended: `ownServer('https://uploads.example.com')`. Not set: the base URL of
   * the client.
   */
  readonly baseURL?: (destination: Destination) => string;
  /** Query parameters of every call: `{ beta: 'true' }`. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  /** Params that are sent in the query string. */
  readonly query?: readonly string[];
  /**
   * Encodes the params that have an OpenAPI style, such as `ids=a,b`: removes them from `query`, adds the headers among
   * them to `headers`, and returns the path and query string of the others. `id` is the positional argument of the
   * method, for a path with styles.
   */
  readonly styled?: (query: Record<string, unknown>, headers: HeaderRecord, id?: unknown) => string;
  /** The header name of each param that is sent as a header. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes the body from the remaining params. Not set: the query string contains the remaining params. */
  readonly encode?: BodyEncoder;
  /** Makes the result from the response. Not set: JSON, or null for status 204. */
  readonly decode?: ResultDecoder;
  /** Betas of every call. */
  readonly betas?: readonly string[];
}
