import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../generator/commands/generate.js';
import { SHIPPED_MANIFEST } from '../../../generator/load/package.js';
import { compile } from '../../support/compilers.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import type { Sources } from '../../support/memory.js';
import { makeFolder } from '../../support/temporary.js';

const USE = `
import { z } from 'zod';
import {
  BetaMessageStream, BetaToolRunner, type BetaToolRunnerParams, betaMemoryTool, betaTool, betaZodTool, Claude, jsonSchemaOutputFormat,
  MessageStream, type MessageStreamEvents,
  type MemoryToolHandlers, type ParsedBetaContentBlock, type ParsedBetaMessage, type ParsedContentBlock, type ParsedMessage, type ParsingFormat, zodOutputFormat,
} from './index.js';

const client = new Claude();
const params = { model: 'm', max_tokens: 5, messages: [{ role: 'user' as const, content: 'Hi' }] };
const format = jsonSchemaOutputFormat({
  type: 'object',
  properties: { a: { type: 'number' }, b: { enum: ['x', 'y'] } },
  required: ['a'],
});
const zodFormat = zodOutputFormat(z.object({ q: z.string().transform((text) => text.length) }));
const tool = betaTool({
  name: 'weather',
  inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  run: ({ city }, { toolUseBlock }) => city.toUpperCase() + toolUseBlock.id,
});
const memory: MemoryToolHandlers = {
  view: ({ path, view_range: [from = 0] = [] }) => path.slice(from),
  create: ({ file_text }) => Promise.resolve(file_text),
  str_replace: ({ old_str, new_str }) => old_str + new_str,
  insert: ({ insert_line, insert_text }) => insert_text.slice(insert_line),
  delete: ({ command }) => command,
  rename: ({ old_path, new_path }) => old_path + new_path,
};
const zodTool = betaZodTool({ name: 'z', inputSchema: z.object({ n: z.number() }), run: ({ n }) => n.toFixed() });

export async function streams(): Promise<Claude.Message> {
  const stream = client.messages
    .stream(params)
    .on('text', (delta: string, snapshot: string) => delta + snapshot)
    .on('streamEvent', (event, message) => (event.type === 'message_start' ? event.message.id : message.id))
    .on('citation', (citation) => citation.type)
    .on('contentBlock', (block) => block.type === 'text' && block.text);
  for await (const event of stream) {
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') event.delta.text.trim();
  }
  const message = await follow(MessageStream.fromReadableStream(stream.toReadableStream()));
  await client.messages.create({ ...params, messages: [...stream.messages, { role: 'user', content: 'Go on.' }] });
  stream.receivedMessages[0]?.content.map((block) => block.type);
  const nothing: null = message.parsed_output;
  return nothing ?? message;
}

async function follow(stream: MessageStream): Promise<ParsedMessage<null>> {
  const tell: MessageStreamEvents['contentBlock'] = (block) => { block.type.trim(); };
  stream.on('contentBlock', tell);
  return stream.finalMessage();
}

export async function followBetas(some: unknown): Promise<ParsedBetaMessage<number> | undefined> {
  if (some instanceof MessageStream) some.currentMessage?.content.at(0)?.type.trim();
  const copy = BetaMessageStream.fromReadableStream(client.beta.messages.stream(params).toReadableStream());
  for await (const event of copy) if (event.type === 'message_start') event.message.context_management?.applied_edits.at(0);
  const given: BetaMessageStream = client.beta.messages.stream({ ...params, betas: ['mcp-client-2025-11-20'] });
  const runnerParams: BetaToolRunnerParams = { ...params, tools: [tool], mcp_servers: [] };
  await client.beta.messages.toolRunner(runnerParams);
  return { ...(await given.finalMessage()), parsed_output: 3 };
}

export async function parses(): Promise<number | undefined> {
  const { parsed_output: one } = await client.messages.parse({ ...params, output_config: { format } });
  const kind: 'x' | 'y' | undefined = one?.b;
  const { parsed_output: two } = await client.beta.messages.parse({ ...params, output_config: { format: zodFormat } });
  const texts = one === null ? [] : (await client.messages.parse({ ...params, output_config: { format } })).content;
  for (const block of texts) if (block.type === 'text') block.parsed_output?.a.toFixed();
  const three = await client.beta.messages
    .stream({ ...params, betas: ['mcp-client-2025-11-20'], mcp_servers: [], output_config: { effort: 'low', format: zodFormat } })
    .finalMessage();
  return kind === 'x' ? one?.a : (two?.q ?? three.parsed_output?.q);
}

export const isHelper = (value: unknown) => value instanceof MessageStream || value instanceof BetaToolRunner;

export async function attend(runner: BetaToolRunner): Promise<Claude.Beta.BetaMessage> {
  const params: Claude.Beta.Messages.BetaToolRunnerParams = runner.params;
  return params.max_iterations === 0 ? runner.done() : runner;
}

export const withServers = (runner: BetaToolRunner): void => {
  runner.setMessagesParams((before) => ({ ...before, betas: ['mcp-client-2025-11-20'], mcp_servers: [] }));
};

const length: ParsingFormat<{ q: number }> = zodFormat;
export const read = (block: ParsedContentBlock<{ q: number }> | ParsedBetaContentBlock<{ q: number }>): number | undefined =>
  block.type === 'text' ? block.parsed_output?.q : length.parse('{"q":"four"}').q;

export const known: Claude.AnthropicBeta[] = ['mcp-client-2025-11-20'] satisfies Claude.Beta.AnthropicBeta[];
export type Blocks = Claude.Messages.ParsedContentBlock<string> | Claude.Beta.Messages.ParsedBetaContentBlock<string>;

export async function runs(): Promise<Claude.Beta.BetaMessage> {
  const runner = client.beta.messages.toolRunner({
    ...params,
    tools: [tool, zodTool, { name: 'raw', input_schema: { type: 'object' }, run: (input: { a: string }) => input.a }],
    max_iterations: 3,
  });
  for await (const message of runner) {
    const response = await runner.generateToolResponse();
    if (response) runner.pushMessages({ role: 'assistant', content: message.content }, response);
    runner.setMessagesParams((before) => ({ ...before, max_tokens: 7 }));
  }
  await attend(runner);
  const streaming = client.beta.messages.toolRunner({ ...params, stream: true, tools: [tool] });
  for await (const turn of streaming) (await turn.finalMessage()).content.length.toFixed();
  const connected: BetaToolRunner<false, 'mcp-client-2025-11-20'> = client.beta.messages.toolRunner({
    ...params,
    betas: ['mcp-client-2025-11-20'],
    mcp_servers: [],
    tools: [tool, { type: 'mcp_toolset', mcp_server_name: 'x' }, betaMemoryTool(memory)],
    compactionControl: { enabled: true, contextTokenThreshold: 5_000 },
  });
  const failed: Claude.Beta.Messages.ToolError | undefined = await connected.then(() => undefined);
  if (failed) throw failed;
  withServers(runner);
  withServers(connected);
  await client.messages.create({ ...params, tools: [tool, zodTool] });
  await client.messages.stream({ ...params, stream: true }).done();
  return runner;
}
`;

