import { describe, expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import * as z from 'zod';
import {
  APIUserAbortError,
  betaSupport,
  ClaudeError,
  NotFoundError,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import {
  betaMemoryTool,
  betaStandardSchemaTool,
  betaTool,
  betaZodTool,
  MessageStream,
  runWithTools,
  SchemaError,
  ToolError,
  type MemoryToolHandlers,
  type Runnable,
  type ToolContext,
  type ToolRunner,
  type ToolRunnerParams,
} from '../../../templates/runtime/messages/index.js';
import { APIClient } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, SPEC, type Handler, type TestServer } from '../server.js';
import {
  answering,
  bodyOf,
  CREATE,
  message,
  PARAMS,
  start,
  stop,
  text,
  textBlock,
  toolBlock,
  toolUse,
  type Event,
  type Message,
} from './support.js';

interface Turn {
  role: string;
  content: unknown;
}

interface Params {
  model: string;
  max_tokens: number;
  messages: Turn[];
  tools?: Runnable[];
  stream?: boolean;
  betas?: readonly string[] | 'auto';
}

type Runner<S extends boolean> = ToolRunner<Message, Event, ToolRunnerParams<Params>, S>;

interface Running<S extends boolean> {
  readonly runner: Runner<S>;
  readonly server: TestServer;
}

async function run<S extends boolean = false>(
  handler: Handler,
  params: Partial<ToolRunnerParams<Params>> & { stream?: S } = {},
  options?: RequestOptions,
): Promise<Running<S>> {
  const server = await serve(handler);
  const client = new APIClient(
    { ...SPEC, betas: betaSupport({ load: () => Promise.resolve({ betas: {}, gates: [] }) }) },
    { apiKey: 'test-key', baseURL: server.url, maxRetries: 0 },
  );
  const all: ToolRunnerParams<Params> = { tools: [weather], ...PARAMS, ...params };
  return { runner: runWithTools(client, CREATE, all, options), server };
}

const weather = betaTool({
  name: 'weather',
  description: 'Tells the weather.',
  inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  run: ({ city }) => `Sunny in ${city}`,
});

const rome = toolUse('1', 'weather', { city: 'Rome' });
const done = message([text('Done.')]);
const asking = (...blocks: readonly ReturnType<typeof toolUse>[]): Message =>
  message(blocks, 'tool_use');

/** The results that the model was given in the last message of a request. */
function resultsIn(server: TestServer, index: number): unknown {
  return (bodyOf(server, index)['messages'] as Turn[]).at(-1)?.content;
}

/** The one result of a tool with this `run`. */
async function resultOf(tool: Runnable, input: unknown = {}): Promise<unknown> {
  const { runner, server } = await run(answering(asking(toolUse('1', 'tool', input)), done), {
    tools: [tool],
  });
  await runner;
  return (resultsIn(server, 1) as unknown[])[0];
}

const tool = (answer: Runnable['run']): Runnable => ({ name: 'tool', run: answer }) as Runnable;

const failure = (content: unknown): object => ({
  type: 'tool_result',
  tool_use_id: '1',
  content,
  is_error: true,
});

describe('a conversation', () => {
  test('goes on until no tool is used', async () => {
    const { runner, server } = await run(answering(asking(rome), done));
    expect(await runner).toEqual(done);
    expect(server.seen).toHaveLength(2);
    expect(bodyOf(server, 0)).toEqual({
      ...PARAMS,
      stream: false,
      tools: [
        {
          type: 'custom',
          name: 'weather',
          description: 'Tells the weather.',
          input_schema: {
            type: 'object',
            properties: { city: { type: 'string' } },
            required: ['city'],
          },
        },
      ],
    });
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [rome] },
      {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: '1', content: 'Sunny in Rome' }],
      },
    ]);
  });

  test('is read message by message', async () => {
    const { runner } = await run(answering(asking(rome), done));
    const seen: Message[] = [];
    for await (const turn of runner) seen.push(turn);
    expect(seen).toEqual([asking(rome), done]);
    expect(await runner.done()).toEqual(done);
    expect(await runner.runUntilDone()).toEqual(done);
    expect(runner.params.messages).toHaveLength(4);
  });

  test('can be streamed', async () => {
    const { runner, server } = await run<true>(
      answering(
        [start, ...toolBlock(0, '{"city":', '"Rome"}'), ...stop('tool_use')],
        [start, ...textBlock(0, 'Do', 'ne.'), ...stop()],
      ),
      { stream: true },
    );
    const deltas: string[] = [];
    for await (const turn of runner) {
      expect(turn).toBeInstanceOf(MessageStream);
      turn.on('text', (delta) => deltas.push(delta));
      for await (const event of turn) expect(event.type).toBeTypeOf('string');
    }
    expect(deltas).toEqual(['Do', 'ne.']);
    expect((await runner).content).toEqual([text('Done.')]);
    expect(bodyOf(server, 0)['stream']).toBe(true);
    expect(resultsIn(server, 1)).toEqual([
      { type: 'tool_result', tool_use_id: 'tool_1', content: 'Sunny in Rome' },
    ]);
  });

  test('goes on after a pause of the API', async () => {
    const paused = message([text('Wait')], 'pause_turn');
    const { runner, server } = await run(answering(paused, done));
    expect(await runner).toEqual(done);
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [text('Wait')] },
    ]);
  });

  test('stops after max_iterations requests, its messages being whole', async () => {
    const { runner, server } = await run(answering(asking(rome)), { max_iterations: 2 });
    expect(await runner).toEqual(asking(rome));
    expect(server.seen).toHaveLength(2);
    expect(bodyOf(server, 0)).not.toHaveProperty('max_iterations');
    expect(runner.params.messages).toHaveLength(5);
    const none = await run(answering(done), { max_iterations: 0 });
    await expect(none.runner).rejects.toThrow('sent no request');
  });

  test('can be gone through only once', async () => {
    const { runner } = await run(answering(done));
    await runner;
    await expect(runner[Symbol.asyncIterator]().next()).rejects.toThrow(ClaudeError);
  });

  test('that is left is over', async () => {
    const { runner, server } = await run(answering(asking(rome)));
    for await (const turn of runner) {
      expect(turn).toEqual(asking(rome));
      break;
    }
    await errorOf(runner.done(), APIUserAbortError);
    expect(server.seen).toHaveLength(1);
  });

  test.each([null, {}, { content: 'text' }])('ends where %j is the answer', async (odd) => {
    const { runner } = await run((_, response) => {
      sendJSON(response, odd);
    });
    expect((await errorOf(runner, ClaudeError)).message).toBe('The answer is no message.');
  });

  test('ends with the error of a request', async () => {
    const { runner } = await run((request, response) => {
      if (request.number === 1) sendJSON(response, asking(rome));
      else sendJSON(response, {}, 404);
    });
    await errorOf(runner, NotFoundError);
    await errorOf(runner.done(), NotFoundError);
  });
});

