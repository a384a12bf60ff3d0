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
  ContentBlockParam,
  ContentBlockSource,
  ContentBlockSourceContent,
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
  JSONOutputFormat,
  MemoryTool20250818,
  Message,
  MessageCreateBody,
  MessageParam,
  Metadata,
  Model,
  OutputConfig,
  OutputTokensDetails,
  PlainTextSource,
  RedactedThinkingBlock,
  RedactedThinkingBlockParam,
  RefusalStopDetails,
  SearchResultBlockParam,
  ServerToolCaller,
  ServerToolCaller20260120,
  ServerToolUsage,
  ServerToolUseBlock,
  ServerToolUseBlockParam,
  SkillParams,
  StopReason,
  SystemContentBlockParam,
  SystemMessageParam,
  TextBlock,
  TextBlockParam,
  TextCitation,
  TextCitationParam,
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
} from '../messages.types.js';
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
} from '../shared.types.js';
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
} from './batches.types.js';

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

/** Types by the name of `MessagesBatches`. */
export declare namespace MessagesBatches {
  export {
    type MessageBatchListParams as BatchListParams,
    type MessageBatchesPage,
    type MessageBatchCreateParams as BatchCreateParams,
    type MessageBatchRetrieveParams as BatchRetrieveParams,
    type MessageBatchDeleteParams as BatchDeleteParams,
    type MessageBatchCancelParams as BatchCancelParams,
    type MessageBatchResultsParams as BatchResultsParams,
    type MessageCreateBody,
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

/** Types by the name of `MessageBatchCreateParams`. */
export declare namespace MessageBatchCreateParams {
  export { type MessageBatchIndividualRequestParams as Request };
}
