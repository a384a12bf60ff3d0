// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What a resource method hands to the client: one constant per operation of the API. */
import type { BodyEncoder } from './body.js';
import type { ResultDecoder } from './decoder.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How one operation's params become a request, and its response a result. */
export interface Operation {
  readonly method: HttpMethod;
  /** Template with wire names: `/v1/sessions/{session_id}/resources/{resource_id}`. The last placeholder is the positional argument, the others are params fields. */
  readonly path: string;
  /** Query parameters that are part of the path itself: `{ beta: 'true' }`. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  /** Params fields that go to the query string. */
  readonly query?: readonly string[];
  /** Params fields that go to a header: field name to header name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Turns the remaining params fields into the body; absent: the request has none, and they go to the query string. */
  readonly encode?: BodyEncoder;
  /** Turns the response into the result; absent: JSON, or null for 204. */
  readonly decode?: ResultDecoder;
  /** Betas that every call sends. */
  readonly betas?: readonly string[];
}
