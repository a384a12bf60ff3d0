// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type {
  BetaMessage,
  BetaMessageCreateBody,
  Message,
  MessageCreateBody,
} from '../messages.js';
import type { ErrorResponse } from '../shared.js';

/** The requests of a batch. */
export interface MessageBatchCreateBody {
  requests: MessageBatchIndividualRequestParams[];
}

/** The requests of a batch. */
export interface BetaMessageBatchCreateBody<B extends string = string> {
  requests: BetaMessageBatchIndividualRequestParams<B>[];
}

/** One request of a batch. */
export interface MessageBatchIndividualRequestParams {
  /** Your id, unique in the batch, to find the result by. */
  custom_id: string;
  /** As for a single message, without `stream`. */
  params: MessageCreateBody<false>;
}

/** One request of a batch. */
export interface BetaMessageBatchIndividualRequestParams<B extends string = string> {
  /** Your id, unique in the batch, to find the result by. */
  custom_id: string;
  /** As for a single message, without `stream`. */
  params: BetaMessageCreateBody<B, false>;
}

/** A batch and how far it is. */
export interface MessageBatch {
  type: 'message_batch';
  id: string;
  /** When its results became unavailable. */
  archived_at: string | null;
  /** When it was asked to stop. */
  cancel_initiated_at: string | null;
  created_at: string;
  /** When the last request was done. */
  ended_at: string | null;
  /** When what is not done by then expires; 24 hours after the start. */
  expires_at: string;
  processing_status: 'in_progress' | 'canceling' | 'ended';
  request_counts: MessageBatchRequestCounts;
  /** Where the results are, once it has ended. */
  results_url: string | null;
}

/** Requests of the batch by state; all but `processing` are 0 until the end. */
export interface MessageBatchRequestCounts {
  canceled: number;
  errored: number;
  expired: number;
  processing: number;
  succeeded: number;
}

/** One page of batches. */
export interface MessageBatchPage {
  data: MessageBatch[];
  has_more: boolean;
  /** Goes into `before_id` for the page before. */
  first_id: string | null;
  /** Goes into `after_id` for the next page. */
  last_id: string | null;
}

/** The batch is gone. */
export interface DeletedMessageBatch {
  type: 'message_batch_deleted';
  id: string;
}

/** The result of one request. */
export interface MessageBatchIndividualResponse {
  /** Your id of the request. */
  custom_id: string;
  result: MessageBatchResult;
}

/** The result of one request. */
export interface BetaMessageBatchIndividualResponse<B extends string = string> {
  /** Your id of the request. */
  custom_id: string;
  result: BetaMessageBatchResult<B>;
}

/** What became of a request. */
export type MessageBatchResult =
  | MessageBatchSucceededResult
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** What became of a request. */
export type BetaMessageBatchResult<B extends string = string> =
  | BetaMessageBatchSucceededResult<B>
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** It was answered. */
export interface MessageBatchSucceededResult {
  type: 'succeeded';
  message: Message;
}

/** It was answered. */
export interface BetaMessageBatchSucceededResult<B extends string = string> {
  type: 'succeeded';
  message: BetaMessage<B>;
}

/** It failed and was not billed. */
export interface MessageBatchErroredResult {
  type: 'errored';
  error: ErrorResponse;
}

/** The batch was stopped before it. */
export interface MessageBatchCanceledResult {
  type: 'canceled';
}

/** The batch ran out of time before it. */
export interface MessageBatchExpiredResult {
  type: 'expired';
}
