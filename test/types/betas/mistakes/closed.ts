/**
 * Mistakes with fields, values and options that the types lack: beta fields in stable methods, fields that the API
 * version removed, fields that batches lack, and another API version.
 */
import { create, createBatch, createStable, type Mistake } from './mistake.js';

export const CLOSED: readonly Mistake[] = [
  {
    title: 'a beta field on the stable client',
    says: [`'mcp_servers' does not exist`],
    code: createStable(
      `mcp_servers: [{ type: 'url', name: 'notes', url: 'https://example.com' }],`,
    ),
  },
  {
    title: 'a beta tool on the stable client',
    says: ['"mcp_toolset"'],
    code: createStable(`tools: [{ type: 'mcp_toolset', mcp_server_name: 'notes' }],`),
  },
  {
    title: 'a beta block on the stable client',
    says: ['"mcp_tool_use"'],
    code: createStable(
      '',
      `[
    {
      role: 'assistant',
      content: [{ type: 'mcp_tool_use', id: 'm', name: 'find', server_name: 'notes', input: {} }],
    },
  ]`,
    ),
  },
  {
    title: 'a field that the API version closes',
    says: [`'temperature' does not exist`],
    code: createStable('temperature: 0.5,'),
  },
  {
    title: 'a field that the API version closes, with betas',
    says: [`'temperature' does not exist`],
    code: create(`betas: ['mcp-client-2025-11-20'],\ntemperature: 0.5,`),
  },
  {
    title: 'a field that the API version closes, in a batch',
    says: [`'top_k' does not exist`],
    code: createBatch('top_k: 40,'),
  },
  {
    title: 'a field that batches do not have',
    says: [`'thread' does not exist`],
    code: createBatch(`thread: { type: 'create' },`),
  },
  {
    title: 'a field that batches do not have, with betas',
    says: [`'fallbacks' does not exist`],
    code: createBatch(`fallbacks: [],`, `betas: ['mcp-client-2025-11-20'],`),
  },
  {
    title: 'another API version',
    says: ['"2026-10-21"', '"2023-06-01"'],
    code: `import { API_VERSION } from './index.js';

export const version: '2023-06-01' = API_VERSION;
`,
  },
  {
    title: 'a version option',
    says: [`'version' does not exist`],
    code: `new Claude({ version: '2023-06-01' });
`,
  },
  {
    title: 'a stream inside a batch',
    says: [`'true'`, `'false'`],
    code: createBatch('stream: true,'),
  },
];