describe('a long conversation', () => {
  const long = (...blocks: readonly ReturnType<typeof toolUse>[]): Message => ({
    ...asking(...blocks),
    usage: { input_tokens: 40, cache_read_input_tokens: 50, output_tokens: 10 },
  });
  const summary = message([text('<summary>Rome is sunny.</summary>')]);

  test('goes on with its summary, for which the model is asked', async () => {
    const { runner, server } = await run(answering(long(rome), summary, done), {
      compactionControl: { enabled: true, contextTokenThreshold: 100 },
      betas: ['b'],
    });
    const seen: Message[] = [];
    for await (const turn of runner) seen.push(turn);
    expect(seen).toEqual([long(rome), done]);
    expect(server.seen).toHaveLength(3);
    const [first, asked, next] = [0, 1, 2].map((index) => bodyOf(server, index));
    expect(first).not.toHaveProperty('compactionControl');
    expect(asked).toEqual({
      model: 'm',
      max_tokens: 9,
      stream: false,
      messages: [
        ...PARAMS.messages,
        { role: 'assistant', content: [rome] },
        { role: 'user', content: [expect.objectContaining({ content: 'Sunny in Rome' })] },
        {
          role: 'user',
          content: [{ type: 'text', text: expect.stringContaining('<summary>') as string }],
        },
      ],
    });
    expect(server.seen[1]?.headers['anthropic-beta']).toBe('b');
    expect(next?.['messages']).toEqual([{ role: 'user', content: summary.content }]);
  });

  test('is summed up by the model and the words that are asked for', async () => {
    const { runner, server } = await run(answering(long(rome), summary, done), {
      compactionControl: {
        enabled: true,
        contextTokenThreshold: 1,
        model: 'small',
        summaryPrompt: 'Sum up.',
      },
    });
    await runner;
    expect(bodyOf(server, 1)).toMatchObject({ model: 'small' });
    expect(resultsIn(server, 1)).toEqual([{ type: 'text', text: 'Sum up.' }]);
  });

  test.each([
    ['is short', { enabled: true, contextTokenThreshold: 101 }],
    ['is far from the default of 100,000 tokens', { enabled: true }],
    ['is to be left alone', { enabled: false, contextTokenThreshold: 1 }],
  ])('is not summed up if it %s', async (_, compactionControl) => {
    const { runner, server } = await run(answering(long(rome), done), { compactionControl });
    await runner;
    expect(server.seen).toHaveLength(2);
  });

  test('is not summed up when it is over', async () => {
    const { runner, server } = await run(answering(long()), {
      compactionControl: { enabled: true, contextTokenThreshold: 1 },
    });
    expect(await runner).toEqual(long());
    expect(server.seen).toHaveLength(1);
  });

  test('needs a summary that is text', async () => {
    const { runner } = await run(answering(long(rome), asking(rome)), {
      compactionControl: { enabled: true, contextTokenThreshold: 1 },
    });
    await errorOf(runner, ClaudeError);
  });
});

