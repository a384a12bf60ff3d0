import { getEventListeners } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  APIUserAbortError,
  binary,
  ClaudeError,
  jsonl,
  sse,
  type Middleware,
  type Operation,
  type ResultDecoder,
  type Stream,
} from '../../../templates/runtime/index.js';
import { sleep } from '../../../templates/runtime/send/transport.js';
import { collectGarbage } from '../garbage.js';
import { errorOf, sendJSON, serve, TestClient, type Handler } from '../server.js';

afterEach(() => {
  vi.useRealTimers();
});

interface Event {
  readonly type: string;
}

const EVENT = 'event: tick1\ndata: {"type":"tick1"}\n\n';

/** Waits up to 20 seconds until `check` no longer throws. */
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}

const listeners = (signal: AbortSignal): unknown[] => getEventListeners(signal, 'abort');

function operation(decode?: ResultDecoder): Operation {
  return { method: 'GET', path: '/a', ...(decode && { decode }) };
}

async function clientOf(handler: Handler): Promise<TestClient> {
  return new TestClient({ baseURL: (await serve(handler)).url });
}

describe('an abort', () => {
  test('right after the call prevents the request', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const controller = new AbortController();
    const middleware = vi.fn<Middleware>((request, next) => next(request));
    const client = new TestClient({ baseURL: server.url, middleware: [middleware] });
    const call = client.get('/', { signal: controller.signal });
    controller.abort();
    await errorOf(call, APIUserAbortError);
    expect(server.seen).toEqual([]);
    expect(middleware).not.toHaveBeenCalled();
    expect(listeners(controller.signal)).toEqual([]);
  });

  test('while connecting closes the connection', async () => {
    const sockets: Socket[] = [];
    // This server accepts connections, but never starts TLS.
    const silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const controller = new AbortController();
    const client = new TestClient({ baseURL: `https://127.0.0.1:${port}` });
    const call = client.get('/', { signal: controller.signal });
    await eventually(() => {
      expect(sockets).toHaveLength(1);
    });
    controller.abort();
    await errorOf(call, APIUserAbortError);
    expect(listeners(controller.signal)).toEqual([]);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test.each(['the head', 'the body'])(
    'while %s is awaited throws an APIUserAbortError',
    async (part) => {
      const controller = new AbortController();
      const client = await clientOf((_, response) => {
        if (part === 'the body') response.writeHead(200).write('{');
        setTimeout(() => {
          controller.abort();
        }, 50);
      });
      const call = client.get('/', { signal: controller.signal, maxRetries: 0 });
      await errorOf(call, APIUserAbortError);
      expect(listeners(controller.signal)).toEqual([]);
    },
  );

  test('while a stream awaits an event ends the loop without an error', async () => {
    const client = await clientOf((_, response) => response.write(EVENT));
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const stream = await client.call<Stream<Event>>(operation(sse), {}, options);
    const iterator = stream[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual({ type: 'tick1' });
    const waiting = iterator.next();
    controller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(listeners(controller.signal)).toEqual([]);
  });

  test('before a stream is read makes the stream empty', async () => {
    const client = await clientOf((_, response) => response.write(EVENT));
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const stream = await client.call<Stream<Event>>(operation(sse), {}, options);
    controller.abort();
    for await (const event of stream) expect.unreachable(event.type);
    expect(stream.controller.signal.aborted).toBe(true);
  });

  test('before or during a sleep leaves no timer', async () => {
    vi.useFakeTimers();
    await errorOf(sleep(1000, AbortSignal.abort()), APIUserAbortError);
    const controller = new AbortController();
    const waiting = sleep(1000, controller.signal);
    controller.abort();
    await errorOf(waiting, APIUserAbortError);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('many requests with one signal', () => {
  const COUNT = 64;

  test.each(['head', 'retry', 'stream'])(
    'have one listener together, and all end, while they wait for the %s',
    async (part) => {
      const warnings: Error[] = [];
      const warn = (warning: Error): unknown => warnings.push(warning);
      process.on('warning', warn);
      const server = await serve((_, response) => {
        if (part === 'retry') response.writeHead(500, { 'retry-after': '60' }).end();
        if (part === 'stream') response.write(EVENT);
      });
      const client = new TestClient({ baseURL: server.url });
      const controller = new AbortController();
      let begun = 0;
      const calls = Array.from({ length: COUNT }, async () => {
        const options = { signal: controller.signal, maxRetries: 1 };
        const stream = await client.call<Stream<Event>>(operation(sse), {}, options);
        for await (const event of stream) {
          expect(event.type).toBe('tick1');
          begun++;
        }
      });
      const ends = Promise.allSettled(calls);
      await eventually(() => {
        expect(server.seen).toHaveLength(COUNT);
        // Waits until all streams have begun. The abort would reject a response that has not arrived.
        expect(begun).toBe(part === 'stream' ? COUNT : 0);
      });
      expect(listeners(controller.signal)).toHaveLength(1);
      controller.abort();
      const status = part === 'stream' ? 'fulfilled' : 'rejected';
      expect((await ends).filter((end) => end.status === status)).toHaveLength(COUNT);
      expect(listeners(controller.signal)).toEqual([]);
      process.off('warning', warn);
      expect(warnings).toEqual([]);
    },
  );
});

describe('the listener on the signal', () => {
  const SOON = { 'retry-after-ms': '1' };

  test('is removed after a retry', async () => {
    const client = await clientOf(({ number }, response) => {
      sendJSON(response, {}, number === 1 ? 500 : 200, SOON);
    });
    const { signal } = new AbortController();
    await client.get('/', { signal });
    expect(listeners(signal)).toEqual([]);
  });

  test('is removed after a response without a body', async () => {
    const client = await clientOf((_, response) => response.writeHead(204).end());
    const { signal } = new AbortController();
    expect(await client.call(operation(), {}, { signal })).toBeNull();
    await errorOf(client.call(operation(sse), {}, { signal }), ClaudeError);
    expect(listeners(signal)).toEqual([]);
  });

  test.each([
    ['events', sse, EVENT],
    ['lines', jsonl, '{"type":"tick1"}\n'],
  ])('is removed after %s were read to the end', async (_, decode, text) => {
    const client = await clientOf((__, response) => response.end(text));
    const { signal } = new AbortController();
    for await (const event of await client.call<Stream<Event>>(operation(decode), {}, { signal }))
      expect(event).toEqual({ type: 'tick1' });
    expect(listeners(signal)).toEqual([]);
  });

  test.each([
    ['event streams', sse],
    ['JSON Lines streams', jsonl],
    ['downloads', binary],
  ])('is removed after garbage collection of %s', async (_, decode) => {
    const client = await clientOf((__, response) => response.end(EVENT));
    const { signal } = new AbortController();
    for (let i = 0; i < 5; i++) await client.call(operation(decode), {}, { signal });
    await eventually(() => {
      collectGarbage();
      expect(listeners(signal)).toEqual([]);
    });
  });

  test('remains for a stream of which only the iterator is still in use', async () => {
    const client = await clientOf((_, response) => response.write(EVENT));
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const next = async (): Promise<AsyncIterator<Event>> =>
      (await client.call<Stream<Event>>(operation(sse), {}, options))[Symbol.asyncIterator]();
    const iterator = await next();
    await iterator.next();
    const waiting = iterator.next();
    for (let i = 0; i < 5; i++) {
      collectGarbage();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    controller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
