// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/**
 * A tool with which the model asks a stronger one for advice.
 *
 * Status: active, since 2026-03-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=advisor_20260301]`, `messages[].content[type=advisor_tool_result]`, `messages[].content[type=server_tool_use].name[=advisor]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=advisor_20260301]`, `requests[].params.messages[].content[type=advisor_tool_result]`, `requests[].params.messages[].content[type=server_tool_use].name[=advisor]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/advisor-tool
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/tool-reference
 */
export const ADVISOR_TOOL_2026_03_01 = 'advisor-tool-2026-03-01';

/**
 * Say why the prompt cache missed.
 *
 * Status: graduated, since 2026-04-07.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`: `diagnostics`.
 *
 * Opens in `messages.batches.create`: `requests[].params.diagnostics`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/cache-diagnostics
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const CACHE_DIAGNOSIS_2026_04_07 = 'cache-diagnosis-2026-04-07';

/**
 * The first code execution tool, for Python alone.
 *
 * Status: superseded, since 2025-05-22.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=code_execution_20250522]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=code_execution_20250522]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/code-execution-tool
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Superseded. Instead: The tools `code_execution_20250825` and later, without a beta.
 */
export const CODE_EXECUTION_2025_05_22 = 'code-execution-2025-05-22';

/**
 * Sum up a conversation when it reaches a size.
 *
 * Status: active, since 2026-01-12.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `context_management`, `context_management.edits[type=compact_20260112]`, `messages[].content[type=compaction]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.context_management`, `requests[].params.context_management.edits[type=compact_20260112]`, `requests[].params.messages[].content[type=compaction]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/compaction-threshold
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const COMPACT_2026_01_12 = 'compact-2026-01-12';

/**
 * Sum up a conversation on demand; `compaction` excludes `context_management`.
 *
 * Status: active, since 2026-09-04.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `compaction`, `messages[].content[type=compaction]`, `messages[].content[type=compaction].signature`, `messages[].content[type=compaction].tool_changes`.
 *
 * Opens in `messages.batches.create`: `requests[].params.compaction`, `requests[].params.messages[].content[type=compaction]`, `requests[].params.messages[].content[type=compaction].signature`, `requests[].params.messages[].content[type=compaction].tool_changes`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/compaction-on-demand
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 */
export const COMPACT_2026_09_04 = 'compact-2026-09-04';

/**
 * The first computer, shell and editor tools, for a model that is retired.
 *
 * Status: retired, since 2024-10-22.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/bash-tool
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Retired: use `computer-use-2025-01-24`.
 */
export const COMPUTER_USE_2024_10_22 = 'computer-use-2024-10-22';

/**
 * The tool `computer_20250124`, for older models.
 *
 * Status: superseded, since 2025-01-24.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=computer_20250124]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=computer_20250124]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/computer-use-tool
 * @deprecated Superseded: use `computer-use-2025-11-24`.
 */
export const COMPUTER_USE_2025_01_24 = 'computer-use-2025-01-24';

/**
 * The tool `computer_20251124`, which can look closer at a part of the screen.
 *
 * Status: superseded, since 2025-11-24.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=computer_20251124]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=computer_20251124]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/computer-use-tool
 * @deprecated Superseded. Instead: The tool `computer_toolset_20260801`, without a beta.
 */
export const COMPUTER_USE_2025_11_24 = 'computer-use-2025-11-24';

/**
 * A context of a million tokens on Sonnet 4 and 4.5.
 *
 * Status: retired, since 2025-08-07.
 *
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @see https://platform.claude.com/docs/en/build-with-claude/context-windows
 * @deprecated Retired on 2026-04-30. Instead: Models whose context is that long without a beta.
 */
export const CONTEXT_1M_2025_08_07 = 'context-1m-2025-08-07';

/**
 * Clear old tool results or thinking as the conversation grows.
 *
 * Status: active, since 2025-06-27.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `context_management`, `context_management.edits[type=clear_tool_uses_20250919]`, `context_management.edits[type=clear_thinking_20251015]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.context_management`, `requests[].params.context_management.edits[type=clear_tool_uses_20250919]`, `requests[].params.context_management.edits[type=clear_thinking_20251015]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/context-editing
 */
