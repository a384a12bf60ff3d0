// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { Message, MessageCreateBody } from '../messages.types.js';

/** The requests of a batch. */
export interface MessageBatchCreateBody {
  requests: MessageBatchIndividualRequestParams[];
}

/** One request of a batch. */
export interface MessageBatchIndividualRequestParams {
  /** Your id, unique in the batch, to find the result by. */
  custom_id: string;
  /** As for a single message, without `stream`. */
  params: MessageCreateBody<false>;
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

/** What became of a request. */
export type MessageBatchResult =
  | MessageBatchSucceededResult
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** It was answered. */
export interface MessageBatchSucceededResult {
  type: 'succeeded';
  message: Message;
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

/** An answer that is an error. */
export interface ErrorResponse {
  type: 'error';
  error: ErrorObject;
  /** To name in a question to support. */
  request_id: string | null;
}

/** What went wrong. */
export type ErrorObject =
  | InvalidRequestErrorObject
  | AuthenticationErrorObject
  | BillingErrorObject
  | PermissionErrorObject
  | NotFoundErrorObject
  | RateLimitErrorObject
  | GatewayTimeoutErrorObject
  | APIErrorObject
  | OverloadedErrorObject;

/** The request is not as it must be (400). */
export interface InvalidRequestErrorObject {
  type: 'invalid_request_error';
  message: string;
}

/** The key or token is missing or wrong (401). */
export interface AuthenticationErrorObject {
  type: 'authentication_error';
  message: string;
}

/** The account cannot pay (402). */
export interface BillingErrorObject {
  type: 'billing_error';
  message: string;
}

/** The key may not do this (403). */
export interface PermissionErrorObject {
  type: 'permission_error';
  message: string;
}

/** There is no such thing (404). */
export interface NotFoundErrorObject {
  type: 'not_found_error';
  message: string;
}

/** Too many requests or tokens (429). */
export interface RateLimitErrorObject {
  type: 'rate_limit_error';
  message: string;
}

/** The request took too long (504). */
export interface GatewayTimeoutErrorObject {
  type: 'timeout_error';
  message: string;
}

/** A fault of the API (500). */
export interface APIErrorObject {
  type: 'api_error';
  message: string;
}

/** The API is busy (529). */
export interface OverloadedErrorObject {
  type: 'overloaded_error';
  message: string;
}
