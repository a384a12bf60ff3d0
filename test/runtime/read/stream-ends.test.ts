import { getEventListeners, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  APIError,
  ClaudeError,
  InvalidResponseError,
  sse,
  Stream,
  type Operation,
} from '../../../templates/runtime/index.js';
import { collect, errorOf, serve, TestClient } from '../server.js';
import { event as eventOf } from './events.js';

const STREAM: Operation = { method: 'GET', path: '/s', decode: sse };

const event = (n: number): string => `event: number\ndata: ${n}\n\n`;

/** Returns a stream whose server never ends the response, and a promise that resolves when the connection closes. */
async function open(text: string): Promise<[Stream<number>, Promise<unknown>]> {
  let response: ServerResponse | undefined;
  const server = await serve((_, answer) => {
    response = answer;
    answer.write(text);
  });
  const stream = await new TestClient({ baseURL: server.url }).call<Stream<number>>(STREAM);
  return [stream, new Promise((resolve) => response?.on('close', resolve))];
}

describe('the request of a stream', () => {
  test.each([
    ['with the name of the event first', `${event(1)}event: number\ndata: {oops\n\n`],
    ['with the data first', `${event(1)}data: {oops\nevent: number\n\n`],
    ['in the first event', 'data: {oops\nevent: number\n\n'],
  ])('is aborted by data that is not JSON, %s', async (_, text) => {
    const [stream, end] = await open(text);
    expect((await errorOf(collect(stream), InvalidResponseError)).error).toBe('{oops');
    await end;
    expect(stream.controller.signal.aborted).toBe(true);
  });

  test('is aborted by a line that is too long', async () => {
    const text = 'x'.repeat(2 ** 20);
    let end: Promise<unknown> = Promise.resolve();
    const server = await serve(async (_, response) => {
      end = once(response, 'close');
      response.write('data: ');
      while (!response.closed) if (!response.write(text)) await once(response, 'drain');
    });
    const stream = await new TestClient({ baseURL: server.url }).call<Stream<number>>(STREAM);
    const error = await errorOf(collect(stream), InvalidResponseError);
    expect(error.message).toMatch(/longer than 67108864 characters/);
    await end;
  });

  test('is aborted by an error event, even if its data is not JSON', async () => {
    const [stream, end] = await open('event: error\ndata: overloaded\n\n');
    const error = await errorOf(collect(stream), APIError);
    expect(error).toMatchObject({ error: 'overloaded', message: 'overloaded', type: null });
    await end;
  });

  test('is aborted when the loop throws', async () => {
    const [stream, end] = await open(event(1));
    const loop = async (): Promise<void> => {
      for await (const value of stream) throw new RangeError(`mine ${value}`);
    };
    await errorOf(loop(), RangeError);
    await end;
  });

  test('is aborted when its ReadableStream is cancelled', async () => {
    const [stream, end] = await open(event(1));
    const reader = stream.toReadableStream().getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('1\n');
    await reader.cancel();
    await end;
  });
});

test.each([
  ['an event', 'event: later_news\ndata: {"type":"later_news"}\n\n'],
  ['an event without a type', 'event: later\ndata: 1\n\n'],
])('a stream delivers %s that follows the end of a message', async (_, after) => {
  const text = ['message_start', 'message_stop'].map((type) => eventOf(type)).join('');
  const stream = Stream.fromSSEResponse(new Response(text + after), new AbortController());
  expect(await collect(stream)).toHaveLength(3);
});