export const CONTEXT_MANAGEMENT_2025_06_27 = 'context-management-2025-06-27';

/**
 * Known by its name alone.
 *
 * Status: unknown, since 2025-05-14.
 *
 * Accepted by: `beta.messages.create`.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/src/resources/beta/beta.ts
 */
export const DEV_FULL_THINKING_2025_05_14 = 'dev-full-thinking-2025-05-14';

/**
 * Keep a stretch of the prompt cached for an hour.
 *
 * Status: graduated, since 2025-04-11.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `cache_control.ttl[=1h]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.cache_control.ttl[=1h]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed.
 */
export const EXTENDED_CACHE_TTL_2025_04_11 = 'extended-cache-ttl-2025-04-11';

/**
 * Credit a retry after a refusal with what the first attempt cost.
 *
 * Status: superseded, since 2026-06-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`: `fallback_credit_token`.
 *
 * Opens in `messages.batches.create`: `requests[].params.fallback_credit_token`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/fallback-credit
 * @deprecated Superseded: use `fallback-credit-2026-07-01`.
 */
export const FALLBACK_CREDIT_2026_06_01 = 'fallback-credit-2026-06-01';

/**
 * Credit a retry after a refusal, strictly or as far as it goes.
 *
 * Status: active, since 2026-07-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`: `fallback_credit_token`, `fallback_credit_token.token`.
 *
 * Opens in `messages.batches.create`: `requests[].params.fallback_credit_token`, `requests[].params.fallback_credit_token.token`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/fallback-credit
 * @see https://github.com/anthropics/anthropic-sdk-typescript/tree/main/src/resources/beta/messages
 */
export const FALLBACK_CREDIT_2026_07_01 = 'fallback-credit-2026-07-01';

/**
 * Faster writing at a higher price; some models have it without the beta.
 *
 * Status: preview, since 2026-02-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/fast-mode
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 */
export const FAST_MODE_2026_02_01 = 'fast-mode-2026-02-01';

/**
 * Store files and refer to them; selects the older shape of files and their lists.
 *
 * Status: graduated, since 2025-04-14.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`, `beta.files.**`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/files
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const FILES_API_2025_04_14 = 'files-api-2025-04-14';

/**
 * Add, remove and define tools in the midst of a conversation.
 *
 * Status: active, since 2026-09-15.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `messages[].content[type=tool_addition]`, `messages[].content[type=tool_removal]`, `messages[].content[type=tool_addition].tool[type=tool_definition]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.messages[].content[type=tool_addition]`, `requests[].params.messages[].content[type=tool_removal]`, `requests[].params.messages[].content[type=tool_addition].tool[type=tool_definition]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const INLINE_TOOLS_2026_09_15 = 'inline-tools-2026-09-15';

/**
 * Think between calls of tools, with a budget set by hand.
 *
 * Status: superseded, since 2025-05-14.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/extended-thinking
 * @see https://platform.claude.com/docs/en/about-claude/models/migration-guide
 * @deprecated Superseded. Instead: `thinking` of the type `adaptive`.
 */
export const INTERLEAVED_THINKING_2025_05_14 = 'interleaved-thinking-2025-05-14';

/**
 * Use all tools of remote MCP servers, or those that `tool_configuration` lists.
 *
 * Status: superseded, since 2025-04-04.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `mcp_servers`, `mcp_servers[].tool_configuration`, `messages[].content[type=mcp_tool_use]`, `messages[].content[type=mcp_tool_result]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.mcp_servers`, `requests[].params.mcp_servers[].tool_configuration`, `requests[].params.messages[].content[type=mcp_tool_use]`, `requests[].params.messages[].content[type=mcp_tool_result]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/mcp-connector
 * @deprecated Superseded: use `mcp-client-2025-11-20`.
 */
export const MCP_CLIENT_2025_04_04 = 'mcp-client-2025-04-04';

