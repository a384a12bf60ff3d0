// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { MessageStream, MessageStreamEvents, ParsedMessage } from '../helpers.js';
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
import type {
  AllowedCaller,
  AssistantContentBlockParam,
  AssistantMessageParam,
  AssistantTextBlockParam,
  Base64ImageSource,
  Base64PDFSource,
  BashCodeExecutionOutputBlock,
  BashCodeExecutionOutputBlockParam,
  BashCodeExecutionResultBlock,
  BashCodeExecutionResultBlockParam,
  BashCodeExecutionToolResultBlock,
  BashCodeExecutionToolResultBlockParam,
  BashCodeExecutionToolResultErrorObject,
  BashCodeExecutionToolResultErrorParam,
  BrowserStateBlockParam,
  BrowserStateChange,
  BrowserStateChangeDownloadCompleted,
  BrowserStateChangeDownloadFailed,
  BrowserStateChangeDownloadStarted,
  BrowserStateChangeTabOpened,
  BrowserStateTabEntry,
  BrowserToolset20260801,
  CacheControlEphemeral,
  CacheCreation,
  CacheMissMessagesChanged,
  CacheMissModelChanged,
  CacheMissPreviousMessageNotFound,
  CacheMissReason,
  CacheMissSystemChanged,
  CacheMissToolsChanged,
  CacheMissUnavailable,
  CitationCharLocation,
  CitationCharLocationParam,
  CitationContentBlockLocation,
  CitationContentBlockLocationParam,
  CitationPageLocation,
  CitationPageLocationParam,
  CitationSearchResultLocationParam,
  CitationWebSearchResultLocationParam,
  CitationsConfig,
  CitationsConfigParam,
  CitationsDelta,
  CitationsSearchResultLocation,
  CitationsWebSearchResultLocation,
  CodeExecutionOutputBlock,
  CodeExecutionOutputBlockParam,
  CodeExecutionResultBlock,
  CodeExecutionResultBlockParam,
  CodeExecutionTool20250825,
  CodeExecutionTool20260120,
  CodeExecutionTool20260521,
  CodeExecutionToolResultBlock,
  CodeExecutionToolResultBlockContent,
  CodeExecutionToolResultBlockParam,
  CodeExecutionToolResultBlockParamContent,
  CodeExecutionToolResultErrorCode,
  CodeExecutionToolResultErrorObject,
  CodeExecutionToolResultErrorParam,
  ComputerToolset20260801,
  Container,
  ContainerParams,
  ContainerSkill,
  ContainerUploadBlock,
  ContainerUploadBlockParam,
  ContentBlock,
  ContentBlockDeltaEvent,
  ContentBlockParam,
  ContentBlockSource,
  ContentBlockSourceContent,
  ContentBlockStartEvent,
  ContentBlockStopEvent,
  Diagnostics,
  DiagnosticsParam,
  DirectCaller,
  DocumentBlock,
  DocumentBlockParam,
  EncryptedCodeExecutionResultBlock,
  EncryptedCodeExecutionResultBlockParam,
  FileDocumentSource,
  FileImageSource,
  ImageBlockParam,
  ImageTransformationsParam,
  InputJSONDelta,
  JSONOutputFormat,
  MemoryTool20250818,
  Message,
  MessageCountTokensBody,
  MessageCreateBody,
  MessageDelta,
  MessageDeltaEvent,
  MessageDeltaUsage,
  MessageParam,
  MessageStartEvent,
  MessageStopEvent,
  MessageStreamEvent,
  MessageTokensCount,
  Metadata,
  Model,
  OutputConfig,
  OutputTokensDetails,
  PlainTextSource,
  RawContentBlockDelta,
  RawContentBlockDeltaEvent,
  RawContentBlockStartEvent,
  RawContentBlockStopEvent,
  RawMessageDeltaEvent,
  RawMessageStartEvent,
  RawMessageStopEvent,
  RawMessageStreamEvent,
  RedactedThinkingBlock,
  RedactedThinkingBlockParam,
  RefusalStopDetails,
  SearchResultBlockParam,
  ServerToolCaller,
  ServerToolCaller20260120,
  ServerToolUsage,
  ServerToolUseBlock,
  ServerToolUseBlockParam,
  SignatureDelta,
  SkillParams,
  StopReason,
  SystemContentBlockParam,
  SystemMessageParam,
  TextBlock,
  TextBlockParam,
  TextCitation,
  TextCitationParam,
  TextDelta,
  TextEditorCodeExecutionCreateResultBlock,
  TextEditorCodeExecutionCreateResultBlockParam,
  TextEditorCodeExecutionStrReplaceResultBlock,
  TextEditorCodeExecutionStrReplaceResultBlockParam,
  TextEditorCodeExecutionToolResultBlock,
  TextEditorCodeExecutionToolResultBlockParam,
  TextEditorCodeExecutionToolResultErrorObject,
  TextEditorCodeExecutionToolResultErrorParam,
  TextEditorCodeExecutionViewResultBlock,
  TextEditorCodeExecutionViewResultBlockParam,
  ThinkingBlock,
  ThinkingBlockParam,
  ThinkingConfigAdaptive,
  ThinkingConfigBetweenTools,
  ThinkingConfigDisabled,
  ThinkingConfigEnabled,
  ThinkingConfigParam,
  ThinkingDelta,
  Tool,
  ToolBash20250124,
  ToolChoice,
  ToolChoiceAny,
  ToolChoiceAuto,
  ToolChoiceNone,
  ToolChoiceTool,
  ToolDefinition,
  ToolInputSchema,
  ToolReferenceBlock,
  ToolReferenceBlockParam,
  ToolResultBlockParam,
  ToolResultContentBlockParam,
  ToolSearchToolBm25_20251119,
  ToolSearchToolRegex20251119,
  ToolSearchToolResultBlock,
  ToolSearchToolResultBlockParam,
  ToolSearchToolResultErrorObject,
  ToolSearchToolResultErrorParam,
  ToolSearchToolSearchResultBlock,
  ToolSearchToolSearchResultBlockParam,
  ToolTextEditor20250124,
  ToolTextEditor20250429,
  ToolTextEditor20250728,
  ToolUnion,
  ToolUseBlock,
  ToolUseBlockParam,
  ToolUseCaller,
  ToolsetMemberConfig,
  URLImageSource,
  URLPDFSource,
  Usage,
  UserLocation,
  UserMessageParam,
  WebFetchBlock,
  WebFetchBlockParam,
  WebFetchTool20250910,
  WebFetchTool20260209,
  WebFetchTool20260309,
  WebFetchTool20260318,
  WebFetchToolResultBlock,
  WebFetchToolResultBlockParam,
  WebFetchToolResultErrorBlock,
  WebFetchToolResultErrorBlockParam,
  WebFetchToolResultErrorCode,
  WebFetchURLSourceAll,
  WebFetchURLSourceExcept,
  WebFetchURLSourceNone,
  WebFetchURLSourceOnly,
  WebFetchURLSourceToolReference,
  WebFetchURLSources,
  WebSearchResultBlock,
  WebSearchResultBlockParam,
  WebSearchTool20250305,
  WebSearchTool20260209,
  WebSearchTool20260318,
  WebSearchToolRequestErrorObject,
  WebSearchToolResultBlock,
  WebSearchToolResultBlockContent,
  WebSearchToolResultBlockParam,
  WebSearchToolResultBlockParamContent,
  WebSearchToolResultErrorCode,
  WebSearchToolResultErrorObject,
} from './messages.types.js';
import {
  type MessageBatchCancelParams,
  type MessageBatchCreateParams,
  type MessageBatchDeleteParams,
  type MessageBatchListParams,
  type MessageBatchResultsParams,
  type MessageBatchRetrieveParams,
  type MessageBatchesPage,
  MessagesBatches,
} from './messages/batches.js';
import type {
  DeletedMessageBatch,
  MessageBatch,
  MessageBatchCanceledResult,
  MessageBatchCreateBody,
  MessageBatchErroredResult,
  MessageBatchExpiredResult,
  MessageBatchIndividualRequestParams,
  MessageBatchIndividualResponse,
  MessageBatchPage,
  MessageBatchRequestCounts,
  MessageBatchResult,
  MessageBatchSucceededResult,
} from './messages/batches.types.js';
import type {
  APIErrorObject,
  AuthenticationErrorObject,
  BillingErrorObject,
  ErrorObject,
  ErrorResponse,
  GatewayTimeoutErrorObject,
  InvalidRequestErrorObject,
  NotFoundErrorObject,
  OverloadedErrorObject,
  PermissionErrorObject,
  RateLimitErrorObject,
} from './shared.types.js';

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
export interface MessageCreateParams<S extends boolean = boolean> extends MessageCreateBody<S> {
  /** The user profile that the request acts for. */
  user_profile_id?: string;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

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
export interface MessageCountTokensParams extends MessageCountTokensBody {
  /** The user profile that the request acts for. */
  user_profile_id?: string;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** The methods of `client.messages`. */
export class Messages extends APIResource {
  readonly batches: MessagesBatches = new MessagesBatches(this.client);