test.each([
  ['data that is not JSON', 'event: later\ndata: {oops\n\n'],
  ['data that is not JSON, in another form', 'data: {oops\nevent: later\n\n'],
  ['data without a name that is not JSON', 'data: {oops\n\n'],
  ['an error', 'event: error\ndata: {"error":{"type":"overloaded_error"}}\n\n'],
  ['half an event', 'event: later\ndata: {'],
  ['a long line', `data: ${'x'.repeat(2000)}\n\n`],
  ['a long line without an end', `data: ${'x'.repeat(2000)}`],
])('a stream ignores %s after the end of a message', async (_, after) => {
  const text = ['message_start', 'message_stop'].map((type) => eventOf(type)).join('');
  const last = 'event: later\ndata: {"type":"later"}\n\n';
  const server = await serve(async (_, response) => {
    for (const part of [text, after, after.endsWith('\n') ? last : '']) {
      response.write(part);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    response.end();
  });
  const client = new TestClient({ baseURL: server.url, maxResponseSize: 1000 });
  const stream = await client.call<Stream<{ type: string }>>(STREAM);
  const types = (await collect(stream)).map(({ type }) => type);
  const rest = after.endsWith('\n') ? ['later'] : [];
  expect(types).toEqual(['message_start', 'message_stop', ...rest]);
});

test('a stream joins several data lines with newlines', async () => {
  const [stream] = await open('event: number\ndata: 1\ndata: 2\n\n');
  expect((await errorOf(collect(stream), InvalidResponseError)).error).toBe('1\n2');
});

test('a stream delivers nothing after an abort, not even events that have arrived', async () => {
  const [stream] = await open(event(1) + event(2));
  const seen: number[] = [];
  for await (const value of stream) {
    seen.push(value);
    stream.controller.abort();
  }
  expect(seen).toEqual([1]);
});

test('a ReadableStream has the error of its stream', async () => {
  const [stream] = await open('event: error\ndata: {"error":{"type":"overloaded_error"}}\n\n');
  const error = await errorOf(new Response(stream.toReadableStream()).text(), APIError);
  expect(error.type).toBe('overloaded_error');
});

test('a ReadableStream reads only a few values ahead of its consumer', async () => {
  let pulled = 0;
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++pulled > 1000) controller.close();
      else controller.enqueue(new TextEncoder().encode('1\n'));
    },
  });
  const reader = Stream.fromReadableStream<number>(source).toReadableStream().getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('1\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pulled).toBeLessThan(10);
  await reader.cancel();
});

test('concurrent next() calls get different events, in order', async () => {
  const [stream] = await open([1, 2, 3].map(event).join(''));
  const iterator = stream[Symbol.asyncIterator]();
  const values = await Promise.all([iterator.next(), iterator.next(), iterator.next()]);
  expect(values.map(({ value }) => value as unknown)).toEqual([1, 2, 3]);
});

test('a second read of a stream, and a call without a response body, throw an error with the reason', async () => {
  const [stream] = await open(event(1));
  const iterator = stream[Symbol.asyncIterator]();
  expect((await iterator.next()).value).toBe(1);
  const again = await errorOf(collect(stream), ClaudeError);
  expect(again.message).toBe('A stream can be read once; use tee() to read it twice.');
  await iterator.return?.();
  const server = await serve((_, response) => response.writeHead(204).end());
  const call = new TestClient({ baseURL: server.url }).call(STREAM);
  expect((await errorOf(call, ClaudeError)).message).toBe('The response has no body to stream.');
});

describe('fromReadableStream', () => {
  const readable = (text: string): ReadableStream<Uint8Array> =>
    new Response(text).body ?? expect.unreachable('no body');

  test("leaves no listener on the signal of the caller's controller", async () => {
    const controller = new AbortController();
    const stream = Stream.fromReadableStream<number>(readable('1\n2'), controller);
    expect(await collect(stream)).toEqual([1, 2]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    expect(controller.signal.aborted).toBe(false);
  });

  test('delivers nothing after its controller was aborted', async () => {
    const controller = new AbortController();
    const stream = Stream.fromReadableStream<number>(readable('1\n'), controller);
    controller.abort();
    expect(await collect(stream)).toEqual([]);
  });

  test('throws for an incomplete last line', async () => {
    await errorOf(collect(Stream.fromReadableStream(readable('1\n{"a"'))), InvalidResponseError);
  });
});
