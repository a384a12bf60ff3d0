import { createReadStream } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import {
  APIConnectionError,
  ClaudeError,
  InternalServerError,
  type Fetch,
  type RawRequestOptions,
} from '../../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type Seen } from '../server.js';

describe('raw requests', () => {
  test('support every verb, with query, headers and path', async () => {
    const server = await serve((request, response) => {
      sendJSON(response, { method: request.method });
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.get('/a?x=1', { query: { y: [2] } })).toEqual({ method: 'GET' });
    expect(await client.post('/a', { body: { b: 1 }, headers: { 'X-H': 'v' } })).toEqual({
      method: 'POST',
    });
    expect(await client.put('/a', { body: [1] })).toEqual({ method: 'PUT' });
    expect(await client.patch('/a', { path: '/b' })).toEqual({ method: 'PATCH' });
    expect(await client.delete(`${server.url}/whole`)).toEqual({ method: 'DELETE' });
    expect(server.seen.map(({ url, body }) => `${url} ${body.toString()}`)).toEqual([
      '/a?x=1&y%5B%5D=2 ',
      '/a {"b":1}',
      '/a [1]',
      '/b ',
      '/whole ',
    ]);
    expect(server.seen[1]?.headers).toMatchObject({
      'x-h': 'v',
      'content-type': 'application/json',
    });
    expect(server.seen[0]?.headers['user-agent']).toBe('gen-claude-client');
    expect(
      Object.keys(server.seen[0]?.headers ?? {}).filter((name) => name.startsWith('x-')),
    ).toEqual([]);
  });

  test('throw for a GET with a body before a request is sent', async () => {
    const fetch = vi.fn<Fetch>();
    const client = new TestClient({ fetch });
    const error = await errorOf(client.get('/', { body: { a: 1 } }), ClaudeError);
    expect(error.message).toBe('A GET request cannot have a body; use query.');
    await errorOf(client.request({ method: 'get', path: '/', body: 'x' }), ClaudeError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('send no body for a GET with the body null', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, 1);
    });
    expect(await new TestClient({ baseURL: server.url }).get('/', { body: null })).toBe(1);
    expect(server.seen[0]?.body.length).toBe(0);
  });

  test('accept a lowercase verb', async () => {
    const server = await serve(({ method }, response) => {
      sendJSON(response, { method });
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.request({ method: 'patch', path: '/' })).toEqual({ method: 'PATCH' });
  });

  test('send the values of a generator as body', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, 1);
    });
    function* parts(): Generator<string | Uint8Array> {
      yield 'it';
      yield new Uint8Array([101, 109]);
    }
    const client = new TestClient({ baseURL: server.url });
    await client.post('/', { body: parts() });
    expect(server.seen[0]?.body.toString()).toBe('item');
    await client.post('/', { body: { next: 'page' } });
    expect(server.seen[1]?.body.toString()).toBe('{"next":"page"}');
  });

  test('throw for a stream of a missing file, although the stream fails at once', async () => {
    const server = await serve((_, response) => response.end());
    const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
    const error = await errorOf(
      client.post('/', { body: createReadStream('/does/not/exist') }),
      ClaudeError,
    );
    expect(inspect(error)).toContain('ENOENT');
  });

  test("pass an instance of Headers to the caller's fetch", async () => {
    const fetch = vi.fn<Fetch>(() => Promise.resolve(new Response('{}')));
    await new TestClient({ fetch }).get('/', { headers: { 'X-A': '1' } });
    const headers = fetch.mock.calls[0]?.[1]?.headers;
    expect(headers).toBeInstanceOf(Headers);
    expect(new Headers(headers).get('x-a')).toBe('1');
  });

  test('send bodies of every kind', async () => {
    const server = await serve((_, response) => {
      response.end();
    });
    const client = new TestClient({ baseURL: server.url });
    const text = { headers: { 'content-type': 'text/plain' } };
    async function* parts(): AsyncGenerator<string | Uint8Array> {
      yield 'it';
      await Promise.resolve();
      yield new Uint8Array([33]);
    }
    await client.post('/', { body: 'raw', ...text });
    await client.post('/', { body: 'json' });
    await client.post('/', { body: new Uint8Array([65, 66]) });
    await client.post('/', { body: new Blob(['blob']) });
    await client.post('/', { body: new URLSearchParams({ a: 'b' }) });
    await client.post('/', { body: new Blob(['stream']).stream() });
    await client.post('/', { body: parts(), ...text });
    expect(server.seen.map(({ body }) => body.toString())).toEqual([
      'raw',
      '"json"',
      'AB',
      'blob',
      'a=b',
      'stream',
      'it!',
    ]);
    expect(server.seen[4]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });

  test('return a string for a response that is not JSON', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('hello');
    });
    expect(await new TestClient({ baseURL: server.url }).get('/')).toBe('hello');
  });
});

