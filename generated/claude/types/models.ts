// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A model, its limits and its capabilities. */
export interface ModelInfo {
  type: 'model';
  id: string;
  capabilities: ModelCapabilities | null;
  /** When the model was released. */
  created_at: string;
  /** When the model was deprecated; null if it is active. */
  deprecated_at: string | null;
  /** Name of the model for people. */
  display_name: string;
  /** Prefer `active` models for new code. */
  lifecycle: ModelLifecycle;
  /** Model family, or null. Do not derive it from the id. */
  line: ModelLine | null;
  /** Size of the context window in tokens. */
  max_input_tokens: number | null;
  /** Upper limit of `max_tokens` in a message request. */
  max_tokens: number | null;
  /**
   * Planned retirement date; may still change. `lifecycle` tells whether the model has been
   * retired.
   */
  retires_at: string | null;
}

/**
 * `active`: in regular use. `deprecated`: still works, but will be retired. `retired`:
 * requests with the model fail.
 */
export type ModelLifecycle = 'active' | 'deprecated' | 'retired';

/** A model family. */
export type ModelLine = 'haiku' | 'sonnet' | 'opus' | 'fable' | 'mythos';

/** What a model supports. */
export interface ModelCapabilities {
  /** Message batches. */
  batch: CapabilitySupport;
  /** Citations of documents and search results. */
  citations: CapabilitySupport;
  /**
   * Calls of other tools by code in the code execution tool. For the tool itself see
   * `server_tools`.
   */
  code_execution: CapabilitySupport;
  /** Edits of `context_management`. */
  context_management: ContextManagementCapability;
  /** Values of `output_config.effort`. */
  effort: EffortCapability;
  /** Image blocks. */
  image_input: CapabilitySupport;
  /** PDF documents. */
  pdf_input: CapabilitySupport;
  /** Tools that the API runs. */
  server_tools: ServerToolsCapability;
  /** Structured outputs (`output_config.format`) and `strict` tools. */
  structured_outputs: CapabilitySupport;
  /** Types of thinking. */
  thinking: ThinkingCapability;
}

/** Whether the model supports a feature. */
export interface CapabilitySupport {
  supported: boolean;
}

/** Which edits of `context_management` the model supports. */
export interface ContextManagementCapability {
  clear_thinking_20251015: CapabilitySupport | null;
  clear_tool_uses_20250919: CapabilitySupport | null;
  compact_20260112: CapabilitySupport | null;
  supported: boolean;
}

/** Which values of `output_config.effort` the model supports. */
export interface EffortCapability {
  high: CapabilitySupport;
  low: CapabilitySupport;
  max: CapabilitySupport;
  medium: CapabilitySupport;
  supported: boolean;
  xhigh: CapabilitySupport | null;
}

/** Which tools that the API runs the model supports. */
export interface ServerToolsCapability {
  /** The code execution tool. */
  code_execution: CapabilitySupport;
  /** Whether the model supports any of these tools. */
  supported: boolean;
  /** Any version of the web search tool. */
  web_search: CapabilitySupport;
}

/** Which types of thinking the model supports. */
export interface ThinkingCapability {
  supported: boolean;
  types: ThinkingTypes;
}

/** Which values of `thinking.type` the model supports. */
export interface ThinkingTypes {
  adaptive: CapabilitySupport;
  between_tools: CapabilitySupport;
  disabled: CapabilitySupport;
  enabled: CapabilitySupport;
}

/** One page of models. */
export interface ModelInfoPage {
  data: ModelInfo[];
  has_more: boolean;
  /** Value for `before_id` to get the previous page. */
  first_id: string | null;
  /** Value for `after_id` to get the next page. */
  last_id: string | null;
}
