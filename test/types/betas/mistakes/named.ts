/**
 * Mistakes in `betas`: ids that the method does not accept, strings that are not literals, and `betas` in places that
 * do not take it.
 */
import { create, createBatch, createStable, type Mistake } from './mistake.js';

export const NAMED: readonly Mistake[] = [
  {
    title: 'a typo',
    says: ['"mcp-client-2025-11-02"', `Did you mean '"mcp-client-2025-11-20"'?`],
    code: create(`betas: ['mcp-client-2025-11-02'],`),
  },
  {
    title: 'a typo in a single id',
    says: ['"mcp-client-2025-11-02"', `Did you mean '"mcp-client-2025-11-20"'?`],
    code: create(`betas: 'mcp-client-2025-11-02',`),
  },
  {
    title: 'a typo before a field that the beta opens',
    says: ['"mcp-client-2025-11-2"', `Did you mean '"mcp-client-2025-11-20"'?`],
    code: create(`
betas: ['mcp-client-2025-11-2'],
mcp_servers: [{ type: 'url', name: 'notes', url: 'https://example.com' }],`),
  },
  {
    title: 'a beta of another resource',
    says: ['"user-profiles-2026-08-18"', 'MessageCreateBeta'],
    code: create(`betas: ['user-profiles-2026-08-18'],`),
  },
  {
    title: 'a beta that batches do not accept',
    says: ['"message-threads-2026-08-12"', 'MessageBatchCreateBeta'],
    code: createBatch('', `betas: ['message-threads-2026-08-12'],`),
  },
  {
    title: 'a beta that only create accepts',
    says: ['"message-threads-2026-08-12"', 'MessageCountTokensBeta'],
    code: `client.beta.messages.countTokens({
  betas: ['message-threads-2026-08-12'],
  model: 'claude-opus-4-5',
  messages: [],
});
`,
  },
  {
    title: 'a retired beta',
    says: ['"context-1m-2025-08-07"', 'MessageCreateBeta'],
    code: create(`betas: ['context-1m-2025-08-07'],`),
  },
  {
    title: 'the constant of a retired beta',
    says: ['"context-1m-2025-08-07"', 'MessageCreateBeta'],
    code: `import { CONTEXT_1M_2025_08_07 } from './index.js';

${create('betas: [CONTEXT_1M_2025_08_07],')}`,
  },
  {
    title: 'a beta newer than the client',
    says: ['"output-500k-2027-01-01"', 'MessageCreateBeta'],
    code: create(`betas: ['output-500k-2027-01-01'],`),
  },
  {
    title: 'a string that is not a literal',
    says: [`'string'`, 'MessageCreateBeta'],
    code: `const beta: string = 'mcp-client-2025-11-20';

${create('betas: [beta],')}`,
  },
  {
    title: 'betas inside a request of a batch',
    says: [`'betas' does not exist`],
    code: createBatch(`betas: ['mcp-client-2025-11-20'],`),
  },
  {
    title: 'betas on the stable client',
    says: [`'betas' does not exist`],
    code: createStable(`betas: ['mcp-client-2025-11-20'],`),
  },
];