/**
 * Use tools of remote MCP servers.
 *
 * Status: active, since 2025-11-20.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `mcp_servers`, `tools[type=mcp_toolset]`, `messages[].content[type=mcp_tool_use]`, `messages[].content[type=mcp_tool_result]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.mcp_servers`, `requests[].params.tools[type=mcp_toolset]`, `requests[].params.messages[].content[type=mcp_tool_use]`, `requests[].params.messages[].content[type=mcp_tool_result]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/mcp-connector
 */
export const MCP_CLIENT_2025_11_20 = 'mcp-client-2025-11-20';

/**
 * Pin the tools that remote MCP servers list; includes all of mcp-client-2025-11-20.
 *
 * Status: active, since 2026-09-15.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `mcp_servers`, `tools[type=mcp_toolset]`, `tools[type=mcp_toolset].tools`, `messages[].content[type=mcp_tool_use]`, `messages[].content[type=mcp_tool_result]`, `messages[].content[type=mcp_tool_listing]`, `messages[].content[type=tool_addition].tool[type=tool_definition].definition[type=mcp_toolset]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.mcp_servers`, `requests[].params.tools[type=mcp_toolset]`, `requests[].params.tools[type=mcp_toolset].tools`, `requests[].params.messages[].content[type=mcp_tool_use]`, `requests[].params.messages[].content[type=mcp_tool_result]`, `requests[].params.messages[].content[type=mcp_tool_listing]`, `requests[].params.messages[].content[type=tool_addition].tool[type=tool_definition].definition[type=mcp_toolset]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/mcp-connector
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const MCP_CLIENT_2026_09_15 = 'mcp-client-2026-09-15';

/**
 * Queue many message requests.
 *
 * Status: graduated, since 2024-09-24.
 *
 * Accepted by: `beta.messages.batches.**`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/batch-processing
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const MESSAGE_BATCHES_2024_09_24 = 'message-batches-2024-09-24';

/**
 * Keep a conversation on the server and send only what is new.
 *
 * Status: active, since 2026-08-12.
 *
 * Accepted by: `beta.messages.create`.
 *
 * Opens in `messages.create`: `thread`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/message-threads
 */
export const MESSAGE_THREADS_2026_08_12 = 'message-threads-2026-08-12';

/**
 * Change the effort in the midst of a conversation.
 *
 * Status: active, since 2026-07-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `messages[].output_config`.
 *
 * Opens in `messages.batches.create`: `requests[].params.messages[].output_config`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const MID_CONVERSATION_OUTPUT_CONFIG_2026_07_01 =
  'mid-conversation-output-config-2026-07-01';

/**
 * Let a system message end with the turn it is for.
 *
 * Status: active, since 2026-08-21.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `messages[].clear_at`.
 *
 * Opens in `messages.batches.create`: `requests[].params.messages[].clear_at`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const MID_CONVERSATION_SYSTEM_CLEAR_AT_2026_08_21 =
  'mid-conversation-system-clear-at-2026-08-21';

/**
 * Add and remove tools in the midst of a conversation.
 *
 * Status: active, since 2026-07-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `messages[].content[type=tool_addition]`, `messages[].content[type=tool_removal]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.messages[].content[type=tool_addition]`, `requests[].params.messages[].content[type=tool_removal]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const MID_CONVERSATION_TOOL_CHANGES_2026_07_01 = 'mid-conversation-tool-changes-2026-07-01';

/**
 * A stop reason of its own for a full context, on models before 4.5.
 *
 * Status: superseded, since 2025-08-26.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons
 * @deprecated Superseded. Instead: Newer models give the reason without a beta.
 */
export const MODEL_CONTEXT_WINDOW_EXCEEDED_2025_08_26 = 'model-context-window-exceeded-2025-08-26';

/**
 * Answers of 128,000 tokens on Sonnet 3.7; no effect on newer models.
 *
 * Status: retired, since 2025-02-19.
 *
 * @see https://platform.claude.com/docs/en/about-claude/models/migration-guide
 * @deprecated Retired. Instead: Newer models write as much without a beta.
 */
export const OUTPUT_128K_2025_02_19 = 'output-128k-2025-02-19';

