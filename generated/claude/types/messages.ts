// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { Open, OpenValue } from '../runtime/index.js';

/** A conversation, and settings for the response to it. */
export interface MessageCreateBody<S extends boolean = boolean> {
  /** Id or alias of the model to run. */
  model: Model;
  /**
   * Upper limit of generated tokens, thinking included. Each model has its own maximum; 0 only
   * fills the prompt cache.
   */
  max_tokens: number;
  /**
   * The conversation so far, oldest message first; at most 100,000 messages. If the last one
   * has role `assistant`, the response continues it, on models that support prefill.
   */
  messages: MessageParam[];
  /** System prompt: instructions and context for the whole conversation. */
  system?: string | TextBlockParam[];
  /** Tools that the model may call: your own, and those that the API defines. */
  tools?: ToolUnion[];
  /** Whether the model may, must or must not call tools. By default it decides. */
  tool_choice?: ToolChoice;
  /** Whether and how the model thinks before it answers. Each model has its own default. */
  thinking?: ThinkingConfigParam;
  /** Effort and format of the response. */
  output_config?: OutputConfig;
  /**
   * Strings at which the model stops. The response then has `stop_reason: "stop_sequence"` and
   * names the string in `stop_sequence`.
   */
  stop_sequences?: string[];
  /** Sends the response as server-sent events while the model writes it. */
  stream?: S;
  /** Sets a cache breakpoint on the last block of the prompt that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  /**
   * Container for code execution: its settings, or the id of a container from an earlier
   * response.
   */
  container?: ContainerParams | string | null;
  /**
   * Compares the prompt with an earlier request. `diagnostics.cache_miss_reason` then says why
   * the prompt cache missed.
   */
  diagnostics?: DiagnosticsParam | null;
  /** Geographic region to run the model in. Defaults to the setting of the workspace. */
  inference_geo?: string | null;
  /** Information about the request, such as the id of your end user. */
  metadata?: Metadata;
  /** `auto` uses priority capacity if available; `standard_only` never does. */
  service_tier?: 'auto' | 'standard_only';
  /**
   * `fast` generates tokens faster at a higher price, on models that support it. Some models
   * need the beta `fast-mode-2026-02-01`.
   */
  speed?: 'standard' | 'fast' | null;
}

