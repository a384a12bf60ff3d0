import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import {
  APIConnectionError,
  BadRequestError,
  jsonl,
  Stream,
  type Operation,
} from '../../templates/runtime/index.js';
import { loadOnce } from '../../templates/runtime/late.js';
import { errorOf, sendJSON, serve, TestClient } from './server.js';

const GET: Operation = { method: 'GET', path: '/' };

vi.mock('../../templates/runtime/read/reader.js', () => {
  throw new Error('offline');
});

vi.mock('../../templates/runtime/send/late.js', () => {
  throw new Error('offline');
});

describe('a part of the runtime that loads late', () => {
  test('is loaded once, when it is first needed', async () => {
    const load = vi.fn(() => Promise.resolve({ is: 'here' }));
    const part = loadOnce(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([part(), part()])).toEqual([{ is: 'here' }, { is: 'here' }]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('throws an APIConnectionError if it does not load, and is loaded again by the next call', async () => {
    const cause = new TypeError('offline');
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(cause);
    load.mockResolvedValue('here');
    const part = loadOnce(load);
    expect((await errorOf(part(), APIConnectionError)).cause).toBe(cause);
    expect(await part()).toBe('here');
  });
});

describe('a stream reader that does not load', () => {
  test('throws an APIConnectionError, aborts the request and removes the listener', async () => {
    const closed: Promise<void>[] = [];
    const server = await serve((_, response) => {
      closed.push(new Promise((resolve) => response.on('close', resolve)));
      response.write('1\n');
    });
    const { signal } = new AbortController();
    const client = new TestClient({ baseURL: server.url });
    const operation = { method: 'GET', path: '/', decode: jsonl } as const;
    const stream = await client.call<Stream<number>>(operation, undefined, { signal });
    await errorOf(stream[Symbol.asyncIterator]().next(), APIConnectionError);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
    expect(stream.controller.signal.aborted).toBe(true);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a late part that does not load', () => {
  const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };

  test('causes no error if only logging needs it', async () => {
    const server = await serve((_, response) => response.end('1'));
    const client = new TestClient({ baseURL: server.url, logger, logLevel: 'debug' });
    expect(await client.call(GET)).toBe(1);
    expect(logger.info).not.toHaveBeenCalled();
  });

  test('causes no error for a response with a location that is not a redirect', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {}, 201, { location: '/there' });
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.call(GET)).toEqual({});
  });

  test('removes only the body from an error of the API', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, { number: 1 }, 400, { 'request-id': 'req_1' });
    });
    const { signal } = new AbortController();
    const client = new TestClient({ baseURL: server.url });
    const error = await errorOf(client.call(GET, undefined, { signal }), BadRequestError);
    expect(error.message).toBe('400 (no body)');
    expect(error).toMatchObject({ status: 400, requestID: 'req_1' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('does not prevent retries after a broken connection', async () => {
    const server = await serve(({ number, socket }, response) => {
      if (number === 1) socket.destroy();
      else sendJSON(response, { number });
    });
    expect(await new TestClient({ baseURL: server.url }).call(GET)).toEqual({ number: 2 });
  });

  test.each([
    ['middleware', { middleware: [vi.fn()] }],
    ['a redirect', {}],
  ])('causes an APIConnectionError if %s needs it', async (_, options) => {
    const server = await serve((__, response) => response.writeHead(307, { location: '/' }).end());
    const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
    const error = await errorOf(client.call(GET, undefined, options), APIConnectionError);
    const messages = [error.message, (error.cause as Error).message];
    expect(messages).toContain('A part of the client did not load.');
  });

  test('causes an APIConnectionError in toReadableStream, and aborts the request', async () => {
    const controller = new AbortController();
    const next = vi.fn<() => Promise<IteratorResult<number>>>();
    const stream = new Stream<number>(() => ({ next }), controller);
    await errorOf(stream.toReadableStream().getReader().read(), APIConnectionError);
    expect(controller.signal.aborted).toBe(true);
    expect(next).not.toHaveBeenCalled();
  });
});