/**
 * Answers of up to 300,000 tokens, in batches only.
 *
 * Status: active, since 2026-03-24.
 *
 * Accepted by: `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/batch-processing
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const OUTPUT_300K_2026_03_24 = 'output-300k-2026-03-24';

/**
 * Documents that are PDFs.
 *
 * Status: graduated, since 2024-09-25.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/pdf-support
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const PDFS_2024_09_25 = 'pdfs-2024-09-25';

/**
 * Cache stretches of the prompt.
 *
 * Status: graduated, since 2024-07-31.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `cache_control`.
 *
 * Opens in `messages.batches.create`: `requests[].params.cache_control`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const PROMPT_CACHING_2024_07_31 = 'prompt-caching-2024-07-31';

/**
 * Let listed models answer when the first one refuses.
 *
 * Status: superseded, since 2026-06-01.
 *
 * Accepted by: `beta.messages.create`.
 *
 * Opens in `messages.create`: `fallbacks`, `fallback_credit_token`, `messages[].content[type=fallback]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/refusals-and-fallback
 * @deprecated Superseded: use `server-side-fallback-2026-07-01`.
 */
export const SERVER_SIDE_FALLBACK_2026_06_01 = 'server-side-fallback-2026-06-01';

/**
 * Let other models, listed or chosen by the API, answer when the first one refuses.
 *
 * Status: active, since 2026-07-01.
 *
 * Accepted by: `beta.messages.create`.
 *
 * Opens in `messages.create`: `fallbacks`, `fallbacks[=default]`, `fallback_credit_token`, `messages[].content[type=fallback]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/refusals-and-fallback
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const SERVER_SIDE_FALLBACK_2026_07_01 = 'server-side-fallback-2026-07-01';

/**
 * Load skills into a container; selects the older shape of skills.
 *
 * Status: graduated, since 2025-10-02.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`: `container.skills`.
 *
 * Opens in `messages.batches.create`: `requests[].params.container.skills`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/skills-guide
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const SKILLS_2025_10_02 = 'skills-2025-10-02';

/**
 * Answers that follow a JSON schema, asked for with `output_format`.
 *
 * Status: superseded, since 2025-11-13.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `output_format`.
 *
 * Opens in `messages.batches.create`: `requests[].params.output_format`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/structured-outputs
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Superseded. Instead: `output_config.format`, without a beta.
 */
export const STRUCTURED_OUTPUTS_2025_11_13 = 'structured-outputs-2025-11-13';

/**
 * A budget of tokens that the model keeps in sight.
 *
 * Status: active, since 2026-03-13.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `output_config.task_budget`.
 *
 * Opens in `messages.batches.create`: `requests[].params.output_config.task_budget`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/task-budgets
 */
export const TASK_BUDGETS_2026_03_13 = 'task-budgets-2026-03-13';

/**
 * Decide what happens to thinking that no longer fits the conversation, and hear of it.
 *
 * Status: active, since 2026-08-01.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `thinking.block_binding`.
 *
 * Opens in `messages.batches.create`: `requests[].params.thinking.block_binding`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/preserved-thinking
 * @see https://platform.claude.com/docs/en/release-notes/overview
 */
export const THINKING_BINDING_CONTROLS_2026_08_01 = 'thinking-binding-controls-2026-08-01';

/**
 * Show short updates instead of the thinking.
 *
 * Status: active, since 2026-08-18.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `thinking.display[=updates]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.thinking.display[=updates]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/thinking
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 */
export const THINKING_DISPLAY_UPDATES_2026_08_18 = 'thinking-display-updates-2026-08-18';

/**
 * Estimate in a stream how many tokens have been thought.
 *
 * Status: active, since 2026-05-13.
 *
 * Accepted by: `beta.messages.create`.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/tree/main/src/resources/beta/messages
 */
export const THINKING_TOKEN_COUNT_2026_05_13 = 'thinking-token-count-2026-05-13';

/**
 * Count input tokens without creating a message.
 *
 * Status: graduated, since 2024-11-01.
 *
 * Accepted by: `beta.messages.countTokens`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/token-counting
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const TOKEN_COUNTING_2024_11_01 = 'token-counting-2024-11-01';

/**
 * Shorter calls of tools on Sonnet 3.7; no effect on newer models.
 *
 * Status: retired, since 2025-02-19.
 *
 * @see https://platform.claude.com/docs/en/about-claude/models/migration-guide
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Retired. Instead: Newer models do it without a beta.
 */
