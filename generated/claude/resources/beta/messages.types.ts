// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { Open, OpenValue } from '../../runtime/index.js';
import type {
  AllowedCaller,
  AssistantTextBlockParam,
  BashCodeExecutionToolResultBlock,
  BashCodeExecutionToolResultBlockParam,
  BrowserToolset20260801,
  CacheControlEphemeral,
  CacheCreation,
  CitationsDelta,
  CodeExecutionTool20250825,
  CodeExecutionTool20260120,
  CodeExecutionTool20260521,
  CodeExecutionToolResultBlock,
  CodeExecutionToolResultBlockParam,
  ComputerToolset20260801,
  Container,
  ContainerParams,
  ContainerUploadBlock,
  ContainerUploadBlockParam,
  Diagnostics,
  DiagnosticsParam,
  DocumentBlockParam,
  ImageBlockParam,
  InputJSONDelta,
  JSONOutputFormat,
  MemoryTool20250818,
  Metadata,
  Model,
  OutputTokensDetails,
  RawContentBlockStopEvent,
  RawMessageStopEvent,
  RedactedThinkingBlock,
  RedactedThinkingBlockParam,
  SearchResultBlockParam,
  ServerToolUsage,
  SignatureDelta,
  TextBlock,
  TextBlockParam,
  TextDelta,
  TextEditorCodeExecutionToolResultBlock,
  TextEditorCodeExecutionToolResultBlockParam,
  ThinkingBlock,
  ThinkingBlockParam,
  ThinkingConfigBetweenTools,
  ThinkingConfigDisabled,
  Tool,
  ToolBash20250124,
  ToolChoice,
  ToolInputSchema,
  ToolResultBlockParam,
  ToolSearchToolBm25_20251119,
  ToolSearchToolRegex20251119,
  ToolSearchToolResultBlock,
  ToolSearchToolResultBlockParam,
  ToolTextEditor20250124,
  ToolTextEditor20250429,
  ToolTextEditor20250728,
  ToolUseBlock,
  ToolUseBlockParam,
  ToolUseCaller,
  WebFetchTool20250910,
  WebFetchTool20260209,
  WebFetchTool20260309,
  WebFetchTool20260318,
  WebFetchToolResultBlock,
  WebFetchToolResultBlockParam,
  WebSearchTool20250305,
  WebSearchTool20260209,
  WebSearchTool20260318,
  WebSearchToolResultBlock,
  WebSearchToolResultBlockParam,
} from '../messages.types.js';

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

/** A turn of the conversation. */
export type BetaMessageParam<B extends string = string> =
  BetaUserMessageParam<B> | BetaAssistantMessageParam<B> | BetaSystemMessageParam<B>;

/** A turn of the user. */
export interface BetaUserMessageParam<B extends string = string> {
  role: 'user';
  content: string | BetaContentBlockParam<B>[];
}

