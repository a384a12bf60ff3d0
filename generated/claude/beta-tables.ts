// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { BetaTables } from './runtime/index.js';

/** Betas that the methods of this client accept, and those that came to an end or have a successor. */
export const betas: BetaTables['betas'] = {
  'advisor-tool-2026-03-01': {},
  'cache-diagnosis-2026-04-07': {},
  'code-execution-2025-05-22': {
    replacedBy: 'The tools `code_execution_20250825` and later, without a beta.',
  },
  'compact-2026-01-12': {},
  'compact-2026-09-04': {},
  'computer-use-2024-10-22': { retired: 'unknown', replacedBy: 'computer-use-2025-01-24' },
  'computer-use-2025-01-24': { replacedBy: 'computer-use-2025-11-24' },
  'computer-use-2025-11-24': {
    replacedBy: 'The tool `computer_toolset_20260801`, without a beta.',
  },
  'context-1m-2025-08-07': {
    retired: '2026-04-30',
    replacedBy: 'Models whose context is that long without a beta.',
  },
  'context-management-2025-06-27': {},
  'dev-full-thinking-2025-05-14': {},
  'extended-cache-ttl-2025-04-11': {},
  'fallback-credit-2026-06-01': { replacedBy: 'fallback-credit-2026-07-01' },
  'fallback-credit-2026-07-01': {},
  'fast-mode-2026-02-01': {},
  'files-api-2025-04-14': {},
  'inline-tools-2026-09-15': {},
  'interleaved-thinking-2025-05-14': { replacedBy: '`thinking` of the type `adaptive`.' },
  'mcp-client-2025-04-04': { replacedBy: 'mcp-client-2025-11-20' },
  'mcp-client-2025-11-20': {},
  'mcp-client-2026-09-15': {},
  'message-batches-2024-09-24': {},
  'message-threads-2026-08-12': {},
  'mid-conversation-output-config-2026-07-01': {},
  'mid-conversation-system-clear-at-2026-08-21': {},
  'mid-conversation-tool-changes-2026-07-01': {},
  'model-context-window-exceeded-2025-08-26': {
    replacedBy: 'Newer models give the reason without a beta.',
  },
  'output-128k-2025-02-19': {
    retired: 'unknown',
    replacedBy: 'Newer models write as much without a beta.',
  },
  'output-300k-2026-03-24': {},
  'pdfs-2024-09-25': {},
  'prompt-caching-2024-07-31': {},
  'server-side-fallback-2026-06-01': { replacedBy: 'server-side-fallback-2026-07-01' },
  'server-side-fallback-2026-07-01': {},
  'skills-2025-10-02': {},
  'structured-outputs-2025-11-13': { replacedBy: '`output_config.format`, without a beta.' },
  'task-budgets-2026-03-13': {},
  'thinking-binding-controls-2026-08-01': {},
  'thinking-display-updates-2026-08-18': {},
  'thinking-token-count-2026-05-13': {},
  'token-counting-2024-11-01': {},
  'token-efficient-tools-2025-02-19': {
    retired: 'unknown',
    replacedBy: 'Newer models do it without a beta.',
  },
  'user-profiles-billing-2026-10-01': {},
  'structured-outputs-2025-12-15': {},
  'fine-grained-tool-streaming-2025-05-14': { replacedBy: '`eager_input_streaming` of a tool.' },
  'effort-2025-11-24': {},
  'web-fetch-2025-09-10': {},
  'code-execution-2025-08-25': {},
  'search-results-2025-06-09': {},
  'advanced-tool-use-2025-11-20': {},
  'tool-search-tool-2025-10-19': {},
  'max-tokens-3-5-sonnet-2024-07-15': {},
  'tools-2024-04-04': {},
};

