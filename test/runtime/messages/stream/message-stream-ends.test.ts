import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  NotFoundError,
} from '../../../../templates/runtime/index.js';
import { MessageStream, MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf, sendJSON } from '../../server.js';
import {
  answering,
  closed,
  open,
  start,
  stop,
  textBlock,
  toolBlock,
  write,
  HELLO,
  record,
  type Event,
  type Message,
} from '../support.js';

describe('an abort', () => {
  test('aborts the request, keeps the partial message and emits no error event', async () => {
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

  test('stops further text events if a listener aborts', async () => {
    const { stream } = await open(answering(HELLO));
    const deltas: string[] = [];
    stream.on('text', (delta) => {
      deltas.push(delta);
      stream.abort();
    });
    await errorOf(stream.done(), APIUserAbortError);
    expect(deltas).toEqual(['Hel']);
  });

  test("by the caller's signal ends a stream before its response", async () => {
    const controller = new AbortController();
    const { stream } = await open(() => undefined, {}, { signal: controller.signal });
    controller.abort();
    await errorOf(stream.done(), APIUserAbortError);
    const late = await open(answering(HELLO), {}, { signal: AbortSignal.abort() });
    await errorOf(late.stream.done(), APIUserAbortError);
    expect(late.stream.aborted).toBe(true);
  });

  test("has no listener left on the caller's signal after the end of the stream", async () => {
    const { signal } = new AbortController();
    const { stream } = await open(answering(HELLO), {}, { signal });
    await stream.done();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('errors of a message stream', () => {
  test.each([
    ['a second message', [start, start], 'a second message_start'],
    ['a delta without a block', [start, ...textBlock(0, 'a').slice(1)], 'block 0 is out of order'],
    [
      'a delta of a block whose index is not a number',
      [
        start,
        {
          type: 'content_block_delta',
          index: 'length',
          delta: { type: 'text_delta', text: 'a' },
        },
        ...stop(),
      ],
      'block "length" is out of order',
    ],
    ['a gap between blocks', [start, ...textBlock(1, 'a')], 'block 1 is out of order'],
    ['the same block twice', [start, ...textBlock(0, 'a'), ...textBlock(0, 'b')], 'out of order'],
    ['a block before the message', textBlock(0, 'a'), 'block 0 is out of order'],
    ['an end before the message', [{ type: 'message_stop' }], 'message_stop is out of order'],
    ['no message', [{ type: 'message_start' }], 'message_start has no message with a `content`'],
    [
      'a block that is not an object',
      [start, { type: 'content_block_start', index: 0, content_block: null }],
      'content_block of content_block_start is not an object',
    ],
  ])('describe invalid events: %s', async (_, events, message) => {
    const { stream } = await open(answering(events));
    const log = record(stream, 'error', 'end');
    const error = await errorOf(stream.finalMessage(), MessageStreamError);
    expect(error.message).toContain(message);
    expect(log).toHaveLength(2);
    expect([stream.errored, stream.aborted, stream.ended]).toEqual([true, false, true]);
  });

  test('keep the partial message', async () => {
    const { stream } = await open(
      answering([start, ...textBlock(0, 'Hi'), ...toolBlock(1, '{"a": 1, '), start]),
    );
    await errorOf(stream.done(), MessageStreamError);
    expect(stream.currentMessage?.content).toEqual([
      { type: 'text', text: 'Hi' },
      { type: 'tool_use', id: 'tool_1', name: 'weather', input: { a: 1 } },
    ]);
  });

  test('are connection errors if the stream ends inside a block', async () => {
    const { stream } = await open(answering([start, ...textBlock(0, 'Hel', 'lo').slice(0, 2)]));
    await errorOf(stream.done(), APIConnectionError);
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'Hel' }]);
  });

  test('include the end of a stream without a message', async () => {
    const { stream } = await open(answering([{ type: 'brand_new' }]));
    const error = await errorOf(stream.done(), MessageStreamError);
    expect(error.message).toBe('The stream ended before its message started.');
  });

  test('include errors of the API, as a response and inside of the stream', async () => {
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

  test('are unhandled rejections if no listener or promise receives them', async () => {
    const rejected = new Promise((resolve) => process.once('unhandledRejection', resolve));
    await open(answering([start, start]));
    expect(await rejected).toBeInstanceOf(MessageStreamError);
  });
});

describe('a ReadableStream of events', () => {
  test('gives an equal message stream', async () => {
    const { stream } = await open(answering(HELLO));
    const copy = MessageStream.fromReadableStream<Message, Event>(stream.toReadableStream());
    const log = record(copy, 'text', 'end');
    expect(await copy.finalMessage()).toEqual(await stream.finalMessage());
    expect(log).toEqual(['text "Hel" "Hel"', 'text "lo" "Hello"', 'end']);
    await expect(copy.withResponse()).rejects.toThrow(MessageStreamError);
  });

  test('causes an error if it ends early', async () => {
    const lines = [start, ...textBlock(0, 'a')].map((event) => `${JSON.stringify(event)}\n`);
    const readable = new Blob(lines).stream();
    const stream = MessageStream.fromReadableStream<Message, Event>(readable);
    const error = await errorOf(stream.done(), MessageStreamError);
    expect(error.message).toBe('The stream ended before its message was complete.');
    expect(stream.currentMessage?.content).toEqual([{ type: 'text', text: 'a' }]);
  });

  test('is cancelled by an abort of its message stream', async () => {
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
