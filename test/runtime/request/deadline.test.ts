import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  type Middleware,
} from '../../../templates/runtime/index.js';
import { Deadline } from '../../../templates/runtime/request/deadline.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const forever = new Promise<never>(() => undefined);

describe('the time limit of a Deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test('includes all steps of an attempt', async () => {
    // Starts at a time other than 0, as real attempts do.
    await vi.advanceTimersByTimeAsync(1000);
    const deadline = new Deadline(undefined, 100);
    const head = deadline.guard(wait(60));
    await vi.advanceTimersByTimeAsync(60);
    await head;
    const body = errorOf(deadline.guard(forever), APIConnectionTimeoutError);
    const isOver = vi.fn();
    void body.then(isOver);
    await vi.advanceTimersByTimeAsync(39);
    expect(isOver).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toHaveBeenCalled();
    expect(deadline.controller.signal.aborted).toBe(true);
  });

  test('can be as long as the longest timer; a longer limit has no effect', () => {
    for (const timeout of [2 ** 31 - 1, 2 ** 31, Infinity]) {
      void new Deadline(undefined, timeout).guard(forever);
    }
    expect(vi.getTimerCount()).toBe(1);
  });

  test('leaves no timer behind', async () => {
    const deadline = new Deadline(undefined, 100);
    await deadline.guard(Promise.resolve());
    await deadline.guard(Promise.reject(new Error('failed'))).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('guard rejects at once after an abort', async () => {
  const controller = new AbortController();
  const deadline = new Deadline(controller.signal, 1000);
  await deadline.guard(Promise.resolve());
  controller.abort();
  await errorOf(deadline.guard(forever), APIUserAbortError);
});

test('an abort while the body of an error is read throws an APIUserAbortError', async () => {
  const controller = new AbortController();
  const server = await serve((_, response) => {
    response.writeHead(400).write('{', () => {
      setTimeout(() => {
        controller.abort();
      }, 20);
    });
  });
  const client = new TestClient({ baseURL: server.url });
  await errorOf(client.get('/', { signal: controller.signal }), APIUserAbortError);
});

test('a body that does not end is cancelled before a retry', async () => {
  let end: Promise<unknown> = Promise.resolve();
  const server = await serve(({ number }, response) => {
    if (number > 1) {
      sendJSON(response, { number });
      return;
    }
    response.writeHead(500, { 'retry-after-ms': '1' });
    const timer = setInterval(() => response.write('x'), 10);
    end = new Promise((resolve) => response.on('close', resolve));
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  // Keeps the responses in a list. Otherwise, garbage collection could abort them.
  const responses: Response[] = [];
  const keep: Middleware = async (request, next) => {
    const response = await next(request);
    responses.push(response);
    return response;
  };
  const client = new TestClient({ baseURL: server.url, middleware: [keep] });
  expect(await client.get('/')).toEqual({ number: 2 });
  await end;
  expect(responses.map(({ bodyUsed }) => bodyUsed)).toEqual([true, true]);
});

test('a response with status 500 and no body is retried', async () => {
  const answers = [
    new Response(null, { status: 500, headers: { 'retry-after-ms': '1' } }),
    Response.json('here'),
  ];
  const fetch = vi.fn(() => Promise.resolve(answers.shift() ?? Response.error()));
  expect(await new TestClient({ fetch }).get('/')).toBe('here');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('the signal has no listener after middleware has consumed the body', async () => {
  const { signal } = new AbortController();
  const client = new TestClient({
    middleware: [
      async () => {
        const response = Response.json({});
        await response.text();
        return response;
      },
    ],
  });
  await expect(client.get('/', { signal })).rejects.toThrow(/Middleware read the response body/);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
