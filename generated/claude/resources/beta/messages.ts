// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { MessageCountTokensBeta, MessageCreateBeta } from '../../betas.js';
import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type BetasParams,
  type Operation,
  type RequestOptions,
  type StreamIf,
  json,
  sseWhen,
} from '../../runtime/index.js';
import {
  type AnyMessageStream,
  type ToolRunner,
  type ToolRunnerParams,
  type WithOutputFormat,
  type WithParsedOutput,
  parseMessage,
  runWithTools,
  streamMessage,
} from '../../runtime/messages/index.js';
import type { UserProfileIDHeader, WorkspaceIDHeader } from '../../types/headers.js';
import type {
  BetaMessage,
  BetaMessageCountTokensBody,
  BetaMessageCreateBody,
  BetaMessageTokensCount,
  BetaRawMessageStreamEvent,
} from '../../types/messages.js';
import { BetaMessagesBatches } from './messages/batches.js';

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

/** Params of `beta.messages.create`. */
export interface BetaMessageCreateParams<
  B extends BetaChoice<MessageCreateBeta> = MessageCreateBeta,
  S extends boolean = boolean,
>
  extends BetaMessageCreateBody<B, S>, UserProfileIDHeader, WorkspaceIDHeader, BetasParams<B> {}

/** `BetaMessageCreateParams` of any call. */
export type BetaMessageCreateParamsBase<
  B extends BetaChoice<MessageCreateBeta> = MessageCreateBeta,
> = BetaMessageCreateParams<B, boolean>;

/** `BetaMessageCreateParams` of a call that is answered at once. */
export type BetaMessageCreateParamsNonStreaming<
  B extends BetaChoice<MessageCreateBeta> = MessageCreateBeta,
> = BetaMessageCreateParams<B, false>;

/** `BetaMessageCreateParams` of a call that is answered with a stream. */
export interface BetaMessageCreateParamsStreaming<
  B extends BetaChoice<MessageCreateBeta> = MessageCreateBeta,
> extends BetaMessageCreateParams<B, true> {
  stream: true;
}

/** `BetaMessageCreateParams` of a message that grows. */
export type BetaMessageStreamParams<B extends BetaChoice<MessageCreateBeta> = MessageCreateBeta> =
  BetaMessageCreateParams<B, boolean>;

/** Params of `beta.messages.countTokens`. */
export interface BetaMessageCountTokensParams<
  B extends BetaChoice<MessageCountTokensBeta> = MessageCountTokensBeta,
>
  extends BetaMessageCountTokensBody<B>, UserProfileIDHeader, WorkspaceIDHeader, BetasParams<B> {}

/** The methods of `client.beta.messages`. */
export class BetaMessages extends APIResource {
  readonly batches: BetaMessagesBatches = new BetaMessagesBatches(this.client);

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
   * const result = await client.beta.messages.create({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  create<B extends BetaChoice<MessageCreateBeta> = never, S extends boolean = false>(
    params: BetaMessageCreateParams<B, S>,
    options?: RequestOptions,
  ): APIPromise<StreamIf<S, BetaRawMessageStreamEvent<NoInfer<B>>, BetaMessage<NoInfer<B>>>> {
    return this.client.call<
      StreamIf<S, BetaRawMessageStreamEvent<NoInfer<B>>, BetaMessage<NoInfer<B>>>
    >(CREATE, params, options);
  }

  /**
   * Follows a message while the model writes it.
   *
   * @example
   * ```ts
   * const stream = client.beta.messages.stream({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  stream<B extends BetaChoice<MessageCreateBeta> = never, T = null>(
    params: BetaMessageCreateParams<B, boolean> & WithOutputFormat<T>,
    options?: RequestOptions,
  ): AnyMessageStream<
    BetaMessage<NoInfer<B>>,
    BetaRawMessageStreamEvent<NoInfer<B>>,
    T,
    BetaMessageCreateParams<B, boolean>['messages'][number]
  > {
    return streamMessage<
      BetaMessage<NoInfer<B>>,
      BetaRawMessageStreamEvent<NoInfer<B>>,
      T,
      BetaMessageCreateParams<B, boolean>['messages'][number]
    >(this.client, CREATE, params, options);
  }

  /**
   * Creates a message and reads its text by `output_config.format`; the value is `parsed_output`.
   *
   * @example
   * ```ts
   * const message = await client.beta.messages.parse({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  parse<B extends BetaChoice<MessageCreateBeta> = never, T = null>(
    params: BetaMessageCreateParams<B, false> & WithOutputFormat<T>,
    options?: RequestOptions,
  ): APIPromise<WithParsedOutput<BetaMessage<NoInfer<B>>, T>> {
    return parseMessage<BetaMessage<NoInfer<B>>, T>(this.client, CREATE, params, options);
  }

  /**
   * Creates messages and runs the tools that they use, until one uses none.
   *
   * @example
   * ```ts
   * const finalMessage = await client.beta.messages.toolRunner({
   *   model: 'claude-fable-5-2',
   *   max_tokens: 1,
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  toolRunner<B extends BetaChoice<MessageCreateBeta> = never, S extends boolean = false>(
    params: ToolRunnerParams<BetaMessageCreateParams<B, S>>,
    options?: RequestOptions,
  ): ToolRunner<
    BetaMessage<NoInfer<B>>,
    BetaRawMessageStreamEvent<NoInfer<B>>,
    ToolRunnerParams<BetaMessageCreateParams<B, S>>,
    S
  > {
    return runWithTools<
      BetaMessage<NoInfer<B>>,
      BetaRawMessageStreamEvent<NoInfer<B>>,
      ToolRunnerParams<BetaMessageCreateParams<B, S>>,
      S
    >(this.client, CREATE, params, options);
  }

  /**
   * Count the input tokens of a message request without running it.
   *
   * `POST /v1/messages/count_tokens`
   *
   * @example
   * ```ts
   * const result = await client.beta.messages.countTokens({
   *   model: 'claude-fable-5-2',
   *   messages: [{ role: 'user', content: 'content' }],
   * });
   * ```
   */
  countTokens<B extends BetaChoice<MessageCountTokensBeta> = never>(
    params: BetaMessageCountTokensParams<B>,
    options?: RequestOptions,
  ): APIPromise<BetaMessageTokensCount<NoInfer<B>>> {
    return this.client.call<BetaMessageTokensCount<NoInfer<B>>>(COUNT_TOKENS, params, options);
  }
}