/** What of the bodies of operations needs a beta, and which ones open it. */
export const gates: BetaTables['gates'] = [
  {
    operations: {
      'POST /v1/messages': '',
      'POST /v1/messages/count_tokens': '',
      'POST /v1/messages/batches': 'requests[].params.',
    },
    gates: [
      ['tools[type=advisor_20260301]', ['advisor-tool-2026-03-01']],
      ['messages[].content[type=advisor_tool_result]', ['advisor-tool-2026-03-01']],
      ['messages[].content[type=server_tool_use].name[=advisor]', ['advisor-tool-2026-03-01']],
      ['tools[type=code_execution_20250522]', ['code-execution-2025-05-22']],
      ['context_management', ['compact-2026-01-12', 'context-management-2025-06-27']],
      ['context_management.edits[type=compact_20260112]', ['compact-2026-01-12']],
      ['messages[].content[type=compaction]', ['compact-2026-01-12', 'compact-2026-09-04']],
      ['compaction', ['compact-2026-09-04']],
      ['messages[].content[type=compaction].signature', ['compact-2026-09-04']],
      ['messages[].content[type=compaction].tool_changes', ['compact-2026-09-04']],
      ['tools[type=computer_20250124]', ['computer-use-2025-01-24']],
      ['tools[type=computer_20251124]', ['computer-use-2025-11-24']],
      [
        'context_management.edits[type=clear_tool_uses_20250919]',
        ['context-management-2025-06-27'],
      ],
      ['context_management.edits[type=clear_thinking_20251015]', ['context-management-2025-06-27']],
      [
        'messages[].content[type=tool_addition]',
        ['inline-tools-2026-09-15', 'mid-conversation-tool-changes-2026-07-01'],
      ],
      [
        'messages[].content[type=tool_removal]',
        ['inline-tools-2026-09-15', 'mid-conversation-tool-changes-2026-07-01'],
      ],
      [
        'messages[].content[type=tool_addition].tool[type=tool_definition]',
        ['inline-tools-2026-09-15'],
      ],
      ['mcp_servers', ['mcp-client-2025-04-04', 'mcp-client-2025-11-20', 'mcp-client-2026-09-15']],
      ['mcp_servers[].tool_configuration', ['mcp-client-2025-04-04']],
      [
        'messages[].content[type=mcp_tool_use]',
        ['mcp-client-2025-04-04', 'mcp-client-2025-11-20', 'mcp-client-2026-09-15'],
      ],
      [
        'messages[].content[type=mcp_tool_result]',
        ['mcp-client-2025-04-04', 'mcp-client-2025-11-20', 'mcp-client-2026-09-15'],
      ],
      ['tools[type=mcp_toolset]', ['mcp-client-2025-11-20', 'mcp-client-2026-09-15']],
      ['tools[type=mcp_toolset].tools', ['mcp-client-2026-09-15']],
      ['messages[].content[type=mcp_tool_listing]', ['mcp-client-2026-09-15']],
      [
        'messages[].content[type=tool_addition].tool[type=tool_definition].definition[type=mcp_toolset]',
        ['mcp-client-2026-09-15'],
      ],
      ['messages[].output_config', ['mid-conversation-output-config-2026-07-01']],
      ['messages[].clear_at', ['mid-conversation-system-clear-at-2026-08-21']],
      ['output_format', ['structured-outputs-2025-11-13']],
      ['output_config.task_budget', ['task-budgets-2026-03-13']],
      ['thinking.block_binding', ['thinking-binding-controls-2026-08-01']],
      ['thinking.display[=updates]', ['thinking-display-updates-2026-08-18']],
    ],
  },
  {
    operations: { 'POST /v1/messages': '' },
    gates: [
      [
        'fallback_credit_token',
        [
          'fallback-credit-2026-06-01',
          'fallback-credit-2026-07-01',
          'server-side-fallback-2026-06-01',
          'server-side-fallback-2026-07-01',
        ],
      ],
      ['thread', ['message-threads-2026-08-12']],
      ['fallbacks', ['server-side-fallback-2026-06-01', 'server-side-fallback-2026-07-01']],
      [
        'messages[].content[type=fallback]',
        ['server-side-fallback-2026-06-01', 'server-side-fallback-2026-07-01'],
      ],
      ['fallbacks[=default]', ['server-side-fallback-2026-07-01']],
    ],
  },
  {
    operations: { 'POST /v1/messages': '', 'POST /v1/messages/batches': 'requests[].params.' },
    gates: [['fallback_credit_token.token', ['fallback-credit-2026-07-01']]],
  },
  {
    operations: { 'POST /v1/messages/batches': 'requests[].params.' },
    gates: [
      ['fallback_credit_token', ['fallback-credit-2026-06-01', 'fallback-credit-2026-07-01']],
    ],
  },
];
