import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  NotFoundError,
} from '../../../templates/runtime/index.js';
import {
  MessageStream,
  MessageStreamError,
  type MessageStreamEvents,
} from '../../../templates/runtime/messages/index.js';
import { errorOf, sendJSON } from '../server.js';
import {
  answering,
  block,
  bodyOf,
  closed,
  open,
  PARAMS,
  start,
  stop,
  textBlock,
  toolBlock,
  write,
  type Event,
  type Message,
} from './support.js';

const HELLO = [start, ...textBlock(0, 'Hel', 'lo'), ...stop()];

type Names = keyof MessageStreamEvents<Message, Event, null>;

/** Writes down the events of these names, in their order, as they are at that moment. */
function record(stream: MessageStream<Message, Event>, ...names: Names[]): string[] {
  const log: string[] = [];
  for (const name of names) {
    stream.on(name, (...args: readonly unknown[]) => {
      log.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
    });
  }
  return log;
}

describe('a message', () => {
  test('is put together from its events', async () => {
    const { stream, server } = await open(answering(HELLO));
    const message = await stream.finalMessage();
    expect(message).toEqual({
      id: 'msg_1',
      role: 'assistant',
      content: [{ type: 'text', text: 'Hello' }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 3, output_tokens: 7 },
      parsed_output: null,
    });
    expect(stream.currentMessage).toBe(message);
    expect(await stream.finalText()).toBe('Hello');
    expect(bodyOf(server, 0)).toMatchObject({ model: 'm', stream: true });
    expect([stream.ended, stream.errored, stream.aborted]).toEqual([true, false, false]);
    expect(stream.request_id).toBe('req_1');
    expect(stream.response?.status).toBe(200);
  });

  test('tells its news by name, with the whole so far', async () => {
    const citation = { type: 'page', page: 1 };
    const { stream } = await open(
      answering([
        start,
        ...block(
          0,
          { type: 'thinking', thinking: '', signature: '' },
          { type: 'thinking_delta', thinking: 'Hm' },
          { type: 'thinking_delta', thinking: 'm' },
          { type: 'signature_delta', signature: 'sig' },
        ),
        ...block(
          1,
          { type: 'text', text: '', citations: null },
          { type: 'text_delta', text: 'A' },
          { type: 'citations_delta', citation },
        ),
        ...toolBlock(2, '', '{"a": "he', 'llo", "n": 1', '2}'),
        ...block(
          3,
          { type: 'compaction', content: null },
          { type: 'compaction_delta', content: 'short', encrypted_content: null },
        ),
        ...stop('tool_use'),
      ]),
    );
    const log = record(
      stream,
      'connect',
      'text',
      'thinking',
      'signature',
      'citation',
      'inputJson',
      'compaction',
      'contentBlock',
      'end',
    );
    const message = await stream.finalMessage();
    expect(log).toEqual([
      'connect',
      'thinking "Hm" "Hm"',
      'thinking "m" "Hmm"',
      'signature "sig"',
      'contentBlock {"type":"thinking","thinking":"Hmm","signature":"sig"}',
      'text "A" "A"',
      'citation {"type":"page","page":1} [{"type":"page","page":1}]',
      'contentBlock {"type":"text","text":"A","citations":[{"type":"page","page":1}]}',
      'inputJson "" {}',
      'inputJson "{\\"a\\": \\"he" {}',
      'inputJson "llo\\", \\"n\\": 1" {"a":"hello"}',
      'inputJson "2}" {"a":"hello","n":12}',
      'contentBlock {"type":"tool_use","id":"tool_1","name":"weather","input":{"a":"hello","n":12}}',
      'compaction "short" "short"',
      'contentBlock {"type":"compaction","content":"short"}',
      'end',
    ]);
    expect(message.content.map(({ type }) => type)).toEqual([
      'thinking',
      'text',
      'tool_use',
      'compaction',
    ]);
  });

  test('is announced when it is whole', async () => {
    const { stream } = await open(answering(HELLO));
    const seen: Message[] = [];
    stream.once('message', (message) => seen.push(message));
    stream.once('finalMessage', (message) => seen.push(message));
    const final = await stream.finalMessage();
    expect(seen).toEqual([final, final]);
  });

  test('joins the conversation when it is whole', async () => {
    const { stream } = await open(answering(HELLO));
    expect(stream.messages).toEqual(PARAMS.messages);
    expect(stream.receivedMessages).toEqual([]);
    const message = await stream.finalMessage();
    expect(stream.receivedMessages).toEqual([message]);
    expect(stream.messages).toEqual([
      ...PARAMS.messages,
      { role: 'assistant', content: [{ type: 'text', text: 'Hello' }] },
    ]);
    const { stream: broken } = await open(answering([start, start]));
    await errorOf(broken.done(), MessageStreamError);
    expect([broken.messages, broken.receivedMessages]).toEqual([PARAMS.messages, []]);
  });

  test('keeps what is unknown', async () => {
    const { stream } = await open(
      answering([
        { type: 'before_all', x: 1 },
        start,
        ...block(
          0,
          { type: 'odd', z: '', list: [1], n: 1, kept: 'k' },
          { type: 'odd_delta', z: 'a', list: [2], n: 2, fresh: true, kept: null, __proto__: null },
          { type: 'odd_delta', z: 'b' },
        ),
        { type: 'between', y: 2 },
        {
          type: 'message_delta',
          delta: { stop_reason: 'new_reason', extra: 1 },
          usage: { output_tokens: 4, cache: null },
          context: { edits: [] },
          nothing: null,
        },
        { type: 'message_stop' },
      ]),
    );
    const events: string[] = [];
    for await (const { type } of stream) events.push(type);
    expect(events).toContain('before_all');
    expect(events).toContain('between');
    expect(await stream.finalMessage()).toEqual({
      id: 'msg_1',
      role: 'assistant',
      content: [{ type: 'odd', z: 'ab', list: [1, 2], n: 2, kept: 'k', fresh: true }],
      stop_reason: 'new_reason',
      extra: 1,
      usage: { input_tokens: 3, output_tokens: 4 },
      context: { edits: [] },
      parsed_output: null,
    });
  });

  test.each([
    ['an event that is no object', null],
    ['one that is a list', [{ type: 'message_stop' }]],
  ])('is not disturbed by %s', async (_, odd) => {
    const { stream } = await open((_request, response) => {
      write(response, [start]);
      response.write(`event: odd\ndata: ${JSON.stringify(odd)}\n\n`);
      write(response, [...textBlock(0, 'a'), ...stop()]);
      response.end();
    });
    const events: unknown[] = [];
    for await (const event of stream) events.push(event);
    expect(events[1]).toEqual(odd);
    expect((await stream.finalMessage()).content).toEqual([{ type: 'text', text: 'a' }]);
  });

  test('is not disturbed by a delta of an input that brings nothing', async () => {
    const events = toolBlock(0, '{"a":1', '}').flatMap((event) => [
      event,
      ...(event.type === 'content_block_start'
        ? [{ type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta' } }]
        : []),
    ]);
    const { stream } = await open(answering([start, ...events, ...stop()]));
    expect((await stream.finalMessage()).content[0]?.['input']).toEqual({ a: 1 });
  });

  test('leaves the events as they came', async () => {
    const { stream } = await open(answering(HELLO));
    const events: Event[] = [];
    for await (const event of stream) events.push(event);
    expect(events).toEqual(HELLO);
  });

  test('may end while a tool input is incomplete', async () => {
    const { stream } = await open(
      answering([start, ...toolBlock(0, '{"a": "x", "b": "cut'), ...stop('max_tokens')]),
    );
    const { content } = await stream.finalMessage();
    expect(content[0]?.['input']).toEqual({ a: 'x' });
  });

  test('without text has no final text', async () => {
    const { stream } = await open(answering([start, ...toolBlock(0, '{}'), ...stop()]));
    await expect(stream.finalText()).rejects.toThrow(MessageStreamError);
  });
});

describe('listeners', () => {
  test('come and go', async () => {
    const { stream } = await open(answering(HELLO));
    const log: string[] = [];
    const gone = (): void => {
      log.push('gone');
    };
    stream
      .on('text', gone)
      .once('text', (delta) => log.push(`once ${delta}`))
      .on('text', (delta, snapshot) => log.push(`${delta} of ${snapshot}`))
      .off('text', gone);
    await stream.done();
    expect(log).toEqual(['once Hel', 'Hel of Hel', 'lo of Hello']);
  });

  test('see each event with the message so far', async () => {
    const { stream } = await open(answering(HELLO));
    const lengths: number[] = [];
    stream.on('streamEvent', (_, snapshot) => lengths.push(snapshot.content.length));
    await stream.done();
    expect(lengths).toEqual([0, 1, 1, 1, 1, 1, 1]);
  });

  test('can be awaited', async () => {
    const { stream } = await open(answering(HELLO));
    expect(await stream.emitted('text')).toBe('Hel');
    await stream.done();
  });

  test('that throw end the stream with their error as its cause', async () => {
    const { stream } = await open(answering(HELLO));
    const cause = new TypeError('mine');
    stream.on('text', () => {
      throw cause;
    });
    const error = await errorOf(stream.done(), MessageStreamError);
    expect(error.message).toBe('mine');
    expect(error.cause).toBe(cause);
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'Hel' }]);
  });
});

