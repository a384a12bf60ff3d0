// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
  type StreamIf,
  json,
  sseWhen,
} from '../runtime/index.js';
import {
  type AnyMessageStream,
  type WithOutputFormat,
  type WithParsedOutput,
  parseMessage,
  streamMessage,
} from '../runtime/messages/index.js';
import type { UserProfileIDHeader, WorkspaceIDHeader } from '../types/headers.js';
import type {
  Message,
  MessageCountTokensBody,
  MessageCreateBody,
  MessageTokensCount,
  RawMessageStreamEvent,
} from '../types/messages.js';
import { MessagesBatches } from './messages/batches.js';

const CREATE: Operation = {
  method: 'POST',
  path: '/v1/messages',
  headers: { user_profile_id: 'anthropic-user-profile-id', workspace_id: 'anthropic-workspace-id' },
  encode: json,
  decode: sseWhen('stream'),
};

const COUNT_TOKENS: Operation = {
  method: 'POST',
  path: '/v1/messages/count_tokens',
  headers: { user_profile_id: 'anthropic-user-profile-id', workspace_id: 'anthropic-workspace-id' },
  encode: json,
};

/** Params of `messages.create`. */
export interface MessageCreateParams<S extends boolean = boolean>
  extends MessageCreateBody<S>, UserProfileIDHeader, WorkspaceIDHeader {}

/** `MessageCreateParams` of any call. */
export type MessageCreateParamsBase = MessageCreateParams<boolean>;

/** `MessageCreateParams` of a call that is answered at once. */
export type MessageCreateParamsNonStreaming = MessageCreateParams<false>;

/** `MessageCreateParams` of a call that is answered with a stream. */
export interface MessageCreateParamsStreaming extends MessageCreateParams<true> {
  stream: true;
}

/** `MessageCreateParams` of a message that grows. */
export type MessageStreamParams = MessageCreateParams<boolean>;

/** Params of `messages.countTokens`. */
export interface MessageCountTokensParams
  extends MessageCountTokensBody, UserProfileIDHeader, WorkspaceIDHeader {}

/** The methods of `client.messages`. */
export class Messages extends APIResource {
  readonly batches: MessagesBatches = new MessagesBatches(this.client);

  /**
   * Send a conversation and get the model's next message.
   *
   * With `stream: true` the response is a stream of events, sent while the model writes.
   * Prefer it for a large `max_tokens`: a long request without a stream can time out.
   *
   * `POST /v1/messages`
   *
   * @example
   * ```ts
   * const result = await client.messages.create({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  create<S extends boolean = false>(
    params: MessageCreateParams<S>,
    options?: RequestOptions,
  ): APIPromise<StreamIf<S, RawMessageStreamEvent, Message>> {
    return this.client.call<StreamIf<S, RawMessageStreamEvent, Message>>(CREATE, params, options);
  }

  /**
   * Follows a message while the model writes it.
   *
   * @example
   * ```ts
   * const stream = client.messages.stream({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  stream<T = null>(
    params: MessageCreateParams<boolean> & WithOutputFormat<T>,
    options?: RequestOptions,
  ): AnyMessageStream<
    Message,
    RawMessageStreamEvent,
    T,
    MessageCreateParams<boolean>['messages'][number]
  > {
    return streamMessage<
      Message,
      RawMessageStreamEvent,
      T,
      MessageCreateParams<boolean>['messages'][number]
    >(this.client, CREATE, params, options);
  }

  /**
   * Creates a message and reads its text by `output_config.format`; the value is `parsed_output`.
   *
   * @example
   * ```ts
   * const message = await client.messages.parse({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  parse<T = null>(
    params: MessageCreateParams<false> & WithOutputFormat<T>,
    options?: RequestOptions,
  ): APIPromise<WithParsedOutput<Message, T>> {
    return parseMessage<Message, T>(this.client, CREATE, params, options);
  }

  /**
   * Count the input tokens of a message request without running it.
   *
   * `POST /v1/messages/count_tokens`
   *
   * @example
   * ```ts
   * const result = await client.messages.countTokens({
   *   model: 'claude-fable-5-2',
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  countTokens(
    params: MessageCountTokensParams,
    options?: RequestOptions,
  ): APIPromise<MessageTokensCount> {
    return this.client.call<MessageTokensCount>(COUNT_TOKENS, params, options);
  }
}
