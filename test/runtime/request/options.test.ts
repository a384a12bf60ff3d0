import { describe, expect, test, vi } from 'vitest';
import {
  APIClient,
  ClaudeError,
  json,
  type ClientOptions,
  type Fetch,
  type Operation,
  type RequestOptions,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type Seen } from '../server.js';

const UPDATE: Operation = {
  method: 'POST',
  path: '/v1/a/{id}',
  headers: { user: 'x-user' },
  query: ['limit'],
  encode: json,
};

/** Makes a call, and returns the request that the server receives. */
async function sent(
  request: RequestOptions,
  client: ClientOptions = {},
  params: object = {},
): Promise<Seen | undefined> {
  const server = await serve((_, response) => {
    sendJSON(response, {});
  });
  await new TestClient({ baseURL: server.url, ...client }).call(UPDATE, params, request, 'id');
  return server.seen[0];
}

describe('the headers of a request', () => {
  test('come from the request options, else from params, else from the client', async () => {
    const defaultHeaders = { 'x-user': 'default', 'x-a': 'default', accept: 'text/plain' };
    const params = { user: 'params' };
    expect((await sent({}, { defaultHeaders }, params))?.headers).toMatchObject({
      'x-user': 'params',
      'x-a': 'default',
      accept: 'text/plain',
    });
    const headers = { 'X-User': 'request', 'X-A': null };
    const last = await sent({ headers }, { defaultHeaders }, params);
    expect(last?.headers['x-user']).toBe('request');
    expect(last?.headers).not.toHaveProperty('x-a');
  });

  test.each([[NaN], [['a', Infinity]], [{ a: 1 }], [() => 1]])(
    'cannot have the value %o',
    async (user) => {
      const { message } = await errorOf(sent({}, {}, { user }), ClaudeError);
      expect(message).toBe('Header "x-user" needs a valid name and one line of Latin-1.');
      const inOptions = { headers: { 'x-user': user as never } };
      if (!Array.isArray(user))
        expect((await errorOf(sent(inOptions), ClaudeError)).message).toBe(message);
    },
  );

  test('do not include params that are null', async () => {
    expect((await sent({}, {}, { user: null }))?.headers).not.toHaveProperty('x-user');
  });

  test('include the content type of the body, unless the request sets one', async () => {
    const defaultHeaders = { 'content-type': 'wrong/type' };
    expect((await sent({}, { defaultHeaders }))?.headers['content-type']).toBe('application/json');
    const headers = { 'content-type': 'application/merge-patch+json' };
    expect((await sent({ headers }))?.headers['content-type']).toBe(headers['content-type']);
  });

  test.each([
    ['the version', { 'Anthropic-Version': '2023-01-01' }, { 'anthropic-version': '2023-01-01' }],
    ['the user agent', { 'User-Agent': 'mine/1' }, { 'user-agent': 'mine/1' }],
    ['the key', { Authorization: 'Bearer other' }, { authorization: 'Bearer other' }],
  ])('can replace %s', async (_, headers, expected) => {
    expect((await sent({ headers }))?.headers).toMatchObject(expected);
    expect((await sent({}, { defaultHeaders: headers }))?.headers).toMatchObject(expected);
  });
});

describe('the URL of a request', () => {
  test('has the path in the request options, which can be an absolute URL', async () => {
    expect((await sent({ path: '/v2/b' }))?.url).toBe('/v2/b');
    const other = await serve((_, response) => {
      sendJSON(response, {});
    });
    expect(await sent({ path: `${other.url}/c?d=1` })).toBeUndefined();
    expect(other.seen[0]).toMatchObject({ method: 'POST', url: '/c?d=1' });
  });

  test('has query parameters from the request options, else from params, else from the client', async () => {
    const defaultQuery = { a: 'default', limit: 1, gone: 1 };
    expect((await sent({}, { defaultQuery }, { limit: 2 }))?.url).toBe(
      '/v1/a/id?a=default&limit=2&gone=1',
    );
    const query = { limit: 3, gone: null };
    expect((await sent({ query }, { defaultQuery }, { limit: 2 }))?.url).toBe(
      '/v1/a/id?a=default&limit=3',
    );
  });
});

describe('fetchOptions', () => {
  test('replace the options of the client if the request has them', async () => {
    const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json({})));
    const client = new TestClient({ fetch, fetchOptions: { cache: 'no-store', keepalive: true } });
    await client.get('/', { fetchOptions: { cache: 'reload', dispatcher: 'mine' } });
    expect(fetch.mock.lastCall?.[1]).toMatchObject({
      cache: 'reload',
      keepalive: true,
      dispatcher: 'mine',
      redirect: 'manual',
    });
  });

  test('cannot replace method, headers, body and signal', async () => {
    const own = {
      method: 'PUT',
      headers: { 'x-a': '1' },
      body: 'other',
      signal: AbortSignal.abort(),
    };
    const request = await sent({ fetchOptions: own }, {}, { a: 1 });
    expect(request).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer test-key' },
    });
    expect(request?.headers).not.toHaveProperty('x-a');
    expect(request?.body.toString()).toBe('{"a":1}');
  });
});

test.each([{ timeout: -1 }, { timeout: NaN }, { maxRetries: -1 }, { maxRetries: 0.5 }])(
  'the options %j cause an error before a request is sent',
  async (options) => {
    const fetch = vi.fn<Fetch>();
    await errorOf(new TestClient({ fetch }).get('/', options), ClaudeError);
    expect(fetch).not.toHaveBeenCalled();
  },
);

test('a clone keeps fetch, middleware, headers and logger', async () => {
  const seen: unknown[] = [];
  const note = (text: string): unknown => seen.push(text);
  const client = new TestClient({
    fetch: (_, init) => Promise.resolve(Response.json([...new Headers(init?.headers).keys()])),
    middleware: [
      (request, next) => {
        note('middleware');
        return next(request);
      },
    ],
    defaultHeaders: { 'x-mine': '1' },
    auth: 'x-api-key',
    logger: { error: note, warn: note, info: note, debug: note },
    logLevel: 'info',
  });
  const names = await client.withOptions({ timeout: 1000 }).get('/');
  expect(names).toEqual(expect.arrayContaining(['x-api-key', 'x-mine']));
  expect(seen).toEqual(['middleware', expect.stringMatching(/: 200$/)]);
});

test('a spy on the prototype can replace an option of a client', () => {
  const timeout = vi.spyOn(APIClient.prototype, 'timeout', 'get').mockReturnValue(7);
  expect(new TestClient().timeout).toBe(7);
  timeout.mockRestore();
  expect(new TestClient().timeout).toBe(600_000);
});

test('a client looks up the global fetch for each request', async () => {
  const client = new TestClient();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json('replaced')));
  expect(await client.get('/').finally(() => vi.unstubAllGlobals())).toBe('replaced');
});

describe('a param that is called __proto__', () => {
  const params = JSON.parse('{"__proto__":{"a":1},"b":2}') as object;

  test('is sent in the body', async () => {
    const request = await sent({}, {}, params);
    expect(request?.body.toString()).toBe('{"__proto__":{"a":1},"b":2}');
  });

  test('is sent in the query, also from request options', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const client = new TestClient({ baseURL: server.url });
    await client.call({ method: 'GET', path: '/a' }, params);
    await client.get('/a', { query: params as Record<string, unknown> });
    expect(server.seen.map(({ url }) => decodeURIComponent(url))).toEqual(
      Array(2).fill('/a?__proto__[a]=1&b=2'),
    );
  });
});
