// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { Open, OpenValue } from '../runtime/index.js';

/** A conversation to go on from, and how. */
export interface MessageCreateBody<S extends boolean = boolean> {
  model: Model;
  /** Most tokens to write; 0 only fills the cache. */
  max_tokens: number;
  /** The conversation so far, oldest first. */
  messages: MessageParam[];
  /** What the model should know and be throughout. */
  system?: string | TextBlockParam[];
  /** What the model may use. */
  tools?: ToolUnion[];
  tool_choice?: ToolChoice;
  thinking?: ThinkingConfigParam;
  output_config?: OutputConfig;
  /** Texts that end the answer where they appear. */
  stop_sequences?: string[];
  /** Answer with events while the message is written. */
  stream?: S;
  /** Caches the prompt up to its last block that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Container of an earlier answer to work in, or its id. */
  container?: ContainerParams | string | null;
  /** Asks why the cache missed. */
  diagnostics?: DiagnosticsParam | null;
  /** Where the model may run; the workspace decides when left out. */
  inference_geo?: string | null;
  metadata?: Metadata;
  /** Whether priority capacity may be used. */
  service_tier?: 'auto' | 'standard_only';
  /** Faster writing at a higher price, on models that have it. */
  speed?: 'standard' | 'fast' | null;
}

