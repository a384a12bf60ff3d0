import { describe, expect, test, vi } from 'vitest';
import { APIError, APIUserAbortError } from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient } from '../server.js';

const SECRETS = { 'x-api-key': 'k', cookie: 'c=1', 'x-mine': 'm' };

async function hosts(
  status: number,
): Promise<[TestClient, Awaited<ReturnType<typeof serve>>, Awaited<ReturnType<typeof serve>>]> {
  const other = await serve((_, response) => {
    sendJSON(response, { host: 'other' });
  });
  const server = await serve(({ url }, response) => {
    if (url === '/away')
      response.writeHead(status, { location: `${other.url}/there` }).end('moved');
    else if (url === '/near') response.writeHead(status, { location: '/here?x=1' }).end();
    else if (url === '/loop') response.writeHead(status, { location: '/loop' }).end();
    else sendJSON(response, { host: 'same' });
  });
  return [new TestClient({ baseURL: server.url, defaultHeaders: SECRETS }), server, other];
}

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    'with status %i to another origin is followed without secret headers',
    async (status) => {
      const [client, , other] = await hosts(status);
      expect(await client.get('/away')).toEqual({ host: 'other' });
      const names = Object.keys(other.seen[0]?.headers ?? {});
      for (const name of ['authorization', ...Object.keys(SECRETS)])
        expect(names).not.toContain(name);
      expect(other.seen[0]).toMatchObject({
        method: 'GET',
        headers: { accept: 'application/json' },
      });
      expect(other.seen[0]?.headers['user-agent']).toMatch(/^gen-claude-client/);
    },
  );

  test('from another origin back to the first one is followed without secret headers', async () => {
    const other = await serve((_, response) =>
      response.writeHead(302, { location: `${server.url}/chosen` }).end(),
    );
    const server = await serve(({ url }, response) => {
      if (url === '/chosen') sendJSON(response, { host: 'same' });
      else response.writeHead(302, { location: other.url }).end();
    });
    const client = new TestClient({ baseURL: server.url, defaultHeaders: SECRETS });
    expect(await client.get('/')).toEqual({ host: 'same' });
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/chosen']);
    for (const name of ['authorization', ...Object.keys(SECRETS)])
      expect(server.seen[1]?.headers).not.toHaveProperty(name);
  });

  test("to another origin is aborted by the caller's signal", async () => {
    const controller = new AbortController();
    const silent = await serve(() => {
      controller.abort();
    });
    const server = await serve((_, response) =>
      response.writeHead(302, { location: silent.url }).end(),
    );
    const call = new TestClient({ baseURL: server.url }).get('/', { signal: controller.signal });
    await errorOf(call, APIUserAbortError);
  });

  test.each([301, 302, 303, 307, 308])(
    'with status %i of a POST to another origin is not followed',
    async (status) => {
      const [client, , other] = await hosts(status);
      const error = await errorOf(client.post('/away', { body: { secret: 1 } }), APIError);
      expect(error.status).toBe(status);
      expect(error.message).toContain(other.url);
      expect(other.seen).toEqual([]);
    },
  );

  test('within the origin is followed with all headers and the body', async () => {
    const [client, server] = await hosts(307);
    expect(await client.post('/near', { body: { a: 1 } })).toEqual({ host: 'same' });
    expect(server.seen[1]).toMatchObject({ method: 'POST', url: '/here?x=1', headers: SECRETS });
    expect(server.seen[1]?.body.toString()).toBe('{"a":1}');
  });

  test('causes an APIError if it would turn a POST into a GET', async () => {
    const [client, server] = await hosts(302);
    await errorOf(client.post('/near', { body: {} }), APIError);
    expect(server.seen.length).toBe(1);
  });

  test('causes an APIError if it is the sixth in a row', async () => {
    const [client, server] = await hosts(302);
    await errorOf(client.get('/loop'), APIError);
    expect(server.seen.length).toBe(6);
  });

  test('is followed by fetch if fetchOptions set `redirect`', async () => {
    const [client] = await hosts(302);
    expect(await client.get('/near', { fetchOptions: { redirect: 'follow' } })).toEqual({
      host: 'same',
    });
    const headers = { location: '/here' };
    const fetch = vi.fn(() => Promise.resolve(new Response(null, { status: 302, headers })));
    const lazy = new TestClient({ fetch, fetchOptions: { redirect: 'follow' } });
    const { message } = await errorOf(lazy.get('/near'), APIError);
    expect(message).toBe('302 redirect to /here not followed');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each([
    'file:///etc/hostname',
    'data:application/json,1',
    'http://[',
    'about:blank',
    'httpx://a',
    'xhttp:/a',
  ])('to %s causes an APIError, and is not requested', async (location) => {
    const requested: unknown[] = [];
    const client = new TestClient({
      fetch: (url) => {
        requested.push(new Request(url).url);
        return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
      },
    });
    const error = await errorOf(client.get('/x'), APIError);
    expect(error).toMatchObject({
      status: 302,
      message: expect.stringContaining(location) as unknown,
    });
    expect(requested).toHaveLength(1);
  });

  test('has a body that is cancelled before the next request', async () => {
    let end: Promise<unknown> = Promise.resolve();
    const server = await serve(({ url }, response) => {
      if (url === '/b') {
        sendJSON(response, 1);
        return;
      }
      end = new Promise((resolve) => response.on('close', resolve));
      response.writeHead(302, { location: '/b' }).write('moved');
    });
    expect(await new TestClient({ baseURL: server.url }).get('/a')).toBe(1);
    await end;
  });

  test('without a location causes an APIError', async () => {
    const server = await serve((_, response) => response.writeHead(302).end());
    const error = await errorOf(new TestClient({ baseURL: server.url }).get('/'), APIError);
    expect(error).toMatchObject({ status: 302, message: '302 (no body)' });
    expect(server.seen).toHaveLength(1);
  });

  test('is not followed if the body can be read only once', async () => {
    const [client, server] = await hosts(307);
    const error = await errorOf(client.post('/near', { body: new Blob(['x']).stream() }), APIError);
    expect(error.status).toBe(307);
    expect(server.seen.map(({ url }) => url)).toEqual(['/near']);
  });

  test('causes an APIError if it is opaque, as in web pages', async () => {
    const opaque = {
      type: 'opaqueredirect',
      status: 0,
      ok: false,
      headers: new Headers(),
      text: () => Promise.resolve(''),
    };
    const client = new TestClient({ fetch: () => Promise.resolve(opaque as unknown as Response) });
    expect((await errorOf(client.get('/'), APIError)).message).toBe(
      '0 redirect to elsewhere not followed',
    );
  });
});
