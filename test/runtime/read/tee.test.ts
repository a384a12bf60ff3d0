import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  sse,
  type Operation,
  type Stream,
} from '../../../templates/runtime/index.js';
import { errorOf, serve, TestClient, type Handler } from '../server.js';

interface Event {
  readonly n: number;
}

const STREAM: Operation = { method: 'GET', path: '/s', decode: sse };

const event = (n: number): string => `event: number\ndata: {"n":${n}}\n\n`;

async function halves(handler: Handler): Promise<[Stream<Event>, Stream<Event>]> {
  const client = new TestClient({ baseURL: (await serve(handler)).url });
  return (await client.call<Stream<Event>>(STREAM)).tee();
}

async function read(stream: Stream<Event>): Promise<number[]> {
  const seen: number[] = [];
  for await (const { n } of stream) seen.push(n);
  return seen;
}

async function leave(stream: Stream<Event>): Promise<number | undefined> {
  for await (const { n } of stream) return n;
  return undefined;
}

const END = { done: true, value: undefined };

test('return() of an iterator resolves to `done: true` and ends the iterator', async () => {
  const client = new TestClient({
    baseURL: (await serve((_, response) => response.end(event(1) + event(2) + event(3)))).url,
  });
  const whole = (await client.call<Stream<Event>>(STREAM))[Symbol.asyncIterator]();
  const [half, other] = (await client.call<Stream<Event>>(STREAM)).tee();
  for (const iterator of [whole, half[Symbol.asyncIterator]()]) {
    expect(await iterator.next()).toEqual({ done: false, value: { n: 1 } });
    expect(await iterator.return?.()).toEqual(END);
    expect(await iterator.return?.()).toEqual(END);
    expect(await iterator.next()).toEqual(END);
  }
  expect(await read(other)).toEqual([1, 2, 3]);
});

describe('the two streams from tee', () => {
  test('deliver all values, however far one is ahead of the other', async () => {
    const [fast, slow] = await halves((_, response) =>
      response.end(event(1) + event(2) + event(3)),
    );
    expect(await read(fast)).toEqual([1, 2, 3]);
    expect(await read(slow)).toEqual([1, 2, 3]);
  });

  test('can be read alternately', async () => {
    const streams = await halves((_, response) => response.end(event(1) + event(2)));
    const [left, right] = streams.map((stream) => stream[Symbol.asyncIterator]());
    const order = [left, right, right, left];
    const values: unknown[] = [];
    for (const half of order) values.push((await half?.next())?.value);
    expect(values).toEqual([1, 1, 2, 2].map((n) => ({ n })));
  });

  test('throw the error of the original stream', async () => {
    const [left, right] = await halves(({ socket }, response) => {
      response.write(event(1), () => setTimeout(() => socket.destroy(), 20));
    });
    await errorOf(read(left), APIConnectionError);
    await errorOf(read(right), APIConnectionError);
  });

  test('continue after the reader of the other stream stops', async () => {
    const [left, right] = await halves((_, response) => {
      response.write(event(1), () => setTimeout(() => response.end(event(2)), 20));
    });
    expect(await leave(left)).toBe(1);
    expect(await read(right)).toEqual([1, 2]);
  });

  test('deliver no buffered values after their reader stops', async () => {
    const [left, right] = await halves((_, response) => response.end(event(1) + event(2)));
    const iterator = left[Symbol.asyncIterator]();
    expect(await read(right)).toEqual([1, 2]);
    expect(await iterator.next()).toEqual({ done: false, value: { n: 1 } });
    await iterator.return?.();
    expect(await iterator.next()).toEqual(END);
  });

  test('abort the request when both readers have stopped', async () => {
    let end: Promise<unknown> = Promise.resolve();
    const [left, right] = await halves((_, response) => {
      end = new Promise((resolve) => response.on('close', resolve));
      const timer = setInterval(() => response.write(event(1)), 2);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect([await leave(left), await leave(right)]).toEqual([1, 1]);
    await end;
    expect(left.controller.signal.aborted).toBe(true);
  });
});
