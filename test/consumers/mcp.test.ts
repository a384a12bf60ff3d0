/** A tool runner in a conversation with a server that the SDK of the Model Context Protocol implements. */
import { expect, test } from 'vitest';
import { callingTools, done } from '../runtime/messages/tools/running.js';
import { toolUse } from '../runtime/messages/support.js';
import { sendJSON, serve, type TestServer } from '../runtime/server.js';
import { describeNeeding } from '../support/needed.js';
import { App, type Files, MISSING, NODES } from './app.js';

const PROGRAM = `import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { mcpMessages, mcpResourceToContent, mcpResourceToFile, mcpTools } from './claude/helpers/mcp.js';
import { Claude } from './claude/index.js';

const controller = new AbortController();
let stopped = '';

const server = new McpServer({ name: 'notes', version: '1.0.0' });
const numbers = { a: z.number(), b: z.number() };
server.registerTool('add', { description: 'Adds.', inputSchema: numbers }, ({ a, b }) => ({
  content: [{ type: 'text', text: String(a + b) }],
}));
server.registerTool('refuse', {}, () => ({ content: [{ type: 'text', text: 'No.' }], isError: true }));
server.registerTool('wait', {}, ({ signal }) => new Promise((resolve) => {
  signal.addEventListener('abort', () => {
    stopped = 'the server has stopped';
    resolve({ content: [] });
  });
  controller.abort();
}));
server.registerPrompt('greet', { argsSchema: { name: z.string() } }, ({ name }) => ({
  messages: [{ role: 'user', content: { type: 'text', text: 'I am ' + name } }],
}));
server.registerResource('note', 'file:///notes/a.txt', { mimeType: 'text/plain' }, ({ href }) => ({
  contents: [{ uri: href, mimeType: 'text/plain', text: 'Call Ada' }],
}));

const mcp = new Client({ name: 'app', version: '1.0.0' });
const [near, far] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(far), mcp.connect(near)]);

const { tools } = await mcp.listTools();
const { messages } = await mcp.getPrompt({ name: 'greet', arguments: { name: 'Bob' } });
const note = await mcp.readResource({ uri: 'file:///notes/a.txt' });

const client = new Claude({ apiKey: 'key', baseURL: process.argv[2], maxRetries: 0 });
const runner = client.beta.messages.toolRunner({
  model: 'claude-opus-4-6',
  max_tokens: 1024,
  tools: mcpTools(tools, mcp, { cache_control: { type: 'ephemeral' } }),
  messages: [...mcpMessages(messages), { role: 'user', content: [mcpResourceToContent(note)] }],
});
const { content } = await runner;

const waiting = client.beta.messages.toolRunner(
  { model: 'claude-opus-4-6', max_tokens: 1024, tools: mcpTools(tools, mcp), messages: mcpMessages(messages) },
  { signal: controller.signal },
);
const error = await Promise.resolve(waiting).catch((reason: Error) => reason.name);
await new Promise((resolve) => setImmediate(resolve));

const file = mcpResourceToFile(note);
console.log(JSON.stringify({ content, error, stopped, file: [file.name, file.type, await file.text()] }));
await mcp.close();
`;

const FILES: Files = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ target: 'es2022', module: 'nodenext', rootDir: 'src', outDir: 'dist' },
      ...{ types: ['node'], lib: ['es2023', 'dom', 'dom.iterable'], skipLibCheck: true },
    },
    files: ['src/mcp.ts'],
  }),
  'src/mcp.ts': PROGRAM,
};

const CALLS = [toolUse('1', 'add', { a: 1, b: 2 }), toolUse('2', 'refuse', {})];
const ANSWERS = [callingTools(...CALLS), done, callingTools(toolUse('3', 'wait', {}))];

interface Body {
  readonly tools: readonly Readonly<Record<string, unknown>>[];
  readonly messages: readonly unknown[];
}

const bodyOf = ({ seen }: TestServer, index: number): Body =>
  JSON.parse(seen[index]?.body.toString() ?? '{}') as Body;

describeNeeding('the helpers for @modelcontextprotocol/sdk', MISSING, () => {
  test('fit its types, and pass tools, prompts and resources of a server to a tool runner', async () => {
    const app = await App.make('mcp', FILES, { helperFiles: true });
    await app.node('typescript/bin/tsc');
    const api = await serve(({ number }, response) => {
      sendJSON(response, ANSWERS[number - 1] ?? {});
    });
    const printed = await app.run(NODES[20], ['dist/mcp.js', api.url]);
    expect(JSON.parse(printed)).toEqual({
      content: [{ type: 'text', text: 'Done.' }],
      error: 'APIUserAbortError',
      stopped: 'the server has stopped',
      file: ['a.txt', 'text/plain', 'Call Ada'],
    });
    expect(bodyOf(api, 0).tools[0]).toMatchObject({
      name: 'add',
      description: 'Adds.',
      input_schema: { type: 'object', required: ['a', 'b'] },
      cache_control: { type: 'ephemeral' },
    });
    const source = { type: 'text', data: 'Call Ada', media_type: 'text/plain' };
    const text = (value: string) => ({ type: 'text', text: value });
    expect(bodyOf(api, 1).messages).toEqual([
      { role: 'user', content: [text('I am Bob')] },
      { role: 'user', content: [{ type: 'document', source }] },
      { role: 'assistant', content: CALLS },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: '1', content: [text('3')] },
          { type: 'tool_result', tool_use_id: '2', content: [text('No.')], is_error: true },
        ],
      },
    ]);
    expect(api.seen).toHaveLength(3);
  });
});
