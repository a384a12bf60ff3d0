// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { AResource } from './resources/a.js';
import { Beta } from './resources/beta.js';
import { Con } from './resources/con2.js';
import type {
  BObject,
  CREATE,
  ClaudeObject,
  Delete,
  PromiseObject,
  SObject,
} from './resources/shared.types.js';
import { type ThingRetrieveParams, type ThingUpdateParams, Things } from './resources/things.js';
import type { ListResponse, StreamObject, ThingUpdateBody } from './resources/things.types.js';
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
  betaSupport,
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
  readonly a: AResource = new AResource(this);
  readonly con: Con = new Con(this);
  readonly beta: Beta = new Beta(this);

  constructor(options: ClientOptions = {}) {
    super(
      {
        version: API_VERSION,
        auth: 'bearer',
        baseURL: 'https://api.example.com',
        betas: betaSupport({ load: () => import('./beta-tables.js') }),
      },
      options,
    );
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
    type AResource as A,
    type Con,
    type Beta,
    type ThingRetrieveParams,
    type ThingUpdateParams,
    type StreamObject as Stream,
    type ListResponse,
    type PromiseObject as Promise,
    type ThingUpdateBody,
    type BObject as B,
    type CREATE,
    type SObject as S,
    type Delete,
    type ClaudeObject as Claude,
  };
}
