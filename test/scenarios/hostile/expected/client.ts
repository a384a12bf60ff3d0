// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { ClaudeObject, Delete, PromiseObject } from './resources/shared.types.js';
import { type ThingRetrieveParams, Things } from './resources/things.js';
import type { ListResponse, StreamObject } from './resources/things.types.js';
import {
  APIClient,
  type ApiKeySetter,
  type BidirectionalPageCursor,
  type ClientOptions,
  type Page,
  type PageCursor,
  type PageCursorParams,
  type PageCursorResponse,
  type PageParams,
  type PageResponse,
  type RequestOptions,
} from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2026-10-21';

/**
 * Client for the *\/ process.exit(1); /*, generated for the API version 2026-10-21.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  readonly things: Things = new Things(this);

  constructor(options: ClientOptions = {}) {
    super({ version: API_VERSION, auth: 'bearer', baseURL: 'https://api.example.com' }, options);
  }
}

/** Types by the name of `Claude`. */
export declare namespace Claude {
  export {
    type ApiKeySetter,
    type ClientOptions,
    type RequestOptions,
    type Page,
    type PageParams,
    type PageResponse,
    type PageCursor,
    type PageCursorParams,
    type PageCursorResponse,
    type BidirectionalPageCursor,
    type Things,
    type ThingRetrieveParams,
    type StreamObject as Stream,
    type ListResponse,
    type PromiseObject as Promise,
    type Delete,
    type ClaudeObject as Claude,
  };
}