describe('between the turns', () => {
  test('params can be set without touching the conversation', async () => {
    const { runner, server } = await run(answering(asking(rome), done));
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      runner.setMessagesParams((params) => ({ ...params, max_tokens: 99 }));
    }
    expect(bodyOf(server, 1)).toMatchObject({ max_tokens: 99 });
    expect(bodyOf(server, 1)['messages']).toHaveLength(3);
  });

  test('messages can be pushed, and nothing is added to them', async () => {
    const { runner, server } = await run(answering(asking(rome), done));
    for await (const turn of runner) {
      if (turn.stop_reason === 'tool_use') runner.pushMessages({ role: 'user', content: 'No.' });
    }
    expect(bodyOf(server, 1)['messages']).toEqual([
      ...PARAMS.messages,
      { role: 'user', content: 'No.' },
    ]);
  });

  test('messages can be set while the tools run', async () => {
    const messages = [{ role: 'user', content: 'Anew.' }];
    const { runner, server } = await run(answering(asking(toolUse('1', 'tool', {})), done), {
      tools: [
        tool(() => {
          runner.setMessagesParams({ ...runner.params, messages });
          return 'late';
        }),
      ],
    });
    await runner;
    expect(bodyOf(server, 1)['messages']).toEqual(messages);
  });

  test('the answer of the tools can be had, and the tools still run once', async () => {
    let runs = 0;
    const { runner, server } = await run(answering(asking(toolUse('1', 'tool', {})), done), {
      tools: [tool(() => `run ${++runs}`)],
    });
    expect(await runner.generateToolResponse()).toBeNull();
    const responses: unknown[] = [];
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      responses.push(await runner.generateToolResponse());
    }
    expect(responses).toEqual([
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: '1', content: 'run 1' }] },
      null,
    ]);
    expect(resultsIn(server, 1)).toEqual((responses[0] as Turn).content);
  });

  test('the options of the requests can be set', async () => {
    const { runner, server } = await run(answering(asking(rome), done));
    for await (const turn of runner) {
      expect(turn.id).toBe('msg_1');
      runner.setRequestOptions((options) => ({ ...options, headers: { 'x-turn': '2' } }));
    }
    expect(server.seen.map(({ headers }) => headers['x-turn'])).toEqual([undefined, '2']);
  });
});

