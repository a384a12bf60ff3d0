// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { MessageCreateBeta } from './betas.js';
import type {
  BetaMessageCreateParams,
  BetaMessageCreateParamsBase,
} from './resources/beta/messages.js';
import type { MessageCreateParamsBase } from './resources/messages.js';
import type { BetaChoice } from './runtime/index.js';
import {
  type AnyMessageStream,
  type AnyMessageStreamEvents,
  type MessageStreamClass,
  ToolRunner,
  type ToolRunnerParams,
  type WithParsedOutput,
  messageStreamClass,
} from './runtime/messages/index.js';
import type {
  BetaMessage,
  BetaRawMessageStreamEvent,
  Message,
  RawMessageStreamEvent,
} from './types/messages.js';

/** What `client.messages.stream` returns. */
export type MessageStream<T = null> = AnyMessageStream<
  Message,
  RawMessageStreamEvent,
  T,
  MessageCreateParamsBase['messages'][number]
>;

export const MessageStream = messageStreamClass as MessageStreamClass<
  Message,
  RawMessageStreamEvent,
  MessageCreateParamsBase['messages'][number]
>;

/** What `client.messages.stream` tells its listeners. */
export type MessageStreamEvents<T = null> = AnyMessageStreamEvents<
  Message,
  RawMessageStreamEvent,
  T
>;

/** What `client.messages.parse` returns. */
export type ParsedMessage<T> = WithParsedOutput<Message, T>;

/** What `client.beta.messages.stream` returns. */
export type BetaMessageStream<T = null> = AnyMessageStream<
  BetaMessage,
  BetaRawMessageStreamEvent,
  T,
  BetaMessageCreateParamsBase['messages'][number]
>;

export const BetaMessageStream = messageStreamClass as MessageStreamClass<
  BetaMessage,
  BetaRawMessageStreamEvent,
  BetaMessageCreateParamsBase['messages'][number]
>;

/** What `client.beta.messages.stream` tells its listeners. */
export type BetaMessageStreamEvents<T = null> = AnyMessageStreamEvents<
  BetaMessage,
  BetaRawMessageStreamEvent,
  T
>;

/** What `client.beta.messages.parse` returns. */
export type ParsedBetaMessage<T> = WithParsedOutput<BetaMessage, T>;

/** What `client.beta.messages.toolRunner` returns. */
export type BetaToolRunner<
  S extends boolean = false,
  B extends BetaChoice<MessageCreateBeta> = never,
> = ToolRunner<
  BetaMessage<B>,
  BetaRawMessageStreamEvent<B>,
  ToolRunnerParams<BetaMessageCreateParams<B, S>>,
  S
>;

export const BetaToolRunner: typeof ToolRunner = ToolRunner;

/** What `client.beta.messages.toolRunner` takes. */
export type BetaToolRunnerParams = ToolRunnerParams<BetaMessageCreateParamsBase>;
