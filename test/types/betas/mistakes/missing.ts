/** Mistakes with fields, tools, blocks and values that need a beta, in calls that do not name the beta. */
import { create, createBatch, type Mistake } from './mistake.js';

const MCP_SERVERS = `mcp_servers: [{ type: 'url', name: 'notes', url: 'https://example.com' }],`;
const MCP_TOOLSET = `tools: [{ type: 'mcp_toolset', mcp_server_name: 'notes' }],`;

export const MISSING: readonly Mistake[] = [
  {
    title: 'a field',
    says: ['mcp-client-2025-11-20'],
    code: create(MCP_SERVERS),
  },
  {
    title: 'a field, with another beta',
    says: ['mcp-client-2025-11-20'],
    code: create(`betas: ['advisor-tool-2026-03-01'],\n${MCP_SERVERS}`),
  },
  {
    title: 'a field that is an empty list',
    says: ['mcp-client-2025-11-20'],
    code: create('mcp_servers: [],'),
  },
  {
    title: 'a field that is null',
    says: ['compact-2026-09-04'],
    code: create('compaction: null,'),
  },
  {
    title: 'a nested field',
    says: ['task-budgets-2026-03-13'],
    code: create(
      `output_config: { effort: 'low', task_budget: { type: 'tokens', total: 20_000 } },`,
    ),
  },
  {
    title: 'a field of a tool',
    says: ['mcp-client-2026-09-15'],
    code: create(`
betas: ['mcp-client-2025-11-20'],
tools: [
  {
    type: 'mcp_toolset',
    mcp_server_name: 'notes',
    tools: [{ name: 'find', input_schema: {} }],
  },
],`),
  },
  {
    title: 'a tool',
    says: ['computer_20251124', 'computer-use-2025-11-24'],
    code: create(`
tools: [
  { type: 'computer_20251124', name: 'computer', display_width_px: 1, display_height_px: 1 },
],`),
  },
  {
    title: 'a tool among others',
    says: ['advisor_20260301', 'advisor-tool-2026-03-01'],
    code: create(`
tools: [
  { name: 'clock', input_schema: { type: 'object' } },
  { type: 'advisor_20260301', name: 'advisor', model: 'claude-opus-4-5' },
],`),
  },
  {
    title: 'a toolset',
    says: ['mcp_toolset', 'mcp-client-2025-11-20'],
    code: create(MCP_TOOLSET),
  },
  {
    title: 'a context edit',
    says: ['compact_20260112', 'compact-2026-01-12'],
    code: create(`
betas: ['context-management-2025-06-27'],
context_management: { edits: [{ type: 'compact_20260112' }] },`),
  },
  {
    title: 'a block',
    says: ['mcp_tool_use', 'mcp-client-2025-11-20'],
    code: create(
      '',
      `[
    { role: 'user', content: 'Find my notes.' },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'I look.' },
        { type: 'mcp_tool_use', id: 'm', name: 'find', server_name: 'notes', input: {} },
      ],
    },
  ]`,
    ),
  },
  {
    title: 'a field of a block',
    says: ['compact-2026-09-04'],
    code: create(
      `betas: ['compact-2026-01-12'],`,
      `[
    {
      role: 'assistant',
      content: [{ type: 'compaction', content: 'So far: nothing.', signature: 's' }],
    },
  ]`,
    ),
  },
  {
    title: 'a nested block',
    says: ['tool_definition', 'inline-tools-2026-09-15'],
    code: create(
      `betas: ['mid-conversation-tool-changes-2026-07-01'],`,
      `[
    {
      role: 'system',
      content: [
        {
          type: 'tool_addition',
          tool: {
            type: 'tool_definition',
            definition: { name: 'clock', input_schema: { type: 'object' } },
          },
        },
      ],
    },
  ]`,
    ),
  },
  {
    title: 'a field of a message',
    says: ['mid-conversation-system-clear-at-2026-08-21'],
    code: create('', `[{ role: 'system', content: '', clear_at: 'never' }]`),
  },
  {
    title: 'a value',
    says: ['"updates"', 'thinking-display-updates-2026-08-18'],
    code: create(`thinking: { type: 'adaptive', display: 'updates' },`),
  },
  {
    title: 'a value among many',
    says: ['"advisor"', 'advisor-tool-2026-03-01'],
    code: create(
      '',
      `[
    {
      role: 'assistant',
      content: [{ type: 'server_tool_use', id: 's', name: 'advisor', input: {} }],
    },
  ]`,
    ),
  },
  {
    title: 'a value instead of a list',
    says: ['"default"', 'server-side-fallback-2026-07-01'],
    code: create(`betas: ['server-side-fallback-2026-06-01'],\nfallbacks: 'default',`),
  },
  {
    title: 'an object instead of a string',
    says: ['fallback-credit-2026-07-01'],
    code: create(
      `betas: ['fallback-credit-2026-06-01'],\nfallback_credit_token: { token: 'credit' },`,
    ),
  },
  {
    title: 'a field in a batch',
    says: ['mcp-client-2025-11-20'],
    code: createBatch(MCP_SERVERS),
  },
  {
    title: 'a tool in a batch',
    says: ['mcp_toolset', 'mcp-client-2025-11-20'],
    code: createBatch(MCP_TOOLSET),
  },
];