export const TOKEN_EFFICIENT_TOOLS_2025_02_19 = 'token-efficient-tools-2025-02-19';

/**
 * Known by its name alone.
 *
 * Status: unknown, since 2026-10-01.
 *
 * Accepted by: `beta.messages.create`.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/src/resources/beta/beta.ts
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 */
export const USER_PROFILES_BILLING_2026_10_01 = 'user-profiles-billing-2026-10-01';

/**
 * Profiles of the users behind requests; selects the shape of that day.
 *
 * Status: graduated, since 2026-03-24.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const USER_PROFILES_2026_03_24 = 'user-profiles-2026-03-24';

/**
 * Profiles of the users behind requests; selects the shape of that day.
 *
 * Status: graduated, since 2026-08-18.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const USER_PROFILES_2026_08_18 = 'user-profiles-2026-08-18';

/**
 * Profiles of the users behind requests; selects the shape of that day.
 *
 * Status: graduated, since 2026-09-04.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const USER_PROFILES_2026_09_04 = 'user-profiles-2026-09-04';

/**
 * Groups and roles of the organization.
 *
 * Status: graduated, since 2026-07-13.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/blob/main/CHANGELOG.md
 * @deprecated Part of the stable API, no beta needed.
 */
export const CE_USER_MANAGEMENT_2026_07_13 = 'ce-user-management-2026-07-13';

/**
 * Sent by the helper of the official SDK that parses structured answers.
 *
 * Status: unknown, since 2025-12-15.
 *
 * Accepted by: `beta.messages.create`.
 *
 * @see https://github.com/anthropics/anthropic-sdk-typescript/tree/main/src/resources/beta/messages
 */
export const STRUCTURED_OUTPUTS_2025_12_15 = 'structured-outputs-2025-12-15';

/**
 * Stream a tool's input as it is written; refused beside toolsets that you run.
 *
 * Status: graduated, since 2025-05-14.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/fine-grained-tool-streaming
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed. Instead: `eager_input_streaming` of a tool.
 */
export const FINE_GRAINED_TOOL_STREAMING_2025_05_14 = 'fine-grained-tool-streaming-2025-05-14';

/**
 * Set how much work the model puts into an answer.
 *
 * Status: graduated, since 2025-11-24.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `output_config.effort`.
 *
 * Opens in `messages.batches.create`: `requests[].params.output_config.effort`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/effort
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed.
 */
export const EFFORT_2025_11_24 = 'effort-2025-11-24';

/**
 * A tool that fetches pages of the web.
 *
 * Status: graduated, since 2025-09-10.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=web_fetch_20250910]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=web_fetch_20250910]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-fetch-tool
 * @deprecated Part of the stable API, no beta needed.
 */
export const WEB_FETCH_2025_09_10 = 'web-fetch-2025-09-10';

/**
 * A shell and an editor in a container.
 *
 * Status: graduated, since 2025-08-25.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `tools[type=code_execution_20250825]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.tools[type=code_execution_20250825]`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/code-execution-tool
 * @deprecated Part of the stable API, no beta needed.
 */
export const CODE_EXECUTION_2025_08_25 = 'code-execution-2025-08-25';

/**
 * Search results of your own, to be cited.
 *
 * Status: graduated, since 2025-06-09.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * Opens in `messages.create`, `messages.countTokens`: `messages[].content[type=search_result]`.
 *
 * Opens in `messages.batches.create`: `requests[].params.messages[].content[type=search_result]`.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/search-results
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed.
 */
export const SEARCH_RESULTS_2025_06_09 = 'search-results-2025-06-09';

/**
 * Search of tools and calls of tools from code, under its name in the Claude API.
 *
 * Status: graduated, since 2025-11-20.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool
 * @see https://github.com/BerriAI/litellm
 * @deprecated Part of the stable API, no beta needed.
 */
