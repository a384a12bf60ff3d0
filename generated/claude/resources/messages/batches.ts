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
export interface MessageBatchListParams {
  /** List what comes directly before this id. */
  before_id?: string;
  /** List what comes directly after this id. */
  after_id?: string;
  /** Entries per page, 20 when left out. */
  limit?: number;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

export type MessageBatchesPage = Page<MessageBatch>;

/** Params of `messages.batches.create`. */
export interface MessageBatchCreateParams extends MessageBatchCreateBody {
  /** The user profile that the request acts for. */
  user_profile_id?: string;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `messages.batches.retrieve`. */
export interface MessageBatchRetrieveParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `messages.batches.delete`. */
export interface MessageBatchDeleteParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `messages.batches.cancel`. */
export interface MessageBatchCancelParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `messages.batches.results`. */
export interface MessageBatchResultsParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** The methods of `client.messages.batches`. */
export class MessagesBatches extends APIResource {
  /**
   * List the batches of the workspace, newest first.
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
   * Queue many message requests to be answered within 24 hours.
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
   * Get a batch and how far it is.
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
   * Delete a batch that has ended.
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
   * Stop a batch; requests that have begun may still finish.
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
   * Read the results of a batch that has ended, one per line, in any order.
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