/** A conversation to go on from, and how. */
export interface BetaMessageCreateBody<B extends string = string, S extends boolean = boolean> {
  model: Model;
  /** Most tokens to write; 0 only fills the cache. */
  max_tokens: number;
  /** The conversation so far, oldest first. */
  messages: BetaMessageParam<B>[];
  /** What the model should know and be throughout. */
  system?: string | TextBlockParam[];
  /** What the model may use. */
  tools?: BetaToolUnion<B>[];
  tool_choice?: ToolChoice;
  thinking?: BetaThinkingConfigParam<B>;
  output_config?: BetaOutputConfig<B>;
  /**
   * Use `output_config.format`.
   *
   * @deprecated
   */
  output_format?: (JSONOutputFormat | null) & Open<B, 'structured-outputs-2025-11-13'>;
  /** Texts that end the answer where they appear. */
  stop_sequences?: string[];
  /** Answer with events while the message is written. */
  stream?: S;
  /** Caches the prompt up to its last block that can be cached. */
  cache_control?: CacheControlEphemeral | null;
  /** Sum up the conversation on demand; excludes `context_management`. */
  compaction?: (CompactionConfig | null) & Open<B, 'compact-2026-09-04'>;
  /** Container of an earlier answer to work in, or its id. */
  container?: ContainerParams | string | null;
  /** What to clear or sum up when the conversation grows long. */
  context_management?: (BetaContextManagementConfig<B> | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Asks why the cache missed. */
  diagnostics?: DiagnosticsParam | null;
  /** Token of a refusal, to be credited on the retry. */
  fallback_credit_token?: (string | BetaFallbackCreditTokenParam<B> | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Models to try in turn when the first one refuses. */
  fallbacks?: (
    (BetaFallbackParam<B>[] | OpenValue<B, 'default', 'server-side-fallback-2026-07-01'>) | null
  ) &
    Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>;
  /** Where the model may run; the workspace decides when left out. */
  inference_geo?: string | null;
  /** Remote servers whose tools the model may use. */
  mcp_servers?: BetaRequestMCPServerURLDefinition<B>[] &
    Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>;
  metadata?: Metadata;
  /** Whether priority capacity may be used. */
  service_tier?: 'auto' | 'standard_only';
  /** Faster writing at a higher price, on models that have it. */
  speed?: 'standard' | 'fast' | null;
  /** Keep the conversation on the server, or go on with one kept there. */
  thread?: (MessageThreadParam | null) & Open<B, 'message-threads-2026-08-12'>;
}

/** The part of a message request that its input tokens depend on. */
export interface MessageCountTokensBody {
  model: Model;
  /** The conversation so far, oldest first. */
  messages: MessageParam[];
  system?: string | TextBlockParam[];
  tools?: ToolUnion[];
  tool_choice?: ToolChoice;
  thinking?: ThinkingConfigParam;
  output_config?: OutputConfig;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  speed?: 'standard' | 'fast' | null;
}

/** The part of a message request that its input tokens depend on. */
export interface BetaMessageCountTokensBody<B extends string = string> {
  model: Model;
  /** The conversation so far, oldest first. */
  messages: BetaMessageParam<B>[];
  system?: string | TextBlockParam[];
  tools?: BetaToolUnion<B>[];
  tool_choice?: ToolChoice;
  thinking?: BetaThinkingConfigParam<B>;
  output_config?: BetaOutputConfig<B>;
  /**
   * Use `output_config.format`.
   *
   * @deprecated
   */
  output_format?: (JSONOutputFormat | null) & Open<B, 'structured-outputs-2025-11-13'>;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  compaction?: (CompactionConfig | null) & Open<B, 'compact-2026-09-04'>;
  context_management?: (BetaContextManagementConfig<B> | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Remote servers whose tools the model may use. */
  mcp_servers?: BetaRequestMCPServerURLDefinition<B>[] &
    Open<B, 'mcp-client-2025-04-04' | 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>;
  speed?: 'standard' | 'fast' | null;
}

/**
 * Id of a model or an alias.
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

/** What you tell the API about a request. */
export interface Metadata {
  /** Opaque id of your user, without personal data. */
  user_id?: string | null;
}

/** A turn of the conversation. */
export type MessageParam = UserMessageParam | AssistantMessageParam | SystemMessageParam;

/** A turn of the conversation. */
export type BetaMessageParam<B extends string = string> =
  BetaUserMessageParam<B> | BetaAssistantMessageParam<B> | BetaSystemMessageParam<B>;

/** A turn of the user. */
export interface UserMessageParam {
  role: 'user';
  content: string | ContentBlockParam[];
}

/** A turn of the user. */
export interface BetaUserMessageParam<B extends string = string> {
  role: 'user';
  content: string | BetaContentBlockParam<B>[];
}

/** A turn of the model, or the start of the one to go on with. */
export interface AssistantMessageParam {
  role: 'assistant';
  content: string | AssistantContentBlockParam[];
}

/** A turn of the model, or the start of the one to go on with. */
export interface BetaAssistantMessageParam<B extends string = string> {
  role: 'assistant';
  content: string | BetaAssistantContentBlockParam<B>[];
}

/** Words of the operator in the midst of a conversation. */
export interface SystemMessageParam {
  role: 'system';
  /** An empty list where the message only changes settings. */
  content: string | SystemContentBlockParam[];
}

/** Words of the operator in the midst of a conversation. */
export interface BetaSystemMessageParam<B extends string = string> {
  role: 'system';
  /** An empty list where the message only changes settings. */
  content: string | BetaSystemContentBlockParam<B>[];
  /** When the model stops seeing the message. */
  clear_at?: ('next_user_message' | 'never' | null) &
    Open<B, 'mid-conversation-system-clear-at-2026-08-21'>;
  /** Settings that hold from here on. */
  output_config?: (SystemMessageOutputConfig | null) &
    Open<B, 'mid-conversation-output-config-2026-07-01'>;
}

/** How the model answers from this message on. */
export interface SystemMessageOutputConfig {
  /** How much work the model puts into an answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
}

/** A part of a user's turn. */
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

/** A part of a user's turn. */
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

/** A part of the model's turn, sent back. */
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

/** A part of the model's turn, sent back. */
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

/** A part of a system message. */
export type SystemContentBlockParam = TextBlockParam;

/** A part of a system message. */
export type BetaSystemContentBlockParam<B extends string = string> =
  | TextBlockParam
  | (BetaRequestToolAdditionBlock<B> &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>)
  | (RequestToolRemovalBlock &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>);

/** Text. */
export interface TextBlockParam {
  type: 'text';
  text: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaTextBlockParam = TextBlockParam;

/** Text of the model, sent back. */
export interface AssistantTextBlockParam {
  type: 'text';
  text: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Sources of the text, as the answer gave them. */
  citations?: TextCitationParam[] | null;
}

export type BetaAssistantTextBlockParam = AssistantTextBlockParam;

/** A picture. */
export interface ImageBlockParam {
  type: 'image';
  source: Base64ImageSource | URLImageSource | FileImageSource;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** What to do when the picture is too large. */
  transformations?: ImageTransformationsParam | null;
}

export type BetaImageBlockParam = ImageBlockParam;

/** What may be done to a picture before the model sees it. */
export interface ImageTransformationsParam {
  /** Scale it down or refuse the request. */
  oversized_image?: 'downsize' | 'error';
}

/** A picture in the request itself. */
export interface Base64ImageSource {
  type: 'base64';
  data: string;
  media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
}

/** A picture on the web. */
export interface URLImageSource {
  type: 'url';
  url: string;
}

/** A picture stored as a file. */
export interface FileImageSource {
  type: 'file';
  file_id: string;
}

/** A document. */
export interface DocumentBlockParam {
  type: 'document';
  source:
    Base64PDFSource | PlainTextSource | ContentBlockSource | URLPDFSource | FileDocumentSource;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Whether answers cite it. */
  citations?: CitationsConfigParam | null;
  /** What to know of the document; never cited from. */
  context?: string | null;
  title?: string | null;
}

export type BetaDocumentBlockParam = DocumentBlockParam;

/** A PDF in the request itself. */
export interface Base64PDFSource {
  type: 'base64';
  data: string;
  media_type: 'application/pdf';
}

/** A PDF on the web. */
export interface URLPDFSource {
  type: 'url';
  url: string;
}

/** A document stored as a file. */
export interface FileDocumentSource {
  type: 'file';
  file_id: string;
}

/** Plain text as a document. */
export interface PlainTextSource {
  type: 'text';
  data: string;
  media_type: 'text/plain';
}

/** A document made of blocks. */
export interface ContentBlockSource {
  type: 'content';
  content: string | ContentBlockSourceContent[];
}

export type BetaContentBlockSource = ContentBlockSource;

/** A part of such a document. */
export type ContentBlockSourceContent = TextBlockParam | ImageBlockParam;

export type BetaContentBlockSourceContent = ContentBlockSourceContent;

/** Whether to cite. */
export interface CitationsConfigParam {
  enabled?: boolean;
}

/** A finding of your own search, to answer from and cite. */
export interface SearchResultBlockParam {
  type: 'search_result';
  content: TextBlockParam[];
  /** Where it was found; a URL, say. */
  source: string;
  title: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  citations?: CitationsConfigParam;
}

export type BetaSearchResultBlockParam = SearchResultBlockParam;

/** Thinking of the model, sent back unchanged. */
export interface ThinkingBlockParam {
  type: 'thinking';
  /** Proof that the block is the API's own; send it back as it came. */
  signature: string;
  thinking: string;
}

/** Thinking that cannot be shown, sent back unchanged. */
export interface RedactedThinkingBlockParam {
  type: 'redacted_thinking';
  /** Opaque; send it back as it came. */
  data: string;
}

/** A call of one of your tools, sent back. */
export interface ToolUseBlockParam {
  type: 'tool_use';
  id: string;
  /** What the tool was called with. */
  input: unknown;
  name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Who called the tool. */
  caller?: ToolUseCaller;
  /** The toolset that the tool is a member of. */
  toolset_name?: string | null;
}

export type BetaToolUseBlockParam = ToolUseBlockParam;

/** What your tool answered. */
export interface ToolResultBlockParam {
  type: 'tool_result';
  /** Id of the call. */
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  content?: string | ToolResultContentBlockParam[];
  /** The tool failed, and the content says how. */
  is_error?: boolean;
  /** The toolset that the tool is a member of. */
  toolset_name?: string | null;
}

export type BetaToolResultBlockParam = ToolResultBlockParam;

/** A part of a tool's answer. */
export type ToolResultContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | DocumentBlockParam
  | ToolReferenceBlockParam
  | BrowserStateBlockParam;

export type BetaToolResultContentBlockParam = ToolResultContentBlockParam;

/** A tool that a search of yours has found. */
export interface ToolReferenceBlockParam {
  type: 'tool_reference';
  tool_name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaToolReferenceBlockParam = ToolReferenceBlockParam;

/** A breakpoint of the prompt cache. */
export interface CacheControlEphemeral {
  type: 'ephemeral';
  /** How long the cache lives after its last use; `5m` when left out. */
  ttl?: '5m' | '1h';
}

export type BetaCacheControlEphemeral = CacheControlEphemeral;

/** Tokens written to the cache, by how long it lives. */
export interface CacheCreation {
  ephemeral_1h_input_tokens: number;
  ephemeral_5m_input_tokens: number;
}

/** Where a text was taken from, sent back. */
export type TextCitationParam =
  | CitationCharLocationParam
  | CitationPageLocationParam
  | CitationContentBlockLocationParam
  | CitationWebSearchResultLocationParam
  | CitationSearchResultLocationParam;

/** Characters of a plain text document. */
export interface CitationCharLocationParam {
  type: 'char_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The character after the last. */
  end_char_index: number;
  /** First character, from 0. */
  start_char_index: number;
}

/** Pages of a PDF. */
export interface CitationPageLocationParam {
  type: 'page_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The page after the last. */
  end_page_number: number;
  /** First page, from 1. */
  start_page_number: number;
}

/** Blocks of a document made of blocks. */
export interface CitationContentBlockLocationParam {
  type: 'content_block_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The block after the last. */
  end_block_index: number;
  /** First block, from 0. */
  start_block_index: number;
}

/** A page that web search found. */
export interface CitationWebSearchResultLocationParam {
  type: 'web_search_result_location';
  /** The words that are cited. */
  cited_text: string;
  /** Opaque; send it back as it came. */
  encrypted_index: string;
  title: string | null;
  url: string;
}

/** Blocks of a search result of yours. */
export interface CitationSearchResultLocationParam {
  type: 'search_result_location';
  /** The words that are cited. */
  cited_text: string;
  /** The block after the last. */
  end_block_index: number;
  /** Which search result of the request, from 0. */
  search_result_index: number;
  source: string;
  /** First block, from 0. */
  start_block_index: number;
  title: string | null;
}

/** Where a text was taken from. */
export type TextCitation =
  | CitationCharLocation
  | CitationPageLocation
  | CitationContentBlockLocation
  | CitationsWebSearchResultLocation
  | CitationsSearchResultLocation;

/** Characters of a plain text document. */
export interface CitationCharLocation {
  type: 'char_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The character after the last. */
  end_char_index: number;
  file_id: string | null;
  /** First character, from 0. */
  start_char_index: number;
}

/** Pages of a PDF. */
export interface CitationPageLocation {
  type: 'page_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The page after the last. */
  end_page_number: number;
  file_id: string | null;
  /** First page, from 1. */
  start_page_number: number;
}

/** Blocks of a document made of blocks. */
export interface CitationContentBlockLocation {
  type: 'content_block_location';
  /** The words that are cited. */
  cited_text: string;
  /** Which document of the request, from 0. */
  document_index: number;
  document_title: string | null;
  /** The block after the last. */
  end_block_index: number;
  file_id: string | null;
  /** First block, from 0. */
  start_block_index: number;
}

/** A page that web search found. */
export interface CitationsWebSearchResultLocation {
  type: 'web_search_result_location';
  /** The words that are cited. */
  cited_text: string;
  /** Opaque; send it back as it came. */
  encrypted_index: string;
  title: string | null;
  url: string;
}

/** Blocks of a search result of the request. */
export interface CitationsSearchResultLocation {
  type: 'search_result_location';
  /** The words that are cited. */
  cited_text: string;
  /** The block after the last. */
  end_block_index: number;
  /** Which search result of the request, from 0. */
  search_result_index: number;
  source: string;
  /** First block, from 0. */
  start_block_index: number;
  title: string | null;
}

/** Whether and how the model thinks before it answers. */
export type ThinkingConfigParam =
  | ThinkingConfigEnabled
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | ThinkingConfigAdaptive;

/** Whether and how the model thinks before it answers. */
export type BetaThinkingConfigParam<B extends string = string> =
  | BetaThinkingConfigEnabled<B>
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | BetaThinkingConfigAdaptive<B>;

/** Think within a budget. */
export interface ThinkingConfigEnabled {
  type: 'enabled';
  /** Most tokens to think with; below `max_tokens`. */
  budget_tokens: number;
  /** What of the thinking is shown. */
  display?: 'summarized' | 'omitted' | null;
}

/** Think within a budget. */
export interface BetaThinkingConfigEnabled<B extends string = string> {
  type: 'enabled';
  /** Most tokens to think with; below `max_tokens`. */
  budget_tokens: number;
  /** What happens when earlier thinking no longer fits the conversation. */
  block_binding?: (ThinkingBlockBinding | null) & Open<B, 'thinking-binding-controls-2026-08-01'>;
  /** What of the thinking is shown. */
  display?:
    | 'summarized'
    | 'omitted'
    | OpenValue<B, 'updates', 'thinking-display-updates-2026-08-18'>
    | null;
}

/** Do not think. */
export interface ThinkingConfigDisabled {
  type: 'disabled';
}

/** Think only between calls of tools. */
export interface ThinkingConfigBetweenTools {
  type: 'between_tools';
}

/** Let the model decide how much to think. */
export interface ThinkingConfigAdaptive {
  type: 'adaptive';
  /** What of the thinking is shown. */
  display?: 'summarized' | 'omitted' | null;
}

/** Let the model decide how much to think. */
export interface BetaThinkingConfigAdaptive<B extends string = string> {
  type: 'adaptive';
  /** What happens when earlier thinking no longer fits the conversation. */
  block_binding?: (ThinkingBlockBinding | null) & Open<B, 'thinking-binding-controls-2026-08-01'>;
  /** What of the thinking is shown. */
  display?:
    | 'summarized'
    | 'omitted'
    | OpenValue<B, 'updates', 'thinking-display-updates-2026-08-18'>
    | null;
}

/** How the answer should be. */
export interface OutputConfig {
  /** How much work the model puts into the answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** A JSON schema that the answer must follow. */
  format?: JSONOutputFormat | null;
}

/** How the answer should be. */
export interface BetaOutputConfig<B extends string = string> {
  /** How much work the model puts into the answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** A JSON schema that the answer must follow. */
  format?: JSONOutputFormat | null;
  /** Tokens for the whole task, which the model keeps in sight. */
  task_budget?: (TokenTaskBudget | null) & Open<B, 'task-budgets-2026-03-13'>;
}

/** An answer in JSON. */
export interface JSONOutputFormat {
  type: 'json_schema';
  /** The JSON Schema of the answer. */
  schema: {
    [key: string]: unknown;
  };
}

/** What the model may use: a tool, or all tools of an MCP server. */
export type ToolUnion = ToolDefinition;

/** What the model may use: a tool, or all tools of an MCP server. */
export type BetaToolUnion<B extends string = string> =
  | BetaToolDefinition<B>
  | (BetaMCPToolset<B> & Open<B, 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>);

/** A tool of yours, or one that the API defines. */
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

/** A tool of yours, or one that the API defines. */
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

/** A tool of yours. */
export interface Tool {
  input_schema: ToolInputSchema;
  name: string;
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** What it does and when to use it; the more exact, the better. */
  description?: string;
  /** Stream the input as it is written, unchecked. */
  eager_input_streaming?: boolean | null;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  type?: 'custom' | null;
}

export type BetaTool = Tool;

/** JSON Schema of a tool's input. */
export type ToolInputSchema = {
  type: 'object';
  properties?: unknown;
  required?: readonly string[] | null;
} & {
  [key: string]: unknown;
};

/** The model itself, or code that it runs. */
export type AllowedCaller =
  'direct' | 'code_execution_20250825' | 'code_execution_20260120' | 'code_execution_20260521';

/** Whether the model uses tools, and which. */
export type ToolChoice = ToolChoiceAuto | ToolChoiceAny | ToolChoiceTool | ToolChoiceNone;

/** The model decides. */
export interface ToolChoiceAuto {
  type: 'auto';
  /** At most one call. */
  disable_parallel_tool_use?: boolean;
}

/** The model must use a tool. */
export interface ToolChoiceAny {
  type: 'any';
  /** Exactly one call. */
  disable_parallel_tool_use?: boolean;
}

/** The model must use this tool. */
export interface ToolChoiceTool {
  type: 'tool';
  name: string;
  /** Exactly one call. */
  disable_parallel_tool_use?: boolean;
}

/** The model may not use tools. */
export interface ToolChoiceNone {
  type: 'none';
}

/** The model's answer. */
export interface Message {
  type: 'message';
  /** Always the assistant. */
  role: 'assistant';
  id: string;
  /** The container that the tools ran in. */
  container: Container | null;
  content: ContentBlock[];
  /** Why the cache missed, if that was asked. */
  diagnostics: Diagnostics | null;
  model: Model;
  /** More about a refusal. */
  stop_details: RefusalStopDetails | null;
  /** Why the model stopped; null while it still writes. */
  stop_reason: StopReason | null;
  /** The stop sequence that was met. */
  stop_sequence: string | null;
  usage: Usage;
}

/** The model's answer. */
export interface BetaMessage<B extends string = string> {
  type: 'message';
  /** Always the assistant. */
  role: 'assistant';
  id: string;
  /** The container that the tools ran in. */
  container: Container | null;
  content: BetaContentBlock<B>[];
  /** What was cleared from the conversation. */
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Why the cache missed, if that was asked. */
  diagnostics: Diagnostics | null;
  model: Model;
  /** More about a refusal. */
  stop_details: BetaRefusalStopDetails<B> | null;
  /** Why the model stopped; null while it still writes. */
  stop_reason: BetaStopReason<B> | null;
  /** The stop sequence that was met. */
  stop_sequence: string | null;
  usage: BetaUsage<B>;
  /** Blocks that the model did not see as they were sent. */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

/** A part of the answer. */
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

/** A part of the answer. */
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

/** Text. */
export interface TextBlock {
  type: 'text';
  /** Sources of the text; null when it cites nothing. */
  citations: TextCitation[] | null;
  text: string;
}

/** What the model thought. */
export interface ThinkingBlock {
  type: 'thinking';
  /** Proof that the block is the API's own; send it back as it came. */
  signature: string;
  thinking: string;
}

/** Thinking that cannot be shown. */
export interface RedactedThinkingBlock {
  type: 'redacted_thinking';
  /** Opaque; send it back as it came. */
  data: string;
}

/** A call of one of your tools. */
export interface ToolUseBlock {
  type: 'tool_use';
  /** What your result refers to. */
  id: string;
  /** Who called the tool. */
  caller: ToolUseCaller;
  /** What to call it with; follows the tool's schema. */
  input: unknown;
  name: string;
  /** The toolset that the tool is a member of. */
  toolset_name?: string | null;
}

/** Who calls a tool. */
export type ToolUseCaller = DirectCaller | ServerToolCaller | ServerToolCaller20260120;

/** The model itself. */
export interface DirectCaller {
  type: 'direct';
}

/** Code that the model ran. */
export interface ServerToolCaller {
  type: 'code_execution_20250825';
  /** Id of the code execution. */
  tool_id: string;
}

/** Code that the model ran, in a newer version of the tool. */
export interface ServerToolCaller20260120 {
  type: 'code_execution_20260120';
  /** Id of the code execution. */
  tool_id: string;
}

/** Why the model stopped. */
export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded';

/** Why the model stopped. */
export type BetaStopReason<B extends string = string> =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | OpenValue<B, 'compaction', 'compact-2026-01-12' | 'compact-2026-09-04'>
  | 'refusal'
  | 'model_context_window_exceeded';

/** More about a refusal. */
export interface RefusalStopDetails {
  type: 'refusal';
  /** Kind of harm; null when it fits none. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
  /** Words for people; null when there are none. */
  explanation: string | null;
}

/** More about a refusal. */
export interface BetaRefusalStopDetails<B extends string = string> {
  type: 'refusal';
  /** Kind of harm; null when it fits none. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
  /** Words for people; null when there are none. */
  explanation: string | null;
  /** Credit for a retry with another model. */
  fallback_credit_token?: (string | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** The credit also holds when the retry goes on from the partial answer. */
  fallback_has_prefill_claim?: (boolean | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** A model to try next. */
  recommended_model?: (string | null) &
    Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>;
}

/** What the request is billed for. */
export interface Usage {
  /** The same by lifetime. */
  cache_creation: CacheCreation | null;
  /** Tokens written to the cache. */
  cache_creation_input_tokens: number | null;
  /** Tokens read from the cache. */
  cache_read_input_tokens: number | null;
  /** Where the model ran. */
  inference_geo: string | null;
  /** Tokens neither read from the cache nor written to it. */
  input_tokens: number;
  output_tokens: number;
  output_tokens_details: OutputTokensDetails | null;
  server_tool_use: ServerToolUsage | null;
  /** The capacity that served the request. */
  service_tier: 'standard' | 'priority' | 'batch' | null;
  /** The speed it ran at. */
  speed: 'standard' | 'fast' | null;
}

/** What the request is billed for. */
export interface BetaUsage<B extends string = string> {
  /** The same by lifetime. */
  cache_creation: CacheCreation | null;
  /** Tokens written to the cache. */
  cache_creation_input_tokens: number | null;
  /** Tokens read from the cache. */
  cache_read_input_tokens: number | null;
  /** What became of the credit token. */
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  /** Where the model ran. */
  inference_geo: string | null;
  /** Tokens neither read from the cache nor written to it. */
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
  output_tokens: number;
  output_tokens_details: OutputTokensDetails | null;
  server_tool_use: ServerToolUsage | null;
  /** The capacity that served the request. */
  service_tier: 'standard' | 'priority' | 'batch' | null;
  /** The speed it ran at. */
  speed: 'standard' | 'fast' | null;
}

/** Output tokens by kind. */
export interface OutputTokensDetails {
  thinking_tokens: number;
}

/** Calls of tools that the API ran. */
export interface ServerToolUsage {
  web_fetch_requests: number;
  web_search_requests: number;
}

/** How many input tokens a request takes. */
export interface MessageTokensCount {
  input_tokens: number;
}

/** How many input tokens a request takes. */
export interface BetaMessageTokensCount<B extends string = string> {
  /** The count before anything is cleared. */
  context_management?: (CountTokensContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  input_tokens: number;
}

/** One event of an answer in the making. */
export type RawMessageStreamEvent =
  | RawMessageStartEvent
  | RawMessageDeltaEvent
  | RawMessageStopEvent
  | RawContentBlockStartEvent
  | RawContentBlockDeltaEvent
  | RawContentBlockStopEvent;

export type MessageStreamEvent = RawMessageStreamEvent;

/** One event of an answer in the making. */
export type BetaRawMessageStreamEvent<B extends string = string> =
  | BetaRawMessageStartEvent<B>
  | BetaRawMessageDeltaEvent<B>
  | RawMessageStopEvent
  | BetaRawContentBlockStartEvent<B>
  | BetaRawContentBlockDeltaEvent<B>
  | RawContentBlockStopEvent;

export type BetaMessageStreamEvent<B extends string = string> = BetaRawMessageStreamEvent<B>;

/** A message begins, still empty. */
export interface RawMessageStartEvent {
  type: 'message_start';
  message: Message;
}

export type MessageStartEvent = RawMessageStartEvent;

/** A message begins, still empty. */
export interface BetaRawMessageStartEvent<B extends string = string> {
  type: 'message_start';
  message: BetaMessage<B>;
}

export type BetaMessageStartEvent<B extends string = string> = BetaRawMessageStartEvent<B>;

/** A block begins, still empty. */
export interface RawContentBlockStartEvent {
  type: 'content_block_start';
  content_block: ContentBlock;
  /** Place of the block in the content, from 0. */
  index: number;
}

export type ContentBlockStartEvent = RawContentBlockStartEvent;

/** A block begins, still empty. */
export interface BetaRawContentBlockStartEvent<B extends string = string> {
  type: 'content_block_start';
  content_block: BetaContentBlock<B>;
  /** Place of the block in the content, from 0. */
  index: number;
}

export type BetaContentBlockStartEvent<B extends string = string> =
  BetaRawContentBlockStartEvent<B>;

/** A block grows. */
export interface RawContentBlockDeltaEvent {
  type: 'content_block_delta';
  delta: RawContentBlockDelta;
  /** Place of the block in the content, from 0. */
  index: number;
}

export type ContentBlockDeltaEvent = RawContentBlockDeltaEvent;

/** A block grows. */
export interface BetaRawContentBlockDeltaEvent<B extends string = string> {
  type: 'content_block_delta';
  delta: BetaRawContentBlockDelta<B>;
  /** Place of the block in the content, from 0. */
  index: number;
}

export type BetaContentBlockDeltaEvent<B extends string = string> =
  BetaRawContentBlockDeltaEvent<B>;

/** A block is complete. */
export interface RawContentBlockStopEvent {
  type: 'content_block_stop';
  /** Place of the block in the content, from 0. */
  index: number;
}

export type ContentBlockStopEvent = RawContentBlockStopEvent;

/** The message as a whole changes. */
export interface RawMessageDeltaEvent {
  type: 'message_delta';
  delta: MessageDelta;
  /** Totals so far, not differences. */
  usage: MessageDeltaUsage;
}

export type MessageDeltaEvent = RawMessageDeltaEvent;

/** The message as a whole changes. */
export interface BetaRawMessageDeltaEvent<B extends string = string> {
  type: 'message_delta';
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  delta: BetaMessageDelta<B>;
  /** Totals so far, not differences. */
  usage: BetaMessageDeltaUsage<B>;
  /** Replaces the list in the message's start. */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

export type BetaMessageDeltaEvent<B extends string = string> = BetaRawMessageDeltaEvent<B>;

/** The message is complete. */
export interface RawMessageStopEvent {
  type: 'message_stop';
}

export type MessageStopEvent = RawMessageStopEvent;

/** What a block grows by. */
export type RawContentBlockDelta =
  TextDelta | InputJSONDelta | CitationsDelta | ThinkingDelta | SignatureDelta;

/** What a block grows by. */
export type BetaRawContentBlockDelta<B extends string = string> =
  | TextDelta
  | InputJSONDelta
  | CitationsDelta
  | BetaThinkingDelta<B>
  | SignatureDelta
  | (CompactionContentBlockDelta & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>);

/** More text. */
export interface TextDelta {
  type: 'text_delta';
  text: string;
}

/** More of a tool's input. */
export interface InputJSONDelta {
  type: 'input_json_delta';
  /** A piece of JSON text; whole once the block stops. */
  partial_json: string;
}

/** One more source of the text. */
export interface CitationsDelta {
  type: 'citations_delta';
  citation: TextCitation;
}

/** More thinking. */
export interface ThinkingDelta {
  type: 'thinking_delta';
  thinking: string;
}

/** More thinking. */
export interface BetaThinkingDelta<B extends string = string> {
  type: 'thinking_delta';
  /** Rough number of tokens thought since the last one. */
  estimated_tokens?: (number | null) & Open<B, 'thinking-token-count-2026-05-13'>;
  thinking: string;
}

/** The signature of the thinking. */
export interface SignatureDelta {
  type: 'signature_delta';
  /** Proof that the block is the API's own; send it back as it came. */
  signature: string;
}

/** Why and how the message ended. */
export interface MessageDelta {
  container: Container | null;
  stop_details: RefusalStopDetails | null;
  stop_reason: StopReason | null;
  stop_sequence: string | null;
}

/** Why and how the message ended. */
export interface BetaMessageDelta<B extends string = string> {
  container: Container | null;
  stop_details: BetaRefusalStopDetails<B> | null;
  stop_reason: BetaStopReason<B> | null;
  stop_sequence: string | null;
}

/** Totals at this point of the stream. */
export interface MessageDeltaUsage {
  cache_creation_input_tokens: number | null;
  cache_read_input_tokens: number | null;
  input_tokens: number | null;
  output_tokens: number;
  output_tokens_details: OutputTokensDetails | null;
  server_tool_use: ServerToolUsage | null;
}

/** Totals at this point of the stream. */
export interface BetaMessageDeltaUsage<B extends string = string> {
  cache_creation_input_tokens: number | null;
  cache_read_input_tokens: number | null;
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  input_tokens: number | null;
  iterations?: (BetaIterationsUsage<B> | null) &
    Open<
      B,
      | 'advisor-tool-2026-03-01'
      | 'compact-2026-01-12'
      | 'compact-2026-09-04'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  output_tokens: number;
  output_tokens_details: OutputTokensDetails | null;
  server_tool_use: ServerToolUsage | null;
}

/** A shell. */
export interface ToolBash20250124 {
  type: 'bash_20250124';
  name: 'bash';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolBash20250124 = ToolBash20250124;

/** An editor of text files. */
export interface ToolTextEditor20250124 {
  type: 'text_editor_20250124';
  name: 'str_replace_editor';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolTextEditor20250124 = ToolTextEditor20250124;

/** An editor of text files, without undo. */
export interface ToolTextEditor20250429 {
  type: 'text_editor_20250429';
  name: 'str_replace_based_edit_tool';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolTextEditor20250429 = ToolTextEditor20250429;

/** An editor of text files that can cut what it shows. */
export interface ToolTextEditor20250728 {
  type: 'text_editor_20250728';
  name: 'str_replace_based_edit_tool';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** Most characters of a file shown at once. */
  max_characters?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolTextEditor20250728 = ToolTextEditor20250728;

/** A screen, a mouse and a keyboard. */
export interface ToolComputerUse20250124 {
  type: 'computer_20250124';
  /** Height of the screen in pixels. */
  display_height_px: number;
  /** Width of the screen in pixels. */
  display_width_px: number;
  name: 'computer';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The X11 display. */
  display_number?: number | null;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolComputerUse20250124 = ToolComputerUse20250124;

/** A screen to look closer at, a mouse and a keyboard. */
export interface ToolComputerUse20251124 {
  type: 'computer_20251124';
  /** Height of the screen in pixels. */
  display_height_px: number;
  /** Width of the screen in pixels. */
  display_width_px: number;
  name: 'computer';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The X11 display. */
  display_number?: number | null;
  /** Lets the model look closer at a part of the screen. */
  enable_zoom?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolComputerUse20251124 = ToolComputerUse20251124;

/** One tool for each action on a computer. */
export interface ComputerToolset20260801 {
  type: 'computer_toolset_20260801';
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings by action. */
  configs?: {
    [key: string]: ToolsetMemberConfig;
  } | null;
}

export type BetaComputerToolset20260801 = ComputerToolset20260801;

/** One tool for each action in a browser. */
export interface BrowserToolset20260801 {
  type: 'browser_toolset_20260801';
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings by action. */
  configs?: {
    [key: string]: ToolsetMemberConfig;
  } | null;
}

export type BetaBrowserToolset20260801 = BrowserToolset20260801;

/** Settings of one tool of a toolset. */
export interface ToolsetMemberConfig {
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean | null;
  /** Whether the model may use it. */
  enabled?: boolean | null;
}

/** What the browser shows after an action. */
export interface BrowserStateBlockParam {
  type: 'browser_state';
  tabs: BrowserStateTabEntry[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** What has happened since the last one. */
  state_changes?: BrowserStateChange[] | null;
}

export type BetaBrowserStateBlockParam = BrowserStateBlockParam;

/** An open tab. */
export interface BrowserStateTabEntry {
  tab_id: string;
  title: string;
  url: string;
  /** Whether it is the one in front. */
  active?: boolean;
}

/** What has happened in the browser. */
export type BrowserStateChange =
  | BrowserStateChangeTabOpened
  | BrowserStateChangeDownloadStarted
  | BrowserStateChangeDownloadCompleted
  | BrowserStateChangeDownloadFailed;

/** A tab has opened. */
export interface BrowserStateChangeTabOpened {
  type: 'tab_opened';
  tab_id: string;
}

/** A download has begun. */
export interface BrowserStateChangeDownloadStarted {
  type: 'download_started';
  download_id: string;
  url: string;
}

/** A download is done. */
export interface BrowserStateChangeDownloadCompleted {
  type: 'download_completed';
  download_id: string;
  url: string;
  /** Where the file is. */
  path?: string | null;
  size_bytes?: number | null;
}

/** A download broke off. */
export interface BrowserStateChangeDownloadFailed {
  type: 'download_failed';
  download_id: string;
  url: string;
  /** Why, in words. */
  error?: string | null;
}

/** Files of yours that the model remembers things in. */
export interface MemoryTool20250818 {
  type: 'memory_20250818';
  name: 'memory';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaMemoryTool20250818 = MemoryTool20250818;

/** Python in a container. */
export interface CodeExecutionTool20250522 {
  type: 'code_execution_20250522';
  name: 'code_execution';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20250522 = CodeExecutionTool20250522;

/** A shell and an editor in a container. */
export interface CodeExecutionTool20250825 {
  type: 'code_execution_20250825';
  name: 'code_execution';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20250825 = CodeExecutionTool20250825;

/** A container in which code can call other tools. */
export interface CodeExecutionTool20260120 {
  type: 'code_execution_20260120';
  name: 'code_execution';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20260120 = CodeExecutionTool20260120;

/** A container in which code can call other tools; newest version. */
export interface CodeExecutionTool20260521 {
  type: 'code_execution_20260521';
  name: 'code_execution';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaCodeExecutionTool20260521 = CodeExecutionTool20260521;

/** Search of the web. */
export interface WebSearchTool20250305 {
  type: 'web_search_20250305';
  name: 'web_search';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the user is, for nearer results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20250305 = WebSearchTool20250305;

/** Search of the web whose results code can filter. */
export interface WebSearchTool20260209 {
  type: 'web_search_20260209';
  name: 'web_search';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the user is, for nearer results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20260209 = WebSearchTool20260209;

/** Search of the web whose results may stay out of the answer. */
export interface WebSearchTool20260318 {
  type: 'web_search_20260318';
  name: 'web_search';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** Whether answers hold the whole result or leave it out. */
  response_inclusion?: 'full' | 'excluded';
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the user is, for nearer results. */
  user_location?: UserLocation | null;
}

export type BetaWebSearchTool20260318 = WebSearchTool20260318;

/** Roughly where the user is. */
export interface UserLocation {
  type: 'approximate';
  city?: string | null;
  /** Two letters, as in ISO 3166-1. */
  country?: string | null;
  region?: string | null;
  /** Name in the IANA database. */
  timezone?: string | null;
}

/** Pages of the web in full. */
export interface WebFetchTool20250910 {
  type: 'web_fetch_20250910';
  name: 'web_fetch';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  citations?: CitationsConfigParam | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most tokens of one page. */
  max_content_tokens?: number | null;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the pages to fetch may have been named. */
  url_sources?: WebFetchURLSources | null;
}

export type BetaWebFetchTool20250910 = WebFetchTool20250910;

/** Pages of the web that code can filter. */
export interface WebFetchTool20260209 {
  type: 'web_fetch_20260209';
  name: 'web_fetch';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  citations?: CitationsConfigParam | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most tokens of one page. */
  max_content_tokens?: number | null;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the pages to fetch may have been named. */
  url_sources?: WebFetchURLSources | null;
}

export type BetaWebFetchTool20260209 = WebFetchTool20260209;

/** Pages of the web, fresh or from a cache. */
export interface WebFetchTool20260309 {
  type: 'web_fetch_20260309';
  name: 'web_fetch';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  citations?: CitationsConfigParam | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most tokens of one page. */
  max_content_tokens?: number | null;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the pages to fetch may have been named. */
  url_sources?: WebFetchURLSources | null;
  /** Whether a copy that the API keeps may be served. */
  use_cache?: boolean;
}

export type BetaWebFetchTool20260309 = WebFetchTool20260309;

/** Pages of the web that may stay out of the answer. */
export interface WebFetchTool20260318 {
  type: 'web_fetch_20260318';
  name: 'web_fetch';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Only these domains; excludes `blocked_domains`. */
  allowed_domains?: string[] | null;
  /** None of these domains; excludes `allowed_domains`. */
  blocked_domains?: string[] | null;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  citations?: CitationsConfigParam | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most tokens of one page. */
  max_content_tokens?: number | null;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** Whether answers hold the whole result or leave it out. */
  response_inclusion?: 'full' | 'excluded';
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  /** Where the pages to fetch may have been named. */
  url_sources?: WebFetchURLSources | null;
  /** Whether a copy that the API keeps may be served. */
  use_cache?: boolean;
}

export type BetaWebFetchTool20260318 = WebFetchTool20260318;

/** Where the pages to fetch may have been named. */
export interface WebFetchURLSources {
  client_tool_results?:
    WebFetchURLSourceAll | WebFetchURLSourceNone | WebFetchURLSourceOnly | WebFetchURLSourceExcept;
  server_tool_results?:
    WebFetchURLSourceAll | WebFetchURLSourceNone | WebFetchURLSourceOnly | WebFetchURLSourceExcept;
  user_input?: WebFetchURLSourceAll | WebFetchURLSourceNone;
}

/** Anywhere of this kind. */
export interface WebFetchURLSourceAll {
  type: 'all';
}

/** Nowhere of this kind. */
export interface WebFetchURLSourceNone {
  type: 'none';
}

/** Only in results of these tools. */
export interface WebFetchURLSourceOnly {
  type: 'only';
  tools: WebFetchURLSourceToolReference[];
}

/** In results of all but these tools. */
export interface WebFetchURLSourceExcept {
  type: 'except';
  tools: WebFetchURLSourceToolReference[];
}

/** A tool by name. */
export interface WebFetchURLSourceToolReference {
  type: 'tool_reference';
  name: string;
}

/** Search of the tools that are left out of the prompt, in plain words. */
export interface ToolSearchToolBm25_20251119 {
  name: 'tool_search_tool_bm25';
  type: 'tool_search_tool_bm25_20251119' | 'tool_search_tool_bm25';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolSearchToolBm25_20251119 = ToolSearchToolBm25_20251119;

/** Search of the tools that are left out of the prompt, by pattern. */
export interface ToolSearchToolRegex20251119 {
  name: 'tool_search_tool_regex';
  type: 'tool_search_tool_regex_20251119' | 'tool_search_tool_regex';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaToolSearchToolRegex20251119 = ToolSearchToolRegex20251119;

/** A stronger model to ask for advice. */
export interface AdvisorTool20260301 {
  type: 'advisor_20260301';
  /** The model that advises. */
  model: Model;
  name: 'advisor';
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Caches the conversation for the adviser too. */
  caching?: CacheControlEphemeral | null;
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Most tokens of one piece of advice. */
  max_tokens?: number | null;
  /** Most uses in one request. */
  max_uses?: number | null;
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
}

export type BetaAdvisorTool20260301 = AdvisorTool20260301;

/** A call of a tool that the API runs. */
export interface ServerToolUseBlock {
  type: 'server_tool_use';
  id: string;
  /** Who called the tool. */
  caller: ToolUseCaller;
  input: {
    [key: string]: unknown;
  };
  name:
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
}

/** A call of a tool that the API runs. */
export interface BetaServerToolUseBlock<B extends string = string> {
  type: 'server_tool_use';
  id: string;
  /** Who called the tool. */
  caller: ToolUseCaller;
  input: {
    [key: string]: unknown;
  };
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

/** A call of a tool that the API ran, sent back. */
export interface ServerToolUseBlockParam {
  type: 'server_tool_use';
  id: string;
  input: unknown;
  name:
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Who called the tool. */
  caller?: ToolUseCaller;
}

/** A call of a tool that the API ran, sent back. */
export interface BetaServerToolUseBlockParam<B extends string = string> {
  type: 'server_tool_use';
  id: string;
  input: unknown;
  name:
    | OpenValue<B, 'advisor', 'advisor-tool-2026-03-01'>
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25';
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Who called the tool. */
  caller?: ToolUseCaller;
}

/** What web search found. */
export interface WebSearchToolResultBlock {
  type: 'web_search_tool_result';
  /** Who called the tool. */
  caller: ToolUseCaller;
  content: WebSearchToolResultBlockContent;
  tool_use_id: string;
}

/** The findings, or why there are none. */
export type WebSearchToolResultBlockContent =
  WebSearchToolResultErrorObject | WebSearchResultBlock[];

/** A page that web search found. */
export interface WebSearchResultBlock {
  type: 'web_search_result';
  /** Opaque; send it back as it came. */
  encrypted_content: string;
  /** How old the page is, in words. */
  page_age: string | null;
  title: string;
  url: string;
}

/** The search failed. */
export interface WebSearchToolResultErrorObject {
  type: 'web_search_tool_result_error';
  error_code: WebSearchToolResultErrorCode;
}

/** Why a search failed. */
export type WebSearchToolResultErrorCode =
  | 'invalid_tool_input'
  | 'unavailable'
  | 'max_uses_exceeded'
  | 'too_many_requests'
  | 'query_too_long'
  | 'request_too_large';

/** What web search found, sent back. */
export interface WebSearchToolResultBlockParam {
  type: 'web_search_tool_result';
  content: WebSearchToolResultBlockParamContent;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Who called the tool. */
  caller?: ToolUseCaller;
}

export type BetaWebSearchToolResultBlockParam = WebSearchToolResultBlockParam;

/** The findings, or why there were none. */
export type WebSearchToolResultBlockParamContent =
  WebSearchResultBlockParam[] | WebSearchToolRequestErrorObject;

/** A page that web search found, sent back. */
export interface WebSearchResultBlockParam {
  type: 'web_search_result';
  /** Opaque; send it back as it came. */
  encrypted_content: string;
  title: string;
  url: string;
  /** How old the page is, in words. */
  page_age?: string | null;
}

/** The search failed. */
export interface WebSearchToolRequestErrorObject {
  type: 'web_search_tool_result_error';
  error_code: WebSearchToolResultErrorCode;
}

/** A page that was fetched. */
export interface WebFetchToolResultBlock {
  type: 'web_fetch_tool_result';
  /** Who called the tool. */
  caller: ToolUseCaller;
  content: WebFetchToolResultErrorBlock | WebFetchBlock;
  tool_use_id: string;
}

/** A page as a document. */
export interface WebFetchBlock {
  type: 'web_fetch_result';
  content: DocumentBlock;
  /** When the page was fetched. */
  retrieved_at: string | null;
  url: string;
}

/** A document in an answer. */
export interface DocumentBlock {
  type: 'document';
  /** Whether it may be cited. */
  citations: CitationsConfig | null;
  source: Base64PDFSource | PlainTextSource;
  title: string | null;
}

/** Whether to cite. */
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

/** A page that was fetched, sent back. */
export interface WebFetchToolResultBlockParam {
  type: 'web_fetch_tool_result';
  content: WebFetchToolResultErrorBlockParam | WebFetchBlockParam;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Who called the tool. */
  caller?: ToolUseCaller;
}

export type BetaWebFetchToolResultBlockParam = WebFetchToolResultBlockParam;

/** A page as a document, sent back. */
export interface WebFetchBlockParam {
  type: 'web_fetch_result';
  content: DocumentBlockParam;
  url: string;
  /** When the page was fetched. */
  retrieved_at?: string | null;
}

export type BetaWebFetchBlockParam = WebFetchBlockParam;

/** The page could not be fetched. */
export interface WebFetchToolResultErrorBlockParam {
  type: 'web_fetch_tool_result_error';
  error_code: WebFetchToolResultErrorCode;
}

/** What the code did. */
export interface CodeExecutionToolResultBlock {
  type: 'code_execution_tool_result';
  content: CodeExecutionToolResultBlockContent;
  tool_use_id: string;
}

/** Output of the code, or why there is none. */
export type CodeExecutionToolResultBlockContent =
  CodeExecutionToolResultErrorObject | CodeExecutionResultBlock | EncryptedCodeExecutionResultBlock;

/** Output of the code. */
export interface CodeExecutionResultBlock {
  type: 'code_execution_result';
  content: CodeExecutionOutputBlock[];
  return_code: number;
  stderr: string;
  stdout: string;
}

/** Output of code that called tools. */
export interface EncryptedCodeExecutionResultBlock {
  type: 'encrypted_code_execution_result';
  content: CodeExecutionOutputBlock[];
  /** Opaque; send it back as it came. */
  encrypted_stdout: string;
  return_code: number;
  stderr: string;
}

/** A file that the code wrote. */
export interface CodeExecutionOutputBlock {
  type: 'code_execution_output';
  file_id: string;
}

/** The code could not run. */
export interface CodeExecutionToolResultErrorObject {
  type: 'code_execution_tool_result_error';
  error_code: CodeExecutionToolResultErrorCode;
}

/** Why code could not run. */
export type CodeExecutionToolResultErrorCode =
  'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';

/** What the code did, sent back. */
export interface CodeExecutionToolResultBlockParam {
  type: 'code_execution_tool_result';
  content: CodeExecutionToolResultBlockParamContent;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaCodeExecutionToolResultBlockParam = CodeExecutionToolResultBlockParam;

/** Output of the code, or why there was none. */
export type CodeExecutionToolResultBlockParamContent =
  | CodeExecutionToolResultErrorParam
  | CodeExecutionResultBlockParam
  | EncryptedCodeExecutionResultBlockParam;

/** Output of the code, sent back. */
export interface CodeExecutionResultBlockParam {
  type: 'code_execution_result';
  content: CodeExecutionOutputBlockParam[];
  return_code: number;
  stderr: string;
  stdout: string;
}

/** Output of code that called tools, sent back. */
export interface EncryptedCodeExecutionResultBlockParam {
  type: 'encrypted_code_execution_result';
  content: CodeExecutionOutputBlockParam[];
  /** Opaque; send it back as it came. */
  encrypted_stdout: string;
  return_code: number;
  stderr: string;
}

/** A file that the code wrote. */
export interface CodeExecutionOutputBlockParam {
  type: 'code_execution_output';
  file_id: string;
}

/** The code could not run. */
export interface CodeExecutionToolResultErrorParam {
  type: 'code_execution_tool_result_error';
  error_code: CodeExecutionToolResultErrorCode;
}

/** What a shell command did. */
export interface BashCodeExecutionToolResultBlock {
  type: 'bash_code_execution_tool_result';
  content: BashCodeExecutionToolResultErrorObject | BashCodeExecutionResultBlock;
  tool_use_id: string;
}

/** Output of the command. */
export interface BashCodeExecutionResultBlock {
  type: 'bash_code_execution_result';
  content: BashCodeExecutionOutputBlock[];
  return_code: number;
  stderr: string;
  stdout: string;
}

/** A file that the command wrote. */
export interface BashCodeExecutionOutputBlock {
  type: 'bash_code_execution_output';
  file_id: string;
}

/** The command could not run. */
export interface BashCodeExecutionToolResultErrorObject {
  type: 'bash_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'output_file_too_large';
}

/** What a shell command did, sent back. */
export interface BashCodeExecutionToolResultBlockParam {
  type: 'bash_code_execution_tool_result';
  content: BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaBashCodeExecutionToolResultBlockParam = BashCodeExecutionToolResultBlockParam;

/** Output of the command, sent back. */
export interface BashCodeExecutionResultBlockParam {
  type: 'bash_code_execution_result';
  content: BashCodeExecutionOutputBlockParam[];
  return_code: number;
  stderr: string;
  stdout: string;
}

/** A file that the command wrote. */
export interface BashCodeExecutionOutputBlockParam {
  type: 'bash_code_execution_output';
  file_id: string;
}

/** The command could not run. */
export interface BashCodeExecutionToolResultErrorParam {
  type: 'bash_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'output_file_too_large';
}

/** What the editor in the container did. */
export interface TextEditorCodeExecutionToolResultBlock {
  type: 'text_editor_code_execution_tool_result';
  content:
    | TextEditorCodeExecutionToolResultErrorObject
    | TextEditorCodeExecutionViewResultBlock
    | TextEditorCodeExecutionCreateResultBlock
    | TextEditorCodeExecutionStrReplaceResultBlock;
  tool_use_id: string;
}

/** What a file holds. */
export interface TextEditorCodeExecutionViewResultBlock {
  type: 'text_editor_code_execution_view_result';
  content: string;
  file_type: 'text' | 'image' | 'pdf';
  /** Lines shown. */
  num_lines: number | null;
  /** First line shown, from 1. */
  start_line: number | null;
  /** Lines of the whole file. */
  total_lines: number | null;
}

/** A file was written. */
export interface TextEditorCodeExecutionCreateResultBlock {
  type: 'text_editor_code_execution_create_result';
  /** There was such a file before. */
  is_file_update: boolean;
}

/** A text was replaced. */
export interface TextEditorCodeExecutionStrReplaceResultBlock {
  type: 'text_editor_code_execution_str_replace_result';
  lines: string[] | null;
  new_lines: number | null;
  new_start: number | null;
  old_lines: number | null;
  old_start: number | null;
}

/** The editor failed. */
export interface TextEditorCodeExecutionToolResultErrorObject {
  type: 'text_editor_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'file_not_found';
  error_message: string | null;
}

/** What the editor in the container did, sent back. */
export interface TextEditorCodeExecutionToolResultBlockParam {
  type: 'text_editor_code_execution_tool_result';
  content:
    | TextEditorCodeExecutionToolResultErrorParam
    | TextEditorCodeExecutionViewResultBlockParam
    | TextEditorCodeExecutionCreateResultBlockParam
    | TextEditorCodeExecutionStrReplaceResultBlockParam;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaTextEditorCodeExecutionToolResultBlockParam =
  TextEditorCodeExecutionToolResultBlockParam;

/** What a file held. */
export interface TextEditorCodeExecutionViewResultBlockParam {
  type: 'text_editor_code_execution_view_result';
  content: string;
  file_type: 'text' | 'image' | 'pdf';
  /** Lines shown. */
  num_lines?: number | null;
  /** First line shown, from 1. */
  start_line?: number | null;
  /** Lines of the whole file. */
  total_lines?: number | null;
}

/** A file was written. */
export interface TextEditorCodeExecutionCreateResultBlockParam {
  type: 'text_editor_code_execution_create_result';
  /** There was such a file before. */
  is_file_update: boolean;
}

/** A text was replaced. */
export interface TextEditorCodeExecutionStrReplaceResultBlockParam {
  type: 'text_editor_code_execution_str_replace_result';
  lines?: string[] | null;
  new_lines?: number | null;
  new_start?: number | null;
  old_lines?: number | null;
  old_start?: number | null;
}

/** The editor failed. */
export interface TextEditorCodeExecutionToolResultErrorParam {
  type: 'text_editor_code_execution_tool_result_error';
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'file_not_found';
  error_message?: string | null;
}

/** Which tools were found. */
export interface ToolSearchToolResultBlock {
  type: 'tool_search_tool_result';
  content: ToolSearchToolResultErrorObject | ToolSearchToolSearchResultBlock;
  tool_use_id: string;
}

/** The tools found. */
export interface ToolSearchToolSearchResultBlock {
  type: 'tool_search_tool_search_result';
  tool_references: ToolReferenceBlock[];
}

/** A tool by name. */
export interface ToolReferenceBlock {
  type: 'tool_reference';
  tool_name: string;
}

/** The search failed. */
export interface ToolSearchToolResultErrorObject {
  type: 'tool_search_tool_result_error';
  error_code:
    'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';
  error_message: string | null;
}

/** Which tools were found, sent back. */
export interface ToolSearchToolResultBlockParam {
  type: 'tool_search_tool_result';
  content: ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaToolSearchToolResultBlockParam = ToolSearchToolResultBlockParam;

/** The tools found, sent back. */
export interface ToolSearchToolSearchResultBlockParam {
  type: 'tool_search_tool_search_result';
  tool_references: ToolReferenceBlockParam[];
}

export type BetaToolSearchToolSearchResultBlockParam = ToolSearchToolSearchResultBlockParam;

/** The search failed. */
export interface ToolSearchToolResultErrorParam {
  type: 'tool_search_tool_result_error';
  error_code:
    'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';
  error_message?: string | null;
}

/** What the adviser said. */
export interface AdvisorToolResultBlock {
  type: 'advisor_tool_result';
  content: AdvisorToolResultErrorObject | AdvisorResultBlock | AdvisorRedactedResultBlock;
  tool_use_id: string;
}

/** The advice. */
export interface AdvisorResultBlock {
  type: 'advisor_result';
  /** Why the adviser stopped. */
  stop_reason: string | null;
  text: string;
}

/** Advice that cannot be shown. */
export interface AdvisorRedactedResultBlock {
  type: 'advisor_redacted_result';
  /** Opaque; send it back as it came. */
  encrypted_content: string;
  /** Why the adviser stopped. */
  stop_reason: string | null;
}

/** The adviser could not be asked. */
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

/** What the adviser said, sent back. */
export interface AdvisorToolResultBlockParam {
  type: 'advisor_tool_result';
  content: AdvisorToolResultErrorParam | AdvisorResultBlockParam | AdvisorRedactedResultBlockParam;
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaAdvisorToolResultBlockParam = AdvisorToolResultBlockParam;

/** The advice, sent back. */
export interface AdvisorResultBlockParam {
  type: 'advisor_result';
  text: string;
  /** Why the adviser stopped. */
  stop_reason?: string | null;
}

/** Advice that cannot be shown, sent back. */
export interface AdvisorRedactedResultBlockParam {
  type: 'advisor_redacted_result';
  /** Opaque; send it back as it came. */
  encrypted_content: string;
  /** Why the adviser stopped. */
  stop_reason?: string | null;
}

/** The adviser could not be asked. */
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

/** The container for tools that the API runs. */
export interface ContainerParams {
  /** A container of an earlier answer; a new one when left out. */
  id?: string | null;
  /** Skills to load into it. */
  skills?: SkillParams[] | null;
}

export type BetaContainerParams = ContainerParams;

/** A skill by id. */
export interface SkillParams {
  skill_id: string;
  /** Made by Anthropic or by you. */
  type: 'anthropic' | 'custom';
  /** A version, or `latest`. */
  version?: string;
}

/** The container that the tools ran in. */
export interface Container {
  /** Send it with the next request to work in the same container. */
  id: string;
  expires_at: string;
  skills: ContainerSkill[] | null;
}

/** A skill that was loaded. */
export interface ContainerSkill {
  skill_id: string;
  /** Made by Anthropic or by you. */
  type: 'anthropic' | 'custom';
  version: string;
}

/** A file put into the container. */
export interface ContainerUploadBlock {
  type: 'container_upload';
  file_id: string;
}

/** A file to put into the container. */
export interface ContainerUploadBlockParam {
  type: 'container_upload';
  file_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaContainerUploadBlockParam = ContainerUploadBlockParam;

/** A remote MCP server. */
export interface BetaRequestMCPServerURLDefinition<B extends string = string> {
  type: 'url';
  /** What toolsets and blocks call it. */
  name: string;
  url: string;
  /** Sent to the server as a bearer token. */
  authorization_token?: string | null;
  /** Which of its tools may be used; a toolset in `tools` says more. */
  tool_configuration?: (RequestMCPServerToolConfiguration | null) &
    Open<B, 'mcp-client-2025-04-04'>;
}

/** Which tools of a server may be used. */
export interface RequestMCPServerToolConfiguration {
  /** Only these; all when left out. */
  allowed_tools?: string[] | null;
  /** Whether any may be used. */
  enabled?: boolean | null;
}

/** The tools of an MCP server. */
export interface BetaMCPToolset<B extends string = string> {
  type: 'mcp_toolset';
  /** A server of `mcp_servers`. */
  mcp_server_name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings by name of tool. */
  configs?: {
    [key: string]: MCPToolConfig;
  } | null;
  /** Settings of tools without their own. */
  default_config?: MCPToolDefaultConfig;
  /** The list to use, instead of asking the server. */
  tools?: (MCPToolParam[] | null) & Open<B, 'mcp-client-2026-09-15'>;
}

/** Settings of one tool. */
export interface MCPToolConfig {
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Whether the model may use it. */
  enabled?: boolean;
}

/** Settings of tools without their own. */
export interface MCPToolDefaultConfig {
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  /** Whether the model may use them. */
  enabled?: boolean;
}

/** A tool as an MCP server lists it. */
export interface MCPToolParam {
  /** JSON Schema of its input. */
  input_schema: {
    [key: string]: unknown;
  };
  name: string;
  description?: string | null;
}

/** A tool as its MCP server lists it. */
export interface MCPTool {
  /** JSON Schema of its input. */
  input_schema: {
    [key: string]: unknown;
  };
  name: string;
  description?: string;
}

/** A call of a tool of an MCP server. */
export interface MCPToolUseBlock {
  type: 'mcp_tool_use';
  id: string;
  input: unknown;
  name: string;
  /** The server that has the tool. */
  server_name: string;
}

/** A call of a tool of an MCP server, sent back. */
export interface MCPToolUseBlockParam {
  type: 'mcp_tool_use';
  id: string;
  input: unknown;
  name: string;
  /** The server that has the tool. */
  server_name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaMCPToolUseBlockParam = MCPToolUseBlockParam;

/** What a tool of an MCP server answered. */
export interface MCPToolResultBlock {
  type: 'mcp_tool_result';
  content: string | TextBlock[];
  is_error: boolean;
  tool_use_id: string;
}

/** What a tool of an MCP server answered, sent back. */
export interface RequestMCPToolResultBlockParam {
  type: 'mcp_tool_result';
  tool_use_id: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  content?: string | TextBlockParam[];
  is_error?: boolean;
}

export type BetaRequestMCPToolResultBlockParam = RequestMCPToolResultBlockParam;

/** The tools that a server had when it was asked. */
export interface MCPToolListingBlock {
  type: 'mcp_tool_listing';
  mcp_server_name: string;
  tools: MCPTool[];
}

/** The tools that a server had, sent back so that they stay the same. */
export interface MCPToolListingBlockParam {
  type: 'mcp_tool_listing';
  mcp_server_name: string;
  tools: MCPToolParam[];
}

/** From here on the model may use a tool. */
export interface BetaRequestToolAdditionBlock<B extends string = string> {
  type: 'tool_addition';
  /** One of `tools`, or a new one with its definition. */
  tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | (BetaToolChangeToolDefinitionParam<B> & Open<B, 'inline-tools-2026-09-15'>);
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

/** From here on the model may not use a tool. */
export interface RequestToolRemovalBlock {
  type: 'tool_removal';
  tool: ToolChangeToolReference | ToolChangeMCPToolReference | ToolChangeMCPToolsetReference;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

export type BetaRequestToolRemovalBlock = RequestToolRemovalBlock;

/** A tool by name. */
export interface ToolChangeToolReference {
  type: 'tool_reference';
  name: string;
}

/** A tool of an MCP server. */
export interface ToolChangeMCPToolReference {
  type: 'mcp_tool_reference';
  name: string;
  server_name: string;
}

/** All tools of an MCP server. */
export interface ToolChangeMCPToolsetReference {
  type: 'mcp_toolset_reference';
  server_name: string;
}

/** A tool that `tools` does not have. */
export interface BetaToolChangeToolDefinitionParam<B extends string = string> {
  type: 'tool_definition';
  /** As an entry of `tools`. */
  definition: BetaToolDefinition<B> | (BetaMCPToolset<B> & Open<B, 'mcp-client-2026-09-15'>);
}

/** A tool that was added. */
export interface BetaResponseToolAdditionBlock<B extends string = string> {
  type: 'tool_addition';
  tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference
    | (BetaToolChangeToolDefinition<B> & Open<B, 'inline-tools-2026-09-15'>);
}

/** A tool that was removed. */
export interface ResponseToolRemovalBlock {
  type: 'tool_removal';
  tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference;
}

/** A tool by name. */
export interface ResponseToolChangeToolReference {
  type: 'tool_reference';
  name: string;
}

/** A tool of an MCP server. */
export interface ResponseToolChangeMCPToolReference {
  type: 'mcp_tool_reference';
  name: string;
  server_name: string;
}

/** All tools of an MCP server. */
export interface ResponseToolChangeMCPToolsetReference {
  type: 'mcp_toolset_reference';
  server_name: string;
}

/** A tool that `tools` did not have. */
export interface BetaToolChangeToolDefinition<B extends string = string> {
  type: 'tool_definition';
  /** As an entry of `tools`. */
  definition: BetaResponseToolUnion<B>;
}

/** A tool of yours, or one that the API defines, as an answer repeats it. */
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

/** The tools of an MCP server, as an answer repeats them. */
export interface BetaResponseMCPToolset<B extends string = string> {
  type: 'mcp_toolset';
  /** A server of `mcp_servers`. */
  mcp_server_name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Settings by name of tool. */
  configs?: {
    [key: string]: MCPToolConfig;
  } | null;
  /** Settings of tools without their own. */
  default_config?: MCPToolDefaultConfig;
  /** The list that was used, instead of asking the server. */
  tools?: (MCPToolParam[] | null) & Open<B, 'mcp-client-2026-09-15'>;
}

/** A tool of yours, as an answer repeats it. */
export interface ResponseTool {
  input_schema: ToolInputSchema;
  name: string;
  /** Who may call the tool; the model itself when left out. */
  allowed_callers?: AllowedCaller[];
  /** Left out of the prompt until a tool search finds it. */
  defer_loading?: boolean;
  description?: string;
  /** Stream the input as it is written, unchecked. */
  eager_input_streaming?: boolean | null;
  /** Inputs that show the model how to use the tool. */
  input_examples?: {
    [key: string]: unknown;
  }[];
  /** The model's input for the tool follows its schema to the letter. */
  strict?: boolean;
  type?: 'custom' | null;
}

/** Edits that keep a long conversation small. */
export interface BetaContextManagementConfig<B extends string = string> {
  /** Applied in this order. */
  edits?: (
    | (ClearToolUses20250919Edit & Open<B, 'context-management-2025-06-27'>)
    | (ClearThinking20251015Edit & Open<B, 'context-management-2025-06-27'>)
    | (Compact20260112Edit & Open<B, 'compact-2026-01-12'>)
  )[];
}

/** Clear old calls of tools and their results. */
export interface ClearToolUses20250919Edit {
  type: 'clear_tool_uses_20250919';
  /** Clear at least so much, or nothing. */
  clear_at_least?: InputTokensClearAtLeast | null;
  /** Clear the inputs too; of all tools, or of those named. */
  clear_tool_inputs?: boolean | string[] | null;
  /** Tools that are never cleared. */
  exclude_tools?: string[] | null;
  /** How many of the newest calls stay. */
  keep?: ToolUsesKeep;
  /** When to clear; at 100,000 input tokens when left out. */
  trigger?: InputTokensTrigger | ToolUsesTrigger;
}

/** Clear old thinking. */
export interface ClearThinking20251015Edit {
  type: 'clear_thinking_20251015';
  /** How many of the newest turns keep theirs. */
  keep?: ThinkingTurns | AllThinkingTurns | 'all';
}

/** Sum up the conversation when it reaches a size. */
export interface Compact20260112Edit {
  type: 'compact_20260112';
  /** What the summary should hold; replaces the usual instructions. */
  instructions?: string | null;
  /** Stop after the summary, so that you can go on from it. */
  pause_after_compaction?: boolean;
  /** When to sum up; at 150,000 input tokens when left out. */
  trigger?: InputTokensTrigger | null;
}

/** So many input tokens. */
export interface InputTokensTrigger {
  type: 'input_tokens';
  value: number;
}

/** So many input tokens. */
export interface InputTokensClearAtLeast {
  type: 'input_tokens';
  value: number;
}

/** So many calls of tools. */
export interface ToolUsesTrigger {
  type: 'tool_uses';
  value: number;
}

/** So many calls of tools. */
export interface ToolUsesKeep {
  type: 'tool_uses';
  value: number;
}

/** So many turns with thinking. */
export interface ThinkingTurns {
  type: 'thinking_turns';
  value: number;
}

/** Every turn with thinking. */
export interface AllThinkingTurns {
  type: 'all';
}

/** What was cleared. */
export interface ContextManagementResponse {
  applied_edits: (ClearToolUses20250919EditResponse | ClearThinking20251015EditResponse)[];
}

/** Calls of tools that were cleared. */
export interface ClearToolUses20250919EditResponse {
  type: 'clear_tool_uses_20250919';
  cleared_input_tokens: number;
  cleared_tool_uses: number;
}

/** Thinking that was cleared. */
export interface ClearThinking20251015EditResponse {
  type: 'clear_thinking_20251015';
  cleared_input_tokens: number;
  cleared_thinking_turns: number;
}

/** The count before anything is cleared. */
export interface CountTokensContextManagementResponse {
  original_input_tokens: number;
}

/** Sum up the conversation now. */
export interface CompactionConfig {
  type: 'summarize';
  /** What the summary should hold; replaces the usual instructions. */
  instructions?: string | null;
}

/** A summary that stands for all before it. */
export interface BetaCompactionBlock<B extends string = string> {
  type: 'compaction';
  /** The summary; null when it failed. */
  content: string | null;
  /** Opaque; send it back as it came. */
  encrypted_content: string | null;
  /** Proof that the block is the API's own; send it back as it came. */
  signature?: (string | null) & Open<B, 'compact-2026-09-04'>;
  /** What the summed-up part changed in the tools. */
  tool_changes?: ((BetaResponseToolAdditionBlock<B> | ResponseToolRemovalBlock)[] | null) &
    Open<B, 'compact-2026-09-04'>;
}

/** A summary that stands for all before it, sent back. */
export interface BetaCompactionBlockParam<B extends string = string> {
  type: 'compaction';
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  content?: string | null;
  /** Opaque; send it back as it came. */
  encrypted_content?: string | null;
  /** Proof that the block is the API's own; send it back as it came. */
  signature?: (string | null) & Open<B, 'compact-2026-09-04'>;
  /** What the summed-up part changed in the tools, as it came. */
  tool_changes?: ((BetaRequestToolAdditionBlock<B> | RequestToolRemovalBlock)[] | null) &
    Open<B, 'compact-2026-09-04'>;
}

/** The summary, whole. */
export interface CompactionContentBlockDelta {
  type: 'compaction_delta';
  content: string | null;
  /** Opaque; send it back as it came. */
  encrypted_content: string | null;
}

/** Tokens for a task of many requests. */
export interface TokenTaskBudget {
  type: 'tokens';
  /** Tokens for the whole task. */
  total: number;
  /** Tokens that are left; `total` when left out. */
  remaining?: number | null;
}

/** A conversation kept on the server. */
export type MessageThreadParam = ThreadCreateParams | ThreadContinueParams;

/** Start to keep this one. */
export interface ThreadCreateParams {
  type: 'create';
}

/** Go on with one. */
export interface ThreadContinueParams {
  type: 'continue';
  /** Id of its last answer. */
  previous_message_id: string;
}

/** What happens to thinking that no longer fits the conversation before it. */
export interface ThinkingBlockBinding {
  prefix_mismatch_behavior?: ThinkingPrefixMismatchBehavior | null;
}

/** Refuse the request, or drop the block. */
export type ThinkingPrefixMismatchBehavior = 'error' | 'drop_block';

/** A block of thinking that did not fit. */
export type InputTransformation =
  ThinkingDroppedInputTransformation | ThinkingMismatchAllowedInputTransformation;

/** It was dropped. */
export interface ThinkingDroppedInputTransformation {
  type: 'thinking_dropped';
  /** Where in the request. */
  path: string;
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch';
}

/** It was let through. */
export interface ThinkingMismatchAllowedInputTransformation {
  type: 'thinking_mismatch_allowed';
  /** Where in the request. */
  path: string;
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch';
}

/** Models to try in turn, or the API's own choice. */
export type BetaFallbacksParam<B extends string = string> =
  BetaFallbackParam<B>[] | OpenValue<B, 'default', 'server-side-fallback-2026-07-01'>;

/** A model to try, and what differs for it. */
export interface BetaFallbackParam<B extends string = string> {
  model: Model;
  /** Most tokens to write. */
  max_tokens?: number | null;
  output_config?: BetaOutputConfig<B> | null;
  speed?: 'standard' | 'fast' | null;
  thinking?: BetaThinkingConfigParam<B> | null;
}

/** The token, and what happens when it cannot be redeemed. */
export interface BetaFallbackCreditTokenParam<B extends string = string> {
  token?: string & Open<B, 'fallback-credit-2026-07-01'>;
  /** Refuse the request, or go on at the full price. */
  mode?: 'strict' | 'best_effort';
}

/** What became of a credit token. */
export interface FallbackCreditUsage {
  status: FallbackCreditRedeemed | FallbackCreditNotApplied;
}

/** It was redeemed. */
export interface FallbackCreditRedeemed {
  type: 'redeemed';
}

/** It was not redeemed. */
export interface FallbackCreditNotApplied {
  type: 'not_applied';
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
  /** Fields of the request to leave out so that it can be. */
  remove_to_redeem?: string[] | null;
}

/** From here on another model answers. */
export interface FallbackBlock {
  type: 'fallback';
  from: FallbackInfo;
  to: FallbackInfo;
  trigger: FallbackRefusalTrigger;
}

/** From here on another model answered, sent back. */
export interface FallbackBlockParam {
  type: 'fallback';
  from: FallbackInfoParam;
  to: FallbackInfoParam;
  /** As it came. */
  trigger?: unknown;
}

/** A model. */
export interface FallbackInfo {
  model: Model;
}

/** A model. */
export interface FallbackInfoParam {
  model: Model;
}

/** The first model refused. */
export interface FallbackRefusalTrigger {
  type: 'refusal';
  /** Kind of harm; null when it fits none. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
}

/** The model runs of a request, in order. */
export type BetaIterationsUsage<B extends string = string> = (
  | MessageIterationUsage
  | (CompactionIterationUsage & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>)
  | (AdvisorMessageIterationUsage & Open<B, 'advisor-tool-2026-03-01'>)
  | (FallbackMessageIterationUsage &
      Open<B, 'server-side-fallback-2026-06-01' | 'server-side-fallback-2026-07-01'>)
)[];

/** A run of the model asked for. */
export interface MessageIterationUsage {
  type: 'message';
  cache_creation: CacheCreation | null;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
  input_tokens: number;
  model: Model | null;
  output_tokens: number;
}

/** A run that summed up the conversation. */
export interface CompactionIterationUsage {
  type: 'compaction';
  cache_creation: CacheCreation | null;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
  input_tokens: number;
  output_tokens: number;
}

/** A run of the adviser. */
export interface AdvisorMessageIterationUsage {
  type: 'advisor_message';
  cache_creation: CacheCreation | null;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
  input_tokens: number;
  model: Model;
  output_tokens: number;
}

/** A run of a fallback model. */
export interface FallbackMessageIterationUsage {
  type: 'fallback_message';
  cache_creation: CacheCreation | null;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
  input_tokens: number;
  model: Model;
  output_tokens: number;
}

/** What to compare the prompt with. */
export interface DiagnosticsParam {
  /** Id of the answer whose cache should have been used. */
  previous_message_id?: string | null;
}

/** Why the cache missed. */
export interface Diagnostics {
  /** Null when the prompt still matches or it is not known yet. */
  cache_miss_reason: CacheMissReason | null;
}

/** The first part of the prompt that differs. */
export type CacheMissReason =
  | CacheMissModelChanged
  | CacheMissSystemChanged
  | CacheMissToolsChanged
  | CacheMissMessagesChanged
  | CacheMissPreviousMessageNotFound
  | CacheMissUnavailable;

/** Another model. */
export interface CacheMissModelChanged {
  type: 'model_changed';
  /** Tokens that the cache could have served. */
  cache_missed_input_tokens: number;
}

/** The system prompt differs. */
export interface CacheMissSystemChanged {
  type: 'system_changed';
  /** Tokens that the cache could have served. */
  cache_missed_input_tokens: number;
}

/** The tools differ. */
export interface CacheMissToolsChanged {
  type: 'tools_changed';
  /** Tokens that the cache could have served. */
  cache_missed_input_tokens: number;
}

/** The messages differ. */
export interface CacheMissMessagesChanged {
  type: 'messages_changed';
  /** Tokens that the cache could have served. */
  cache_missed_input_tokens: number;
}

/** The API does not know the earlier answer. */
export interface CacheMissPreviousMessageNotFound {
  type: 'previous_message_not_found';
}

/** It could not be found out. */
export interface CacheMissUnavailable {
  type: 'unavailable';
}
