// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type {
  MessageBatchCancelBeta,
  MessageBatchCreateBeta,
  MessageBatchDeleteBeta,
  MessageBatchListBeta,
  MessageBatchResultsBeta,
  MessageBatchRetrieveBeta,
} from '../../../betas.js';
import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type BetasParams,
  type JSONLStream,
  type Operation,
  Page,
  type PagePromise,
  type RequestOptions,
  json,
  jsonl,
} from '../../../runtime/index.js';
import type { UserProfileIDHeader, WorkspaceIDHeader } from '../../../types/headers.js';
import type {
  BetaMessageBatchCreateBody,
  BetaMessageBatchIndividualResponse,
  DeletedMessageBatch,
  MessageBatch,
} from '../../../types/messages/batches.js';

const LIST: Operation = {
  method: 'GET',
  path: '/v1/messages/batches',
  query: ['before_id', 'after_id', 'limit'],
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const CREATE: Operation = {
  method: 'POST',
  path: '/v1/messages/batches',
  headers: { user_profile_id: 'anthropic-user-profile-id', workspace_id: 'anthropic-workspace-id' },
  encode: json,
};

const RETRIEVE: Operation = {
  method: 'GET',
  path: '/v1/messages/batches/{message_batch_id}',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const DELETE: Operation = {
  method: 'DELETE',
  path: '/v1/messages/batches/{message_batch_id}',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const CANCEL: Operation = {
  method: 'POST',
  path: '/v1/messages/batches/{message_batch_id}/cancel',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const RESULTS: Operation = {
  method: 'GET',
  path: '/v1/messages/batches/{message_batch_id}/results',
  headers: { workspace_id: 'anthropic-workspace-id' },
  decode: jsonl,
};

/** Params of `beta.messages.batches.list`. */
export interface BetaMessageBatchListParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<MessageBatchListBeta>> {
  /** Returns the page before this id: pass `first_id` of the page that you have. */
  before_id?: string;
  /** Returns the page after this id: pass `last_id` of the page that you have. */
  after_id?: string;
  /** Items per page, from 1 to 1,000. Defaults to 20. */
  limit?: number;
}

/** Params of `beta.messages.batches.create`. */
export interface BetaMessageBatchCreateParams<
  B extends BetaChoice<MessageBatchCreateBeta> = MessageBatchCreateBeta,
>
  extends BetaMessageBatchCreateBody<B>, UserProfileIDHeader, WorkspaceIDHeader, BetasParams<B> {}

/** Params of `beta.messages.batches.retrieve`. */
export interface BetaMessageBatchRetrieveParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<MessageBatchRetrieveBeta>> {}

/** Params of `beta.messages.batches.delete`. */
export interface BetaMessageBatchDeleteParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<MessageBatchDeleteBeta>> {}

/** Params of `beta.messages.batches.cancel`. */
export interface BetaMessageBatchCancelParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<MessageBatchCancelBeta>> {}

/** Params of `beta.messages.batches.results`. */
export interface BetaMessageBatchResultsParams
  extends WorkspaceIDHeader, BetasParams<BetaChoice<MessageBatchResultsBeta>> {}

/** The methods of `client.beta.messages.batches`. */
export class BetaMessagesBatches extends APIResource {
  /**
   * List the batches of a workspace, newest first.
   *
   * `GET /v1/messages/batches`
   *
   * @example
   * ```ts
   * for await (const item of client.beta.messages.batches.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(
    params?: BetaMessageBatchListParams | null,
    options?: RequestOptions,
  ): PagePromise<Page<MessageBatch>, MessageBatch> {
    return this.client.page<Page<MessageBatch>, MessageBatch>(LIST, Page, params, options);
  }

  /**
   * Queue up to 100,000 message requests and get their results within 24 hours.
   *
   * Use it when responses can wait. Processing starts at once; poll the batch until
   * `processing_status` is `ended`, then read the results.
   *
   * `POST /v1/messages/batches`
   *
   * @example
   * ```ts
   * const result = await client.beta.messages.batches.create({
   *   requests: [
   *     {
   *       custom_id: 'custom_id',
   *       params: {
   *         model: 'claude-fable-5-2',
   *         max_tokens: 1,
   *         messages: [{ role: 'user', content: 'content' }],
   *       },
   *     },
   *   ],
   * });
   * ```
   */
  create<B extends BetaChoice<MessageBatchCreateBeta> = never>(
    params: BetaMessageBatchCreateParams<B>,
    options?: RequestOptions,
  ): APIPromise<MessageBatch> {
    return this.client.call<MessageBatch>(CREATE, params, options);
  }

  /**
   * Get a batch's status and request counts; poll it to see when the batch has ended.
   *
   * `GET /v1/messages/batches/{message_batch_id}`
   *
   * @example
   * ```ts
   * const result = await client.beta.messages.batches.retrieve('message_batch_id');
   * ```
   */
  retrieve(
    messageBatchID: string,
    params?: BetaMessageBatchRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<MessageBatch> {
    return this.client.call<MessageBatch>(RETRIEVE, params, options, messageBatchID);
  }

  /**
   * Delete a batch and its results. Cancel a running batch first and wait until it has ended.
   *
   * `DELETE /v1/messages/batches/{message_batch_id}`
   *
   * @example
   * ```ts
   * const result = await client.beta.messages.batches.delete('message_batch_id');
   * ```
   */
  delete(
    messageBatchID: string,
    params?: BetaMessageBatchDeleteParams | null,
    options?: RequestOptions,
  ): APIPromise<DeletedMessageBatch> {
    return this.client.call<DeletedMessageBatch>(DELETE, params, options, messageBatchID);
  }

  /**
   * Cancel a batch. Requests that are already running may still finish.
   *
   * `POST /v1/messages/batches/{message_batch_id}/cancel`
   *
   * @example
   * ```ts
   * const result = await client.beta.messages.batches.cancel('message_batch_id');
   * ```
   */
  cancel(
    messageBatchID: string,
    params?: BetaMessageBatchCancelParams | null,
    options?: RequestOptions,
  ): APIPromise<MessageBatch> {
    return this.client.call<MessageBatch>(CANCEL, params, options, messageBatchID);
  }

  /**
   * Read the results of an ended batch, one per request. Match them by `custom_id`: they come
   * in any order.
   *
   * `GET /v1/messages/batches/{message_batch_id}/results`
   *
   * @example
   * ```ts
   * for await (const item of await client.beta.messages.batches.results('message_batch_id')) {
   *   console.log(item);
   * }
   * ```
   */
  results(
    messageBatchID: string,
    params?: BetaMessageBatchResultsParams | null,
    options?: RequestOptions,
  ): APIPromise<JSONLStream<BetaMessageBatchIndividualResponse>> {
    return this.client.call<JSONLStream<BetaMessageBatchIndividualResponse>>(
      RESULTS,
      params,
      options,
      messageBatchID,
    );
  }
}