export const ADVANCED_TOOL_USE_2025_11_20 = 'advanced-tool-use-2025-11-20';

/**
 * Search of tools, under its name on other clouds.
 *
 * Status: graduated, since 2025-10-19.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool
 * @see https://github.com/BerriAI/litellm
 * @deprecated Part of the stable API, no beta needed.
 */
export const TOOL_SEARCH_TOOL_2025_10_19 = 'tool-search-tool-2025-10-19';

/**
 * Answers of 8,192 tokens on Sonnet 3.5.
 *
 * Status: graduated, since 2024-07-15.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed.
 */
export const MAX_TOKENS_3_5_SONNET_2024_07_15 = 'max-tokens-3-5-sonnet-2024-07-15';

/**
 * Tools, when they were new.
 *
 * Status: graduated, since 2024-04-04.
 *
 * Accepted by: `beta.messages.create`, `beta.messages.countTokens`, `beta.messages.batches.create`.
 *
 * @see https://platform.claude.com/docs/en/release-notes/overview
 * @deprecated Part of the stable API, no beta needed.
 */
export const TOOLS_2024_04_04 = 'tools-2024-04-04';

/** Betas that `beta.messages.create` accepts. */
export type MessageCreateBeta =
  | 'advisor-tool-2026-03-01'
  | 'cache-diagnosis-2026-04-07'
  | 'code-execution-2025-05-22'
  | 'compact-2026-01-12'
  | 'compact-2026-09-04'
  | 'computer-use-2025-01-24'
  | 'computer-use-2025-11-24'
  | 'context-management-2025-06-27'
  | 'dev-full-thinking-2025-05-14'
  | 'extended-cache-ttl-2025-04-11'
  | 'fallback-credit-2026-06-01'
  | 'fallback-credit-2026-07-01'
  | 'fast-mode-2026-02-01'
  | 'files-api-2025-04-14'
  | 'inline-tools-2026-09-15'
  | 'interleaved-thinking-2025-05-14'
  | 'mcp-client-2025-04-04'
  | 'mcp-client-2025-11-20'
  | 'mcp-client-2026-09-15'
  | 'message-threads-2026-08-12'
  | 'mid-conversation-output-config-2026-07-01'
  | 'mid-conversation-system-clear-at-2026-08-21'
  | 'mid-conversation-tool-changes-2026-07-01'
  | 'model-context-window-exceeded-2025-08-26'
  | 'pdfs-2024-09-25'
  | 'prompt-caching-2024-07-31'
  | 'server-side-fallback-2026-06-01'
  | 'server-side-fallback-2026-07-01'
  | 'skills-2025-10-02'
  | 'structured-outputs-2025-11-13'
  | 'task-budgets-2026-03-13'
  | 'thinking-binding-controls-2026-08-01'
  | 'thinking-display-updates-2026-08-18'
  | 'thinking-token-count-2026-05-13'
  | 'user-profiles-billing-2026-10-01'
  | 'structured-outputs-2025-12-15'
  | 'fine-grained-tool-streaming-2025-05-14'
  | 'effort-2025-11-24'
  | 'web-fetch-2025-09-10'
  | 'code-execution-2025-08-25'
  | 'search-results-2025-06-09'
  | 'advanced-tool-use-2025-11-20'
  | 'tool-search-tool-2025-10-19'
  | 'max-tokens-3-5-sonnet-2024-07-15'
  | 'tools-2024-04-04';

