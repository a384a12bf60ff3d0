// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type BoxCreateParams,
  type BoxListParams,
  Boxes,
  type BoxesPageCursor,
} from './resources/boxes.js';
import type { Box, BoxList } from './resources/boxes.types.js';
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
  toFile,
} from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2026-10-21';

/**
 * Client for the Result API, generated for the API version 2026-10-21.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  static readonly toFile: typeof toFile = toFile;
  readonly boxes: Boxes = new Boxes(this);

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
    type Boxes,
    type BoxListParams,
    type BoxesPageCursor,
    type BoxCreateParams,
    type Box,
    type BoxList,
  };
}