const MISTAKES: Readonly<Record<string, readonly [code: string, error: RegExp]>> = {
  'a stream in a call of parse': [
    `await client.messages.parse({ ...params, stream: true });`,
    /'true' is not assignable to type 'false'/,
  ],
  'a gated field of stream': [
    `client.beta.messages.stream({ ...params, mcp_servers: [] });`,
    /required in type .RequiresBeta<.*"mcp-client-2025-11-20"/,
  ],
  'a gated tool of a runner': [
    `client.beta.messages.toolRunner({ ...params, tools: [{ type: 'mcp_toolset', mcp_server_name: 'x' }] });`,
    /required in type .RequiresBeta<.*"mcp-client-2025-11-20"/,
  ],
  'an unknown field': [
    `client.beta.messages.toolRunner({ ...params, max_tokns: 4 });`,
    /Did you mean to write 'max_tokens'/,
  ],
  'an unknown beta': [
    `client.beta.messages.parse({ ...params, betas: ['mcp-client-2025-11-21'] });`,
    /Did you mean '"mcp-client-2025-11-20"'/,
  ],
  'a runner outside of beta': [
    `client.messages.toolRunner(params);`,
    /'toolRunner' does not exist/,
  ],
};

const HEAD = `import { Claude } from './index.js';
const client = new Claude();
const params = { model: 'm', max_tokens: 5, messages: [{ role: 'user' as const, content: 'Hi' }] };
`;

