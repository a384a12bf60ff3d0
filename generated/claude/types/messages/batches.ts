// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type {
  BetaMessage,
  BetaMessageCreateBody,
  Message,
  MessageCreateBody,
} from '../messages.js';
import type { ErrorResponse } from '../shared.js';

export interface MessageBatchCreateBody {
  /** The requests, 1 to 100,000. Each is processed independently of the others. */
  requests: MessageBatchIndividualRequestParams[];
}

export interface BetaMessageBatchCreateBody<B extends string = string> {
  /** The requests, 1 to 100,000. Each is processed independently of the others. */
  requests: BetaMessageBatchIndividualRequestParams<B>[];
}

/** One request of a batch. */
export interface MessageBatchIndividualRequestParams {
  /**
   * Your id for the request, unique within the batch: 1 to 64 letters, digits, `_` or `-`. Its
   * result carries the same id.
   */
  custom_id: string;
  /** Body of the message request. Streaming is not possible in a batch. */
  params: MessageCreateBody<false>;
}

/** One request of a batch. */
export interface BetaMessageBatchIndividualRequestParams<B extends string = string> {
  /**
   * Your id for the request, unique within the batch: 1 to 64 letters, digits, `_` or `-`. Its
   * result carries the same id.
   */
  custom_id: string;
  /** Body of the message request. Streaming is not possible in a batch. */
  params: BetaMessageCreateBody<B, false>;
}

/** A batch of message requests, and its progress. */
export interface MessageBatch {
  type: 'message_batch';
  id: string;
  /** When the results became unavailable. */
  archived_at: string | null;
  /** When cancellation was requested. */
  cancel_initiated_at: string | null;
  created_at: string;
  /** When the last request finished. */
  ended_at: string | null;
  /** 24 hours after creation. Requests that have not finished by then expire. */
  expires_at: string;
  /** The results are available once it is `ended`. */
  processing_status: 'in_progress' | 'canceling' | 'ended';
  /** Number of requests by status. */
  request_counts: MessageBatchRequestCounts;
  /** URL of the results, once the batch has ended. */
  results_url: string | null;
}

/** Number of requests by status. Until the batch ends, all requests count as `processing`. */
export interface MessageBatchRequestCounts {
  /** Requests that did not run because the batch was canceled. */
  canceled: number;
  /** Requests that failed. */
  errored: number;
  /** Requests that did not run within 24 hours. */
  expired: number;
  /** Requests that have not finished. */
  processing: number;
  /** Requests with a response. */
  succeeded: number;
}

/** One page of batches. */
export interface MessageBatchPage {
  data: MessageBatch[];
  has_more: boolean;
  /** Value for `before_id` to get the previous page. */
  first_id: string | null;
  /** Value for `after_id` to get the next page. */
  last_id: string | null;
}

/** Confirms that a batch was deleted. */
export interface DeletedMessageBatch {
  type: 'message_batch_deleted';
  /** Id of the deleted batch. */
  id: string;
}

/** The result of one request of a batch. */
export interface MessageBatchIndividualResponse {
  /** `custom_id` of the request. Results come in any order. */
  custom_id: string;
  result: MessageBatchResult;
}

/** The result of one request of a batch. */
export interface BetaMessageBatchIndividualResponse<B extends string = string> {
  /** `custom_id` of the request. Results come in any order. */
  custom_id: string;
  result: BetaMessageBatchResult<B>;
}

/** The outcome of one request of a batch. */
export type MessageBatchResult =
  | MessageBatchSucceededResult
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** The outcome of one request of a batch. */
export type BetaMessageBatchResult<B extends string = string> =
  | BetaMessageBatchSucceededResult<B>
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** The request succeeded. */
export interface MessageBatchSucceededResult {
  type: 'succeeded';
  message: Message;
}

/** The request succeeded. */
export interface BetaMessageBatchSucceededResult<B extends string = string> {
  type: 'succeeded';
  message: BetaMessage<B>;
}

/** The request failed and is not billed. */
export interface MessageBatchErroredResult {
  type: 'errored';
  error: ErrorResponse;
}

/** The request did not run, because the batch was canceled. */
export interface MessageBatchCanceledResult {
  type: 'canceled';
}

/** The request did not run within 24 hours. */
export interface MessageBatchExpiredResult {
  type: 'expired';
}