/** A turn of the model, or the start of the one to go on with. */
export interface BetaAssistantMessageParam<B extends string = string> {
  role: 'assistant';
  content: string | BetaAssistantContentBlockParam<B>[];
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
export type BetaSystemContentBlockParam<B extends string = string> =
  | TextBlockParam
  | (BetaRequestToolAdditionBlock<B> &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>)
  | (RequestToolRemovalBlock &
      Open<B, 'inline-tools-2026-09-15' | 'mid-conversation-tool-changes-2026-07-01'>);

/** Whether and how the model thinks before it answers. */
export type BetaThinkingConfigParam<B extends string = string> =
  | BetaThinkingConfigEnabled<B>
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | BetaThinkingConfigAdaptive<B>;

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
export interface BetaOutputConfig<B extends string = string> {
  /** How much work the model puts into the answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** A JSON schema that the answer must follow. */
  format?: JSONOutputFormat | null;
  /** Tokens for the whole task, which the model keeps in sight. */
  task_budget?: (TokenTaskBudget | null) & Open<B, 'task-budgets-2026-03-13'>;
}

/** What the model may use: a tool, or all tools of an MCP server. */
export type BetaToolUnion<B extends string = string> =
  | BetaToolDefinition<B>
  | (BetaMCPToolset<B> & Open<B, 'mcp-client-2025-11-20' | 'mcp-client-2026-09-15'>);

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

/** The model's answer. */
export interface BetaMessage<B extends string = string> {
  type: 'message';
  /** Always the assistant. */
  role: 'assistant';
  id: string;
  /** The container that the tools ran in. */
  container: Container | null;
  content: BetaContentBlock<B>[];
  /** Why the cache missed, if that was asked. */
  diagnostics: Diagnostics | null;
  model: Model;
  /** More about a refusal. */
  stop_details: BetaRefusalStopDetails<B> | null;
  /** Why the model stopped; null while it still writes. */
  stop_reason:
    | (
        | 'end_turn'
        | 'max_tokens'
        | 'stop_sequence'
        | 'tool_use'
        | 'pause_turn'
        | OpenValue<B, 'compaction', 'compact-2026-01-12' | 'compact-2026-09-04'>
        | 'refusal'
        | 'model_context_window_exceeded'
      )
    | null;
  /** The stop sequence that was met. */
  stop_sequence: string | null;
  usage: BetaUsage<B>;
  /** What was cleared from the conversation. */
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Blocks that the model did not see as they were sent. */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

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
export interface BetaUsage<B extends string = string> {
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
  /** What became of the credit token. */
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
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
}

/** How many input tokens a request takes. */
export interface BetaMessageTokensCount<B extends string = string> {
  input_tokens: number;
  /** The count before anything is cleared. */
  context_management?: (CountTokensContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
}

/** One event of an answer in the making. */
export type BetaRawMessageStreamEvent<B extends string = string> =
  | BetaRawMessageStartEvent<B>
  | BetaRawMessageDeltaEvent<B>
  | RawMessageStopEvent
  | BetaRawContentBlockStartEvent<B>
  | BetaRawContentBlockDeltaEvent<B>
  | RawContentBlockStopEvent;

/** Another name of {@link BetaRawMessageStreamEvent}. */
export type BetaMessageStreamEvent<B extends string = string> = BetaRawMessageStreamEvent<B>;

/** A message begins, still empty. */
export interface BetaRawMessageStartEvent<B extends string = string> {
  type: 'message_start';
  message: BetaMessage<B>;
}

/** Another name of {@link BetaRawMessageStartEvent}. */
export type BetaMessageStartEvent<B extends string = string> = BetaRawMessageStartEvent<B>;

/** A block begins, still empty. */
export interface BetaRawContentBlockStartEvent<B extends string = string> {
  type: 'content_block_start';
  content_block: BetaContentBlock<B>;
  /** Place of the block in the content, from 0. */
  index: number;
}

/** Another name of {@link BetaRawContentBlockStartEvent}. */
export type BetaContentBlockStartEvent<B extends string = string> =
  BetaRawContentBlockStartEvent<B>;

/** A block grows. */
export interface BetaRawContentBlockDeltaEvent<B extends string = string> {
  type: 'content_block_delta';
  delta: BetaRawContentBlockDelta<B>;
  /** Place of the block in the content, from 0. */
  index: number;
}

/** Another name of {@link BetaRawContentBlockDeltaEvent}. */
export type BetaContentBlockDeltaEvent<B extends string = string> =
  BetaRawContentBlockDeltaEvent<B>;

/** The message as a whole changes. */
export interface BetaRawMessageDeltaEvent<B extends string = string> {
  type: 'message_delta';
  delta: BetaMessageDelta<B>;
  /** Totals so far, not differences. */
  usage: BetaMessageDeltaUsage<B>;
  context_management?: (ContextManagementResponse | null) &
    Open<B, 'compact-2026-01-12' | 'context-management-2025-06-27'>;
  /** Replaces the list in the message's start. */
  input_transformations?: (InputTransformation[] | null) &
    Open<B, 'thinking-binding-controls-2026-08-01'>;
}

/** Another name of {@link BetaRawMessageDeltaEvent}. */
export type BetaMessageDeltaEvent<B extends string = string> = BetaRawMessageDeltaEvent<B>;

/** What a block grows by. */
export type BetaRawContentBlockDelta<B extends string = string> =
  | TextDelta
  | InputJSONDelta
  | CitationsDelta
  | BetaThinkingDelta<B>
  | SignatureDelta
  | (CompactionContentBlockDelta & Open<B, 'compact-2026-01-12' | 'compact-2026-09-04'>);

/** More thinking. */
export interface BetaThinkingDelta<B extends string = string> {
  type: 'thinking_delta';
  thinking: string;
  /** Rough number of tokens thought since the last one. */
  estimated_tokens?: (number | null) & Open<B, 'thinking-token-count-2026-05-13'>;
}

/** Why and how the message ended. */
export interface BetaMessageDelta<B extends string = string> {
  container: Container | null;
  stop_details: BetaRefusalStopDetails<B> | null;
  stop_reason:
    | (
        | 'end_turn'
        | 'max_tokens'
        | 'stop_sequence'
        | 'tool_use'
        | 'pause_turn'
        | OpenValue<B, 'compaction', 'compact-2026-01-12' | 'compact-2026-09-04'>
        | 'refusal'
        | 'model_context_window_exceeded'
      )
    | null;
  stop_sequence: string | null;
}

/** Totals at this point of the stream. */
export interface BetaMessageDeltaUsage<B extends string = string> {
  cache_creation_input_tokens: number | null;
  cache_read_input_tokens: number | null;
  input_tokens: number | null;
  output_tokens: number;
  output_tokens_details: OutputTokensDetails | null;
  server_tool_use: ServerToolUsage | null;
  fallback_credit?: (FallbackCreditUsage | null) &
    Open<
      B,
      | 'fallback-credit-2026-06-01'
      | 'fallback-credit-2026-07-01'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
  iterations?: (BetaIterationsUsage<B> | null) &
    Open<
      B,
      | 'advisor-tool-2026-03-01'
      | 'compact-2026-01-12'
      | 'compact-2026-09-04'
      | 'server-side-fallback-2026-06-01'
      | 'server-side-fallback-2026-07-01'
    >;
}

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

/** Types by the name of `BetaRawMessageDeltaEvent`. */
export declare namespace BetaRawMessageDeltaEvent {
  export { type BetaMessageDelta as Delta };
}
