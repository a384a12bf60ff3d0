import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIError,
  ClaudeError,
  InvalidResponseError,
  sse,
  type Operation,
  type Stream,
} from '../../../templates/runtime/index.js';
import { event, open, type Event } from './events.js';
import { collect, errorOf, serve, TestClient, type Handler } from '../server.js';

const closed = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => response.on('close', resolve));

describe('a stream of server-sent events', () => {
  test('delivers all events except pings, including events with an unknown name', async () => {
    const [stream, server] = await open((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('message_start') + event('ping') + event('brand_new', { n: 1 }));
      response.end(event('message_stop'));
    });
    expect((await collect(stream)).map(({ type }) => type)).toEqual([
      'message_start',
      'brand_new',
      'message_stop',
    ]);
    expect(server.seen[0]?.body.toString()).toBe('{"stream":true}');
    expect(server.seen[0]?.headers.accept).toContain('text/event-stream');
  });

  test('delivers events before the response ends', async () => {
    let finish = (): void => undefined;
    const [stream] = await open((_, response) => {
      response.write(event('first'));
      finish = () => response.end(event('last'));
    });
    const iterator = stream[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual({ type: 'first' });
    finish();
    expect((await iterator.next()).value).toEqual({ type: 'last' });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test('throws an APIError with its type for an error event, without a retry', async () => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Busy' } };
    const [stream, server] = await open((_, response) => {
      response.writeHead(200, { 'request-id': 'req_9' });
      response.end(`${event('message_start')}event: error\ndata: ${JSON.stringify(body)}\n\n`);
    });
    const error = await errorOf(collect(stream), APIError);
    expect(error).toMatchObject({
      type: 'overloaded_error',
      error: body,
      status: undefined,
      requestID: 'req_9',
    });
    expect(error.message).toBe('Busy');
    expect(server.seen.length).toBe(1);
  });

  test.each([
    ['a broken connection', event('x') + 'event: y\nda', true],
    ['an end inside an event', event('x') + 'event: y\ndata: {"type":"y"}\n', false],
    ['an end inside a message', event('message_start') + event('content_block_start'), false],
  ])('throws for %s, without a retry', async (_, text, destroy) => {
    const [stream, server] = await open(({ socket }, response) => {
      response.write(text, () => {
        if (destroy) setTimeout(() => socket.destroy(), 20);
        else response.end();
      });
    });
    const error = await errorOf(collect(stream), APIConnectionError);
    expect(error.message).toMatch(/ended inside|is incomplete/);
    expect(server.seen.length).toBe(1);
  });

  test('throws for data that is not JSON', async () => {
    const [stream] = await open((_, response) => response.end('event: x\ndata: {oops\n\n'));
    const error = await errorOf(collect(stream), InvalidResponseError);
    expect(error).toMatchObject({ error: '{oops' });
    expect(error.message).toBe('The data of an event is not JSON.');
  });

  test('throws an APIConnectionError for a body of 10 MB without a newline', async () => {
    const [stream] = await open((_, response) => response.end('data: '.padEnd(10 * 2 ** 20, 'x')));
    await errorOf(collect(stream), APIConnectionError);
  });

  test('needs no param `stream` if the operation always streams', async () => {
    const server = await serve((_, response) => response.end(event('a', { n: 1 })));
    const client = new TestClient({ baseURL: server.url });
    const operation: Operation = { method: 'GET', path: '/s', decode: sse };
    expect(await collect(await client.call<Stream<Event>>(operation))).toEqual([
      { type: 'a', n: 1 },
    ]);
    const raw = await client.post<Stream<Event>>('/raw', { body: { stream: true }, stream: true });
    expect(await collect(raw)).toEqual([{ type: 'a', n: 1 }]);
  });
});

describe('the end of a stream', () => {
  const forever: Handler = (_, response) => {
    const timer = setInterval(() => response.write(event('tick')), 2);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

  test('by break aborts the request and removes the listener of the signal', async () => {
    let end: Promise<void> | undefined;
    const { signal } = new AbortController();
    const [stream] = await open(
      (request, response) => {
        end = closed(response);
        return forever(request, response);
      },
      { signal },
    );
    for await (const { type } of stream) {
      expect(type).toBe('tick');
      break;
    }
    await end;
    expect(stream.controller.signal.aborted).toBe(true);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('by an abort of the controller or the signal ends the loop without an error', async () => {
    const controller = new AbortController();
    const [first] = await open(forever);
    const seen: string[] = [];
    for await (const { type } of first) {
      seen.push(type);
      first.controller.abort();
    }
    const [second] = await open(forever, { signal: controller.signal });
    for await (const { type } of second) {
      seen.push(type);
      controller.abort();
    }
    expect(seen).toEqual(['tick', 'tick']);
    expect([first, second].map((stream) => stream.controller.signal.aborted)).toEqual([true, true]);
  });

  test('prevents a second loop, which throws', async () => {
    const [stream] = await open((_, response) => response.end(event('a')));
    await collect(stream);
    await errorOf(collect(stream), ClaudeError);
  });
});

describe('Stream.forEach', () => {
  const three = event('a') + event('b') + event('c');

  test('calls `take` for values that arrived together, then awaits `rest`', async () => {
    let more = (): void => undefined;
    const [stream] = await open((_, response) => {
      response.write(three);
      more = () => response.end(event('d'));
    });
    const log: string[] = [];
    await stream.forEach(
      ({ type }) => log.push(type),
      async () => {
        await new Promise(setImmediate);
        log.push('rest');
        more();
      },
    );
    expect(log).toEqual(['a', 'b', 'c', 'rest', 'd', 'rest']);
  });

  test('works for a stream from tee', async () => {
    const [stream] = await open((_, response) => response.end(three));
    const log: string[] = [];
    await stream.tee()[1].forEach(({ type }) => log.push(type));
    expect(log).toEqual(['a', 'b', 'c']);
  });

  test('calls `take` for all values that precede an error', async () => {
    const [stream] = await open((_, response) => {
      response.end(event('a') + event('error', { error: { type: 'overloaded_error' } }) + three);
    });
    const log: string[] = [];
    const error = await errorOf(
      stream.forEach(({ type }) => log.push(type)),
      APIError,
    );
    expect(error.type).toBe('overloaded_error');
    expect(log).toEqual(['a']);
  });

  test('rejects with an error of `take`, and resolves after an abort', async () => {
    const cause = new RangeError('mine');
    const [failing, server] = await open((_, response) => response.write(three));
    const failed = failing.forEach(() => {
      throw cause;
    });
    await expect(failed).rejects.toBe(cause);
    expect(failing.controller.signal.aborted).toBe(true);
    expect(server.seen).toHaveLength(1);
    const [stream] = await open((_, response) => response.write(three));
    const log: string[] = [];
    await stream.forEach(({ type }) => {
      log.push(type);
      stream.controller.abort();
    });
    expect(log).toEqual(['a']);
  });
});
