// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type {
  MessageBatchCanceledResult,
  MessageBatchErroredResult,
  MessageBatchExpiredResult,
} from '../../messages/batches.types.js';
import type { BetaMessage, BetaMessageCreateBody } from '../messages.types.js';

/** The requests of a batch. */
export interface BetaMessageBatchCreateBody<B extends string = string> {
  requests: BetaMessageBatchIndividualRequestParams<B>[];
}

/** One request of a batch. */
export interface BetaMessageBatchIndividualRequestParams<B extends string = string> {
  /** Your id, unique in the batch, to find the result by. */
  custom_id: string;
  /** As for a single message, without `stream`. */
  params: BetaMessageCreateBody<B, false>;
}

/** The result of one request. */
export interface BetaMessageBatchIndividualResponse<B extends string = string> {
  /** Your id of the request. */
  custom_id: string;
  result: BetaMessageBatchResult<B>;
}

/** What became of a request. */
export type BetaMessageBatchResult<B extends string = string> =
  | BetaMessageBatchSucceededResult<B>
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult;

/** It was answered. */
export interface BetaMessageBatchSucceededResult<B extends string = string> {
  type: 'succeeded';
  message: BetaMessage<B>;
}