describe('a client with helpers', () => {
  let client: Sources = {};
  beforeAll(async () => {
    client = sourcesOf(
      await makeTestClient({ only: ['messages', 'beta.messages'], sdkNames: true }),
    );
  });

  test('infers result types from schemas and betas', async () => {
    const program = { ...client, 'use.ts': USE };
    expect(await compile(program, '5.9', 'nodenext', { skipLibCheck: true })).toBe('');
  });

  test('gives one compile error for each mistake', async () => {
    const programs = Object.entries(MISTAKES).map(([name, [code]]) => {
      return [`${name.replaceAll(' ', '-')}.ts`, HEAD + code] as const;
    });
    const sources = { ...client, ...Object.fromEntries(programs) };
    const errors = await compile(sources, '5.9', 'bundler', { skipLibCheck: true });
    for (const [name, [, expected]] of Object.entries(MISTAKES)) {
      const own = errors.split(/^(?=\S)/m).filter((error) => {
        return error.startsWith(`${name.replaceAll(' ', '-')}.ts(`);
      });
      expect(own, name).toHaveLength(1);
      expect(own[0], name).toMatch(expected);
    }
  });

  test('exports the helpers, and has no toolRunner in the stable namespace', () => {
    expect(client['index.ts']).toContain(`export * from './runtime/messages/index.js';`);
    const stable = client['resources/messages.ts'] ?? '';
    expect(stable.replaceAll(/\s+/g, '')).toContain(
      "streamMessage<Message,RawMessageStreamEvent,T,MessageCreateParams<boolean>['messages'][number]>",
    );
    expect(stable).not.toContain('toolRunner');
  });
});

describe('a client without helpers', () => {
  const only = ['messages', 'beta.messages'];

  function hasHelpers({ files }: Client): boolean {
    const index = files.find(({ path }) => path === 'index.ts')?.text ?? '';
    const resource = files.find(({ path }) => path === 'resources/beta/messages.ts')?.text ?? '';
    const traces = [
      files.some(({ path }) => path.startsWith('runtime/messages')),
      index.includes('runtime/messages'),
      /\btoolRunner\b|\bstreamMessage\b|\bparseMessage\b/.test(resource),
    ];
    expect(new Set(traces).size, String(traces)).toBe(1);
    return traces.includes(true);
  }

  test('results from a manifest without helpers', async () => {
    const manifest = await readFile(SHIPPED_MANIFEST, 'utf8');
    const without = manifest.replace(/^ *helpers: .*\n/m, '');
    expect(without).not.toBe(manifest);
    const folder = await makeFolder({ 'betas.yaml': without });
    const client = await makeTestClient({ betas: join(folder, 'betas.yaml'), only });
    expect(hasHelpers(client)).toBe(false);
  });

  test('results from the option `helpers: false`', async () => {
    expect(hasHelpers(await makeTestClient({ only }))).toBe(true);
    const client = await makeTestClient({ only, helpers: false });
    expect(hasHelpers(client)).toBe(false);
    const readme = client.files.find(({ path }) => path === 'README.md')?.text;
    expect(readme).toContain(' --only messages,beta.messages --no-helpers');
    expect(await compile(sourcesOf(client), '5.9', 'nodenext', { skipLibCheck: true })).toBe('');
  });
});
