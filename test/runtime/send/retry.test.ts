import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  InternalServerError,
  type Fetch,
} from '../../../templates/runtime/index.js';
import { retryDelay, shouldRetry } from '../../../templates/runtime/send/before-retry.js';
import { sleep } from '../../../templates/runtime/send/transport.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const SOON = { 'retry-after-ms': '1' };

describe('retries', () => {
  test.each([
    [408, undefined, true],
    [409, undefined, true],
    [429, undefined, true],
    [500, undefined, true],
    [529, undefined, true],
    [400, undefined, false],
    [404, undefined, false],
    [307, undefined, false],
    [400, 'true', true],
    [500, 'false', false],
    [500, 'maybe', true],
  ])('depend on the status and on x-should-retry: %i, %s -> %s', (status, header, expected) => {
    const headers: Record<string, string> =
      header === undefined ? {} : { 'x-should-retry': header };
    expect(shouldRetry(new Response(null, { status, headers }))).toBe(expected);
  });

  test('happen twice by default', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {}, 500, SOON);
    });
    const client = new TestClient({ baseURL: server.url });
    await errorOf(client.get('/'), InternalServerError);
    expect(server.seen.length).toBe(3);
    await errorOf(client.get('/', { maxRetries: 0 }), InternalServerError);
    expect(server.seen.length).toBe(4);
  });

  test('resend the body', async () => {
    const server = await serve(({ number }, response) => {
      sendJSON(response, { number }, number === 1 ? 429 : 200, SOON);
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.post('/', { body: { a: 1 } })).toEqual({ number: 2 });
    expect(server.seen.map(({ body }) => body.toString())).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('do not happen if the body can be read only once', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {}, 500, SOON);
    });
    const client = new TestClient({ baseURL: server.url });
    await errorOf(client.post('/', { body: new Blob(['x']).stream() }), InternalServerError);
    expect(server.seen.length).toBe(1);
  });

  test('happen after a broken connection', async () => {
    const server = await serve(({ number, socket }, response) => {
      if (number < 3) socket.destroy();
      else sendJSON(response, { number });
    });
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const client = new TestClient({ baseURL: server.url });
    expect(await client.get('/')).toEqual({ number: 3 });
    const error = await errorOf(
      new TestClient({ baseURL: 'http://127.0.0.1:1', maxRetries: 0 }).get('/'),
      APIConnectionError,
    );
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ status: undefined, headers: undefined });
  });
});

describe('the delay before a retry', () => {
  const delay = (retry: number, headers: Record<string, string> = {}): number =>
    retryDelay(retry, new Headers(headers));

  test('doubles from 0.5 to 8 seconds, and is up to a quarter shorter', () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    expect([0, 1, 2, 3, 4, 5, 50].map((n) => delay(n))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    random.mockReturnValue(1);
    expect([0, 4].map((n) => delay(n))).toEqual([375, 6000]);
  });

  test('is the delay that the server requests', () => {
    expect(delay(0, { 'retry-after-ms': '12.5', 'retry-after': '9' })).toBe(12.5);
    expect(delay(0, { 'retry-after': '1.5' })).toBe(1500);
    expect(delay(0, { 'retry-after-ms': '2147483647' })).toBe(2 ** 31 - 1);
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T00:00:00Z'));
    expect(delay(0, { 'retry-after': 'Sat, 21 Nov 2026 00:00:10 GMT' })).toBe(10_000);
  });

  test.each([
    { 'retry-after-ms': '0' },
    { 'retry-after': '-1' },
    { 'retry-after': 'soon' },
    { 'retry-after': 'Sat, 21 Nov 2020 00:00:10 GMT' },
  ])('is the default if the requested delay is invalid or not positive: %j', (headers) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(delay(0, headers)).toBe(500);
  });

  test('ends at once after an abort', async () => {
    const controller = new AbortController();
    const waiting = sleep(2 ** 30, controller.signal);
    controller.abort();
    await errorOf(waiting, APIUserAbortError);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    const server = await serve((_, response) => {
      sendJSON(response, {}, 500, { 'retry-after': '1000' });
      setTimeout(() => {
        second.abort();
      }, 20);
    });
    const second = new AbortController();
    await errorOf(
      new TestClient({ baseURL: server.url, maxRetryAfter: 1e6 }).get('/', {
        signal: second.signal,
      }),
      APIUserAbortError,
    );
    expect(server.seen.length).toBe(1);
  });
});

