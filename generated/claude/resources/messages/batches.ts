// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import {
  type APIPromise,
  APIResource,
  type JSONLStream,
  type Operation,
  Page,
  type PagePromise,
  type RequestOptions,
  json,
  jsonl,
} from '../../runtime/index.js';
import type { UserProfileIDHeader, WorkspaceIDHeader } from '../../types/headers.js';
import type {
  DeletedMessageBatch,
  MessageBatch,
  MessageBatchCreateBody,
  MessageBatchIndividualResponse,
} from '../../types/messages/batches.js';

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

/** Params of `messages.batches.list`. */
export interface MessageBatchListParams extends WorkspaceIDHeader {
  /** Returns the page before this id: pass `first_id` of the page that you have. */
  before_id?: string;
  /** Returns the page after this id: pass `last_id` of the page that you have. */
  after_id?: string;
  /** Items per page, from 1 to 1,000. Defaults to 20. */
  limit?: number;
}

export type MessageBatchesPage = Page<MessageBatch>;

/** Params of `messages.batches.create`. */
export interface MessageBatchCreateParams
  extends MessageBatchCreateBody, UserProfileIDHeader, WorkspaceIDHeader {}

/** Params of `messages.batches.retrieve`. */
export type MessageBatchRetrieveParams = WorkspaceIDHeader;

/** Params of `messages.batches.delete`. */
export type MessageBatchDeleteParams = WorkspaceIDHeader;

/** Params of `messages.batches.cancel`. */
export type MessageBatchCancelParams = WorkspaceIDHeader;

/** Params of `messages.batches.results`. */
export type MessageBatchResultsParams = WorkspaceIDHeader;

/** The methods of `client.messages.batches`. */
export class MessagesBatches extends APIResource {
  /**
   * List the batches of a workspace, newest first.
   *
   * `GET /v1/messages/batches`
   *
   * @example
   * ```ts
   * for await (const item of client.messages.batches.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(
    params?: MessageBatchListParams | null,
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
   * const result = await client.messages.batches.create({
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
  create(params: MessageBatchCreateParams, options?: RequestOptions): APIPromise<MessageBatch> {
    return this.client.call<MessageBatch>(CREATE, params, options);
  }

  /**
   * Get a batch's status and request counts; poll it to see when the batch has ended.
   *
   * `GET /v1/messages/batches/{message_batch_id}`
   *
   * @example
   * ```ts
   * const result = await client.messages.batches.retrieve('message_batch_id');
   * ```
   */
  retrieve(
    messageBatchID: string,
    params?: MessageBatchRetrieveParams | null,
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
   * const result = await client.messages.batches.delete('message_batch_id');
   * ```
   */
  delete(
    messageBatchID: string,
    params?: MessageBatchDeleteParams | null,
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
   * const result = await client.messages.batches.cancel('message_batch_id');
   * ```
   */
  cancel(
    messageBatchID: string,
    params?: MessageBatchCancelParams | null,
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
   * for await (const item of await client.messages.batches.results('message_batch_id')) {
   *   console.log(item);
   * }
   * ```
   */
  results(
    messageBatchID: string,
    params?: MessageBatchResultsParams | null,
    options?: RequestOptions,
  ): APIPromise<JSONLStream<MessageBatchIndividualResponse>> {
    return this.client.call<JSONLStream<MessageBatchIndividualResponse>>(
      RESULTS,
      params,
      options,
      messageBatchID,
    );
  }
}