  /**
   * Send a conversation and get the next message of the model.
   *
   * With `stream` the answer arrives as events while the model writes it.
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
   * Count the input tokens that a message would take, without creating it.
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

/** Types by the name of `Messages`. */
export declare namespace Messages {
  export {
    type MessagesBatches as Batches,
    type MessageCreateParams,
    type MessageCreateParamsBase,
    type MessageCreateParamsNonStreaming,
    type MessageCreateParamsStreaming,
    type MessageStreamParams,
    type MessageCountTokensParams,
    type MessageBatchListParams as BatchListParams,
    type MessageBatchesPage,
    type MessageBatchCreateParams as BatchCreateParams,
    type MessageBatchRetrieveParams as BatchRetrieveParams,
    type MessageBatchDeleteParams as BatchDeleteParams,
    type MessageBatchCancelParams as BatchCancelParams,
    type MessageBatchResultsParams as BatchResultsParams,
    type MessageStream,
    type MessageStreamEvents,
    type ParsedMessage,
    type MessageCreateBody,
    type MessageCountTokensBody,
    type MessageBatchCreateBody,
    type MessageBatchIndividualRequestParams,
    type Model,
    type Metadata,
    type MessageParam,
    type UserMessageParam,
    type AssistantMessageParam,
    type SystemMessageParam,
    type ContentBlockParam,
    type AssistantContentBlockParam,
    type SystemContentBlockParam,
    type TextBlockParam,
    type AssistantTextBlockParam,
    type ImageBlockParam,
    type ImageTransformationsParam,
    type Base64ImageSource,
    type URLImageSource,
    type FileImageSource,
    type DocumentBlockParam,
    type Base64PDFSource,
    type URLPDFSource,
    type FileDocumentSource,
    type PlainTextSource,
    type ContentBlockSource,
    type ContentBlockSourceContent,
    type CitationsConfigParam,
    type SearchResultBlockParam,
    type ThinkingBlockParam,
    type RedactedThinkingBlockParam,
    type ToolUseBlockParam,
    type ToolResultBlockParam,
    type ToolResultContentBlockParam,
    type ToolReferenceBlockParam,
    type CacheControlEphemeral,
    type CacheCreation,
    type TextCitationParam,
    type CitationCharLocationParam,
    type CitationPageLocationParam,
    type CitationContentBlockLocationParam,
    type CitationWebSearchResultLocationParam,
    type CitationSearchResultLocationParam,
    type TextCitation,
    type CitationCharLocation,
    type CitationPageLocation,
    type CitationContentBlockLocation,
    type CitationsWebSearchResultLocation,
    type CitationsSearchResultLocation,
    type ThinkingConfigParam,
    type ThinkingConfigEnabled,
    type ThinkingConfigDisabled,
    type ThinkingConfigBetweenTools,
    type ThinkingConfigAdaptive,
    type OutputConfig,
    type JSONOutputFormat,
    type ToolUnion,
    type ToolDefinition,
    type Tool,
    type ToolInputSchema,
    type AllowedCaller,
    type ToolChoice,
    type ToolChoiceAuto,
    type ToolChoiceAny,
    type ToolChoiceTool,
    type ToolChoiceNone,
    type Message,
    type ContentBlock,
    type TextBlock,
    type ThinkingBlock,
    type RedactedThinkingBlock,
    type ToolUseBlock,
    type ToolUseCaller,
    type DirectCaller,
    type ServerToolCaller,
    type ServerToolCaller20260120,
    type StopReason,
    type RefusalStopDetails,
    type Usage,
    type OutputTokensDetails,
    type ServerToolUsage,
    type MessageTokensCount,
    type RawMessageStreamEvent,
    type MessageStreamEvent,
    type RawMessageStartEvent,
    type MessageStartEvent,
    type RawContentBlockStartEvent,
    type ContentBlockStartEvent,
    type RawContentBlockDeltaEvent,
    type ContentBlockDeltaEvent,
    type RawContentBlockStopEvent,
    type ContentBlockStopEvent,
    type RawMessageDeltaEvent,
    type MessageDeltaEvent,
    type RawMessageStopEvent,
    type MessageStopEvent,
    type RawContentBlockDelta,
    type TextDelta,
    type InputJSONDelta,
    type CitationsDelta,
    type ThinkingDelta,
    type SignatureDelta,
    type MessageDelta,
    type MessageDeltaUsage,
    type ToolBash20250124,
    type ToolTextEditor20250124,
    type ToolTextEditor20250429,
    type ToolTextEditor20250728,
    type ComputerToolset20260801,
    type BrowserToolset20260801,
    type ToolsetMemberConfig,
    type BrowserStateBlockParam,
    type BrowserStateTabEntry,
    type BrowserStateChange,
    type BrowserStateChangeTabOpened,
    type BrowserStateChangeDownloadStarted,
    type BrowserStateChangeDownloadCompleted,
    type BrowserStateChangeDownloadFailed,
    type MemoryTool20250818,
    type CodeExecutionTool20250825,
    type CodeExecutionTool20260120,
    type CodeExecutionTool20260521,
    type WebSearchTool20250305,
    type WebSearchTool20260209,
    type WebSearchTool20260318,
    type UserLocation,
    type WebFetchTool20250910,
    type WebFetchTool20260209,
    type WebFetchTool20260309,
    type WebFetchTool20260318,
    type WebFetchURLSources,
    type WebFetchURLSourceAll,
    type WebFetchURLSourceNone,
    type WebFetchURLSourceOnly,
    type WebFetchURLSourceExcept,
    type WebFetchURLSourceToolReference,
    type ToolSearchToolBm25_20251119,
    type ToolSearchToolRegex20251119,
    type ServerToolUseBlock,
    type ServerToolUseBlockParam,
    type WebSearchToolResultBlock,
    type WebSearchToolResultBlockContent,
    type WebSearchResultBlock,
    type WebSearchToolResultErrorObject,
    type WebSearchToolResultErrorCode,
    type WebSearchToolResultBlockParam,
    type WebSearchToolResultBlockParamContent,
    type WebSearchResultBlockParam,
    type WebSearchToolRequestErrorObject,
    type WebFetchToolResultBlock,
    type WebFetchBlock,
    type DocumentBlock,
    type CitationsConfig,
    type WebFetchToolResultErrorBlock,
    type WebFetchToolResultErrorCode,
    type WebFetchToolResultBlockParam,
    type WebFetchBlockParam,
    type WebFetchToolResultErrorBlockParam,
    type CodeExecutionToolResultBlock,
    type CodeExecutionToolResultBlockContent,
    type CodeExecutionResultBlock,
    type EncryptedCodeExecutionResultBlock,
    type CodeExecutionOutputBlock,
    type CodeExecutionToolResultErrorObject,
    type CodeExecutionToolResultErrorCode,
    type CodeExecutionToolResultBlockParam,
    type CodeExecutionToolResultBlockParamContent,
    type CodeExecutionResultBlockParam,
    type EncryptedCodeExecutionResultBlockParam,
    type CodeExecutionOutputBlockParam,
    type CodeExecutionToolResultErrorParam,
    type BashCodeExecutionToolResultBlock,
    type BashCodeExecutionResultBlock,
    type BashCodeExecutionOutputBlock,
    type BashCodeExecutionToolResultErrorObject,
    type BashCodeExecutionToolResultBlockParam,
    type BashCodeExecutionResultBlockParam,
    type BashCodeExecutionOutputBlockParam,
    type BashCodeExecutionToolResultErrorParam,
    type TextEditorCodeExecutionToolResultBlock,
    type TextEditorCodeExecutionViewResultBlock,
    type TextEditorCodeExecutionCreateResultBlock,
    type TextEditorCodeExecutionStrReplaceResultBlock,
    type TextEditorCodeExecutionToolResultErrorObject,
    type TextEditorCodeExecutionToolResultBlockParam,
    type TextEditorCodeExecutionViewResultBlockParam,
    type TextEditorCodeExecutionCreateResultBlockParam,
    type TextEditorCodeExecutionStrReplaceResultBlockParam,
    type TextEditorCodeExecutionToolResultErrorParam,
    type ToolSearchToolResultBlock,
    type ToolSearchToolSearchResultBlock,
    type ToolReferenceBlock,
    type ToolSearchToolResultErrorObject,
    type ToolSearchToolResultBlockParam,
    type ToolSearchToolSearchResultBlockParam,
    type ToolSearchToolResultErrorParam,
    type ContainerParams,
    type SkillParams,
    type Container,
    type ContainerSkill,
    type ContainerUploadBlock,
    type ContainerUploadBlockParam,
    type DiagnosticsParam,
    type Diagnostics,
    type CacheMissReason,
    type CacheMissModelChanged,
    type CacheMissSystemChanged,
    type CacheMissToolsChanged,
    type CacheMissMessagesChanged,
    type CacheMissPreviousMessageNotFound,
    type CacheMissUnavailable,
    type MessageBatch,
    type MessageBatchRequestCounts,
    type MessageBatchPage,
    type DeletedMessageBatch,
    type MessageBatchIndividualResponse,
    type MessageBatchResult,
    type MessageBatchSucceededResult,
    type MessageBatchErroredResult,
    type MessageBatchCanceledResult,
    type MessageBatchExpiredResult,
    type ErrorResponse,
    type ErrorObject,
    type InvalidRequestErrorObject,
    type AuthenticationErrorObject,
    type BillingErrorObject,
    type PermissionErrorObject,
    type NotFoundErrorObject,
    type RateLimitErrorObject,
    type GatewayTimeoutErrorObject,
    type APIErrorObject,
    type OverloadedErrorObject,
  };
}

/** Types by the name of `MessageCreateParams`. */
export declare namespace MessageCreateParams {
  export {
    type MessageCreateParamsBase,
    type MessageCreateParamsNonStreaming,
    type MessageCreateParamsStreaming,
    type MessageStreamParams,
  };
}