describe('tools', () => {
  test('run at the same time; their results keep the order', async () => {
    let release: (() => void) | undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const waits: Runnable = {
      ...tool(async () => {
        await first;
        return 'first';
      }),
    };
    const frees = {
      ...tool(() => {
        release?.();
        return [{ type: 'text', text: 'second' }];
      }),
      name: 'frees',
    };
    const { runner, server } = await run(
      answering(asking(toolUse('1', 'tool', {}), toolUse('2', 'frees', {})), done),
      { tools: [waits, frees] },
    );
    await runner;
    expect(resultsIn(server, 1)).toEqual([
      { type: 'tool_result', tool_use_id: '1', content: 'first' },
      { type: 'tool_result', tool_use_id: '2', content: [{ type: 'text', text: 'second' }] },
    ]);
  });

  test('are told who called them', async () => {
    let context: ToolContext | undefined;
    await resultOf(
      tool((_, given) => {
        context = given;
        return '';
      }),
      { a: 1 },
    );
    expect(context?.toolUseBlock).toEqual(toolUse('1', 'tool', { a: 1 }));
    expect(context?.signal).toBeInstanceOf(AbortSignal);
  });

  test.each<[string, Runnable['run'], unknown]>([
    [
      'an error',
      () => {
        throw new Error('boom');
      },
      'Error: boom',
    ],
    ['a rejection with anything', () => Promise.reject(new RangeError('far')), 'Error: far'],
    [
      'a ToolError with text',
      () => {
        throw new ToolError('Try later.');
      },
      'Try later.',
    ],
    [
      'a ToolError with blocks',
      () => {
        throw new ToolError([text('a')]);
      },
      [text('a')],
    ],
    [
      'nothing',
      (() => undefined) as never,
      expect.stringContaining('neither text nor content blocks'),
    ],
    ['a number', (() => 5) as never, expect.stringContaining("Tool 'tool' answered with neither")],
    ['odd blocks', () => [{ text: 'a' }], expect.stringContaining('neither')],
  ])('that end with %s tell the model', async (_, answer, content) => {
    expect(await resultOf(tool(answer))).toEqual(failure(content));
  });

  test('have a context also where no runner runs them', async () => {
    const tool = betaTool({
      name: 'tell',
      inputSchema: { type: 'object' },
      run: (_, { toolUseBlock, signal }) => `${toolUseBlock.name} ${String(signal.aborted)}`,
    });
    expect(await tool.run({})).toBe('tell false');
  });

  test('may throw the ToolError of another package', async () => {
    const error = Object.assign(new Error('x'), { name: 'ToolError', content: 'Elsewhere.' });
    const thrown = tool(() => {
      throw error;
    });
    expect(await resultOf(thrown)).toEqual(failure('Elsewhere.'));
  });

  test('include the memory of the API', async () => {
    class Notes implements MemoryToolHandlers {
      readonly files = new Map([['/memories/a', 'text']]);
      view = ({ path }: { path: string }) => this.files.get(path) ?? 'No such file.';
      create = ({ path, file_text }: { path: string; file_text: string }) => {
        this.files.set(path, file_text);
        return Promise.resolve('Created.');
      };
      delete({ path }: { path: string }): string {
        return this.files.delete(path) ? 'Deleted.' : 'No such file.';
      }
      str_replace = () => '';
      insert = () => '';
      rename = () => '';
    }
    const notes = new Notes();
    const calls = [
      { command: 'view', path: '/memories/a' },
      { command: 'create', path: '/memories/b', file_text: 'new' },
      { command: 'delete', path: '/memories/a' },
      { command: 'constructor' },
      null,
    ];
    const { runner, server } = await run(
      answering(asking(...calls.map((input, id) => toolUse(String(id), 'memory', input))), done),
      { tools: [betaMemoryTool(notes)] },
    );
    await runner;
    expect(bodyOf(server, 0)['tools']).toEqual([{ type: 'memory_20250818', name: 'memory' }]);
    const results = resultsIn(server, 1) as { content: string; is_error?: true }[];
    expect(results.map(({ content }) => content)).toEqual([
      'text',
      'Created.',
      'Deleted.',
      'Error: The memory has no command "constructor"',
      'Error: The memory has no command undefined',
    ]);
    expect([...notes.files]).toEqual([['/memories/b', 'new']]);
  });

  test('that are not there are told to the model', async () => {
    const absent = failure("Error: Tool 'tool' not found");
    expect(await resultOf(weather)).toEqual(absent);
    expect(await resultOf({ name: 'tool' } as Runnable)).toEqual(absent);
  });

  test.each<[string, (run: (input: { n: number }) => string) => Runnable]>([
    [
      'JSON Schema',
      (answer) =>
        betaTool({
          name: 'tool',
          inputSchema: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
          run: answer,
        }),
    ],
    [
      'zod',
      (answer) =>
        betaZodTool({ name: 'tool', inputSchema: z.object({ n: z.number() }), run: answer }),
    ],
    [
      'valibot',
      (answer) =>
        betaStandardSchemaTool({
          name: 'tool',
          inputSchema: v.object({ n: v.number() }),
          jsonSchema: { type: 'object' },
          run: answer,
        }),
    ],
  ])('with a schema of %s take what fits, and tell the model what does not', async (_, make) => {
    const doubling = make(({ n }) => String(2 * n));
    expect(await resultOf(doubling, { n: 4 })).toEqual({
      type: 'tool_result',
      tool_use_id: '1',
      content: '8',
    });
    const error = await resultOf(doubling, { n: 'four' });
    expect(error).toEqual(failure(expect.stringMatching(/^Error: The input does not fit: n: /)));
  });

  test('have the input their schema makes', () => {
    betaTool({
      name: 'tool',
      inputSchema: { type: 'object', properties: { a: { enum: ['x', 'y'] } } },
      run(input) {
        expectTypeOf(input).toEqualTypeOf<{ a?: 'x' | 'y' }>();
        return '';
      },
    });
    const made = betaZodTool({
      name: 'tool',
      inputSchema: z.object({ a: z.string().transform(Number) }),
      run({ a }) {
        expectTypeOf(a).toEqualTypeOf<number>();
        return '';
      },
    });
    expect(made.input_schema).toMatchObject({
      type: 'object',
      properties: { a: { type: 'string' } },
    });
  });

  test('of which two have one name are refused', async () => {
    const twins = await run(answering(done), { tools: [weather, weather] });
    const error = await errorOf(twins.runner, ClaudeError);
    expect(error.message).toBe('Two tools are called "weather".');
    expect(twins.server.seen).toHaveLength(0);
    const { runner, server } = await run(answering(asking(rome), done));
    const running = (async () => {
      for await (const turn of runner) {
        expect(turn.id).toBe('msg_1');
        runner.setMessagesParams((params) => ({ ...params, tools: [weather, weather] }));
      }
    })();
    await errorOf(running, ClaudeError);
    expect(server.seen).toHaveLength(1);
  });

  test('whose input is no object are refused', () => {
    const make = () => betaZodTool({ name: 't', inputSchema: z.string(), run: () => '' });
    expect(make).toThrow(SchemaError);
    expect(make).toThrow('its schema has the type "string"; use object');
    const nothing = null as unknown as { type: 'object' };
    expect(() => betaTool({ name: 't', inputSchema: nothing, run: () => '' })).toThrow(SchemaError);
  });

  test('bring their betas', async () => {
    const withBetas = { ...tool(() => ''), betas: ['b', 'c'] };
    const { runner, server } = await run(answering(done), {
      tools: [withBetas, { ...weather, betas: ['c', 'd'] }],
      betas: ['a', 'b'],
    });
    await runner;
    expect(server.seen[0]?.headers['anthropic-beta']).toBe('a,b,c,d');
    expect(JSON.stringify(bodyOf(server, 0))).not.toContain('betas');
    const auto = await run(answering(done), { tools: [withBetas], betas: 'auto' });
    await auto.runner;
    expect(auto.server.seen[0]?.headers).not.toHaveProperty('anthropic-beta');
  });
});