describe('iteration', () => {
  test('that is left ends the request', async () => {
    let gone: Promise<void> | undefined;
    const { stream } = await open((_, response) => {
      gone = closed(response);
      write(response, [start, ...textBlock(0, 'a')]);
    });
    for await (const event of stream) if (event.type === 'content_block_start') break;
    await gone;
    await errorOf(stream.done(), APIUserAbortError);
    expect(stream.aborted).toBe(true);
  });

  test('reads all events after withResponse, although they went on meanwhile', async () => {
    const { stream } = await open(answering(HELLO));
    const { data, response, request_id } = await stream.withResponse();
    await stream.done();
    const types: string[] = [];
    for await (const { type } of data) types.push(type);
    expect(types).toEqual(HELLO.map(({ type }) => type));
    expect(response.headers.get('request-id')).toBe(request_id);
  });

  test('of a slow reader holds nobody up, and misses nothing', async () => {
    const { stream } = await open(answering(HELLO));
    const iterator = stream[Symbol.asyncIterator]();
    const first = await iterator.next();
    const message = await stream.finalMessage();
    expect(message.content).toEqual([{ type: 'text', text: 'Hello' }]);
    const types = [first.value?.type];
    for (;;) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      types.push(value.type);
    }
    expect(types).toEqual(HELLO.map(({ type }) => type));
  });

  test('by two readers gives both everything', async () => {
    const { stream } = await open(answering(HELLO));
    const read = async (): Promise<string[]> => {
      const types: string[] = [];
      for await (const { type } of stream) types.push(type);
      return types;
    };
    const expected = HELLO.map(({ type }) => type);
    expect(await Promise.all([read(), read()])).toEqual([expected, expected]);
  });

  test('hands the error to whoever asks for more than there is', async () => {
    const { stream } = await open(answering([start, ...textBlock(0, 'a')]));
    const types: string[] = [];
    const reading = (async () => {
      for await (const { type } of stream) types.push(type);
    })();
    await errorOf(reading, APIConnectionError);
    expect(types).toHaveLength(4);
  });

  test('can be driven from several sides at once', async () => {
    const { stream } = await open(answering(HELLO));
    const iterator = stream[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 9 }, () => iterator.next()));
    expect(results.map(({ value }) => value?.type)).toEqual([
      ...HELLO.map(({ type }) => type),
      undefined,
      undefined,
    ]);
  });
});

