// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import {
  type APIPromise,
  APIResource,
  type Operation,
  Page,
  type PagePromise,
  type RequestOptions,
} from '../runtime/index.js';
import type { ModelInfo, ModelLifecycle } from '../types/models.js';

const LIST: Operation = {
  method: 'GET',
  path: '/v1/models',
  query: ['before_id', 'after_id', 'limit', 'lifecycle'],
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const RETRIEVE: Operation = {
  method: 'GET',
  path: '/v1/models/{model_id}',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

/** Params of `models.list`. */
export interface ModelListParams {
  /** List what comes directly before this id. */
  before_id?: string;
  /** List what comes directly after this id. */
  after_id?: string;
  /** Entries per page, 20 when left out. */
  limit?: number;
  /** Stages to list; active and deprecated models when left out. */
  lifecycle?: ModelLifecycle[];
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

export type ModelInfosPage = Page<ModelInfo>;

/** Params of `models.retrieve`. */
export interface ModelRetrieveParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** The methods of `client.models`. */
export class Models extends APIResource {
  /**
   * List the models, newest first.
   *
   * `GET /v1/models`
   *
   * @example
   * ```ts
   * for await (const item of client.models.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(
    params?: ModelListParams | null,
    options?: RequestOptions,
  ): PagePromise<Page<ModelInfo>, ModelInfo> {
    return this.client.page<Page<ModelInfo>, ModelInfo>(LIST, Page, params, options);
  }

  /**
   * Get one model, by its id or an alias.
   *
   * `GET /v1/models/{model_id}`
   *
   * @example
   * ```ts
   * const result = await client.models.retrieve('model_id');
   * ```
   */
  retrieve(
    modelID: string,
    params?: ModelRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<ModelInfo> {
    return this.client.call<ModelInfo>(RETRIEVE, params, options, modelID);
  }
}
