/** Errors before a request is sent: values that cannot be sent, and functions that never resolve. */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  ClaudeError,
  json,
  type BodyEncoder,
  type ClientOptions,
  type Operation,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type TestServer } from '../server.js';

async function start(options: ClientOptions = {}): Promise<[TestClient, TestServer]> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  return [new TestClient({ baseURL: server.url, ...options }), server];
}

const forever = new Promise<never>(() => undefined);
const LIST: Operation = {
  method: 'GET',
  path: '/a/{id}',
  query: ['since'],
  headers: { day: 'x-day' },
};

describe('a ClaudeError before a request is sent', () => {
  const never = new Date(NaN);
  const circle: Record<string, unknown> = {};
  circle['inside'] = circle;
  const secret = {
    get since(): never {
      throw new EvalError('mine');
    },
  };

  const date = 'a date is invalid (RangeError: ';
  const inside = 'a value contains itself (RangeError: ';
  const headers = 'headers must be an object, Headers or a list of pairs (TypeError: ';

  test.each<[string, object | null, string, object, typeof Error, string]>([
    ['an invalid date in the query', { since: never }, 'a', {}, RangeError, date],
    ['an invalid date in the path', null, never as unknown as string, {}, RangeError, date],
    ['an invalid date as header', { day: never }, 'a', {}, RangeError, date],
    ['a circular value in the query', { since: circle }, 'a', {}, RangeError, inside],
    [
      'a circular value in the query of the options',
      null,
      'a',
      { query: { since: circle } },
      RangeError,
      inside,
    ],
    ['a number as headers', null, 'a', { headers: 5 }, TypeError, headers],
    ['a string as headers', null, 'a', { headers: 'a: b' }, TypeError, headers],
    ['a getter that throws', secret, 'a', {}, EvalError, 'EvalError: mine'],
  ])('is thrown for %s', async (_, params, id, options, cause, why) => {
    const [client, server] = await start();
    const error = await errorOf(client.call(LIST, params, options, id), ClaudeError);
    expect(error.message).toContain(`The request cannot be built: ${why}`);
    expect(error.cause).toBeInstanceOf(cause);
    expect(server.seen).toEqual([]);
  });

  test('is thrown for a thrown value that is not an Error', async () => {
    const body = {
      toJSON() {
        throw 'a word' as unknown as Error;
      },
    };
    const [client] = await start();
    const error = await errorOf(client.post('/', { body }), ClaudeError);
    expect(error).toMatchObject({
      message: 'The request cannot be built: a word',
      cause: 'a word',
    });
  });
});

describe.each<[string, ClientOptions, Operation]>([
  ['an API key', { apiKey: () => forever }, { method: 'GET', path: '/a' }],
  ['a body', {}, { method: 'POST', path: '/a', encode: () => forever }],
])('%s that never resolves', (_, options, operation) => {
  test('causes an APIConnectionTimeoutError at the time limit', async () => {
    const [client, server] = await start({ ...options, maxRetries: 0 });
    await errorOf(client.call(operation, {}, { timeout: 20 }), APIConnectionTimeoutError);
    expect(server.seen).toEqual([]);
  });

  test('causes an APIUserAbortError when the signal is aborted', async () => {
    const [client, server] = await start(options);
    const controller = new AbortController();
    const { signal } = controller;
    const call = client.call(operation, {}, { signal });
    setTimeout(() => {
      controller.abort();
    }, 20);
    await errorOf(call, APIUserAbortError);
    expect(server.seen).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

test('an asynchronous key and body leave no listener on the signal', async () => {
  const [client, server] = await start({ apiKey: () => Promise.resolve('key') });
  const { signal } = new AbortController();
  const encode: BodyEncoder = (value) => Promise.resolve(json(value));
  await client.call({ method: 'POST', path: '/a', encode }, {}, { signal });
  expect(server.seen).toHaveLength(1);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