describe('abort', () => {
  test('ends the request, keeps what was received and is no error', async () => {
    let gone: Promise<void> | undefined;
    const { stream } = await open((_, response) => {
      gone = closed(response);
      write(response, [start, ...textBlock(0, 'kept').slice(0, 2)]);
    });
    const log = record(stream, 'error', 'abort', 'end');
    await stream.emitted('text');
    stream.abort();
    await errorOf(stream.finalMessage(), APIUserAbortError);
    await gone;
    expect(log).toEqual([expect.stringMatching(/^abort /), 'end']);
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'kept' }]);
    expect([stream.aborted, stream.errored, stream.ended]).toEqual([true, true, true]);
  });

  test('works from inside a listener, at once', async () => {
    const { stream } = await open(answering(HELLO));
    const deltas: string[] = [];
    stream.on('text', (delta) => {
      deltas.push(delta);
      stream.abort();
    });
    await errorOf(stream.done(), APIUserAbortError);
    expect(deltas).toEqual(['Hel']);
  });

  test('works before the answer, and through the signal of the caller', async () => {
    const controller = new AbortController();
    const { stream } = await open(() => undefined, {}, { signal: controller.signal });
    controller.abort();
    await errorOf(stream.done(), APIUserAbortError);
    const late = await open(answering(HELLO), {}, { signal: AbortSignal.abort() });
    await errorOf(late.stream.done(), APIUserAbortError);
    expect(late.stream.aborted).toBe(true);
  });

  test('lets go of the signal of the caller at the end', async () => {
    const { signal } = new AbortController();
    const { stream } = await open(answering(HELLO), {}, { signal });
    await stream.done();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('errors', () => {
  test.each([
    ['a second message', [start, start], 'A second message starts'],
    [
      'a delta without a block',
      [start, ...textBlock(0, 'a').slice(1)],
      'block 0 comes out of order',
    ],
    [
      'a delta of a block by another name than a number',
      [
        start,
        {
          type: 'content_block_delta',
          index: 'length',
          delta: { type: 'text_delta', text: 'a' },
        },
        ...stop(),
      ],
      'block "length" comes out of order',
    ],
    ['a gap between blocks', [start, ...textBlock(1, 'a')], 'block 1 comes out of order'],
    ['the same block twice', [start, ...textBlock(0, 'a'), ...textBlock(0, 'b')], 'out of order'],
    ['a block before the message', textBlock(0, 'a'), 'block 0 comes out of order'],
    ['an end before the message', [{ type: 'message_stop' }], 'message_stop comes out of order'],
    ['no message', [{ type: 'message_start' }], 'message_start holds no message'],
    [
      'an input that is not JSON',
      [start, ...toolBlock(0, '{"a": 1, ', 'hello}'), ...stop()],
      'The input of "weather" is not JSON',
    ],
  ])('name what is wrong: %s', async (_, events, message) => {
    const { stream } = await open(answering(events));
    const log = record(stream, 'error', 'end');
    const error = await errorOf(stream.finalMessage(), MessageStreamError);
    expect(error.message).toContain(message);
    expect(log).toHaveLength(2);
    expect([stream.errored, stream.aborted, stream.ended]).toEqual([true, false, true]);
  });

  test('leave what was received', async () => {
    const { stream } = await open(
      answering([start, ...textBlock(0, 'Hi'), ...toolBlock(1, '{"a": 1, ', 'oops')]),
    );
    await errorOf(stream.done(), MessageStreamError);
    expect(stream.currentMessage?.content).toEqual([
      { type: 'text', text: 'Hi' },
      { type: 'tool_use', id: 'tool_1', name: 'weather', input: { a: 1 } },
    ]);
  });

  test('a stream that ends inside a block is one that broke off', async () => {
    const { stream } = await open(answering([start, ...textBlock(0, 'Hel', 'lo').slice(0, 2)]));
    await errorOf(stream.done(), APIConnectionError);
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'Hel' }]);
  });

  test('an empty stream holds no message', async () => {
    const { stream } = await open(answering([]));
    const error = await errorOf(stream.done(), MessageStreamError);
    expect(error.message).toBe('The stream ended without a message.');
  });

  test('of the API come as they are, before the stream and inside of it', async () => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Later.' } };
    const before = await open((_, response) => {
      sendJSON(response, body, 404);
    });
    await errorOf(before.stream.done(), NotFoundError);
    const inside = await open(answering([start, body]));
    const error = await errorOf(inside.stream.emitted('finalMessage'), APIError);
    expect(error.type).toBe('overloaded_error');
    expect(inside.stream.currentMessage?.id).toBe('msg_1');
  });

  test('that nobody would hear of are unhandled rejections', async () => {
    const rejected = new Promise((resolve) => process.once('unhandledRejection', resolve));
    await open(answering([start, start]));
    expect(await rejected).toBeInstanceOf(MessageStreamError);
  });
});

