import { describe, expect, test } from 'vitest';
import {
  RateLimitError,
  type ClientOptions,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

describe('maxRetryAfter', () => {
  async function errorAfter(
    headers: Record<string, string>,
    client: ClientOptions = {},
    request: RequestOptions = {},
  ): Promise<RateLimitError> {
    const body = { error: { type: 'rate_limit_error', message: 'Slow down' } };
    const server = await serve((_, response) => {
      sendJSON(response, body, 429, headers);
    });
    const call = new TestClient({ baseURL: server.url, ...client }).get('/', request);
    const error = await errorOf(call, RateLimitError);
    expect(server.seen.length).toBe(1);
    return error;
  }

  test.each([
    [{ 'retry-after': '61' }, 61_000],
    [{ 'retry-after-ms': '60000.5' }, 60_000.5],
    [{ 'retry-after': '2147484' }, 2_147_484_000],
  ])(
    'prevents a longer wait: the error is thrown at once, with its delay: %j',
    async (headers, retryAfter) => {
      const error = await errorAfter(headers);
      expect(error.message).toBe(`429 Slow down (retry after ${retryAfter / 1000} s)`);
      expect(error).toMatchObject({ retryAfter, type: 'rate_limit_error' });
    },
  );

  test('applies to a delay in the form of a date', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    expect((await errorAfter({ 'retry-after': date })).retryAfter).toBeGreaterThan(3_500_000);
  });

  test('is an option of the client and of a request', async () => {
    const headers = { 'retry-after-ms': '11' };
    expect((await errorAfter(headers, { maxRetryAfter: 10 })).retryAfter).toBe(11);
    expect((await errorAfter(headers, {}, { maxRetryAfter: 10 })).retryAfter).toBe(11);
    expect((await errorAfter(headers, {}, { maxRetryAfter: 0 })).retryAfter).toBe(11);
    const longest = { maxRetryAfter: Infinity };
    expect((await errorAfter({ 'retry-after': '2147484' }, longest)).retryAfter).toBe(2147484e3);
  });

  test('does not limit delays that the client chooses, and allows an equal delay', async () => {
    const server = await serve(({ number }, response) => {
      sendJSON(response, {}, number < 3 ? 429 : 200, number === 1 ? {} : { 'retry-after-ms': '2' });
    });
    const client = new TestClient({ baseURL: server.url, maxRetryAfter: 2 });
    expect(await client.get('/')).toEqual({});
    expect(server.seen.length).toBe(3);
  });
});
