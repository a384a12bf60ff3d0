/** The requests of a tool runner, and changes of its conversation by the caller. */
import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { betaSupport, APIClient, ClaudeError } from '../../../../templates/runtime/index.js';
import { runWithTools, type ToolRunner } from '../../../../templates/runtime/messages/index.js';
import { errorOf, serve, SPEC, TestClient, type Handler, type TestServer } from '../../server.js';
import {
  answering,
  bodyOf,
  CREATE,
  message,
  PARAMS,
  text,
  toolUse,
  type Event,
  type Message,
} from '../support.js';

type Runner = ToolRunner<Message, Event, typeof PARAMS>;

const BETAS = betaSupport({
  load: () =>
    Promise.resolve({
      betas: { 'speed-1': {} },
      stable: [],
      gates: [{ operations: { 'POST /v1/messages': '' }, gates: [['speed', ['speed-1']]] }],
    }),
});

async function run(
  handler: Handler,
  params: object = {},
  options: { readonly signal?: AbortSignal } = {},
): Promise<{ readonly runner: Runner; readonly server: TestServer }> {
  const server = await serve(handler);
  const client = new APIClient(
    { ...SPEC, betas: BETAS },
    { apiKey: 'k', baseURL: server.url, maxRetries: 0 },
  );
  return { runner: runWithTools(client, CREATE, { ...PARAMS, ...params }, options), server };
}

const callingTool = message([toolUse('1', 'tool', {})], 'tool_use');
const long = { ...callingTool, usage: { input_tokens: 9, output_tokens: 1 } };
const done = message([text('Done.')]);
const pushed = { role: 'user', content: 'No.' };

describe('the conversation of a tool runner', () => {
  test('cannot be iterated over a second time, even before its end', async () => {
    const { runner, server } = await run(answering(done));
    const once = 'A tool runner can be iterated over once.';
    for await (const turn of runner) {
      expect(turn).toEqual(done);
      const again = runner[Symbol.asyncIterator]().next();
      expect((await errorOf(again, ClaudeError)).message).toBe(once);
    }
    expect(server.seen).toHaveLength(1);
  });

  test("leaves no listener on the caller's signal", async () => {
    const { signal } = new AbortController();
    const { runner } = await run(answering(done), {}, { signal });
    for await (const turn of runner) {
      expect(turn).toEqual(done);
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('runs no tools of a turn after which the caller pushed messages', async () => {
    const tool = { name: 'tool', run: vi.fn(() => '') };
    const { runner, server } = await run(answering(callingTool, done), { tools: [tool] });
    for await (const turn of runner)
      if (turn.stop_reason === 'tool_use') runner.pushMessages(pushed);
    expect(server.seen).toHaveLength(2);
    expect(tool.run).not.toHaveBeenCalled();
  });
});

test.each([
  [{ input_tokens: 1, cache_creation_input_tokens: 2, cache_read_input_tokens: 3 }, 2],
  [{ input_tokens: 1, cache_creation_input_tokens: 2, output_tokens: 4 }, 3],
  [null, 2],
])(
  'the threshold of compaction counts input, cache and output tokens: %j',
  async (usage, requests) => {
    const { runner, server } = await run(
      answering({ ...callingTool, usage }, message([text('Summary.')]), done),
      {
        tools: [{ name: 'tool', run: () => '' }],
        compactionControl: { enabled: true, contextTokenThreshold: 7 },
      },
    );
    await runner;
    expect(server.seen).toHaveLength(requests);
  },
);

describe('the summary of a conversation', () => {
  const params = {
    tools: [{ name: 'tool', run: () => '' }],
    compactionControl: { enabled: true, contextTokenThreshold: 1 },
  };

  test.each([
    ['is empty', message([])],
    ['calls a tool', callingTool],
  ])('is refused if it %s', async (_, summary) => {
    const { runner } = await run(answering(long, summary), params);
    const error = await errorOf(runner, ClaudeError);
    expect(error.message).toBe('The summary of the conversation is not a text.');
  });

  test('does not replace messages that the caller changed while the summary was requested', async () => {
    const answer = answering(long, message([text('Summary.')]), done);
    const { runner, server } = await run((request, response) => {
      if (request.number === 2) runner.pushMessages(pushed);
      return answer(request, response);
    }, params);
    expect(await runner).toEqual(done);
    const sent = bodyOf(server, 2)['messages'] as unknown[];
    expect([sent.length, sent.at(-1)]).toEqual([4, pushed]);
  });
});

describe('the request of a turn', () => {
  test('does not follow later changes of the array in params', async () => {
    const messages = [{ role: 'user', content: 'Hello' }];
    const tools = [{ name: 'tool', run: () => 'ran' }];
    const { runner, server } = await run(answering(callingTool, done), { messages, tools });
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      messages.push({ role: 'user', content: 'Later' });
      Object.assign(messages[0] ?? {}, { content: 'Changed' });
    }
    const { messages: sent } = bodyOf(server, 1) as { messages: { content: unknown }[] };
    expect(sent.map(({ content }) => content)).toHaveLength(3);
    expect(sent[0]).toEqual({ role: 'user', content: 'Hello' });
  });

  test('has no `tools` if the params have none, and can have toolsets without a name', async () => {
    const none = await run(answering(done));
    await none.runner;
    expect(bodyOf(none.server, 0)).toEqual({ ...PARAMS, stream: false });
    const tools = [{ type: 'a' }, { type: 'b' }];
    const nameless = await run(answering(done), { tools });
    await nameless.runner;
    expect(bodyOf(nameless.server, 0)['tools']).toEqual(tools);
  });

  test.each([
    ['auto', { speed: 1 }, 'speed-1'],
    ['b', {}, 'b'],
    [null, {}, undefined],
  ])('has for the betas %j and params %j the header %j', async (betas, more, header) => {
    const { runner, server } = await run(answering(done), { betas, ...more });
    await runner;
    expect(server.seen[0]?.headers['anthropic-beta']).toBe(header);
  });

  test('has no field `betas` in a client without betas', async () => {
    const server = await serve(answering(done));
    const client = new TestClient({ baseURL: server.url });
    await runWithTools<Message, Event, typeof PARAMS, false>(client, CREATE, PARAMS);
    expect(bodyOf(server, 0)).not.toHaveProperty('betas');
  });
});
