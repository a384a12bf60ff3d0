/** The values of numeric options of a client and of a request. */
import { expect, test } from 'vitest';
import { ClaudeError } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const TIMES = ['timeout', 'streamIdleTimeout', 'maxRetryAfter', 'maxResponseSize'];

const REFUSED = [...TIMES, 'maxRetries'].flatMap((name) =>
  [-1, NaN, 0.5, '1', true, {}, () => 1].map((value) => [name, value] as const),
);

const messageFor = (name: string): string => `${name} must be an integer >= 0 or Infinity.`;

test.each(REFUSED)('the option %s of a client cannot be %o', (name, value) => {
  const make = (): TestClient => new TestClient({ [name]: value });
  expect(make).toThrow(ClaudeError);
  expect(make).toThrow(messageFor(name));
});

test.each(REFUSED)('the option %s of a request cannot be %o', async (name, value) => {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const call = new TestClient({ baseURL: server.url }).get('/', { [name]: value });
  expect((await errorOf(call, ClaudeError)).message).toBe(messageFor(name));
  expect(server.seen).toEqual([]);
});

test.each(TIMES)('the option %s can be undefined or Infinity', async (name) => {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  for (const value of [undefined, Infinity]) {
    const client = new TestClient({ baseURL: server.url, [name]: value });
    expect(await client.get('/', { [name]: value })).toEqual({});
  }
});
