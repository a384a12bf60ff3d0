/** The middleware in docs/opentelemetry.md compiles, and makes the spans that the page describes. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Claude } from '../generated/claude/index.js';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import { programsOf } from './support/programs.js';
import { fillFolder } from './support/temporary.js';

const ROOT = new URL('../', import.meta.url);
const PROGRAM = programsOf(readFileSync(new URL('docs/opentelemetry.md', ROOT), 'utf8')).join('');
const MODEL = 'claude-opus-4-6';
const PARAMS = {
  model: MODEL,
  max_tokens: 64,
  messages: [{ role: 'user' as const, content: 'Hello' }],
};

const MESSAGE = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: MODEL,
  content: [],
  stop_reason: null,
  usage: { input_tokens: 3, cache_read_input_tokens: 40, output_tokens: 1 },
};
const EVENTS = [
  { type: 'message_start', message: MESSAGE },
  { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 7 } },
  { type: 'message_stop' },
];
const REQUEST = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.provider.name': 'anthropic',
  'gen_ai.request.model': MODEL,
  'gen_ai.request.max_tokens': 64,
  'server.address': '127.0.0.1',
};
const RESPONSE = {
  'gen_ai.response.id': 'msg_1',
  'gen_ai.response.model': MODEL,
  'gen_ai.response.finish_reasons': ['end_turn'],
  'gen_ai.usage.input_tokens': 43,
  'gen_ai.usage.output_tokens': 7,
  'gen_ai.usage.cache_read.input_tokens': 40,
  'gen_ai.usage.cache_creation.input_tokens': 0,
};

const WHOLE = {
  ...MESSAGE,
  stop_reason: 'end_turn',
  usage: { ...MESSAGE.usage, output_tokens: 7 },
};

/** Streams the message if the request sets `stream`, and refuses requests with `max_tokens: 0`. */
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { stream, max_tokens: limit } = JSON.parse(body || '{}') as Partial<typeof PARAMS> & {
      stream?: boolean;
    };
    const type = stream === true ? 'text/event-stream' : 'application/json';
    response.writeHead(limit === 0 ? 400 : 200, { 'content-type': type });
    const lines = EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`);
    response.end(stream === true ? lines.join('') : JSON.stringify(limit === 0 ? {} : WHOLE));
  });
});

const exporter = new InMemorySpanExporter();

function finishedSpans(): unknown[] {
  return exporter.getFinishedSpans().map(({ name, kind, status, attributes }) => {
    return { name, kind, code: status.code, attributes };
  });
}

describe('the middleware in docs/opentelemetry.md', () => {
  let client: Claude;
  let errors = '';
  let folder = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = await makeTestClient({ only: ['messages'] });
    const sources = { ...sourcesOf(made, 'claude/'), 'tracing.ts': PROGRAM };
    errors = await compile(sources, '5.9', 'nodenext', { types: ['node'], skipLibCheck: true });
    folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    await fillFolder(folder, { ...sources, 'package.json': '{ "type": "module" }' });
    const outfile = join(folder, 'tracing.mjs');
    await build({
      entryPoints: [join(folder, 'tracing.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      nodePaths: [fileURLToPath(new URL('node_modules/', ROOT))],
    });
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
    const { port } = server.address() as AddressInfo;
    vi.stubEnv('ANTHROPIC_BASE_URL', `http://127.0.0.1:${String(port)}`);
    vi.stubEnv('ANTHROPIC_API_KEY', 'my-key');
    ({ client } = (await import(pathToFileURL(outfile).href)) as { client: Claude });
  });
  afterEach(() => {
    exporter.reset();
  });
  afterAll(async () => {
    trace.disable();
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('compiles', () => {
    expect(errors).toBe('');
  });

  test('gives the span of a message the attributes of the OpenTelemetry conventions for generative AI', async () => {
    await client.messages.create(PARAMS);
    const attributes = { ...REQUEST, ...RESPONSE };
    expect(finishedSpans()).toEqual([
      { name: `chat ${MODEL}`, kind: SpanKind.CLIENT, code: SpanStatusCode.UNSET, attributes },
    ]);
  });

  test('gives the span of a stream the same attributes when the stream has ended', async () => {
    const stream = await client.messages.create({ ...PARAMS, stream: true });
    const types: string[] = [];
    for await (const { type } of stream) types.push(type);
    expect(types).toEqual(EVENTS.map(({ type }) => type));
    await vi.waitFor(() => {
      expect(finishedSpans()).toMatchObject([{ attributes: { ...REQUEST, ...RESPONSE } }]);
    });
  });

  test('sets error.type to the HTTP status of an error', async () => {
    await expect(client.messages.create({ ...PARAMS, max_tokens: 0 })).rejects.toThrow('400');
    expect(finishedSpans()).toMatchObject([
      {
        code: SpanStatusCode.ERROR,
        attributes: { 'gen_ai.request.max_tokens': 0, 'error.type': '400' },
      },
    ]);
  });

  test('sets error.type to the error class of a failed request', async () => {
    const broken = client.withOptions({
      maxRetries: 0,
      fetch: () => Promise.reject(new TypeError('no network')),
    });
    await expect(broken.messages.create(PARAMS)).rejects.toThrow();
    expect(finishedSpans()).toMatchObject([
      { code: SpanStatusCode.ERROR, attributes: { 'error.type': 'APIConnectionError' } },
    ]);
  });

  test('creates no span for other endpoints', async () => {
    await client.messages.countTokens({ model: MODEL, messages: PARAMS.messages });
    expect(finishedSpans()).toEqual([]);
  });
});