describe('abort', () => {
  test('is heard by a tool that hangs, and nobody waits for it', async () => {
    const controller = new AbortController();
    let heard: AbortSignal | undefined;
    const { runner, server } = await run(
      answering(asking(toolUse('1', 'tool', {}))),
      {
        tools: [
          tool((_, { signal }) => {
            heard = signal;
            controller.abort();
            return new Promise<string>(() => undefined);
          }),
        ],
      },
      { signal: controller.signal },
    );
    await errorOf(runner, APIUserAbortError);
    expect(heard?.aborted).toBe(true);
    expect(server.seen).toHaveLength(1);
  });

  test('ends a request', async () => {
    const controller = new AbortController();
    const { runner } = await run(
      () => {
        controller.abort();
      },
      {},
      { signal: controller.signal },
    );
    await errorOf(runner, APIUserAbortError);
  });

  test('of a stream that is left ends its request', async () => {
    const { runner, server } = await run<true>(
      answering([start, ...textBlock(0, 'a'), ...stop('tool_use')]),
      { stream: true },
    );
    for await (const turn of runner) {
      expect(turn.ended).toBe(false);
      break;
    }
    await errorOf(runner.done(), APIUserAbortError);
    expect(server.seen.length).toBeLessThanOrEqual(1);
  });
});