describe('the time limit of a request', () => {
  test('ends an attempt without a response, which is retried', async () => {
    const server = await serve(({ number }, response) => {
      if (number > 1) sendJSON(response, { number });
    });
    const client = new TestClient({ baseURL: server.url, timeout: 100 });
    expect(await client.get('/')).toEqual({ number: 2 });
    const silent = await serve(() => undefined);
    await errorOf(client.get(silent.url, { maxRetries: 0 }), APIConnectionTimeoutError);
  });

  test('ends the reading of a body, without a retry', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":');
    });
    const client = new TestClient({ baseURL: server.url, timeout: 500 });
    await errorOf(client.get('/'), APIConnectionTimeoutError);
    expect(server.seen.length).toBe(1);
  });

  test('ends the reading of an error body; the error has its status', async () => {
    const server = await serve((_, response) => {
      response.writeHead(400).write('{"a":');
    });
    const call = new TestClient({ baseURL: server.url, timeout: 100 }).get('/');
    await expect(call).rejects.toMatchObject({ status: 400, error: undefined });
  });

  test('applies even if fetch ignores its signal', async () => {
    const fetch: Fetch = () => new Promise(() => undefined);
    const client = new TestClient({ fetch, maxRetries: 0 });
    await errorOf(client.get('/', { timeout: 20 }), APIConnectionTimeoutError);
    const controller = new AbortController();
    const call = client.get('/', { signal: controller.signal });
    controller.abort();
    await errorOf(call, APIUserAbortError);
  });

  test('can be longer than the longest timer, and then has no effect', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, 1);
    });
    const client = new TestClient({ baseURL: server.url, timeout: Infinity });
    expect(await client.get('/', { timeout: 2 ** 40 })).toBe(1);
    expect(await client.get('/')).toBe(1);
  });
});

describe('an abort signal', () => {
  test('aborts a request before it starts, and while head or body are awaited', async () => {
    const server = await serve(({ url }, response) => {
      if (url === '/body') response.writeHead(200).write('{');
      controller.abort();
    });
    const client = new TestClient({ baseURL: server.url });
    let controller = new AbortController();
    await errorOf(client.get('/head', { signal: controller.signal }), APIUserAbortError);
    controller = new AbortController();
    await errorOf(client.get('/body', { signal: controller.signal }), APIUserAbortError);
    await errorOf(client.get('/', { signal: AbortSignal.abort() }), APIUserAbortError);
    expect(server.seen.length).toBe(2);
  });

  test('has no listeners after 10,000 requests', async () => {
    const server = await serve(({ url, socket }, response) => {
      if (url === '/fail') socket.destroy();
      else if (url === '/events') response.end('event: tick\ndata: 1\n\n');
      else sendJSON(response, {}, url === '/bad' ? 400 : 200);
    });
    const { signal } = new AbortController();
    const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
    const lane = async (): Promise<void> => {
      for (let i = 0; i < 1000; i++) {
        const path = ['/fail', '/bad', '/events'][i % 50] ?? '/ok';
        const stream = path === '/events';
        const call = client.get<AsyncIterable<number>>(path, { signal, stream });
        const answer = await call.catch(() => undefined);
        if (stream && answer) for await (const value of answer) expect(value).toBe(1);
      }
    };
    await Promise.all(Array.from({ length: 10 }, lane));
    expect(server.seen).toHaveLength(10_000);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('aborts the body of a response from asResponse', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('start');
    });
    const controller = new AbortController();
    const client = new TestClient({ baseURL: server.url });
    const response = await client.get('/', { signal: controller.signal }).asResponse();
    controller.abort();
    await expect(response.text()).rejects.toThrow();
  });
});
