// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A model and what it can do. */
export interface ModelInfo {
  type: 'model';
  id: string;
  capabilities: ModelCapabilities | null;
  /** When it was released. */
  created_at: string;
  /** Since when it is deprecated. */
  deprecated_at: string | null;
  /** Its name for people. */
  display_name: string;
  lifecycle: ModelLifecycle;
  /** The family it belongs to. */
  line: ModelLine | null;
  /** Size of its context window. */
  max_input_tokens: number | null;
  /** Largest `max_tokens` that it accepts. */
  max_tokens: number | null;
  /** When it stops answering. */
  retires_at: string | null;
}

/** Where a model is in its life. */
export type ModelLifecycle = 'active' | 'deprecated' | 'retired';

/** A family of models. */
export type ModelLine = 'haiku' | 'sonnet' | 'opus' | 'fable' | 'mythos';

/** What a model can do. */
export interface ModelCapabilities {
  /** Requests in batches. */
  batch: CapabilitySupport;
  citations: CapabilitySupport;
  /** Code that the model runs may call tools. */
  code_execution: CapabilitySupport;
  context_management: ContextManagementCapability;
  effort: EffortCapability;
  image_input: CapabilitySupport;
  pdf_input: CapabilitySupport;
  server_tools: ServerToolsCapability;
  structured_outputs: CapabilitySupport;
  thinking: ThinkingCapability;
}

/** Whether the model can do it. */
export interface CapabilitySupport {
  supported: boolean;
}

/** Which edits of a long conversation it knows. */
export interface ContextManagementCapability {
  clear_thinking_20251015: CapabilitySupport | null;
  clear_tool_uses_20250919: CapabilitySupport | null;
  compact_20260112: CapabilitySupport | null;
  supported: boolean;
}

/** Which levels of effort it knows. */
export interface EffortCapability {
  high: CapabilitySupport;
  low: CapabilitySupport;
  max: CapabilitySupport;
  medium: CapabilitySupport;
  supported: boolean;
  xhigh: CapabilitySupport | null;
}

/** Which tools run by the API it can use. */
export interface ServerToolsCapability {
  code_execution: CapabilitySupport;
  supported: boolean;
  web_search: CapabilitySupport;
}

/** Whether and how it can think. */
export interface ThinkingCapability {
  supported: boolean;
  types: ThinkingTypes;
}

/** Which kinds of thinking it knows. */
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
  /** Goes into `before_id` for the page before. */
  first_id: string | null;
  /** Goes into `after_id` for the next page. */
  last_id: string | null;
}
