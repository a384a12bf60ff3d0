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

describe('one time limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test('holds for all that is done in an attempt', async () => {
    // Some time after the clock began, as every attempt is.
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

  test('may be as long as a timer can hold; a longer one is none', () => {
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

test('what is begun after the abort does not wait', async () => {
  const controller = new AbortController();
  const deadline = new Deadline(controller.signal, 1000);
  await deadline.guard(Promise.resolve());
  controller.abort();
  await errorOf(deadline.guard(forever), APIUserAbortError);
});

test('an abort while an error is read is told instead of the error', async () => {
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

test('an answer that is tried again is read away, but not for ever', async () => {
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
  // Held, since what nobody holds is given up by the platform.
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

test('an answer without a body is tried again as well', async () => {
  const answers = [
    new Response(null, { status: 500, headers: { 'retry-after-ms': '1' } }),
    Response.json('here'),
  ];
  const fetch = vi.fn(() => Promise.resolve(answers.shift() ?? Response.error()));
  expect(await new TestClient({ fetch }).get('/')).toBe('here');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('middleware that uses up the body leaves nothing on the signal', async () => {
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
