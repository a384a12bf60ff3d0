import { describe, expect, test } from 'vitest';
import { APIConnectionError, APIUserAbortError } from '../../../../templates/runtime/index.js';
import { MessageStream, MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import {
  answering,
  closed,
  open,
  record,
  start,
  textBlock,
  write,
  HELLO,
  type Event,
  type Message,
} from '../support.js';

describe('listeners', () => {
  test('can be added and removed', async () => {
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

  test('receive each event with a snapshot of the message', async () => {
    const { stream } = await open(answering(HELLO));
    const lengths: number[] = [];
    stream.on('streamEvent', (_, snapshot) => lengths.push(snapshot.content.length));
    await stream.done();
    expect(lengths).toEqual([0, 1, 1, 1, 1, 1, 1]);
  });

  test('are not needed to await an event: emitted() resolves to its first argument', async () => {
    const { stream } = await open(answering(HELLO));
    expect(await stream.emitted('text')).toBe('Hel');
    await stream.done();
  });

  test('receive connect although they were added after the response arrived', async () => {
    const readable = new Response(`${HELLO.map((event) => JSON.stringify(event)).join('\n')}\n`)
      .body;
    if (readable === null) throw new Error('no body');
    const stream = MessageStream.fromReadableStream<Message, Event>(readable);
    const log = record(stream, 'connect', 'text', 'end');
    await Promise.all([stream.emitted('connect'), stream.done()]);
    expect(log).toEqual(['connect', 'text "Hel" "Hel"', 'text "lo" "Hello"', 'end']);
  });

  test('end the stream if they throw; their error is the cause', async () => {
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

describe('a loop over a message stream', () => {
  test('aborts the request when it is left', async () => {
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

  test('reads all events after withResponse', async () => {
    const { stream } = await open(answering(HELLO));
    const { data, response, ...ids } = await stream.withResponse();
    await stream.done();
    const types: string[] = [];
    for await (const { type } of data) types.push(type);
    expect(types).toEqual(HELLO.map(({ type }) => type));
    expect(ids).toEqual({ request_id: 'req_1', workspace_id: 'wrkspc_1' });
    expect(response.status).toBe(200);
  });

  test('delays no other consumer and misses no event if it is slow', async () => {
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

  test('delivers all events to each of two consumers', async () => {
    const { stream } = await open(answering(HELLO));
    const read = async (): Promise<string[]> => {
      const types: string[] = [];
      for await (const { type } of stream) types.push(type);
      return types;
    };
    const expected = HELLO.map(({ type }) => type);
    expect(await Promise.all([read(), read()])).toEqual([expected, expected]);
  });

  test('throws the error after the last event', async () => {
    const { stream } = await open(answering([start, ...textBlock(0, 'a')]));
    const types: string[] = [];
    const reading = (async () => {
      for await (const { type } of stream) types.push(type);
    })();
    await errorOf(reading, APIConnectionError);
    expect(types).toHaveLength(4);
  });

  test('supports concurrent next() calls', async () => {
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