describe('a readable stream', () => {
  test('carries a message to somewhere else', async () => {
    const { stream } = await open(answering(HELLO));
    const copy = MessageStream.fromReadableStream<Message, Event>(stream.toReadableStream());
    const log = record(copy, 'text', 'end');
    expect(await copy.finalMessage()).toEqual(await stream.finalMessage());
    expect(log).toEqual(['text "Hel" "Hel"', 'text "lo" "Hello"', 'end']);
    await expect(copy.withResponse()).rejects.toThrow(MessageStreamError);
  });

  test('that ends early is an error', async () => {
    const lines = [start, ...textBlock(0, 'a')].map((event) => `${JSON.stringify(event)}\n`);
    const readable = new Blob(lines).stream();
    const stream = MessageStream.fromReadableStream<Message, Event>(readable);
    const error = await errorOf(stream.done(), MessageStreamError);
    expect(error.message).toBe('The stream ended inside a message.');
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'a' }]);
  });

  test('can be aborted', async () => {
    let cancelled = false;
    const readable = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${JSON.stringify(start)}\n`));
      },
      cancel() {
        cancelled = true;
      },
    });
    const stream = MessageStream.fromReadableStream<Message, Event>(readable);
    await stream.emitted('streamEvent');
    stream.abort();
    await errorOf(stream.done(), APIUserAbortError);
    expect(cancelled).toBe(true);
  });
});
