// A program of many calls of beta.messages.create, in five forms: one opens no gate, the others open different gates.

const HEAD = `import { Claude } from './claude/index.js';

const client = new Claude({ apiKey: 'key' });
`;

/** @type {readonly ((number: number) => string)[]} */
const FORMS = [
  (number) => `
const plain${number} = await client.beta.messages.create({
  model: 'claude-opus-4-5',
  max_tokens: ${number},
  tools: [{ name: 'clock${number}', input_schema: { type: 'object', properties: {} } }],
  messages: [
    { role: 'user', content: 'What time is it?' },
    { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'clock', input: {} }] },
    {
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: 't', content: [{ type: 'text', text: 'noon' }] },
      ],
    },
  ],
});
console.log(plain${number}.content.length);
`,
  (number) => `
const mcp${number} = await client.beta.messages.create({
  betas: ['mcp-client-2025-11-20'],
  model: 'claude-opus-4-5',
  max_tokens: ${number},
  mcp_servers: [{ type: 'url', name: 'notes', url: 'https://example.com/${number}' }],
  tools: [{ type: 'mcp_toolset', mcp_server_name: 'notes' }],
  messages: [
    { role: 'user', content: 'Find my notes.' },
    {
      role: 'assistant',
      content: [
        { type: 'mcp_tool_use', id: 'm', name: 'find', server_name: 'notes', input: {} },
      ],
    },
  ],
});
console.log(mcp${number}.stop_reason);
`,
  (number) => `
const long${number} = await client.beta.messages.create({
  betas: ['context-management-2025-06-27', 'compact-2026-01-12'],
  model: 'claude-opus-4-5',
  max_tokens: ${number},
  context_management: {
    edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'compact_20260112' }],
  },
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Go on.' }] }],
});
for (const block of long${number}.content) if (block.type === 'text') console.log(block.text);
`,
  (number) => `
const stream${number} = await client.beta.messages.create({
  betas: ['fast-mode-2026-02-01', 'structured-outputs-2025-11-13'],
  model: 'claude-opus-4-5',
  max_tokens: ${number},
  stream: true,
  speed: 'fast',
  output_format: { type: 'json_schema', schema: { type: 'object' } },
  messages: [{ role: 'user', content: 'As JSON, please.' }],
});
for await (const event of stream${number}) console.log(event.type);
`,
  (number) => `
const file${number} = await client.beta.messages.create({
  betas: ['files-api-2025-04-14', 'task-budgets-2026-03-13'],
  model: 'claude-opus-4-5',
  max_tokens: ${number},
  output_config: { task_budget: { type: 'tokens', total: ${number + 20_000} } },
  messages: [
    {
      role: 'user',
      content: [
        { type: 'document', source: { type: 'file', file_id: 'file_${number}' } },
        {
          type: 'tool_result',
          tool_use_id: 't',
          content: [{ type: 'document', source: { type: 'file', file_id: 'file' } }],
        },
      ],
    },
  ],
});
console.log(file${number}.usage.output_tokens);
`,
];

/** @param {number} calls */
export function writeCalls(calls) {
  return (
    HEAD +
    Array.from({ length: calls }, (_, index) => FORMS[index % FORMS.length](index + 1)).join('')
  );
}

/** Two calls that lack their betas, one for a field and one for a value: errors only with gated types. */
export const SHUT_CALLS = `${HEAD}
await client.beta.messages.create({
  model: 'claude-opus-4-5',
  max_tokens: 1,
  mcp_servers: [{ type: 'url', name: 'notes', url: 'https://example.com' }],
  messages: [],
});
await client.beta.messages.create({
  model: 'claude-opus-4-5',
  max_tokens: 1,
  messages: [
    {
      role: 'assistant',
      content: [{ type: 'server_tool_use', id: 's', name: 'advisor', input: {} }],
    },
  ],
});
`;