/** Betas that `beta.messages.countTokens` accepts. */
export type MessageCountTokensBeta =
  | 'advisor-tool-2026-03-01'
  | 'code-execution-2025-05-22'
  | 'compact-2026-01-12'
  | 'compact-2026-09-04'
  | 'computer-use-2025-01-24'
  | 'computer-use-2025-11-24'
  | 'context-management-2025-06-27'
  | 'extended-cache-ttl-2025-04-11'
  | 'fast-mode-2026-02-01'
  | 'files-api-2025-04-14'
  | 'inline-tools-2026-09-15'
  | 'interleaved-thinking-2025-05-14'
  | 'mcp-client-2025-04-04'
  | 'mcp-client-2025-11-20'
  | 'mcp-client-2026-09-15'
  | 'mid-conversation-output-config-2026-07-01'
  | 'mid-conversation-system-clear-at-2026-08-21'
  | 'mid-conversation-tool-changes-2026-07-01'
  | 'pdfs-2024-09-25'
  | 'prompt-caching-2024-07-31'
  | 'structured-outputs-2025-11-13'
  | 'task-budgets-2026-03-13'
  | 'thinking-binding-controls-2026-08-01'
  | 'thinking-display-updates-2026-08-18'
  | 'token-counting-2024-11-01'
  | 'effort-2025-11-24'
  | 'web-fetch-2025-09-10'
  | 'code-execution-2025-08-25'
  | 'search-results-2025-06-09'
  | 'advanced-tool-use-2025-11-20'
  | 'tool-search-tool-2025-10-19'
  | 'tools-2024-04-04';

/** Betas that `beta.messages.batches.list` accepts. */
export type MessageBatchListBeta = 'message-batches-2024-09-24';

/** Betas that `beta.messages.batches.create` accepts. */
export type MessageBatchCreateBeta =
  | 'advisor-tool-2026-03-01'
  | 'cache-diagnosis-2026-04-07'
  | 'code-execution-2025-05-22'
  | 'compact-2026-01-12'
  | 'compact-2026-09-04'
  | 'computer-use-2025-01-24'
  | 'computer-use-2025-11-24'
  | 'context-management-2025-06-27'
  | 'extended-cache-ttl-2025-04-11'
  | 'fallback-credit-2026-06-01'
  | 'fallback-credit-2026-07-01'
  | 'files-api-2025-04-14'
  | 'inline-tools-2026-09-15'
  | 'interleaved-thinking-2025-05-14'
  | 'mcp-client-2025-04-04'
  | 'mcp-client-2025-11-20'
  | 'mcp-client-2026-09-15'
  | 'message-batches-2024-09-24'
  | 'mid-conversation-output-config-2026-07-01'
  | 'mid-conversation-system-clear-at-2026-08-21'
  | 'mid-conversation-tool-changes-2026-07-01'
  | 'model-context-window-exceeded-2025-08-26'
  | 'output-300k-2026-03-24'
  | 'pdfs-2024-09-25'
  | 'prompt-caching-2024-07-31'
  | 'skills-2025-10-02'
  | 'structured-outputs-2025-11-13'
  | 'task-budgets-2026-03-13'
  | 'thinking-binding-controls-2026-08-01'
  | 'thinking-display-updates-2026-08-18'
  | 'fine-grained-tool-streaming-2025-05-14'
  | 'effort-2025-11-24'
  | 'web-fetch-2025-09-10'
  | 'code-execution-2025-08-25'
  | 'search-results-2025-06-09'
  | 'advanced-tool-use-2025-11-20'
  | 'tool-search-tool-2025-10-19'
  | 'max-tokens-3-5-sonnet-2024-07-15'
  | 'tools-2024-04-04';

/** Betas that `beta.messages.batches.retrieve` accepts. */
export type MessageBatchRetrieveBeta = 'message-batches-2024-09-24';

/** Betas that `beta.messages.batches.delete` accepts. */
export type MessageBatchDeleteBeta = 'message-batches-2024-09-24';

/** Betas that `beta.messages.batches.cancel` accepts. */
export type MessageBatchCancelBeta = 'message-batches-2024-09-24';

/** Betas that `beta.messages.batches.results` accepts. */
export type MessageBatchResultsBeta = 'message-batches-2024-09-24';

/** Betas that `beta.files.list` accepts. */
export type FileListBeta = 'files-api-2025-04-14';

/** Betas that `beta.files.upload` accepts. */
export type FileUploadBeta = 'files-api-2025-04-14';

/** Betas that `beta.files.retrieveMetadata` accepts. */
export type FileRetrieveMetadataBeta = 'files-api-2025-04-14';

/** Betas that `beta.files.delete` accepts. */
export type FileDeleteBeta = 'files-api-2025-04-14';

/** Betas that `beta.files.download` accepts. */
export type FileDownloadBeta = 'files-api-2025-04-14';