/** A conversation, and settings for the response to it. */
export interface BetaMessageCreateBody<B extends string = string, S extends boolean = boolean> {
  /** Id or alias of the model to run. */
  model: Model;
  /**
   * Upper limit of generated tokens, thinking included. Each model has its own maximum; 0 only
   * fills the prompt cache.
   */
  max_tokens: number;
  /**
   * The conversation so far, oldest message first; at most 100,000 messages. If the last one
   * has role `assistant`, the response continues it, on models that support prefill.
   */
  messages: BetaMessageParam<B>[];
  /** System prompt: instructions and context for the whole conversation. */
  system?: string | TextBlockParam[];
  /** Tools that the model may call: your own, and those that the API defines. */
  tools?: BetaToolUnion<B>[];
  /** Whether the model may, must or must not call tools. By default it decides. */
  tool_choice?: ToolChoice;
  /** Whether and how the model thinks before it answers. Each model has its own default. */
  thinking?: BetaThinkingConfigParam<B>;
  /** Effort and format of the response. */
  output_config?: BetaOutputConfig<B>;
  /**
   * Replaced by `output_config.format`.
   *
   * @deprecated
   */
  output_format?: (JSONOutputFormat | null) & Open<B, 'structured-outputs-2025-11-13'>;
  /**
   * Strings at which the model stops. The response then has `stop_reason: "stop_sequence"` and
   * names the string in `stop_sequence`.
   */
  stop_sequences?: string[];
  /** Sends the response as server-sent events while the model writes it. */
  stream?: S;
  /** Sets a cache breakpoint on the last block of the prompt that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  /**
   * Summarizes the conversation instead of answering it: the response holds a single
   * `compaction` block. Cannot be combined with `context_management`.
   */
  compaction?: (CompactionConfig | null) & Open<B, 'compact-2026-09-04'>;
  /**
   * Container for code execution: its settings, or the id of a container from an earlier
   * response.
   */
  container?: ContainerParams | string | null;
  /** Clears or summarizes old content automatically once the conversation is long. */
  context_management?: (BetaContextManagementConfig<B> | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /**
   * Compares the prompt with an earlier request. `diagnostics.cache_miss_reason` then says why
   * the prompt cache missed.
   */
  diagnostics?: DiagnosticsParam | null;
  /**
   * `stop_details.fallback_credit_token` of a refused request, to retry it on another model
   * within 5 minutes at a lower price. Cannot be combined with `fallbacks`.
   */
  fallback_credit_token?: (string | BetaFallbackCreditTokenParam<B> | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /**
   * Models to try, in order, if the requested model refuses; `default` lets the API choose
   * them.
   */
  fallbacks?: (
    (BetaFallbackParam<B>[] | OpenValue<B, 'default', 'server-side-fallback-2026-07-01'>) | null
  ) &
    Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>;
  /** Geographic region to run the model in. Defaults to the setting of the workspace. */
  inference_geo?: string | null;
  /**
   * Remote MCP servers, at most 20. An `mcp_toolset` in `tools` offers the tools of a server
   * to the model.
   */
  mcp_servers?: BetaRequestMCPServerURLDefinition<B>[] &
    Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>;
  /** Information about the request, such as the id of your end user. */
  metadata?: Metadata;
  /** `auto` uses priority capacity if available; `standard_only` never does. */
  service_tier?: 'auto' | 'standard_only';
  /**
   * `fast` generates tokens faster at a higher price, on models that support it. Some models
   * need the beta `fast-mode-2026-02-01`.
   */
  speed?: 'standard' | 'fast' | null;
  /** Keeps the conversation on the server, so that later requests send only new messages. */
  thread?: (MessageThreadParam | null) & Open<B, 'message-threads-2026-08-12'>;
}

/** The parts of a message request that determine its input tokens. */
export interface MessageCountTokensBody {
  /** Id or alias of the model to run. */
  model: Model;
  /**
   * The conversation so far, oldest message first; at most 100,000 messages. If the last one
   * has role `assistant`, the response continues it, on models that support prefill.
   */
  messages: MessageParam[];
  /** System prompt: instructions and context for the whole conversation. */
  system?: string | TextBlockParam[];
  /** Tools that the model may call: your own, and those that the API defines. */
  tools?: ToolUnion[];
  /** Whether the model may, must or must not call tools. By default it decides. */
  tool_choice?: ToolChoice;
  /** Whether and how the model thinks before it answers. Each model has its own default. */
  thinking?: ThinkingConfigParam;
  /** Effort and format of the response. */
  output_config?: OutputConfig;
  /** Sets a cache breakpoint on the last block of the prompt that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  speed?: 'standard' | 'fast' | null;
}

/** The parts of a message request that determine its input tokens. */
export interface BetaMessageCountTokensBody<B extends string = string> {
  /** Id or alias of the model to run. */
  model: Model;
  /**
   * The conversation so far, oldest message first; at most 100,000 messages. If the last one
   * has role `assistant`, the response continues it, on models that support prefill.
   */
  messages: BetaMessageParam<B>[];
  /** System prompt: instructions and context for the whole conversation. */
  system?: string | TextBlockParam[];
  /** Tools that the model may call: your own, and those that the API defines. */
  tools?: BetaToolUnion<B>[];
  /** Whether the model may, must or must not call tools. By default it decides. */
  tool_choice?: ToolChoice;
  /** Whether and how the model thinks before it answers. Each model has its own default. */
  thinking?: BetaThinkingConfigParam<B>;
  /** Effort and format of the response. */
  output_config?: BetaOutputConfig<B>;
  /**
   * Replaced by `output_config.format`.
   *
   * @deprecated
   */
  output_format?: (JSONOutputFormat | null) & Open<B, 'structured-outputs-2025-11-13'>;
  /** Sets a cache breakpoint on the last block of the prompt that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Accepted so that the same body can be counted and sent; has no effect on the count. */
  compaction?: (CompactionConfig | null) & Open<B, 'compact-2026-09-04'>;
  /** Edits to apply before counting; the count without them is returned as well. */
  context_management?: (BetaContextManagementConfig<B> | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /**
   * Remote MCP servers, at most 20. An `mcp_toolset` in `tools` offers the tools of a server
   * to the model.
   */
  mcp_servers?: BetaRequestMCPServerURLDefinition<B>[] &
    Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>;
  speed?: 'standard' | 'fast' | null;
}

/**
 * Id or alias of a model, such as `claude-sonnet-5-5`. `GET /v1/models` lists the models
 * that you can use.
 *
 * Models that stop answering:
 * - `claude-sonnet-4-5`: 2026-11-30
 * - `claude-sonnet-4-5-20250929`: 2026-11-30
 */
export type Model =
  | (string & {})
  | 'claude-fable-5-2'
  | 'claude-mythos-5-2'
  | 'claude-haiku-5-5'
  | 'claude-sonnet-5-5'
  | 'claude-fable-5-1'
  | 'claude-opus-5-5'
  | 'claude-mythos-5-1'
  | 'claude-sonnet-5'
  | 'claude-fable-5'
  | 'claude-mythos-5'
  | 'claude-opus-5'
  | 'claude-opus-4-8'
  | 'claude-opus-4-7'
  | 'claude-mythos-preview'
  | 'claude-opus-4-6'
  | 'claude-sonnet-4-6'
  | 'claude-haiku-4-5'
  | 'claude-haiku-4-5-20251001'
  | 'claude-opus-4-5'
  | 'claude-opus-4-5-20251101'
  | 'claude-sonnet-4-5'
  | 'claude-sonnet-4-5-20250929';

/** Information about a request. */
export interface Metadata {
  /**
   * Opaque id of your end user, such as a hash, to help detect abuse. Must not contain
   * personal data.
   */
  user_id?: string | null;
}

/** One message of the conversation. */
export type MessageParam = UserMessageParam | AssistantMessageParam | SystemMessageParam;

/** One message of the conversation. */
export type BetaMessageParam<B extends string = string> =
  BetaUserMessageParam<B> | BetaAssistantMessageParam<B> | BetaSystemMessageParam<B>;

/** A message from the user, or the results of tool calls. */
export interface UserMessageParam {
  role: 'user';
  /** Content blocks; a string is short for one text block. */
  content: string | ContentBlockParam[];
}

/** A message from the user, or the results of tool calls. */
export interface BetaUserMessageParam<B extends string = string> {
  role: 'user';
  /** Content blocks; a string is short for one text block. */
  content: string | BetaContentBlockParam<B>[];
}

/**
 * An earlier response of the model. As the last message, it is the start of the response to
 * generate (prefill).
 */
export interface AssistantMessageParam {
  role: 'assistant';
  /** Content blocks; a string is short for one text block. */
  content: string | AssistantContentBlockParam[];
}

/**
 * An earlier response of the model. As the last message, it is the start of the response to
 * generate (prefill).
 */
export interface BetaAssistantMessageParam<B extends string = string> {
  role: 'assistant';
  /** Content blocks; a string is short for one text block. */
  content: string | BetaAssistantContentBlockParam<B>[];
}

/** Instructions or settings from you in the middle of a conversation. */
export interface SystemMessageParam {
  role: 'system';
  /**
   * Instructions. With betas also blocks that add or remove tools, or nothing if the message
   * only changes settings.
   */
  content: string | SystemContentBlockParam[];
}

/** Instructions or settings from you in the middle of a conversation. */
export interface BetaSystemMessageParam<B extends string = string> {
  role: 'system';
  /**
   * Instructions. With betas also blocks that add or remove tools, or nothing if the message
   * only changes settings.
   */
  content: string | BetaSystemContentBlockParam<B>[];
  /**
   * When the model stops seeing the message: `never` (the default), or `next_user_message` for
   * one turn only. Keep the message in `messages` in both cases.
   */
  clear_at?: ('next_user_message' | 'never' | null) &
    Open<B, 'mid-conversation-system-clear-at-2026-08-21'>;
  /** Settings that apply from this message on. */
  output_config?: (SystemMessageOutputConfig | null) &
    Open<B, 'mid-conversation-output-config-2026-07-01'>;
}

/** Settings of responses that a system message can change. */
export interface SystemMessageOutputConfig {
  /**
   * How much work the model puts into its response. Higher levels are more thorough, but
   * slower and use more tokens.
   */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
}

/** A content block of a user message. */
export type ContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | DocumentBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | ServerToolUseBlockParam
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | ContainerUploadBlockParam;

/** A content block of a user message. */
export type BetaContentBlockParam<B extends string = string> =
  | TextBlockParam
  | ImageBlockParam
  | DocumentBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | BetaServerToolUseBlockParam<B>
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | (AdvisorToolResultBlockParam & Open<B, 'advisor-tool-2026-03-01'>)
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | (MCPToolUseBlockParam &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | (RequestMCPToolResultBlockParam &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | (MCPToolListingBlockParam & Open<B, 'mcp-client-2026-09-15'>)
  | ContainerUploadBlockParam
  | (BetaCompactionBlockParam<B> & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>)
  | (FallbackBlockParam &
      Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>);

/** A content block of an assistant message. */
export type AssistantContentBlockParam =
  | AssistantTextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | ServerToolUseBlockParam
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | ContainerUploadBlockParam;

/** A content block of an assistant message. */
export type BetaAssistantContentBlockParam<B extends string = string> =
  | AssistantTextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | BetaServerToolUseBlockParam<B>
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | (AdvisorToolResultBlockParam & Open<B, 'advisor-tool-2026-03-01'>)
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | (MCPToolUseBlockParam &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | (RequestMCPToolResultBlockParam &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | (MCPToolListingBlockParam & Open<B, 'mcp-client-2026-09-15'>)
  | ContainerUploadBlockParam
  | (BetaCompactionBlockParam<B> & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>)
  | (FallbackBlockParam &
      Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>);

/** A content block of a system message. */
export type SystemContentBlockParam = TextBlockParam;

/** A content block of a system message. */
export type BetaSystemContentBlockParam<B extends string = string> =
  | TextBlockParam
  | (BetaRequestToolAdditionBlock<B> &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>)
  | (RequestToolRemovalBlock &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>);

/** A text block. */
export interface TextBlockParam {
  type: 'text';
  text: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaTextBlockParam = TextBlockParam;

/** A text block from an earlier response. */
export interface AssistantTextBlockParam {
  type: 'text';
  text: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Citations of the text, as the response returned them. */
  citations?: TextCitationParam[] | null;
}

export type BetaAssistantTextBlockParam = AssistantTextBlockParam;

/** An image for the model to look at. */
export interface ImageBlockParam {
  type: 'image';
  source: Base64ImageSource | URLImageSource | FileImageSource;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What to do with an image that exceeds the maximum size of the model. */
  transformations?: ImageTransformationsParam | null;
}

export type BetaImageBlockParam = ImageBlockParam;

/** Controls how the API changes an image before the model sees it. */
export interface ImageTransformationsParam {
  /**
   * `downsize` makes the image smaller and is the default; `error` rejects the request with
   * status 400.
   */
  oversized_image?: 'downsize' | 'error';
}

/** An image sent inside the request. */
export interface Base64ImageSource {
  type: 'base64';
  /** Content of the image, encoded in base64. */
  data: string;
  media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
}

/** An image that the API fetches from a URL. */
export interface URLImageSource {
  type: 'url';
  url: string;
}

/** An image uploaded to the Files API. */
export interface FileImageSource {
  type: 'file';
  /** Id of the uploaded file. */
  file_id: string;
}

/** A document for the model to read and, if enabled, to cite. */
export interface DocumentBlockParam {
  type: 'document';
  source:
    Base64PDFSource | PlainTextSource | ContentBlockSource | URLPDFSource | FileDocumentSource;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite passages of the document. Disabled by default. */
  citations?: CitationsConfigParam | null;
  /** Information about the document that the model sees, but never cites. */
  context?: string | null;
  /** Title of the document, shown to the model and repeated in citations. */
  title?: string | null;
}

export type BetaDocumentBlockParam = DocumentBlockParam;

/** A PDF sent inside the request. */
export interface Base64PDFSource {
  type: 'base64';
  /** Content of the PDF, encoded in base64. */
  data: string;
  media_type: 'application/pdf';
}

/** A PDF that the API fetches from a URL. */
export interface URLPDFSource {
  type: 'url';
  url: string;
}

/** A document uploaded to the Files API. */
export interface FileDocumentSource {
  type: 'file';
  /** Id of the uploaded file. */
  file_id: string;
}

/** A plain text document sent inside the request. */
export interface PlainTextSource {
  type: 'text';
  /** The text of the document. */
  data: string;
  media_type: 'text/plain';
}

/** A document that you split into blocks yourself. Citations refer to whole blocks. */
export interface ContentBlockSource {
  type: 'content';
  content: string | ContentBlockSourceContent[];
}

export type BetaContentBlockSource = ContentBlockSource;

/** A block of a document that you split yourself. */
export type ContentBlockSourceContent = TextBlockParam | ImageBlockParam;

export type BetaContentBlockSourceContent = ContentBlockSourceContent;

/** Enables or disables citations. */
export interface CitationsConfigParam {
  enabled?: boolean;
}

/** A result of your own search, for the model to answer from and cite. */
export interface SearchResultBlockParam {
  type: 'search_result';
  /** Text of the result. Citations refer to whole blocks. */
  content: TextBlockParam[];
  /** Where the result comes from, such as a URL. */
  source: string;
  title: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite the result. Disabled by default. */
  citations?: CitationsConfigParam;
}

export type BetaSearchResultBlockParam = SearchResultBlockParam;

/** A thinking block from an earlier response; send it back unchanged. */
export interface ThinkingBlockParam {
  type: 'thinking';
  /** Lets the API verify that it wrote this block; send it back unchanged. */
  signature: string;
  thinking: string;
}

/** An encrypted thinking block from an earlier response; send it back unchanged. */
export interface RedactedThinkingBlockParam {
  type: 'redacted_thinking';
  /** Opaque value; send it back unchanged. */
  data: string;
}

/**
 * A call of one of your tools, from an earlier response. A `tool_result` answers it in the
 * next user message.
 */
export interface ToolUseBlockParam {
  type: 'tool_use';
  /** Id of the call. The `tool_result` refers to it. */
  id: string;
  /** Arguments that the model passed to the tool. */
  input: unknown;
  /** Name of the tool. */
  name: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What called the tool: the model, or code in code execution. */
  caller?: ToolUseCaller;
  /** Toolset that the tool belongs to. Not set for other tools. */
  toolset_name?: string | null;
}

export type BetaToolUseBlockParam = ToolUseBlockParam;

/** What one of your tools returned. Goes into the user message after the call. */
export interface ToolResultBlockParam {
  type: 'tool_result';
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Output of the tool; may be left out if there is none. */
  content?: string | ToolResultContentBlockParam[];
  /** Whether the tool failed. `content` should then explain the error to the model. */
  is_error?: boolean;
  /** Toolset that the tool belongs to. Not set for other tools. */
  toolset_name?: string | null;
}

export type BetaToolResultBlockParam = ToolResultBlockParam;

/** A block in the `content` of a tool result. */
export type ToolResultContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | DocumentBlockParam
  | ToolReferenceBlockParam
  | BrowserStateBlockParam;

export type BetaToolResultContentBlockParam = ToolResultContentBlockParam;

/** A deferred tool that your own tool search found. It adds the tool to the prompt. */
export interface ToolReferenceBlockParam {
  type: 'tool_reference';
  /** Name of a tool in `tools` with `defer_loading: true`. */
  tool_name: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaToolReferenceBlockParam = ToolReferenceBlockParam;

/** A cache breakpoint: the prompt up to this point is cached. */
export interface CacheControlEphemeral {
  type: 'ephemeral';
  /** How long the cache entry lives after its last use: 5 minutes (the default) or one hour. */
  ttl?: '5m' | '1h';
}

export type BetaCacheControlEphemeral = CacheControlEphemeral;

/** Tokens written to the prompt cache, by lifetime of the entry. */
export interface CacheCreation {
  /** Tokens written to entries that live for one hour. */
  ephemeral_1h_input_tokens: number;
  /** Tokens written to entries that live for 5 minutes. */
  ephemeral_5m_input_tokens: number;
}

/** A citation from an earlier response. */
export type TextCitationParam =
  | CitationCharLocationParam
  | CitationPageLocationParam
  | CitationContentBlockLocationParam
  | CitationWebSearchResultLocationParam
  | CitationSearchResultLocationParam;

/** Cites a range of characters in a plain text document. */
export interface CitationCharLocationParam {
  type: 'char_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Position of the character after the cited passage, counted from 0. */
  end_char_index: number;
  /** Position of the first cited character, counted from 0. */
  start_char_index: number;
}

/** Cites pages of a PDF. */
export interface CitationPageLocationParam {
  type: 'page_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Number of the page after the last cited page. */
  end_page_number: number;
  /** Number of the first cited page, counted from 1. */
  start_page_number: number;
}

/** Cites blocks of a document that you split yourself. */
export interface CitationContentBlockLocationParam {
  type: 'content_block_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Position of the block after the cited ones, counted from 0. */
  end_block_index: number;
  /** Position of the first cited block, counted from 0. */
  start_block_index: number;
}

/** Cites a web page that web search found. */
export interface CitationWebSearchResultLocationParam {
  type: 'web_search_result_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Opaque value; send it back unchanged. */
  encrypted_index: string;
  title: string | null;
  url: string;
}

/** Cites blocks of one of your search results. */
export interface CitationSearchResultLocationParam {
  type: 'search_result_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the block after the cited ones, counted from 0. */
  end_block_index: number;
  /** Position of the search result among the search results of the request, counted from 0. */
  search_result_index: number;
  source: string;
  /** Position of the first cited block, counted from 0. */
  start_block_index: number;
  title: string | null;
}

/** The source of a passage of text. */
export type TextCitation =
  | CitationCharLocation
  | CitationPageLocation
  | CitationContentBlockLocation
  | CitationsWebSearchResultLocation
  | CitationsSearchResultLocation;

/** Cites a range of characters in a plain text document. */
export interface CitationCharLocation {
  type: 'char_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Position of the character after the cited passage, counted from 0. */
  end_char_index: number;
  file_id: string | null;
  /** Position of the first cited character, counted from 0. */
  start_char_index: number;
}

/** Cites pages of a PDF. */
export interface CitationPageLocation {
  type: 'page_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Number of the page after the last cited page. */
  end_page_number: number;
  file_id: string | null;
  /** Number of the first cited page, counted from 1. */
  start_page_number: number;
}

/** Cites blocks of a document that you split yourself. */
export interface CitationContentBlockLocation {
  type: 'content_block_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the document among the documents of the request, counted from 0. */
  document_index: number;
  document_title: string | null;
  /** Position of the block after the cited ones, counted from 0. */
  end_block_index: number;
  file_id: string | null;
  /** Position of the first cited block, counted from 0. */
  start_block_index: number;
}

/** Cites a web page that web search found. */
export interface CitationsWebSearchResultLocation {
  type: 'web_search_result_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Opaque value; send it back unchanged. */
  encrypted_index: string;
  title: string | null;
  url: string;
}

/** Cites blocks of one of your search results. */
export interface CitationsSearchResultLocation {
  type: 'search_result_location';
  /** The cited passage. It does not count as output tokens, nor as input tokens when sent back. */
  cited_text: string;
  /** Position of the block after the cited ones, counted from 0. */
  end_block_index: number;
  /** Position of the search result among the search results of the request, counted from 0. */
  search_result_index: number;
  source: string;
  /** Position of the first cited block, counted from 0. */
  start_block_index: number;
  title: string | null;
}

/**
 * Whether and how the model thinks before it answers. Which types are allowed depends on the
 * model.
 */
export type ThinkingConfigParam =
  | ThinkingConfigEnabled
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | ThinkingConfigAdaptive;

/**
 * Whether and how the model thinks before it answers. Which types are allowed depends on the
 * model.
 */
export type BetaThinkingConfigParam<B extends string = string> =
  | BetaThinkingConfigEnabled<B>
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | BetaThinkingConfigAdaptive<B>;

/** Extended thinking with a fixed token budget. Prefer `adaptive` on models that support it. */
export interface ThinkingConfigEnabled {
  type: 'enabled';
  /**
   * Maximum number of thinking tokens: at least 1,024 and less than `max_tokens`, which
   * includes them.
   */
  budget_tokens: number;
  /**
   * How the response shows thinking: `summarized` returns the text, `omitted` only its
   * signature, `updates` (beta) short progress messages. Each model has its own default.
   */
  display?: 'summarized' | 'omitted' | null;
}

/** Extended thinking with a fixed token budget. Prefer `adaptive` on models that support it. */
export interface BetaThinkingConfigEnabled<B extends string = string> {
  type: 'enabled';
  /**
   * Maximum number of thinking tokens: at least 1,024 and less than `max_tokens`, which
   * includes them.
   */
  budget_tokens: number;
  /** What to do with earlier thinking blocks that no longer match the conversation before them. */
  block_binding?: (ThinkingBlockBinding | null) & Open<B, 'thinking-binding-controls-2026-08-01'>;
  /**
   * How the response shows thinking: `summarized` returns the text, `omitted` only its
   * signature, `updates` (beta) short progress messages. Each model has its own default.
   */
  display?:
    | 'summarized'
    | 'omitted'
    | OpenValue<B, 'updates', 'thinking-display-updates-2026-08-18'>
    | null;
}

/** Turns thinking off. */
export interface ThinkingConfigDisabled {
  type: 'disabled';
}

/** The model thinks only between tool calls. */
export interface ThinkingConfigBetweenTools {
  type: 'between_tools';
}

/** Lets the model decide how much to think, down to not at all. */
export interface ThinkingConfigAdaptive {
  type: 'adaptive';
  /**
   * How the response shows thinking: `summarized` returns the text, `omitted` only its
   * signature, `updates` (beta) short progress messages. Each model has its own default.
   */
  display?: 'summarized' | 'omitted' | null;
}

/** Lets the model decide how much to think, down to not at all. */
export interface BetaThinkingConfigAdaptive<B extends string = string> {
  type: 'adaptive';
  /** What to do with earlier thinking blocks that no longer match the conversation before them. */
  block_binding?: (ThinkingBlockBinding | null) & Open<B, 'thinking-binding-controls-2026-08-01'>;
  /**
   * How the response shows thinking: `summarized` returns the text, `omitted` only its
   * signature, `updates` (beta) short progress messages. Each model has its own default.
   */
  display?:
    | 'summarized'
    | 'omitted'
    | OpenValue<B, 'updates', 'thinking-display-updates-2026-08-18'>
    | null;
}

/** Effort and format of a response. */
export interface OutputConfig {
  /**
   * How much work the model puts into its response. Higher levels are more thorough, but
   * slower and use more tokens.
   */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** JSON Schema that the text of the response must match (structured outputs). */
  format?: JSONOutputFormat | null;
}

/** Effort and format of a response. */
export interface BetaOutputConfig<B extends string = string> {
  /**
   * How much work the model puts into its response. Higher levels are more thorough, but
   * slower and use more tokens.
   */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** JSON Schema that the text of the response must match (structured outputs). */
  format?: JSONOutputFormat | null;
  /**
   * Token budget for a task of several requests. The model sees what remains and plans
   * accordingly.
   */
  task_budget?: (TokenTaskBudget | null) & Open<B, 'task-budgets-2026-03-13'>;
}

/** Requests a response in JSON that matches a schema. */
export interface JSONOutputFormat {
  type: 'json_schema';
  /** JSON Schema of the response. */
  schema: {
    [key: string]: unknown;
  };
}

/** An entry of `tools`, which the model may call. */
export type ToolUnion = ToolDefinition;

/** An entry of `tools`, which the model may call. */
export type BetaToolUnion<B extends string = string> =
  | BetaToolDefinition<B>
  | (BetaMCPToolset<B> & Open<B, 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>);

/** Your own tool, or one that the API defines. */
export type ToolDefinition =
  | Tool
  | ToolBash20250124
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | ComputerToolset20260801
  | BrowserToolset20260801
  | MemoryTool20250818
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | WebSearchTool20250305
  | WebSearchTool20260209
  | WebSearchTool20260318
  | WebFetchTool20250910
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebFetchTool20260318
  | ToolSearchToolBm25_20251119
  | ToolSearchToolRegex20251119;

/** Your own tool, or one that the API defines. */
export type BetaToolDefinition<B extends string = string> =
  | Tool
  | ToolBash20250124
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | (ToolComputerUse20250124 & Open<B, 'computer-use-2025-01-24'>)
  | (ToolComputerUse20251124 & Open<B, 'computer-use-2025-11-24'>)
  | ComputerToolset20260801
  | BrowserToolset20260801
  | MemoryTool20250818
  | (CodeExecutionTool20250522 & Open<B, 'code-execution-2025-05-22'>)
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | WebSearchTool20250305
  | WebSearchTool20260209
  | WebSearchTool20260318
  | WebFetchTool20250910
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebFetchTool20260318
  | ToolSearchToolBm25_20251119
  | ToolSearchToolRegex20251119
  | (AdvisorTool20260301 & Open<B, 'advisor-tool-2026-03-01'>);

/**
 * A tool that your code runs. The model calls it with a `tool_use` block; answer with a
 * `tool_result`.
 */
export interface Tool {
  /** JSON Schema of the input that the model writes for the tool. */
  input_schema: ToolInputSchema;
  /** Name by which the model calls the tool: 1 to 128 letters, digits, `_` or `-`. */
  name: string;
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /**
   * What the tool does, when to use it and what it returns. Detailed descriptions lead to
   * better calls.
   */
  description?: string;
  /**
   * Streams the input while the model writes it, without waiting for valid JSON. The input may
   * be incomplete if the response is cut off.
   */
  eager_input_streaming?: boolean | null;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  type?: 'custom' | null;
}

export type BetaTool = Tool;

/** JSON Schema of the input of a tool. */
export type ToolInputSchema = {
  type: 'object';
  properties?: unknown;
  required?: readonly string[] | null;
} & {
  [key: string]: unknown;
};

/**
 * Caller of a tool: the model (`direct`), or code that runs in a code execution tool of this
 * version.
 */
export type AllowedCaller =
  'direct' | 'code_execution_20250825' | 'code_execution_20260120' | 'code_execution_20260521';

/** Whether the model may, must or must not call tools. */
export type ToolChoice = ToolChoiceAuto | ToolChoiceAny | ToolChoiceTool | ToolChoiceNone;

/** The model decides whether to call tools. The default when `tools` is not empty. */
export interface ToolChoiceAuto {
  type: 'auto';
  /** Limits the response to at most one tool call. Defaults to `false`. */
  disable_parallel_tool_use?: boolean;
}

/** The model must call at least one tool, of its own choice. */
export interface ToolChoiceAny {
  type: 'any';
  /** Limits the response to exactly one tool call. Defaults to `false`. */
  disable_parallel_tool_use?: boolean;
}

/** The model must call the named tool. */
export interface ToolChoiceTool {
  type: 'tool';
  /** Name of the tool. */
  name: string;
  /** Limits the response to exactly one tool call. Defaults to `false`. */
  disable_parallel_tool_use?: boolean;
}

/** The model must not call tools. */
export interface ToolChoiceNone {
  type: 'none';
}

/** The model's response. */
export interface Message {
  type: 'message';
  role: 'assistant';
  /** Id of the message. `thread` and `diagnostics` of later requests refer to it. */
  id: string;
  /** Container that code execution ran in, if it was used. */
  container: Container | null;
  /** Content blocks in the order in which the model produced them. */
  content: ContentBlock[];
  /** Result of the cache diagnosis; null if none was requested or nothing differs. */
  diagnostics: Diagnostics | null;
  /** Model that produced the response. */
  model: Model;
  /** Details of a refusal; null for other stop reasons. */
  stop_details: RefusalStopDetails | null;
  /** Why the model stopped. Null only in the `message_start` event of a stream. */
  stop_reason: StopReason | null;
  /** The stop sequence that the model generated, if any. */
  stop_sequence: string | null;
  /** Tokens and tool calls that the request is billed for. */
  usage: Usage;
}

/** The model's response. */
export interface BetaMessage<B extends string = string> {
  type: 'message';
  role: 'assistant';
  /** Id of the message. `thread` and `diagnostics` of later requests refer to it. */
  id: string;
  /** Container that code execution ran in, if it was used. */
  container: Container | null;
  /** Content blocks in the order in which the model produced them. */
  content: BetaContentBlock<B>[];
  /** Edits that `context_management` of the request applied. */
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Result of the cache diagnosis; null if none was requested or nothing differs. */
  diagnostics: Diagnostics | null;
  /** Model that produced the response. */
  model: Model;
  /** Details of a refusal; null for other stop reasons. */
  stop_details: BetaRefusalStopDetails<B> | null;
  /** Why the model stopped. Null only in the `message_start` event of a stream. */
  stop_reason: BetaStopReason<B> | null;
  /** The stop sequence that the model generated, if any. */
  stop_sequence: string | null;
  /** Tokens and tool calls that the request is billed for. */
  usage: BetaUsage<B>;
  /**
   * Thinking blocks of the request that did not match the conversation, and what happened to
   * them.
   */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

/** A content block of a response. */
export type ContentBlock =
  | TextBlock
  | ThinkingBlock
  | RedactedThinkingBlock
  | ToolUseBlock
  | ServerToolUseBlock
  | WebSearchToolResultBlock
  | WebFetchToolResultBlock
  | CodeExecutionToolResultBlock
  | BashCodeExecutionToolResultBlock
  | TextEditorCodeExecutionToolResultBlock
  | ToolSearchToolResultBlock
  | ContainerUploadBlock;

/** A content block of a response. */
export type BetaContentBlock<B extends string = string> =
  | TextBlock
  | ThinkingBlock
  | RedactedThinkingBlock
  | ToolUseBlock
  | BetaServerToolUseBlock<B>
  | WebSearchToolResultBlock
  | WebFetchToolResultBlock
  | (AdvisorToolResultBlock & Open<B, 'advisor-tool-2026-03-01'>)
  | CodeExecutionToolResultBlock
  | BashCodeExecutionToolResultBlock
  | TextEditorCodeExecutionToolResultBlock
  | ToolSearchToolResultBlock
  | (MCPToolUseBlock &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | (MCPToolResultBlock &
      Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>)
  | ContainerUploadBlock
  | (BetaCompactionBlock<B> & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>)
  | (FallbackBlock & Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>)
  | (MCPToolListingBlock & Open<B, 'mcp-client-2026-09-15'>);

/** A text block. */
export interface TextBlock {
  type: 'text';
  /** Sources of the text; null if it cites none. */
  citations: TextCitation[] | null;
  text: string;
}

/** Thinking of the model. Keep it unchanged when you send the message back. */
export interface ThinkingBlock {
  type: 'thinking';
  /** Lets the API verify that it wrote this block; send it back unchanged. */
  signature: string;
  /** The thinking as text: in full, summarized or empty, depending on `thinking.display`. */
  thinking: string;
}

/**
 * Encrypted thinking that the API does not show. Keep it unchanged when you send the message
 * back.
 */
export interface RedactedThinkingBlock {
  type: 'redacted_thinking';
  /** Opaque value; send it back unchanged. */
  data: string;
}

/**
 * A call of one of your tools. Run the tool and answer with a `tool_result` in the next user
 * message.
 */
export interface ToolUseBlock {
  type: 'tool_use';
  /** Id of the call, for `tool_use_id` of the result. */
  id: string;
  /** What called the tool: the model, or code in code execution. */
  caller: ToolUseCaller;
  /**
   * Arguments for the tool, according to its `input_schema`. Validate them before use unless
   * the tool is `strict`.
   */
  input: unknown;
  /** Name of the tool. */
  name: string;
  /** Toolset that the tool belongs to. Not set for other tools. */
  toolset_name?: string | null;
}

/** What called a tool. */
export type ToolUseCaller = DirectCaller | ServerToolCaller | ServerToolCaller20260120;

/** The model called the tool itself. */
export interface DirectCaller {
  type: 'direct';
}

/** Code in a `code_execution_20250825` tool called the tool. */
export interface ServerToolCaller {
  type: 'code_execution_20250825';
  /** Id of the code execution call. */
  tool_id: string;
}

/** Code in a `code_execution_20260120` tool called the tool. */
export interface ServerToolCaller20260120 {
  type: 'code_execution_20260120';
  /** Id of the code execution call. */
  tool_id: string;
}

/**
 * Why the model stopped. After `tool_use`, send the tool results; after `pause_turn`, send
 * the message back to let the model continue.
 */
export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded';

/**
 * Why the model stopped. After `tool_use`, send the tool results; after `pause_turn`, send
 * the message back to let the model continue.
 */
export type BetaStopReason<B extends string = string> =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | OpenValue<B, 'compaction', 'compact-2026-01-12' | 'compact-2026-09-04'>
  | 'refusal'
  | 'model_context_window_exceeded';

/** Why a request was refused, and how to retry it. */
export interface RefusalStopDetails {
  type: 'refusal';
  /** Policy area of the refusal, or null if no named category applies. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
  /** Explanation for people; null if there is none. The wording may change. */
  explanation: string | null;
}

/** Why a request was refused, and how to retry it. */
export interface BetaRefusalStopDetails<B extends string = string> {
  type: 'refusal';
  /** Policy area of the refusal, or null if no named category applies. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
  /** Explanation for people; null if there is none. The wording may change. */
  explanation: string | null;
  /**
   * Token that makes a retry on another model cheaper; pass it as `fallback_credit_token`
   * within 5 minutes.
   */
  fallback_credit_token?: (string | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /**
   * `true`: retry with the partial response appended as an assistant message. `false`: retry
   * with the unchanged body.
   */
  fallback_has_prefill_claim?: (boolean | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Model to retry with, if a fallback was not possible. */
  recommended_model?: (string | null) &
    Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>;
}

/**
 * Tokens and tool calls that the request is billed for. The total input is `input_tokens`
 * plus both cache counts.
 */
export interface Usage {
  /** `cache_creation_input_tokens`, by lifetime of the cache entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number | null;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number | null;
  /** Geographic region that the model ran in. */
  inference_geo: string | null;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  /** Generated tokens, thinking included. */
  output_tokens: number;
  /** `output_tokens` by kind. */
  output_tokens_details: OutputTokensDetails | null;
  /** Calls of tools that the API ran. */
  server_tool_use: ServerToolUsage | null;
  /** Capacity that served the request. */
  service_tier: 'standard' | 'priority' | 'batch' | null;
  /** Speed mode that the model ran in. */
  speed: 'standard' | 'fast' | null;
}

/**
 * Tokens and tool calls that the request is billed for. The total input is `input_tokens`
 * plus both cache counts.
 */
export interface BetaUsage<B extends string = string> {
  /** `cache_creation_input_tokens`, by lifetime of the cache entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number | null;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number | null;
  /** Whether the `fallback_credit_token` of the request was redeemed. */
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Geographic region that the model ran in. */
  inference_geo: string | null;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  /** Usage of each model run within the request. */
  iterations?: (BetaIterationsUsage<B> | null) &
    Open<
      B,
      | 'advisor-tool-2026-03-01'
      | 'compact-2026-01-12'
      | 'compact-2026-09-04'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Generated tokens, thinking included. */
  output_tokens: number;
  /** `output_tokens` by kind. */
  output_tokens_details: OutputTokensDetails | null;
  /** Calls of tools that the API ran. */
  server_tool_use: ServerToolUsage | null;
  /** Capacity that served the request. */
  service_tier: 'standard' | 'priority' | 'batch' | null;
  /** Speed mode that the model ran in. */
  speed: 'standard' | 'fast' | null;
}

/** Output tokens by kind. */
export interface OutputTokensDetails {
  /** Tokens of the full thinking, even if the response shows only a summary of it. */
  thinking_tokens: number;
}

/** Calls of tools that the API ran. */
export interface ServerToolUsage {
  /** Number of pages fetched. */
  web_fetch_requests: number;
  /** Number of web searches. */
  web_search_requests: number;
}

/** The input tokens of a message request. */
export interface MessageTokensCount {
  /** Input tokens of the whole request, after the edits of `context_management`. */
  input_tokens: number;
}

/** The input tokens of a message request. */
export interface BetaMessageTokensCount<B extends string = string> {
  /** The count before the edits of `context_management`, if the request had any. */
  context_management?: (CountTokensContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Input tokens of the whole request, after the edits of `context_management`. */
  input_tokens: number;
}

/** An event of a streamed response. */
export type RawMessageStreamEvent =
  | RawMessageStartEvent
  | RawMessageDeltaEvent
  | RawMessageStopEvent
  | RawContentBlockStartEvent
  | RawContentBlockDeltaEvent
  | RawContentBlockStopEvent;

export type MessageStreamEvent = RawMessageStreamEvent;

/** An event of a streamed response. */
export type BetaRawMessageStreamEvent<B extends string = string> =
  | BetaRawMessageStartEvent<B>
  | BetaRawMessageDeltaEvent<B>
  | RawMessageStopEvent
  | BetaRawContentBlockStartEvent<B>
  | BetaRawContentBlockDeltaEvent<B>
  | RawContentBlockStopEvent;

export type BetaMessageStreamEvent<B extends string = string> = BetaRawMessageStreamEvent<B>;

/** Starts a message. `message.content` is still empty. */
export interface RawMessageStartEvent {
  type: 'message_start';
  message: Message;
}

export type MessageStartEvent = RawMessageStartEvent;

/** Starts a message. `message.content` is still empty. */
export interface BetaRawMessageStartEvent<B extends string = string> {
  type: 'message_start';
  message: BetaMessage<B>;
}

export type BetaMessageStartEvent<B extends string = string> = BetaRawMessageStartEvent<B>;

/** Starts a content block. Deltas with the same `index` follow. */
export interface RawContentBlockStartEvent {
  type: 'content_block_start';
  content_block: ContentBlock;
  /** Position of the block in `content`, counted from 0. */
  index: number;
}

export type ContentBlockStartEvent = RawContentBlockStartEvent;

/** Starts a content block. Deltas with the same `index` follow. */
export interface BetaRawContentBlockStartEvent<B extends string = string> {
  type: 'content_block_start';
  content_block: BetaContentBlock<B>;
  /** Position of the block in `content`, counted from 0. */
  index: number;
}

export type BetaContentBlockStartEvent<B extends string = string> =
  BetaRawContentBlockStartEvent<B>;

/** Appends to a content block. */
export interface RawContentBlockDeltaEvent {
  type: 'content_block_delta';
  delta: RawContentBlockDelta;
  /** Position of the block in `content`, counted from 0. */
  index: number;
}

export type ContentBlockDeltaEvent = RawContentBlockDeltaEvent;

/** Appends to a content block. */
export interface BetaRawContentBlockDeltaEvent<B extends string = string> {
  type: 'content_block_delta';
  delta: BetaRawContentBlockDelta<B>;
  /** Position of the block in `content`, counted from 0. */
  index: number;
}

export type BetaContentBlockDeltaEvent<B extends string = string> =
  BetaRawContentBlockDeltaEvent<B>;

/** Ends a content block. */
export interface RawContentBlockStopEvent {
  type: 'content_block_stop';
  /** Position of the block in `content`, counted from 0. */
  index: number;
}

export type ContentBlockStopEvent = RawContentBlockStopEvent;

/** Updates the message itself: stop reason and usage. */
export interface RawMessageDeltaEvent {
  type: 'message_delta';
  delta: MessageDelta;
  /** Cumulative totals, not increments. */
  usage: MessageDeltaUsage;
}

export type MessageDeltaEvent = RawMessageDeltaEvent;

/** Updates the message itself: stop reason and usage. */
export interface BetaRawMessageDeltaEvent<B extends string = string> {
  type: 'message_delta';
  /** Edits that `context_management` of the request applied. */
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  delta: BetaMessageDelta<B>;
  /** Cumulative totals, not increments. */
  usage: BetaMessageDeltaUsage<B>;
  /** Replaces the list of `message_start`. Present only if another model took over. */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

export type BetaMessageDeltaEvent<B extends string = string> = BetaRawMessageDeltaEvent<B>;

/** Ends the message and the stream. */
export interface RawMessageStopEvent {
  type: 'message_stop';
}

export type MessageStopEvent = RawMessageStopEvent;

/** What a delta event appends to a content block. */
export type RawContentBlockDelta =
  TextDelta | InputJSONDelta | CitationsDelta | ThinkingDelta | SignatureDelta;

/** What a delta event appends to a content block. */
export type BetaRawContentBlockDelta<B extends string = string> =
  | TextDelta
  | InputJSONDelta
  | CitationsDelta
  | BetaThinkingDelta<B>
  | SignatureDelta
  | (CompactionContentBlockDelta & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>);

/** Appends text to a text block. */
export interface TextDelta {
  type: 'text_delta';
  text: string;
}

/** Appends to the input of a tool call. */
export interface InputJSONDelta {
  type: 'input_json_delta';
  /** A fragment of JSON. Parse the joined fragments once the block stops. */
  partial_json: string;
}

/** Adds a citation to a text block. */
export interface CitationsDelta {
  type: 'citations_delta';
  citation: TextCitation;
}

/** Appends text to a thinking block. */
export interface ThinkingDelta {
  type: 'thinking_delta';
  thinking: string;
}

/** Appends text to a thinking block. */
export interface BetaThinkingDelta<B extends string = string> {
  type: 'thinking_delta';
  /**
   * Rough number of thinking tokens since the previous delta, for a progress display. Do not
   * use it for billing.
   */
  estimated_tokens?: (number | null) & Open<B, 'thinking-token-count-2026-05-13'>;
  thinking: string;
}

/** Sets the signature of a thinking block; the last delta of the block. */
export interface SignatureDelta {
  type: 'signature_delta';
  /** Lets the API verify that it wrote this block; send it back unchanged. */
  signature: string;
}

/** The end of the message. */
export interface MessageDelta {
  /** Container that code execution ran in, if it was used. */
  container: Container | null;
  /** Details of a refusal; null for other stop reasons. */
  stop_details: RefusalStopDetails | null;
  /** Why the model stopped. */
  stop_reason: StopReason | null;
  /** The stop sequence that the model generated, if any. */
  stop_sequence: string | null;
}

/** The end of the message. */
export interface BetaMessageDelta<B extends string = string> {
  /** Container that code execution ran in, if it was used. */
  container: Container | null;
  /** Details of a refusal; null for other stop reasons. */
  stop_details: BetaRefusalStopDetails<B> | null;
  /** Why the model stopped. */
  stop_reason: BetaStopReason<B> | null;
  /** The stop sequence that the model generated, if any. */
  stop_sequence: string | null;
}

/** Cumulative usage at this point of the stream. */
export interface MessageDeltaUsage {
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number | null;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number | null;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number | null;
  /** Generated tokens, thinking included. */
  output_tokens: number;
  /** `output_tokens` by kind. */
  output_tokens_details: OutputTokensDetails | null;
  /** Calls of tools that the API ran. */
  server_tool_use: ServerToolUsage | null;
}

/** Cumulative usage at this point of the stream. */
export interface BetaMessageDeltaUsage<B extends string = string> {
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number | null;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number | null;
  /** Whether the `fallback_credit_token` of the request was redeemed. */
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number | null;
  /** Usage of each model run within the request. */
  iterations?: (BetaIterationsUsage<B> | null) &
    Open<
      B,
      | 'advisor-tool-2026-03-01'
      | 'compact-2026-01-12'
      | 'compact-2026-09-04'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Generated tokens, thinking included. */
  output_tokens: number;
  /** `output_tokens` by kind. */
  output_tokens_details: OutputTokensDetails | null;
  /** Calls of tools that the API ran. */
  server_tool_use: ServerToolUsage | null;
}

/** A shell that your code runs. The API defines its schema. */
export interface ToolBash20250124 {
  type: 'bash_20250124';
  name: 'bash';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolBash20250124 = ToolBash20250124;

/** A text editor that your code runs, with an undo command. The API defines its schema. */
export interface ToolTextEditor20250124 {
  type: 'text_editor_20250124';
  name: 'str_replace_editor';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolTextEditor20250124 = ToolTextEditor20250124;

/** A text editor that your code runs, without the undo command. The API defines its schema. */
export interface ToolTextEditor20250429 {
  type: 'text_editor_20250429';
  name: 'str_replace_based_edit_tool';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolTextEditor20250429 = ToolTextEditor20250429;

/**
 * A text editor that your code runs and that can limit what it shows of a file. The API
 * defines its schema.
 */
export interface ToolTextEditor20250728 {
  type: 'text_editor_20250728';
  name: 'str_replace_based_edit_tool';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Maximum number of characters shown of a file. By default the whole file is shown. */
  max_characters?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolTextEditor20250728 = ToolTextEditor20250728;

/** Screen, mouse and keyboard of a computer that your code controls, for older models. */
export interface ToolComputerUse20250124 {
  type: 'computer_20250124';
  /** Height of the screen in pixels. */
  display_height_px: number;
  /** Width of the screen in pixels. */
  display_width_px: number;
  name: 'computer';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Number of the X11 display, such as 0. */
  display_number?: number | null;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolComputerUse20250124 = ToolComputerUse20250124;

/**
 * Screen, mouse and keyboard of a computer that your code controls. Newer code should use
 * `computer_toolset_20260801`.
 */
export interface ToolComputerUse20251124 {
  type: 'computer_20251124';
  /** Height of the screen in pixels. */
  display_height_px: number;
  /** Width of the screen in pixels. */
  display_width_px: number;
  name: 'computer';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Number of the X11 display, such as 0. */
  display_number?: number | null;
  /** Lets the model request an enlarged screenshot of a part of the screen. */
  enable_zoom?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolComputerUse20251124 = ToolComputerUse20251124;

/** Tools to control a computer, one for each action. Your code runs them. */
export interface ComputerToolset20260801 {
  type: 'computer_toolset_20260801';
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings of single tools, by their name. Other tools keep their defaults. */
  configs?: {
    [key: string]: ToolsetMemberConfig;
  } | null;
}

export type BetaComputerToolset20260801 = ComputerToolset20260801;

/** Tools to control a web browser, one for each action. Your code runs them. */
export interface BrowserToolset20260801 {
  type: 'browser_toolset_20260801';
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings of single tools, by their name. Other tools keep their defaults. */
  configs?: {
    [key: string]: ToolsetMemberConfig;
  } | null;
}

export type BetaBrowserToolset20260801 = BrowserToolset20260801;

/** Settings of one tool of a toolset. */
export interface ToolsetMemberConfig {
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean | null;
  /** Whether the model may call the tool. The default depends on the tool. */
  enabled?: boolean | null;
}

/** State of the browser after an action. Use at most one in the result of a browser tool. */
export interface BrowserStateBlockParam {
  type: 'browser_state';
  /** All open tabs. If there are any, exactly one is `active`. */
  tabs: BrowserStateTabEntry[];
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /**
   * Tabs that opened and downloads that changed during the action. Leave it out if there are
   * none.
   */
  state_changes?: BrowserStateChange[] | null;
}

export type BetaBrowserStateBlockParam = BrowserStateBlockParam;

/** An open tab. */
export interface BrowserStateTabEntry {
  /** Your id for the tab, unique among the open tabs. */
  tab_id: string;
  /** Title of the page; may be empty. */
  title: string;
  /** URL of the page; may be empty. */
  url: string;
  /** Whether this is the active tab. */
  active?: boolean;
}

/** A tab that opened, or a download that changed. */
export type BrowserStateChange =
  | BrowserStateChangeTabOpened
  | BrowserStateChangeDownloadStarted
  | BrowserStateChangeDownloadCompleted
  | BrowserStateChangeDownloadFailed;

/** The action opened a tab that is still open. */
export interface BrowserStateChangeTabOpened {
  type: 'tab_opened';
  /** Id of the tab in `tabs`. */
  tab_id: string;
}

/** A download started. */
export interface BrowserStateChangeDownloadStarted {
  type: 'download_started';
  /** Your id for the download, the same in each change that reports it. */
  download_id: string;
  url: string;
}

/** A download finished. Report only this change if it also started during the action. */
export interface BrowserStateChangeDownloadCompleted {
  type: 'download_completed';
  /** Your id for the download, the same in each change that reports it. */
  download_id: string;
  /** URL that served the file, after redirects. */
  url: string;
  /** Path of the file. Set it only if another tool can read the file there. */
  path?: string | null;
  /** Size in bytes. */
  size_bytes?: number | null;
}

/** A download failed or was canceled. */
export interface BrowserStateChangeDownloadFailed {
  type: 'download_failed';
  /** Your id for the download, the same in each change that reports it. */
  download_id: string;
  url: string;
  /** Why the download failed, if known. */
  error?: string | null;
}

/** Files in which the model keeps notes across conversations. Your code stores them. */
export interface MemoryTool20250818 {
  type: 'memory_20250818';
  name: 'memory';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaMemoryTool20250818 = MemoryTool20250818;

/**
 * Runs Python code in a container of the API. Use `code_execution_20250825` or newer
 * instead.
 */
export interface CodeExecutionTool20250522 {
  type: 'code_execution_20250522';
  name: 'code_execution';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20250522 = CodeExecutionTool20250522;

/** Runs shell commands and edits files in a container of the API. */
export interface CodeExecutionTool20250825 {
  type: 'code_execution_20250825';
  name: 'code_execution';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20250825 = CodeExecutionTool20250825;

/**
 * Runs code in a container of the API. The code can call other tools of the request that
 * allow it.
 */
export interface CodeExecutionTool20260120 {
  type: 'code_execution_20260120';
  name: 'code_execution';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20260120 = CodeExecutionTool20260120;

/**
 * The newest code execution tool. Its code can call other tools of the request that allow
 * it.
 */
export interface CodeExecutionTool20260521 {
  type: 'code_execution_20260521';
  name: 'code_execution';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20260521 = CodeExecutionTool20260521;

/** Searches the web. The API runs the tool and charges for each search. */
export interface WebSearchTool20250305 {
  type: 'web_search_20250305';
  name: 'web_search';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /** Approximate location of the user, for local results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20250305 = WebSearchTool20250305;

/** Searches the web. Code execution can filter the results before they reach the prompt. */
export interface WebSearchTool20260209 {
  type: 'web_search_20260209';
  name: 'web_search';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /** Approximate location of the user, for local results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20260209 = WebSearchTool20260209;

/** Searches the web. The response can leave out results that code execution has processed. */
export interface WebSearchTool20260318 {
  type: 'web_search_20260318';
  name: 'web_search';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /**
   * Whether the response contains results that code execution has already processed: `full`
   * (the default) or `excluded`.
   */
  response_inclusion?: 'full' | 'excluded';
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /** Approximate location of the user, for local results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20260318 = WebSearchTool20260318;

/** Approximate location of the user, for local search results. */
export interface UserLocation {
  type: 'approximate';
  city?: string | null;
  /** Two-letter ISO 3166-1 code, such as `DE`. */
  country?: string | null;
  /** Region or state. */
  region?: string | null;
  /** Name in the IANA time zone database, such as `Europe/Berlin`. */
  timezone?: string | null;
}

/** Fetches web pages and PDFs whose URLs are in the conversation. */
export interface WebFetchTool20250910 {
  type: 'web_fetch_20250910';
  name: 'web_fetch';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite the fetched pages. Disabled by default. */
  citations?: CitationsConfigParam | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Approximate maximum number of tokens of one page in the prompt. Does not apply to PDFs. */
  max_content_tokens?: number | null;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /**
   * Limits which URLs may be fetched, by where they appeared in the conversation. By default
   * all sources count.
   */
  url_sources?: WebFetchURLSources | null;
}

export type BetaWebFetchTool20250910 = WebFetchTool20250910;

/** Fetches web pages and PDFs. Code execution can filter them before they reach the prompt. */
export interface WebFetchTool20260209 {
  type: 'web_fetch_20260209';
  name: 'web_fetch';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite the fetched pages. Disabled by default. */
  citations?: CitationsConfigParam | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Approximate maximum number of tokens of one page in the prompt. Does not apply to PDFs. */
  max_content_tokens?: number | null;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /**
   * Limits which URLs may be fetched, by where they appeared in the conversation. By default
   * all sources count.
   */
  url_sources?: WebFetchURLSources | null;
}

export type BetaWebFetchTool20260209 = WebFetchTool20260209;

/** Fetches web pages and PDFs, optionally without the cache. */
export interface WebFetchTool20260309 {
  type: 'web_fetch_20260309';
  name: 'web_fetch';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite the fetched pages. Disabled by default. */
  citations?: CitationsConfigParam | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Approximate maximum number of tokens of one page in the prompt. Does not apply to PDFs. */
  max_content_tokens?: number | null;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /**
   * Limits which URLs may be fetched, by where they appeared in the conversation. By default
   * all sources count.
   */
  url_sources?: WebFetchURLSources | null;
  /**
   * Whether the API may serve a cached copy of the page. Set to `false` only for pages that
   * change quickly.
   */
  use_cache?: boolean;
}

export type BetaWebFetchTool20260309 = WebFetchTool20260309;

/**
 * Fetches web pages and PDFs. The response can leave out pages that code execution has
 * processed.
 */
export interface WebFetchTool20260318 {
  type: 'web_fetch_20260318';
  name: 'web_fetch';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Restricts the tool to these domains. Cannot be combined with `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** Domains that the tool must not use. Cannot be combined with `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Lets the model cite the fetched pages. Disabled by default. */
  citations?: CitationsConfigParam | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Approximate maximum number of tokens of one page in the prompt. Does not apply to PDFs. */
  max_content_tokens?: number | null;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /**
   * Whether the response contains results that code execution has already processed: `full`
   * (the default) or `excluded`.
   */
  response_inclusion?: 'full' | 'excluded';
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  /**
   * Limits which URLs may be fetched, by where they appeared in the conversation. By default
   * all sources count.
   */
  url_sources?: WebFetchURLSources | null;
  /**
   * Whether the API may serve a cached copy of the page. Set to `false` only for pages that
   * change quickly.
   */
  use_cache?: boolean;
}

export type BetaWebFetchTool20260318 = WebFetchTool20260318;

/** Parts of the conversation whose URLs web fetch may open. */
export interface WebFetchURLSources {
  /** Results of tools that your code runs. */
  client_tool_results?:
    WebFetchURLSourceAll | WebFetchURLSourceNone | WebFetchURLSourceOnly | WebFetchURLSourceExcept;
  /** Results of tools that the API runs. Only web search and web fetch provide URLs. */
  server_tool_results?:
    WebFetchURLSourceAll | WebFetchURLSourceNone | WebFetchURLSourceOnly | WebFetchURLSourceExcept;
  /** Messages of the user. */
  user_input?: WebFetchURLSourceAll | WebFetchURLSourceNone;
}

/** Allows the URLs of all sources of this kind. */
export interface WebFetchURLSourceAll {
  type: 'all';
}

/** Allows no URL of this kind of source. */
export interface WebFetchURLSourceNone {
  type: 'none';
}

/** Allows only URLs in results of the listed tools. */
export interface WebFetchURLSourceOnly {
  type: 'only';
  tools: WebFetchURLSourceToolReference[];
}

/** Allows URLs in results of all tools but the listed ones. */
export interface WebFetchURLSourceExcept {
  type: 'except';
  tools: WebFetchURLSourceToolReference[];
}

/** Refers to an entry of `tools` by name. */
export interface WebFetchURLSourceToolReference {
  type: 'tool_reference';
  name: string;
}

/** Lets the model search deferred tools (`defer_loading`) by keywords. */
export interface ToolSearchToolBm25_20251119 {
  name: 'tool_search_tool_bm25';
  type: 'tool_search_tool_bm25_20251119' | 'tool_search_tool_bm25';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolSearchToolBm25_20251119 = ToolSearchToolBm25_20251119;

/** Lets the model search deferred tools (`defer_loading`) by regular expression. */
export interface ToolSearchToolRegex20251119 {
  name: 'tool_search_tool_regex';
  type: 'tool_search_tool_regex_20251119' | 'tool_search_tool_regex';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaToolSearchToolRegex20251119 = ToolSearchToolRegex20251119;

/** Lets the model ask a stronger model for advice. */
export interface AdvisorTool20260301 {
  type: 'advisor_20260301';
  /** Model that gives the advice. */
  model: Model;
  name: 'advisor';
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Caches the advisor's prompt between calls. Not cached by default. */
  caching?: CacheControlEphemeral | null;
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Maximum number of tokens of one piece of advice, thinking included. */
  max_tokens?: number | null;
  /** Maximum number of calls per request. Further calls fail with `max_uses_exceeded`. */
  max_uses?: number | null;
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
}

export type BetaAdvisorTool20260301 = AdvisorTool20260301;

/** A call of a tool that the API runs. Its result normally follows in the same message. */
export interface ServerToolUseBlock {
  type: 'server_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** What called the tool: the model, or code in code execution. */
  caller: ToolUseCaller;
  /** Arguments that the model passed to the tool. */
  input: {
    [key: string]: unknown;
  };
  /** Name of the tool. */
  name:
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
}

/** A call of a tool that the API runs. Its result normally follows in the same message. */
export interface BetaServerToolUseBlock<B extends string = string> {
  type: 'server_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** What called the tool: the model, or code in code execution. */
  caller: ToolUseCaller;
  /** Arguments that the model passed to the tool. */
  input: {
    [key: string]: unknown;
  };
  /** Name of the tool. */
  name:
    | OpenValue<B, 'advisor', 'advisor-tool-2026-03-01'>
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
}

/** A `server_tool_use` block from an earlier response. */
export interface ServerToolUseBlockParam {
  type: 'server_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** Arguments that the model passed to the tool. */
  input: unknown;
  /** Name of the tool. */
  name:
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What called the tool: the model, or code in code execution. */
  caller?: ToolUseCaller;
}

/** A `server_tool_use` block from an earlier response. */
export interface BetaServerToolUseBlockParam<B extends string = string> {
  type: 'server_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** Arguments that the model passed to the tool. */
  input: unknown;
  /** Name of the tool. */
  name:
    | OpenValue<B, 'advisor', 'advisor-tool-2026-03-01'>
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What called the tool: the model, or code in code execution. */
  caller?: ToolUseCaller;
}

/** Result of a web search. */
export interface WebSearchToolResultBlock {
  type: 'web_search_tool_result';
  /** What called the tool: the model, or code in code execution. */
  caller: ToolUseCaller;
  content: WebSearchToolResultBlockContent;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** The pages found, or an error. */
export type WebSearchToolResultBlockContent =
  WebSearchToolResultErrorObject | WebSearchResultBlock[];

/** A page found by web search. */
export interface WebSearchResultBlock {
  type: 'web_search_result';
  /** Opaque value; send it back unchanged. */
  encrypted_content: string;
  /** Age of the page as text for people, if known. */
  page_age: string | null;
  title: string;
  url: string;
}

/** The search failed. */
export interface WebSearchToolResultErrorObject {
  type: 'web_search_tool_result_error';
  error_code: WebSearchToolResultErrorCode;
}

/** Why a web search failed. */
export type WebSearchToolResultErrorCode =
  | 'invalid_tool_input'
  | 'unavailable'
  | 'max_uses_exceeded'
  | 'too_many_requests'
  | 'query_too_long'
  | 'request_too_large';

/** A `web_search_tool_result` block from an earlier response. */
export interface WebSearchToolResultBlockParam {
  type: 'web_search_tool_result';
  content: WebSearchToolResultBlockParamContent;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What called the tool: the model, or code in code execution. */
  caller?: ToolUseCaller;
}

export type BetaWebSearchToolResultBlockParam = WebSearchToolResultBlockParam;

/** The pages found, or an error. */
export type WebSearchToolResultBlockParamContent =
  WebSearchResultBlockParam[] | WebSearchToolRequestErrorObject;

/** A page found by web search, from an earlier response. */
export interface WebSearchResultBlockParam {
  type: 'web_search_result';
  /** Opaque value; send it back unchanged. */
  encrypted_content: string;
  title: string;
  url: string;
  /** Age of the page as text for people, if known. */
  page_age?: string | null;
}

/** The search failed. */
export interface WebSearchToolRequestErrorObject {
  type: 'web_search_tool_result_error';
  error_code: WebSearchToolResultErrorCode;
}

/** Result of a web fetch: a page or an error. */
export interface WebFetchToolResultBlock {
  type: 'web_fetch_tool_result';
  /** What called the tool: the model, or code in code execution. */
  caller: ToolUseCaller;
  content: WebFetchToolResultErrorBlock | WebFetchBlock;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** A fetched page. */
export interface WebFetchBlock {
  type: 'web_fetch_result';
  content: DocumentBlock;
  /** Time at which the page was fetched, in ISO 8601. */
  retrieved_at: string | null;
  url: string;
}

/** A document in a response. */
export interface DocumentBlock {
  type: 'document';
  /** Whether the model may cite the document. */
  citations: CitationsConfig | null;
  source: Base64PDFSource | PlainTextSource;
  title: string | null;
}

/** Whether citations are enabled. */
export interface CitationsConfig {
  enabled: boolean;
}

/** The page could not be fetched. */
export interface WebFetchToolResultErrorBlock {
  type: 'web_fetch_tool_result_error';
  error_code: WebFetchToolResultErrorCode;
}

/** Why a page could not be fetched. */
export type WebFetchToolResultErrorCode =
  | 'invalid_tool_input'
  | 'url_too_long'
  | 'url_not_allowed'
  | 'url_not_in_prior_context'
  | 'url_not_accessible'
  | 'unsupported_content_type'
  | 'too_many_requests'
  | 'max_uses_exceeded'
  | 'unavailable'
  | 'content_too_large';

/** A `web_fetch_tool_result` block from an earlier response. */
export interface WebFetchToolResultBlockParam {
  type: 'web_fetch_tool_result';
  content: WebFetchToolResultErrorBlockParam | WebFetchBlockParam;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** What called the tool: the model, or code in code execution. */
  caller?: ToolUseCaller;
}

export type BetaWebFetchToolResultBlockParam = WebFetchToolResultBlockParam;

/** A fetched page, from an earlier response. */
export interface WebFetchBlockParam {
  type: 'web_fetch_result';
  content: DocumentBlockParam;
  url: string;
  /** Time at which the page was fetched, in ISO 8601. */
  retrieved_at?: string | null;
}

export type BetaWebFetchBlockParam = WebFetchBlockParam;

/** The page could not be fetched. */
export interface WebFetchToolResultErrorBlockParam {
  type: 'web_fetch_tool_result_error';
  error_code: WebFetchToolResultErrorCode;
}

/** Result of running code. */
export interface CodeExecutionToolResultBlock {
  type: 'code_execution_tool_result';
  content: CodeExecutionToolResultBlockContent;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** Output of the code, or an error. */
export type CodeExecutionToolResultBlockContent =
  CodeExecutionToolResultErrorObject | CodeExecutionResultBlock | EncryptedCodeExecutionResultBlock;

/** Output of the code. */
export interface CodeExecutionResultBlock {
  type: 'code_execution_result';
  /** Files that the run created. */
  content: CodeExecutionOutputBlock[];
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
  stdout: string;
}

/** Output of code that called other tools; standard output is encrypted. */
export interface EncryptedCodeExecutionResultBlock {
  type: 'encrypted_code_execution_result';
  /** Files that the run created. */
  content: CodeExecutionOutputBlock[];
  /** Opaque value; send it back unchanged. */
  encrypted_stdout: string;
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
}

/** A file that the code created. Download it with `GET /v1/files/{file_id}/content`. */
export interface CodeExecutionOutputBlock {
  type: 'code_execution_output';
  file_id: string;
}

/** The code could not be run. */
export interface CodeExecutionToolResultErrorObject {
  type: 'code_execution_tool_result_error';
  error_code: CodeExecutionToolResultErrorCode;
}

/** Why the code could not be run. */
export type CodeExecutionToolResultErrorCode =
  'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';

/** A `code_execution_tool_result` block from an earlier response. */
export interface CodeExecutionToolResultBlockParam {
  type: 'code_execution_tool_result';
  content: CodeExecutionToolResultBlockParamContent;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaCodeExecutionToolResultBlockParam = CodeExecutionToolResultBlockParam;

/** Output of the code, or an error. */
export type CodeExecutionToolResultBlockParamContent =
  | CodeExecutionToolResultErrorParam
  | CodeExecutionResultBlockParam
  | EncryptedCodeExecutionResultBlockParam;

/** Output of the code, from an earlier response. */
export interface CodeExecutionResultBlockParam {
  type: 'code_execution_result';
  /** Files that the run created. */
  content: CodeExecutionOutputBlockParam[];
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
  stdout: string;
}

/** Output of code that called other tools, from an earlier response. */
export interface EncryptedCodeExecutionResultBlockParam {
  type: 'encrypted_code_execution_result';
  /** Files that the run created. */
  content: CodeExecutionOutputBlockParam[];
  /** Opaque value; send it back unchanged. */
  encrypted_stdout: string;
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
}

/** A file that the code created. */
export interface CodeExecutionOutputBlockParam {
  type: 'code_execution_output';
  file_id: string;
}

/** The code could not be run. */
export interface CodeExecutionToolResultErrorParam {
  type: 'code_execution_tool_result_error';
  error_code: CodeExecutionToolResultErrorCode;
}

/** Result of a shell command. */
export interface BashCodeExecutionToolResultBlock {
  type: 'bash_code_execution_tool_result';
  content: BashCodeExecutionToolResultErrorObject | BashCodeExecutionResultBlock;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** Output of the command. */
export interface BashCodeExecutionResultBlock {
  type: 'bash_code_execution_result';
  /** Files that the run created. */
  content: BashCodeExecutionOutputBlock[];
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
  stdout: string;
}

/** A file that the command created. Download it with `GET /v1/files/{file_id}/content`. */
export interface BashCodeExecutionOutputBlock {
  type: 'bash_code_execution_output';
  file_id: string;
}

/** The command could not be run. */
export interface BashCodeExecutionToolResultErrorObject {
  type: 'bash_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'output_file_too_large';
}

/** A `bash_code_execution_tool_result` block from an earlier response. */
export interface BashCodeExecutionToolResultBlockParam {
  type: 'bash_code_execution_tool_result';
  content: BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaBashCodeExecutionToolResultBlockParam = BashCodeExecutionToolResultBlockParam;

/** Output of the command, from an earlier response. */
export interface BashCodeExecutionResultBlockParam {
  type: 'bash_code_execution_result';
  /** Files that the run created. */
  content: BashCodeExecutionOutputBlockParam[];
  /** Exit code; 0 means success. */
  return_code: number;
  stderr: string;
  stdout: string;
}

/** A file that the command created. */
export interface BashCodeExecutionOutputBlockParam {
  type: 'bash_code_execution_output';
  file_id: string;
}

/** The command could not be run. */
export interface BashCodeExecutionToolResultErrorParam {
  type: 'bash_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'output_file_too_large';
}

/** Result of a file operation in the container. */
export interface TextEditorCodeExecutionToolResultBlock {
  type: 'text_editor_code_execution_tool_result';
  content:
    | TextEditorCodeExecutionToolResultErrorObject
    | TextEditorCodeExecutionViewResultBlock
    | TextEditorCodeExecutionCreateResultBlock
    | TextEditorCodeExecutionStrReplaceResultBlock;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** Content of a file. */
export interface TextEditorCodeExecutionViewResultBlock {
  type: 'text_editor_code_execution_view_result';
  /** The part of the file that was read. */
  content: string;
  file_type: 'text' | 'image' | 'pdf';
  /** Number of lines in `content`. */
  num_lines: number | null;
  /** Line number of the first line in `content`, counted from 1. */
  start_line: number | null;
  /** Number of lines in the whole file. */
  total_lines: number | null;
}

/** A file was written. */
export interface TextEditorCodeExecutionCreateResultBlock {
  type: 'text_editor_code_execution_create_result';
  /** Whether the file existed before and was overwritten. */
  is_file_update: boolean;
}

/** Text in a file was replaced. */
export interface TextEditorCodeExecutionStrReplaceResultBlock {
  type: 'text_editor_code_execution_str_replace_result';
  /** Changed lines, in the format of a diff. */
  lines: string[] | null;
  /** Number of lines after the change. */
  new_lines: number | null;
  /** First line of the change in the new text. */
  new_start: number | null;
  /** Number of lines before the change. */
  old_lines: number | null;
  /** First line of the change in the old text. */
  old_start: number | null;
}

/** The file operation failed. */
export interface TextEditorCodeExecutionToolResultErrorObject {
  type: 'text_editor_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'file_not_found';
  /** Details of the error, if known. */
  error_message: string | null;
}

/** A `text_editor_code_execution_tool_result` block from an earlier response. */
export interface TextEditorCodeExecutionToolResultBlockParam {
  type: 'text_editor_code_execution_tool_result';
  content:
    | TextEditorCodeExecutionToolResultErrorParam
    | TextEditorCodeExecutionViewResultBlockParam
    | TextEditorCodeExecutionCreateResultBlockParam
    | TextEditorCodeExecutionStrReplaceResultBlockParam;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaTextEditorCodeExecutionToolResultBlockParam =
  TextEditorCodeExecutionToolResultBlockParam;

/** Content of a file, from an earlier response. */
export interface TextEditorCodeExecutionViewResultBlockParam {
  type: 'text_editor_code_execution_view_result';
  /** The part of the file that was read. */
  content: string;
  file_type: 'text' | 'image' | 'pdf';
  /** Number of lines in `content`. */
  num_lines?: number | null;
  /** Line number of the first line in `content`, counted from 1. */
  start_line?: number | null;
  /** Number of lines in the whole file. */
  total_lines?: number | null;
}

/** A file was written. */
export interface TextEditorCodeExecutionCreateResultBlockParam {
  type: 'text_editor_code_execution_create_result';
  /** Whether the file existed before and was overwritten. */
  is_file_update: boolean;
}

/** Text in a file was replaced. */
export interface TextEditorCodeExecutionStrReplaceResultBlockParam {
  type: 'text_editor_code_execution_str_replace_result';
  /** Changed lines, in the format of a diff. */
  lines?: string[] | null;
  /** Number of lines after the change. */
  new_lines?: number | null;
  /** First line of the change in the new text. */
  new_start?: number | null;
  /** Number of lines before the change. */
  old_lines?: number | null;
  /** First line of the change in the old text. */
  old_start?: number | null;
}

/** The file operation failed. */
export interface TextEditorCodeExecutionToolResultErrorParam {
  type: 'text_editor_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'file_not_found';
  /** Details of the error, if known. */
  error_message?: string | null;
}

/** Result of a tool search. */
export interface ToolSearchToolResultBlock {
  type: 'tool_search_tool_result';
  content: ToolSearchToolResultErrorObject | ToolSearchToolSearchResultBlock;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** The tools found. */
export interface ToolSearchToolSearchResultBlock {
  type: 'tool_search_tool_search_result';
  /** Tools that the model may call from now on. */
  tool_references: ToolReferenceBlock[];
}

/** Refers to an entry of `tools`. */
export interface ToolReferenceBlock {
  type: 'tool_reference';
  /** Name of the tool. */
  tool_name: string;
}

/** The tool search failed. */
export interface ToolSearchToolResultErrorObject {
  type: 'tool_search_tool_result_error';
  error_code:
    'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';
  /** Details of the error, if known. */
  error_message: string | null;
}

/** A `tool_search_tool_result` block from an earlier response. */
export interface ToolSearchToolResultBlockParam {
  type: 'tool_search_tool_result';
  content: ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaToolSearchToolResultBlockParam = ToolSearchToolResultBlockParam;

/** The tools found, from an earlier response. */
export interface ToolSearchToolSearchResultBlockParam {
  type: 'tool_search_tool_search_result';
  tool_references: ToolReferenceBlockParam[];
}

export type BetaToolSearchToolSearchResultBlockParam = ToolSearchToolSearchResultBlockParam;

/** The tool search failed. */
export interface ToolSearchToolResultErrorParam {
  type: 'tool_search_tool_result_error';
  error_code:
    'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';
  /** Details of the error, if known. */
  error_message?: string | null;
}

/** Result of asking the advisor. */
export interface AdvisorToolResultBlock {
  type: 'advisor_tool_result';
  content: AdvisorToolResultErrorObject | AdvisorResultBlock | AdvisorRedactedResultBlock;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** Advice as text. */
export interface AdvisorResultBlock {
  type: 'advisor_result';
  /** Why the advisor stopped. `max_tokens` means that the advice was cut off. */
  stop_reason: string | null;
  text: string;
}

/** Encrypted advice, which only the API can read. */
export interface AdvisorRedactedResultBlock {
  type: 'advisor_redacted_result';
  /** Opaque value; send it back unchanged. */
  encrypted_content: string;
  /** Why the advisor stopped. `max_tokens` means that the advice was cut off. */
  stop_reason: string | null;
}

/** The advisor could not be asked. */
export interface AdvisorToolResultErrorObject {
  type: 'advisor_tool_result_error';
  error_code:
    | 'max_uses_exceeded'
    | 'prompt_too_long'
    | 'too_many_requests'
    | 'overloaded'
    | 'unavailable'
    | 'execution_time_exceeded'
    | 'model_not_found';
}

/** An `advisor_tool_result` block from an earlier response. */
export interface AdvisorToolResultBlockParam {
  type: 'advisor_tool_result';
  content: AdvisorToolResultErrorParam | AdvisorResultBlockParam | AdvisorRedactedResultBlockParam;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaAdvisorToolResultBlockParam = AdvisorToolResultBlockParam;

/** Advice as text, from an earlier response. */
export interface AdvisorResultBlockParam {
  type: 'advisor_result';
  text: string;
  /** Why the advisor stopped. */
  stop_reason?: string | null;
}

/** Encrypted advice, from an earlier response. */
export interface AdvisorRedactedResultBlockParam {
  type: 'advisor_redacted_result';
  /** Opaque value; send it back unchanged. */
  encrypted_content: string;
  /** Why the advisor stopped. */
  stop_reason?: string | null;
}

/** The advisor could not be asked. */
export interface AdvisorToolResultErrorParam {
  type: 'advisor_tool_result_error';
  error_code:
    | 'max_uses_exceeded'
    | 'prompt_too_long'
    | 'too_many_requests'
    | 'overloaded'
    | 'unavailable'
    | 'execution_time_exceeded'
    | 'model_not_found';
}

/** The container that code execution runs in. */
export interface ContainerParams {
  /**
   * Id of a container from an earlier response, to keep its files. By default a new container
   * is created.
   */
  id?: string | null;
  /** Skills to load into the container, at most 8. */
  skills?: SkillParams[] | null;
}

export type BetaContainerParams = ContainerParams;

/** A skill to load into a container. */
export interface SkillParams {
  /** Id of the skill. */
  skill_id: string;
  /** Who made the skill: `anthropic`, or your organization (`custom`). */
  type: 'anthropic' | 'custom';
  /** Version of the skill, or `latest`. */
  version?: string;
}

/** The container that code execution ran in. */
export interface Container {
  /** Pass it as `container` of the next request to keep the files of the container. */
  id: string;
  /** When the container expires. */
  expires_at: string;
  /** Skills loaded into the container. */
  skills: ContainerSkill[] | null;
}

/** A skill loaded into the container. */
export interface ContainerSkill {
  /** Id of the skill. */
  skill_id: string;
  /** Who made the skill: `anthropic`, or your organization (`custom`). */
  type: 'anthropic' | 'custom';
  /** Version that was loaded. */
  version: string;
}

/** A file that was copied into the container. */
export interface ContainerUploadBlock {
  type: 'container_upload';
  file_id: string;
}

/** Copies an uploaded file into the container, where code execution can read it. */
export interface ContainerUploadBlockParam {
  type: 'container_upload';
  /** Id of the uploaded file. */
  file_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaContainerUploadBlockParam = ContainerUploadBlockParam;

/** A remote MCP server. */
export interface BetaRequestMCPServerURLDefinition<B extends string = string> {
  type: 'url';
  /** Your name for the server. Toolsets and content blocks refer to it. */
  name: string;
  /** URL of the server. */
  url: string;
  /** Token that the API sends to the server as `Authorization: Bearer`. */
  authorization_token?: string | null;
  /** Tools of the server that the model may call. Superseded by an `mcp_toolset` in `tools`. */
  tool_configuration?: (RequestMCPServerToolConfiguration | null) &
    Open<B, 'mcp-client-2025-04-04'>;
}

/** Tools of an MCP server that the model may call. Superseded by an `mcp_toolset` in `tools`. */
export interface RequestMCPServerToolConfiguration {
  /** Names of the tools that the model may call. By default all tools of the server. */
  allowed_tools?: string[] | null;
  /** Whether the model may call any tool of the server. */
  enabled?: boolean | null;
}

/** The tools of an MCP server. */
export interface BetaMCPToolset<B extends string = string> {
  type: 'mcp_toolset';
  /** `name` of an entry of `mcp_servers`. */
  mcp_server_name: string;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings of single tools, by name. They override `default_config`. */
  configs?: {
    [key: string]: MCPToolConfig;
  } | null;
  /** Settings of all tools of the server. */
  default_config?: MCPToolDefaultConfig;
  /**
   * Tools to use instead of asking the server: copy `tools` of an `mcp_tool_listing` block
   * from an earlier response.
   */
  tools?: (MCPToolParam[] | null) & Open<B, 'mcp-client-2026-09-15'>;
}

/** Settings of one tool of an MCP server. */
export interface MCPToolConfig {
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Whether the model may call the tool. */
  enabled?: boolean;
}

/** Settings of all tools of an MCP server. */
export interface MCPToolDefaultConfig {
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** Whether the model may call the tools. */
  enabled?: boolean;
}

/** A tool of an MCP server, as the server describes it. */
export interface MCPToolParam {
  /** JSON Schema of the input of the tool. */
  input_schema: {
    [key: string]: unknown;
  };
  /** Name of the tool on its server. */
  name: string;
  description?: string | null;
}

/** A tool of an MCP server, as the server describes it. */
export interface MCPTool {
  /** JSON Schema of the input of the tool. */
  input_schema: {
    [key: string]: unknown;
  };
  /** Name of the tool on its server. */
  name: string;
  description?: string;
}

/**
 * A call of a tool of an MCP server. The API runs it; the result normally follows in the
 * same message.
 */
export interface MCPToolUseBlock {
  type: 'mcp_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** Arguments that the model passed to the tool. */
  input: unknown;
  /** Name of the tool on its server. */
  name: string;
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
}

/** An `mcp_tool_use` block from an earlier response. */
export interface MCPToolUseBlockParam {
  type: 'mcp_tool_use';
  /** Id of the call. The result block refers to it. */
  id: string;
  /** Arguments that the model passed to the tool. */
  input: unknown;
  /** Name of the tool on its server. */
  name: string;
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaMCPToolUseBlockParam = MCPToolUseBlockParam;

/** Result of a tool of an MCP server. */
export interface MCPToolResultBlock {
  type: 'mcp_tool_result';
  content: string | TextBlock[];
  /** Whether the tool failed. */
  is_error: boolean;
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
}

/** An `mcp_tool_result` block from an earlier response. */
export interface RequestMCPToolResultBlockParam {
  type: 'mcp_tool_result';
  /** `id` of the tool call that this result answers. */
  tool_use_id: string;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  content?: string | TextBlockParam[];
  /** Whether the tool failed. */
  is_error?: boolean;
}

export type BetaRequestMCPToolResultBlockParam = RequestMCPToolResultBlockParam;

/**
 * The tools that an MCP server listed during this request. Send the block back so that later
 * requests use the same list.
 */
export interface MCPToolListingBlock {
  type: 'mcp_tool_listing';
  /** `name` of the server in `mcp_servers`. */
  mcp_server_name: string;
  tools: MCPTool[];
}

/**
 * An `mcp_tool_listing` block from an earlier response. The API uses its list instead of
 * asking the server again.
 */
export interface MCPToolListingBlockParam {
  type: 'mcp_tool_listing';
  /** `name` of the server in `mcp_servers`. */
  mcp_server_name: string;
  /** The tools, unchanged. */
  tools: MCPToolParam[];
}

/** Makes a tool available from this point of the conversation on. */
export interface BetaRequestToolAdditionBlock<B extends string = string> {
  type: 'tool_addition';
  /** A tool of `tools`, or a new tool with its definition. */
  tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | (BetaToolChangeToolDefinitionParam<B> & Open<B, 'inline-tools-2026-09-15'>);
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

/** Takes a tool away from this point of the conversation on. */
export interface RequestToolRemovalBlock {
  type: 'tool_removal';
  /** A tool that is available at this point. */
  tool: ToolChangeToolReference | ToolChangeMCPToolReference | ToolChangeMCPToolsetReference;
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaRequestToolRemovalBlock = RequestToolRemovalBlock;

/** Refers to a tool by name. For tools of MCP servers use `mcp_tool_reference`. */
export interface ToolChangeToolReference {
  type: 'tool_reference';
  name: string;
}

/** Refers to one tool of an MCP server. */
export interface ToolChangeMCPToolReference {
  type: 'mcp_tool_reference';
  /** Name of the tool on its server. */
  name: string;
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
}

/** Refers to all tools of an MCP server. */
export interface ToolChangeMCPToolsetReference {
  type: 'mcp_toolset_reference';
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
}

/** Defines a tool that is not in `tools`. */
export interface BetaToolChangeToolDefinitionParam<B extends string = string> {
  type: 'tool_definition';
  /** The tool, in the form of an entry of `tools`. */
  definition: BetaToolDefinition<B> | (BetaMCPToolset<B> & Open<B, 'mcp-client-2026-09-15'>);
}

/** A tool that became available in the summarized part. */
export interface BetaResponseToolAdditionBlock<B extends string = string> {
  type: 'tool_addition';
  tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference
    | (BetaToolChangeToolDefinition<B> & Open<B, 'inline-tools-2026-09-15'>);
}

/** A tool that was taken away in the summarized part. */
export interface ResponseToolRemovalBlock {
  type: 'tool_removal';
  tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference;
}

/** Refers to a tool by name. */
export interface ResponseToolChangeToolReference {
  type: 'tool_reference';
  name: string;
}

/** Refers to one tool of an MCP server. */
export interface ResponseToolChangeMCPToolReference {
  type: 'mcp_tool_reference';
  /** Name of the tool on its server. */
  name: string;
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
}

/** Refers to all tools of an MCP server. */
export interface ResponseToolChangeMCPToolsetReference {
  type: 'mcp_toolset_reference';
  /** `name` of the server in `mcp_servers`. */
  server_name: string;
}

/** Defines a tool that is not in `tools`. */
export interface BetaToolChangeToolDefinition<B extends string = string> {
  type: 'tool_definition';
  /** The definition that the request sent, in the form of an entry of `tools`. */
  definition: BetaResponseToolUnion<B>;
}

/** A tool of the request, as a response returns it. */
export type BetaResponseToolUnion<B extends string = string> =
  | ResponseTool
  | ToolBash20250124
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | (ToolComputerUse20250124 & Open<B, 'computer-use-2025-01-24'>)
  | (ToolComputerUse20251124 & Open<B, 'computer-use-2025-11-24'>)
  | ComputerToolset20260801
  | BrowserToolset20260801
  | MemoryTool20250818
  | (CodeExecutionTool20250522 & Open<B, 'code-execution-2025-05-22'>)
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | WebSearchTool20250305
  | WebSearchTool20260209
  | WebSearchTool20260318
  | WebFetchTool20250910
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebFetchTool20260318
  | ToolSearchToolBm25_20251119
  | ToolSearchToolRegex20251119
  | (AdvisorTool20260301 & Open<B, 'advisor-tool-2026-03-01'>)
  | (BetaResponseMCPToolset<B> & Open<B, 'mcp-client-2026-09-15'>);

/** The tools of an MCP server, as a response returns them. */
export interface BetaResponseMCPToolset<B extends string = string> {
  type: 'mcp_toolset';
  /** `name` of an entry of `mcp_servers`. */
  mcp_server_name: string;
  /** Sets a cache breakpoint: the prompt up to and including this tool is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings of single tools, by name. They override `default_config`. */
  configs?: {
    [key: string]: MCPToolConfig;
  } | null;
  /** Settings of all tools of the server. */
  default_config?: MCPToolDefaultConfig;
  /** Tools that were used instead of asking the server. */
  tools?: (MCPToolParam[] | null) & Open<B, 'mcp-client-2026-09-15'>;
}

/** Your own tool, as a response returns it. */
export interface ResponseTool {
  /** JSON Schema of the input that the model writes for the tool. */
  input_schema: ToolInputSchema;
  name: string;
  /**
   * Who may call the tool: the model, code in code execution, or both. Defaults to the model
   * only.
   */
  allowed_callers?: AllowedCaller[];
  /** Keeps the tool out of the prompt until a tool search finds it. Use it with many tools. */
  defer_loading?: boolean;
  /** What the tool does and when to use it. */
  description?: string;
  /** Whether the input is streamed without waiting for valid JSON. */
  eager_input_streaming?: boolean | null;
  /** Example inputs that show the model how to call the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Ensures that the inputs that the model writes match the schema of the tool. */
  strict?: boolean;
  type?: 'custom' | null;
}

/** Edits that the API applies to the conversation before the model sees it. */
export interface BetaContextManagementConfig<B extends string = string> {
  /** Edits, applied in this order. */
  edits?: (
    | (ClearToolUses20250919Edit & Open<B, 'context-management-2025-06-27'>)
    | (ClearThinking20251015Edit & Open<B, 'context-management-2025-06-27'>)
    | (Compact20260112Edit & Open<B, 'compact-2026-01-12'>)
  )[];
}

/** Clears the results of old tool calls. */
export interface ClearToolUses20250919Edit {
  type: 'clear_tool_uses_20250919';
  /**
   * Skips the edit if it would clear fewer tokens, since each edit invalidates the prompt
   * cache.
   */
  clear_at_least?: InputTokensClearAtLeast | null;
  /** Clears the inputs of the calls too: `true` for all tools, or a list of tool names. */
  clear_tool_inputs?: boolean | string[] | null;
  /** Names of tools whose calls are never cleared. */
  exclude_tools?: string[] | null;
  /** Number of most recent tool calls to keep. */
  keep?: ToolUsesKeep;
  /** When to apply the edit. Defaults to 100,000 input tokens. */
  trigger?: InputTokensTrigger | ToolUsesTrigger;
}

/** Clears thinking blocks of earlier turns. */
export interface ClearThinking20251015Edit {
  type: 'clear_thinking_20251015';
  /** How many of the latest assistant turns keep their thinking, or `all`. */
  keep?: ThinkingTurns | AllThinkingTurns | 'all';
}

/**
 * Summarizes the conversation once it reaches a size. For a summary on demand use
 * `compaction`.
 */
export interface Compact20260112Edit {
  type: 'compact_20260112';
  /** Your own instructions for the summary; they replace the default ones. */
  instructions?: string | null;
  /** Ends the response after the summary, so that you can continue the conversation yourself. */
  pause_after_compaction?: boolean;
  /** When to summarize. Defaults to 150,000 input tokens. */
  trigger?: InputTokensTrigger | null;
}

/** Applies an edit once the prompt has this many input tokens. */
export interface InputTokensTrigger {
  type: 'input_tokens';
  value: number;
}

/** Minimum number of input tokens to clear. */
export interface InputTokensClearAtLeast {
  type: 'input_tokens';
  value: number;
}

/** Applies an edit once the conversation has this many tool calls. */
export interface ToolUsesTrigger {
  type: 'tool_uses';
  value: number;
}

/** Number of tool calls to keep. */
export interface ToolUsesKeep {
  type: 'tool_uses';
  value: number;
}

/** Keeps the thinking of this many turns. */
export interface ThinkingTurns {
  type: 'thinking_turns';
  value: number;
}

/** Keeps the thinking of all turns. */
export interface AllThinkingTurns {
  type: 'all';
}

/** Edits that were applied to the conversation. */
export interface ContextManagementResponse {
  /** One entry for each edit that changed the conversation. */
  applied_edits: (ClearToolUses20250919EditResponse | ClearThinking20251015EditResponse)[];
}

/** Tool calls that were cleared. */
export interface ClearToolUses20250919EditResponse {
  type: 'clear_tool_uses_20250919';
  /** Input tokens saved. */
  cleared_input_tokens: number;
  /** Number of tool calls cleared. */
  cleared_tool_uses: number;
}

/** Thinking that was cleared. */
export interface ClearThinking20251015EditResponse {
  type: 'clear_thinking_20251015';
  /** Input tokens saved. */
  cleared_input_tokens: number;
  /** Number of turns whose thinking was cleared. */
  cleared_thinking_turns: number;
}

/** The effect of `context_management` on a token count. */
export interface CountTokensContextManagementResponse {
  /** Input tokens before the edits. */
  original_input_tokens: number;
}

/** Summarizes the conversation now. */
export interface CompactionConfig {
  type: 'summarize';
  /** Your own instructions for the summary; they replace the default ones. */
  instructions?: string | null;
}

/**
 * A summary that replaces the conversation before it. Send it back in later requests; the
 * messages that it summarizes can be left out.
 */
export interface BetaCompactionBlock<B extends string = string> {
  type: 'compaction';
  /** The summary; null if summarizing failed. */
  content: string | null;
  /** Opaque value; send it back unchanged. */
  encrypted_content: string | null;
  /** Lets the API verify that it wrote this block; send it back unchanged. */
  signature?: (string | null) & Open<B, 'compact-2026-09-04'>;
  /** Tools that the summarized part added or removed. */
  tool_changes?: ((BetaResponseToolAdditionBlock<B> | ResponseToolRemovalBlock)[] | null) &
    Open<B, 'compact-2026-09-04'>;
}

/**
 * A `compaction` block from an earlier response. The messages that it summarizes can be left
 * out.
 */
export interface BetaCompactionBlockParam<B extends string = string> {
  type: 'compaction';
  /** Sets a cache breakpoint: the prompt up to and including this block is cached. */
  cache_control?: CacheControlEphemeral | null;
  /** The summary; the API ignores a block without one. */
  content?: string | null;
  /** Opaque value; send it back unchanged. */
  encrypted_content?: string | null;
  /** Lets the API verify that it wrote this block; send it back unchanged. */
  signature?: (string | null) & Open<B, 'compact-2026-09-04'>;
  /** Tools that the summarized part added or removed. Send them back unchanged. */
  tool_changes?: ((BetaRequestToolAdditionBlock<B> | RequestToolRemovalBlock)[] | null) &
    Open<B, 'compact-2026-09-04'>;
}

/** Sets the whole summary of a `compaction` block. */
export interface CompactionContentBlockDelta {
  type: 'compaction_delta';
  /** The summary; null if summarizing failed. */
  content: string | null;
  /** Opaque value; send it back unchanged. */
  encrypted_content: string | null;
}

/** A token budget for a task of several requests. */
export interface TokenTaskBudget {
  type: 'tokens';
  /** Tokens for the whole task, at least 1,024. */
  total: number;
  /** Tokens left for the task, if you shorten the conversation yourself. Defaults to `total`. */
  remaining?: number | null;
}

/** A conversation that the server keeps. */
export type MessageThreadParam = ThreadCreateParams | ThreadContinueParams;

/** Starts a thread: the server keeps the conversation under the id of the response. */
export interface ThreadCreateParams {
  type: 'create';
}

/** Continues a thread: `messages` holds only what is new. */
export interface ThreadContinueParams {
  type: 'continue';
  /** `id` of the previous response of the thread. */
  previous_message_id: string;
}

/** What to do with thinking blocks that no longer match the conversation. */
export interface ThinkingBlockBinding {
  /** What to do if the messages before a thinking block have changed. Defaults to `error`. */
  prefix_mismatch_behavior?: ThinkingPrefixMismatchBehavior | null;
}

/**
 * `error` rejects the request with status 400; `drop_block` removes the thinking block and
 * reports it in `input_transformations`.
 */
export type ThinkingPrefixMismatchBehavior = 'error' | 'drop_block';

/** A thinking block of the request that did not match the conversation. Ignore unknown types. */
export type InputTransformation =
  ThinkingDroppedInputTransformation | ThinkingMismatchAllowedInputTransformation;

/** A thinking block that the model did not see. */
export interface ThinkingDroppedInputTransformation {
  type: 'thinking_dropped';
  /** Position of the block in the request, such as `messages.2.content.0`. */
  path: string;
  /**
   * Which check the block failed: another model, another conversation before it, another
   * organization or another end user.
   */
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch';
}

/** A thinking block that did not match, but that the model saw anyway. */
export interface ThinkingMismatchAllowedInputTransformation {
  type: 'thinking_mismatch_allowed';
  /** Position of the block in the request, such as `messages.2.content.0`. */
  path: string;
  /**
   * Which check the block failed: another model, another conversation before it, another
   * organization or another end user.
   */
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch';
}

/** Models to try in order, or `default` to let the API choose them. */
export type BetaFallbacksParam<B extends string = string> =
  BetaFallbackParam<B>[] | OpenValue<B, 'default', 'server-side-fallback-2026-07-01'>;

/** A model to try if the previous one refuses, with settings for this attempt only. */
export interface BetaFallbackParam<B extends string = string> {
  /** Id or alias of the model. */
  model: Model;
  /** Upper limit of generated tokens. Replaces `max_tokens` of the request. */
  max_tokens?: number | null;
  /** Replaces `output_config` of the request. */
  output_config?: BetaOutputConfig<B> | null;
  /** Replaces `speed` of the request. */
  speed?: 'standard' | 'fast' | null;
  /** Replaces `thinking` of the request. */
  thinking?: BetaThinkingConfigParam<B> | null;
}

/** A credit token, and what to do if it cannot be redeemed. */
export interface BetaFallbackCreditTokenParam<B extends string = string> {
  /** `stop_details.fallback_credit_token` of the refused request. */
  token?: string & Open<B, 'fallback-credit-2026-07-01'>;
  /**
   * `strict` (the default) rejects the request with status 400; `best_effort` runs it at the
   * normal price.
   */
  mode?: 'strict' | 'best_effort';
}

/** Whether a credit token was redeemed. */
export interface FallbackCreditUsage {
  status: FallbackCreditRedeemed | FallbackCreditNotApplied;
}

/**
 * The token was redeemed: the retry costs as much as if the conversation had used its model
 * from the start.
 */
export interface FallbackCreditRedeemed {
  type: 'redeemed';
}

/** The token was not redeemed: the retry costs the normal price. */
export interface FallbackCreditNotApplied {
  type: 'not_applied';
  /** Why the token was not redeemed. */
  reason:
    | 'body_mismatch'
    | 'continuation_excluded'
    | 'continuation_only'
    | 'expired'
    | 'invalid_target_model'
    | 'not_enabled'
    | 'reprice_unavailable'
    | 'temporarily_unavailable'
    | 'variant_fields_present'
    | 'wrong_organization'
    | 'wrong_platform'
    | 'wrong_workspace';
  /**
   * Fields to remove from the request so that the token can be redeemed. Set only for
   * `variant_fields_present`.
   */
  remove_to_redeem?: string[] | null;
}

/** Marks where another model took over, because the previous one refused. */
export interface FallbackBlock {
  type: 'fallback';
  /** Model that refused. */
  from: FallbackInfo;
  /** Model that continued. */
  to: FallbackInfo;
  /** Why the model changed. */
  trigger: FallbackRefusalTrigger;
}

/** A `fallback` block from an earlier response. Keep it at its position in `content`. */
export interface FallbackBlockParam {
  type: 'fallback';
  /** Model that refused. */
  from: FallbackInfoParam;
  /** Model that continued. */
  to: FallbackInfoParam;
  /** Why the model changed. */
  trigger?: unknown;
}

/** One side of a change of models. */
export interface FallbackInfo {
  model: Model;
}

/** One side of a change of models. */
export interface FallbackInfoParam {
  model: Model;
}

/** The previous model refused. */
export interface FallbackRefusalTrigger {
  type: 'refusal';
  /** Policy area of the refusal, or null if no named category applies. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
}

/** Usage of each model run within a request, in order. */
export type BetaIterationsUsage<B extends string = string> = (
  | MessageIterationUsage
  | (CompactionIterationUsage & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>)
  | (AdvisorMessageIterationUsage & Open<B, 'advisor-tool-2026-03-01'>)
  | (FallbackMessageIterationUsage &
      Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>)
)[];

/** Usage of a run of the requested model. */
export interface MessageIterationUsage {
  type: 'message';
  /** Tokens written to the prompt cache, by lifetime of the entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  model: Model | null;
  output_tokens: number;
}

/** Usage of summarizing the conversation. The totals in `usage` do not include it. */
export interface CompactionIterationUsage {
  type: 'compaction';
  /** Tokens written to the prompt cache, by lifetime of the entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  output_tokens: number;
}

/** Usage of a run of the advisor. */
export interface AdvisorMessageIterationUsage {
  type: 'advisor_message';
  /** Tokens written to the prompt cache, by lifetime of the entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  model: Model;
  output_tokens: number;
}

/** Usage of a run of a fallback model. */
export interface FallbackMessageIterationUsage {
  type: 'fallback_message';
  /** Tokens written to the prompt cache, by lifetime of the entry. */
  cache_creation: CacheCreation | null;
  /** Input tokens written to the prompt cache. */
  cache_creation_input_tokens: number;
  /** Input tokens read from the prompt cache. */
  cache_read_input_tokens: number;
  /** Input tokens neither read from nor written to the cache. */
  input_tokens: number;
  model: Model;
  output_tokens: number;
}

/** The earlier request to compare the prompt with. */
export interface DiagnosticsParam {
  /** `id` of the previous response. Null on the first turn of a conversation. */
  previous_message_id?: string | null;
}

/** The result of comparing the prompt with an earlier request. */
export interface Diagnostics {
  /** Why the cache could not be used; null while the comparison is still running. */
  cache_miss_reason: CacheMissReason | null;
}

/** The first part of the prompt that differs from the earlier request. */
export type CacheMissReason =
  | CacheMissModelChanged
  | CacheMissSystemChanged
  | CacheMissToolsChanged
  | CacheMissMessagesChanged
  | CacheMissPreviousMessageNotFound
  | CacheMissUnavailable;

/** `model` or `speed` differs. */
export interface CacheMissModelChanged {
  type: 'model_changed';
  /** Input tokens that the cache would have served, approximately. */
  cache_missed_input_tokens: number;
}

/** The system prompt differs. */
export interface CacheMissSystemChanged {
  type: 'system_changed';
  /** Input tokens that the cache would have served, approximately. */
  cache_missed_input_tokens: number;
}

/** `tools` differs: entries were added, removed or reordered. */
export interface CacheMissToolsChanged {
  type: 'tools_changed';
  /** Input tokens that the cache would have served, approximately. */
  cache_missed_input_tokens: number;
}

/** An earlier message differs. */
export interface CacheMissMessagesChanged {
  type: 'messages_changed';
  /** Input tokens that the cache would have served, approximately. */
  cache_missed_input_tokens: number;
}

/** The API has no record of the earlier request. The prompt need not have changed. */
export interface CacheMissPreviousMessageNotFound {
  type: 'previous_message_not_found';
}

/** The API could not find the cause. */
export interface CacheMissUnavailable {
  type: 'unavailable';
}
