/** The events and errors that listeners, loops and methods of a message stream receive. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { APIUserAbortError } from '../../../../templates/runtime/index.js';
import { MessageStream, MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import { answering, open, start, stop, textBlock, toolBlock, type Event } from '../support.js';

const HELLO = [start, ...textBlock(0, 'Hel', 'lo'), ...stop()];

const unhandled = vi.fn();
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  unhandled.mockReset();
});

describe('finalText', () => {
  test('joins all text blocks', async () => {
    const { stream } = await open(
      answering([
        start,
        ...textBlock(0, 'One'),
        ...toolBlock(1, '{}'),
        ...textBlock(2, 'two'),
        ...stop(),
      ]),
    );
    expect(await stream.finalText()).toBe('One two');
  });

  test('rejects if there is no text', async () => {
    const { stream } = await open(answering([start, ...stop()]));
    const error = await errorOf(stream.finalText(), MessageStreamError);
    expect(error.message).toBe(
      'The message has no text (stop_reason end_turn); use finalMessage().',
    );
  });
});

describe('a listener of a message stream', () => {
  test('is not called for errors if the stream has none', async () => {
    const { stream } = await open(answering(HELLO));
    const failed = vi.fn();
    const ended = vi.fn();
    stream.on('error', failed).on('abort', failed).on('end', ended);
    await stream.done();
    expect(failed).not.toHaveBeenCalled();
    expect(ended).toHaveBeenCalledOnce();
  });

  test('receives all events from message_start on', async () => {
    const { stream } = await open(answering([{ type: 'early' }, ...HELLO, { type: 'after' }]));
    const received: string[] = [];
    stream.on('streamEvent', ({ type }, { id }) => received.push(`${type} of ${id}`));
    await stream.done();
    expect([received[0], received.at(-1)]).toEqual(['message_start of msg_1', 'after of msg_1']);
    expect(received).toHaveLength(HELLO.length + 1);
  });
});

describe('a loop that starts after the end of the stream', () => {
  test('receives no events', async () => {
    const { stream } = await open(answering(HELLO));
    await stream.done();
    for await (const { type } of stream) expect.unreachable(type);
    expect(stream.ended).toBe(true);
  });

  test('throws the error of the stream', async () => {
    const { stream } = await open(answering([start, start]));
    const error = await errorOf(stream.done(), MessageStreamError);
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toBe(error);
  });
});

describe('withResponse', () => {
  test('rejects if the stream has no response', async () => {
    const readable = new Blob(HELLO.map((event) => `${JSON.stringify(event)}\n`)).stream();
    const stream = MessageStream.fromReadableStream<object, Event>(readable);
    const error = await errorOf(stream.withResponse(), MessageStreamError);
    expect(error.message).toBe(
      'A stream from fromReadableStream has no response; use finalMessage().',
    );
  });

  test('does not reject for errors after the response, which the iterator of its stream throws', async () => {
    process.on('unhandledRejection', unhandled);
    const { stream } = await open(answering([start, start]));
    const { data } = await stream.withResponse();
    await vi.waitFor(() => {
      expect(stream.ended).toBe(true);
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).not.toHaveBeenCalled();
    const iterator = data[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual(start);
    await errorOf(iterator.next(), MessageStreamError);
  });
});

test('a stream has no message, response or error before its response', async () => {
  const { stream } = await open(() => undefined);
  const states = (): unknown[] => {
    const { ended, errored, aborted, response, request_id, currentMessage } = stream;
    return [ended, errored, aborted, response, request_id, currentMessage];
  };
  const nothing = [false, false, false, undefined, undefined, undefined];
  expect(states()).toEqual(nothing);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(states()).toEqual(nothing);
  stream.abort();
  await errorOf(stream.done(), APIUserAbortError);
  expect(states().slice(0, 3)).toEqual([true, true, true]);
});

test('return() of an iterator resolves to `done: true`', async () => {
  const { stream } = await open(answering(HELLO));
  const iterator = stream[Symbol.asyncIterator]();
  expect((await iterator.next()).value).toEqual(start);
  expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  await stream.done().catch(() => undefined);
});

test('a stream without params has only its final message in `messages`', async () => {
  const readable = new Blob(HELLO.map((event) => `${JSON.stringify(event)}\n`)).stream();
  const stream = MessageStream.fromReadableStream<object, Event>(readable);
  await stream.done();
  expect(stream.messages).toEqual([
    { role: 'assistant', content: [{ type: 'text', text: 'Hello' }] },
  ]);
});
