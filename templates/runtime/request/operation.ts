/** Describes an operation of the API. The generated client has one constant per operation. */
import type { BodyEncoder } from './body.js';
import type { ResultDecoder } from './decoder.js';
import type { HeaderRecord } from './headers.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where requests go: the URL that the caller chose, and that of the API. */
export interface Destination {
  readonly baseURL: string;
  readonly spec: { readonly baseURL: string };
}

export interface Operation {
  readonly method: HttpMethod;
  /** `/v1/sessions/{session_id}/resources/{resource_id}`. The last placeholder is the positional argument of the method, the others are params. Empty if `styled` writes the path. */
  readonly path: string;
  /** Returns the URL that the path follows: `ownServer('https://uploads.example.com')`. Not set: that of the client. */
  readonly baseURL?: (destination: Destination) => string;
  /** Query parameters of every call: `{ beta: 'true' }`. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  /** Params that are sent in the query string. */
  readonly query?: readonly string[];
  /**
   * Removes params with a style, such as `ids=a,b`, from the query, and adds them to the headers or to the end of the
   * URL, which it returns. `id` is the argument of the method if the path is written so, too.
   */
  readonly styled?: (query: Record<string, unknown>, headers: HeaderRecord, id?: unknown) => string;
  /** Params that are sent as headers: their names, and those of the headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes the body from the remaining params. Not set: they are sent in the query string, without a body. */
  readonly encode?: BodyEncoder;
  /** Makes the result from the response. Not set: JSON, or null for status 204. */
  readonly decode?: ResultDecoder;
  /** Betas of every call. */
  readonly betas?: readonly string[];
}
