// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

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

/** A turn of the user. */
export interface UserMessageParam {
  role: 'user';
  content: string | ContentBlockParam[];
}

/** A turn of the model, or the start of the one to go on with. */
export interface AssistantMessageParam {
  role: 'assistant';
  content: string | AssistantContentBlockParam[];
}

/** Words of the operator in the midst of a conversation. */
export interface SystemMessageParam {
  role: 'system';
  /** An empty list where the message only changes settings. */
  content: string | SystemContentBlockParam[];
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

/** A part of a system message. */
export type SystemContentBlockParam = TextBlockParam;

/** Text. */
export interface TextBlockParam {
  type: 'text';
  text: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

/** Text of the model, sent back. */
export interface AssistantTextBlockParam {
  type: 'text';
  text: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** Sources of the text, as the answer gave them. */
  citations?: TextCitationParam[] | null;
}

/** A picture. */
export interface ImageBlockParam {
  type: 'image';
  source: Base64ImageSource | URLImageSource | FileImageSource;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
  /** What to do when the picture is too large. */
  transformations?: ImageTransformationsParam | null;
}

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

/** A part of such a document. */
export type ContentBlockSourceContent = TextBlockParam | ImageBlockParam;

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

/** A part of a tool's answer. */
export type ToolResultContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | DocumentBlockParam
  | ToolReferenceBlockParam
  | BrowserStateBlockParam;

/** A tool that a search of yours has found. */
export interface ToolReferenceBlockParam {
  type: 'tool_reference';
  tool_name: string;
  /** Ends a stretch of the prompt that is cached up to here. */
  cache_control?: CacheControlEphemeral | null;
}

/** A breakpoint of the prompt cache. */
export interface CacheControlEphemeral {
  type: 'ephemeral';
  /** How long the cache lives after its last use; `5m` when left out. */
  ttl?: '5m' | '1h';
}

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

/** Think within a budget. */
export interface ThinkingConfigEnabled {
  type: 'enabled';
  /** Most tokens to think with; below `max_tokens`. */
  budget_tokens: number;
  /** What of the thinking is shown. */
  display?: 'summarized' | 'omitted' | null;
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

/** How the answer should be. */
export interface OutputConfig {
  /** How much work the model puts into the answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** A JSON schema that the answer must follow. */
  format?: JSONOutputFormat | null;
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

/** More about a refusal. */
export interface RefusalStopDetails {
  type: 'refusal';
  /** Kind of harm; null when it fits none. */
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null;
  /** Words for people; null when there are none. */
  explanation: string | null;
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

/** One event of an answer in the making. */
export type RawMessageStreamEvent =
  | RawMessageStartEvent
  | RawMessageDeltaEvent
  | RawMessageStopEvent
  | RawContentBlockStartEvent
  | RawContentBlockDeltaEvent
  | RawContentBlockStopEvent;

/** Another name of {@link RawMessageStreamEvent}. */
export type MessageStreamEvent = RawMessageStreamEvent;

/** A message begins, still empty. */
export interface RawMessageStartEvent {
  type: 'message_start';
  message: Message;
}

/** Another name of {@link RawMessageStartEvent}. */
export type MessageStartEvent = RawMessageStartEvent;

/** A block begins, still empty. */
export interface RawContentBlockStartEvent {
  type: 'content_block_start';
  content_block: ContentBlock;
  /** Place of the block in the content, from 0. */
  index: number;
}

/** Another name of {@link RawContentBlockStartEvent}. */
export type ContentBlockStartEvent = RawContentBlockStartEvent;

/** A block grows. */
export interface RawContentBlockDeltaEvent {
  type: 'content_block_delta';
  delta: RawContentBlockDelta;
  /** Place of the block in the content, from 0. */
  index: number;
}

/** Another name of {@link RawContentBlockDeltaEvent}. */
export type ContentBlockDeltaEvent = RawContentBlockDeltaEvent;

/** A block is complete. */
export interface RawContentBlockStopEvent {
  type: 'content_block_stop';
  /** Place of the block in the content, from 0. */
  index: number;
}

/** Another name of {@link RawContentBlockStopEvent}. */
export type ContentBlockStopEvent = RawContentBlockStopEvent;

/** The message as a whole changes. */
export interface RawMessageDeltaEvent {
  type: 'message_delta';
  delta: MessageDelta;
  /** Totals so far, not differences. */
  usage: MessageDeltaUsage;
}

/** Another name of {@link RawMessageDeltaEvent}. */
export type MessageDeltaEvent = RawMessageDeltaEvent;

/** The message is complete. */
export interface RawMessageStopEvent {
  type: 'message_stop';
}

/** Another name of {@link RawMessageStopEvent}. */
export type MessageStopEvent = RawMessageStopEvent;

/** What a block grows by. */
export type RawContentBlockDelta =
  TextDelta | InputJSONDelta | CitationsDelta | ThinkingDelta | SignatureDelta;

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

/** Totals at this point of the stream. */
export interface MessageDeltaUsage {
  cache_creation_input_tokens: number | null;
  cache_read_input_tokens: number | null;
  input_tokens: number | null;
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

/** A page as a document, sent back. */
export interface WebFetchBlockParam {
  type: 'web_fetch_result';
  content: DocumentBlockParam;
  url: string;
  /** When the page was fetched. */
  retrieved_at?: string | null;
}

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

/** The tools found, sent back. */
export interface ToolSearchToolSearchResultBlockParam {
  type: 'tool_search_tool_search_result';
  tool_references: ToolReferenceBlockParam[];
}

/** The search failed. */
export interface ToolSearchToolResultErrorParam {
  type: 'tool_search_tool_result_error';
  error_code:
    'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded';
  error_message?: string | null;
}

/** The container for tools that the API runs. */
export interface ContainerParams {
  /** A container of an earlier answer; a new one when left out. */
  id?: string | null;
  /** Skills to load into it. */
  skills?: SkillParams[] | null;
}

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

/** Types by the name of `Tool`. */
export declare namespace Tool {
  export { type ToolInputSchema as InputSchema };
}

/** Types by the name of `RawMessageDeltaEvent`. */
export declare namespace RawMessageDeltaEvent {
  export { type MessageDelta as Delta };
}

/** Types by the name of `WebSearchTool20250305`. */
export declare namespace WebSearchTool20250305 {
  export { type UserLocation };
}

/** Types by the name of `WebSearchTool20260209`. */
export declare namespace WebSearchTool20260209 {
  export { type UserLocation };
}
