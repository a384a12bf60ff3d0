import { expect, test, vi } from 'vitest';
import { ownServer, type Operation } from '../../../templates/runtime/index.js';
import { sendJSON, serve, TestClient } from '../server.js';

const logger = () => ({ error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() });

test('a client warns once about a base URL that ends in /v1', async () => {
  const log = logger();
  const client = new TestClient({ baseURL: 'http://gateway.test/api/v1/', logger: log });
  client.withOptions({ timeout: 1 });
  new TestClient({ baseURL: 'http://gateway.test/api/v1/', logger: log });
  await vi.waitFor(() => {
    expect(log.warn).toHaveBeenCalled();
  });
  expect(log.warn.mock.calls).toEqual([
    [
      'The base URL ends in /v1, but this client\'s paths begin with /v1; use "http://gateway.test/api".',
    ],
  ]);
});

test('a client does not warn about other base URLs, or if warnings are off', async () => {
  const log = logger();
  new TestClient({ baseURL: 'http://gateway.test/v1/anthropic', logger: log });
  new TestClient({ baseURL: 'http://gateway.test/v12', logger: log });
  new TestClient({ baseURL: 'http://quiet.test/v1', logger: log, logLevel: 'error' });
  new TestClient({ baseURL: 'http://last.test/v1', logger: log });
  await vi.waitFor(() => {
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('http://last.test'));
  });
  expect(log.warn).toHaveBeenCalledTimes(1);
});

test.each([
  'file:///v1',
  'data:text/plain,',
  'localhost:80',
  'ftp://h',
  'https:h',
  'https://h?',
  'https://h/?',
  'https://h/#',
])('a client refuses the base URL %s', (baseURL) => {
  expect(() => new TestClient({ baseURL })).toThrow(
    'baseURL must be an http(s) URL without user, query and fragment.',
  );
});

test('an operation uses its own server unless the client has the option baseURL', async () => {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  const own: Operation = { method: 'GET', path: '/a', baseURL: ownServer('https://own.test/v2') };
  const urls: string[] = [];
  const fetch = (url: string | URL | Request): Promise<Response> => {
    urls.push(url instanceof Request ? url.url : String(url));
    return Promise.resolve(new Response('{}'));
  };
  await new TestClient({ fetch }).call(own);
  await new TestClient({ baseURL: server.url }).call(own);
  expect(urls).toEqual(['https://own.test/v2/a']);
  expect(server.seen.map(({ url }) => url)).toEqual(['/a']);
});