describe('the body of a raw request', () => {
  async function post(body: unknown): Promise<Seen | undefined> {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    const defaultHeaders = { 'content-type': 'wrong/type' };
    await new TestClient({ baseURL: server.url, defaultHeaders }).post('/', { body });
    return server.seen[0];
  }

  /** Sends a request whose first attempt fails. Returns the bodies of both attempts. */
  async function postTwice(options: RawRequestOptions): Promise<string[]> {
    const server = await serve(({ number }, response) => {
      sendJSON(response, {}, number === 1 ? 500 : 200, { 'retry-after-ms': '1' });
    });
    await new TestClient({ baseURL: server.url }).post('/', options);
    return server.seen.map(({ body }) => body.toString());
  }

  test('has the content type of a form', async () => {
    const form = new FormData();
    form.append('a', 'b');
    const seen = await post(form);
    expect(seen?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen?.body.toString()).toContain('name="a"\r\n\r\nb\r\n');
  });

  test('has the bytes of a buffer or a view', async () => {
    const bytes = new Uint8Array([65, 66, 67, 68]);
    expect((await post(bytes.buffer))?.body.toString()).toBe('ABCD');
    expect((await post(bytes.subarray(1, 3)))?.body.toString()).toBe('BC');
    expect((await post(new DataView(bytes.buffer, 2)))?.body.toString()).toBe('CD');
  });

  test('is not resent if it can be read only once', async () => {
    async function* parts(): AsyncGenerator<string> {
      yield await Promise.resolve('once');
    }
    const server = await serve((_, response) => {
      sendJSON(response, {}, 500, { 'retry-after-ms': '1' });
    });
    const client = new TestClient({ baseURL: server.url });
    await errorOf(client.post('/', { body: parts() }), InternalServerError);
    expect(server.seen.map(({ body }) => body.toString())).toEqual(['once']);
  });

  const form = new FormData();
  form.append('a', 'whole');

  test.each([
    ['a string', 'whole'],
    ['bytes', new TextEncoder().encode('whole')],
    ['a buffer', new TextEncoder().encode('whole').buffer],
    ['a blob', new Blob(['whole'])],
    ['search params', new URLSearchParams({ a: 'whole' })],
    ['a form', form],
  ])('is resent if it is %s', async (_, body) => {
    const seen = await postTwice({ body, headers: { 'content-type': 'text/plain' } });
    expect(seen).toEqual([expect.stringContaining('whole'), expect.stringContaining('whole')]);
  });

  test('is empty for null, and resent', async () => {
    expect(await postTwice({ body: null })).toEqual(['', '']);
  });

  test.each([new Map([['a', 1]]), new Set([1])])('cannot be %o', async (body) => {
    const fetch = vi.fn<Fetch>();
    const error = await errorOf(new TestClient({ fetch }).post('/', { body }), ClaudeError);
    expect(error.message).toContain('pass an object or an array');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('causes an error if it is a stream of values other than bytes and strings', async () => {
    async function* parts(): AsyncGenerator {
      yield await Promise.resolve({ not: 'bytes' });
    }
    const error = await errorOf(post(parts()), APIConnectionError);
    expect(String((error.cause as Error).cause ?? error.cause)).toMatch(
      /strings or Uint8Array chunks/,
    );
  });

  test('ends its generator if fetch stops reading', async () => {
    let isTold = false;
    async function* parts(): AsyncGenerator<string> {
      try {
        for (;;) yield await new Promise<string>((resolve) => setTimeout(resolve, 1, 'x'));
      } finally {
        isTold = true;
      }
    }
    const fetch: Fetch = async (_, init) => {
      const reader = (init?.body as ReadableStream).getReader();
      await reader.read();
      await reader.cancel();
      return Response.json({});
    };
    await new TestClient({ fetch }).post('/', { body: parts() });
    expect(isTold).toBe(true);
  });
});
