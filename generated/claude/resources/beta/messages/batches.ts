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
  type Betas,
  type JSONLStream,
  type Operation,
  Page,
  type PagePromise,
  type RequestOptions,
  json,
  jsonl,
} from '../../../runtime/index.js';
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
export interface BetaMessageBatchListParams {
  /** List what comes directly before this id. */
  before_id?: string;
  /** List what comes directly after this id. */
  after_id?: string;
  /** Entries per page, 20 when left out. */
  limit?: number;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<BetaChoice<MessageBatchListBeta>>;
}

/** Params of `beta.messages.batches.create`. */
export interface BetaMessageBatchCreateParams<
  B extends BetaChoice<MessageBatchCreateBeta> = MessageBatchCreateBeta,
> extends BetaMessageBatchCreateBody<B> {
  /** The user profile that the request acts for. */
  user_profile_id?: string;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<B>;
}

/** Params of `beta.messages.batches.retrieve`. */
export interface BetaMessageBatchRetrieveParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<BetaChoice<MessageBatchRetrieveBeta>>;
}

/** Params of `beta.messages.batches.delete`. */
export interface BetaMessageBatchDeleteParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<BetaChoice<MessageBatchDeleteBeta>>;
}

/** Params of `beta.messages.batches.cancel`. */
export interface BetaMessageBatchCancelParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<BetaChoice<MessageBatchCancelBeta>>;
}

/** Params of `beta.messages.batches.results`. */
export interface BetaMessageBatchResultsParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
  /** Betas that this call uses, sent in the `anthropic-beta` header. */
  betas?: Betas<BetaChoice<MessageBatchResultsBeta>>;
}

/** The methods of `client.beta.messages.batches`. */
export class BetaMessagesBatches extends APIResource {
  /**
   * List the batches of the workspace, newest first.
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
   * Queue many message requests to be answered within 24 hours.
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
   * Get a batch and how far it is.
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
   * Delete a batch that has ended.
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
   * Stop a batch; requests that have begun may still finish.
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
   * Read the results of a batch that has ended, one per line, in any order.
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
