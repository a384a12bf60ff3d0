// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type BetasParams,
  type Operation,
  Page,
  type PagePromise,
  type RequestOptions,
} from '../../runtime/index.js';
import type { WorkspaceIDHeader } from '../../types/headers.js';
import type { ModelInfo, ModelLifecycle } from '../../types/models.js';

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

/** Params of `beta.models.list`. */
export interface BetaModelListParams extends WorkspaceIDHeader, BetasParams<BetaChoice<never>> {
  /** Returns the page before this id: pass `first_id` of the page that you have. */
  before_id?: string;
  /** Returns the page after this id: pass `last_id` of the page that you have. */
  after_id?: string;
  /** Items per page, from 1 to 1,000. Defaults to 20. */
  limit?: number;
  /** Stages to include. Defaults to `active` and `deprecated`. */
  lifecycle?: ModelLifecycle[];
}

/** Params of `beta.models.retrieve`. */
export interface BetaModelRetrieveParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<never>> {}

/** The methods of `client.beta.models`. */
export class BetaModels extends APIResource {
  /**
   * List the available models, newest first.
   *
   * `GET /v1/models`
   *
   * @example
   * ```ts
   * for await (const item of client.beta.models.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(
    params?: BetaModelListParams | null,
    options?: RequestOptions,
  ): PagePromise<Page<ModelInfo>, ModelInfo> {
    return this.client.page<Page<ModelInfo>, ModelInfo>(LIST, Page, params, options);
  }

  /**
   * Get a model by its id or alias, with its limits and capabilities.
   *
   * `GET /v1/models/{model_id}`
   *
   * @example
   * ```ts
   * const result = await client.beta.models.retrieve('model_id');
   * ```
   */
  retrieve(
    modelID: string,
    params?: BetaModelRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<ModelInfo> {
    return this.client.call<ModelInfo>(RETRIEVE, params, options, modelID);
  }
}
