import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIResource,
  binary,
  bodyParam,
  ClaudeError,
  InvalidResponseError,
  json,
  sseWhen,
  type Operation,
} from '../../templates/runtime/index.js';
import { errorOf, sendJSON, serve, TestClient, type TestServer } from './server.js';

async function echo(value: unknown = {}): Promise<[TestClient, TestServer]> {
  const server = await serve((_, response) => {
    sendJSON(response, value, 200, { 'request-id': 'req_1' });
  });
  return [new TestClient({ baseURL: server.url }), server];
}

describe('params', () => {
  const UPDATE: Operation = {
    method: 'POST',
    path: '/v1/a/{a_id}/b/{b_id}',
    fixedQuery: { beta: 'true' },
    query: ['limit', 'ids'],
    headers: { user_profile_id: 'anthropic-user-profile-id' },
    encode: json,
  };

  test('are sent in path, query, headers and body', async () => {
    const [client, server] = await echo();
    const params = {
      a_id: 'x/y',
      limit: 7,
      ids: ['p', 'q'],
      user_profile_id: 'u',
      name: 'n',
      gone: undefined,
    };
    await client.call(UPDATE, params, { query: { limit: 8 } }, 'z');
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/a/x%2Fy/b/z?beta=true&limit=8&ids%5B%5D=p&ids%5B%5D=q',
    });
    expect(server.seen[0]?.headers['anthropic-user-profile-id']).toBe('u');
    expect(server.seen[0]?.body.toString()).toBe('{"name":"n"}');
  });

  test('can contain the whole body as one field', async () => {
    const [client, server] = await echo();
    const attach: Operation = { method: 'POST', path: '/a', encode: bodyParam('file', json) };
    await client.call(attach, { file: ['x'] });
    await client.call(attach, {});
    expect(server.seen.map(({ body }) => body.toString())).toEqual(['["x"]', '']);
  });

  test('cause no body if the call omits them', async () => {
    const [client, server] = await echo();
    await client.call({ method: 'POST', path: '/a', encode: json });
    expect(server.seen[0]?.body.length).toBe(0);
    expect(server.seen[0]?.headers).not.toHaveProperty('content-type');
  });

  test('go to the query if the operation has no body', async () => {
    const [client, server] = await echo();
    await client.call({ method: 'GET', path: '/a', query: ['limit'] }, { limit: 1, newer: 'x' });
    expect(server.seen[0]?.url).toBe('/a?limit=1&newer=x');
  });

  test.each([undefined, '', '..', null])(
    'cause an error before a request is sent if an id is %j',
    async (id) => {
      const [client, server] = await echo();
      const call = client.call({ method: 'GET', path: '/a/{id}' }, null, {}, id as string);
      expect((await errorOf(call, ClaudeError)).message).toMatch(/Path parameter "id"/);
      expect(server.seen).toEqual([]);
    },
  );

  test('cannot inject headers', async () => {
    const [client, server] = await echo();
    const bad = { a_id: 'a', user_profile_id: 'u\r\nx-evil: 1' };
    await errorOf(client.call(UPDATE, bad, {}, 'b'), ClaudeError);
    await errorOf(client.get('/', { headers: { 'x-a': 'b\nc' } }), ClaudeError);
    await errorOf(client.withOptions({ apiKey: 'k\n' }).get('/'), ClaudeError);
    expect(server.seen).toEqual([]);
  });

  test.each([
    [{ a: 1n }, TypeError, /: JSON has no BigInt; pass a number or a string \(TypeError/],
    [
      Object.assign([], {
        toJSON: () => {
          throw new RangeError('mine');
        },
      }),
      RangeError,
      /mine/,
    ],
  ])('cause an error if JSON cannot represent the body', async (body, cause, why) => {
    const [client, server] = await echo();
    const error = await errorOf(client.call(UPDATE, { a_id: 'a', body }, {}, 'b'), ClaudeError);
    expect(error.message).toMatch(/cannot be built/);
    expect(error.message).toMatch(why);
    expect(error.cause).toBeInstanceOf(cause);
    expect(server.seen).toEqual([]);
  });

  test.each([() => 1, Symbol('s')])(
    'cause an error if JSON cannot represent a raw body',
    async (body) => {
      const [client, server] = await echo();
      const error = await errorOf(client.post('/', { body }), ClaudeError);
      expect(error.message).toMatch(/The body cannot be a (function|symbol): JSON has none/);
      expect(server.seen).toEqual([]);
    },
  );
});

describe('the results of calls', () => {
  const GET: Operation = { method: 'GET', path: '/a' };

  test('have a request id, which is not enumerable', async () => {
    const [client] = await echo({ id: 'x' });
    const value = await client.call<{ id: string }>(GET);
    expect(value).toEqual({ id: 'x' });
    expect(value._request_id).toBe('req_1');
    expect(Object.keys(value)).toEqual(['id']);
  });

  test('are available together with their response', async () => {
    const [client, server] = await echo({ id: 'x' });
    const response = await client.call(GET).asResponse();
    expect(await response.json()).toEqual({ id: 'x' });
    const call = client.call(GET);
    const { data, response: head, request_id } = await call.withResponse();
    expect([data, head.status, request_id]).toEqual([{ id: 'x' }, 200, 'req_1']);
    expect(await call).toBe(data);
    expect(server.seen.length).toBe(2);
  });

  test('are promises', async () => {
    const [client] = await echo(1);
    const call = client.call<number>(GET);
    expect(call).toBeInstanceOf(Promise);
    let settled = false;
    expect(await call.finally(() => (settled = true))).toBe(1);
    expect(settled).toBe(true);
    expect(await Promise.all([call, call.then((n) => n + 1)])).toEqual([1, 2]);
    expect(await client.call({ ...GET, path: '/{id}' }).catch(() => 'caught')).toBe('caught');
  });

  test('are null for 204 and undefined for an empty body', async () => {
    const server = await serve(({ url }, response) => {
      response
        .writeHead(url === '/204' ? 204 : 200, url === '/204' ? {} : { 'content-length': 0 })
        .end();
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.call({ method: 'DELETE', path: '/204' })).toBeNull();
    expect(await client.call({ method: 'DELETE', path: '/0' })).toBeUndefined();
  });

  test('are the response itself for binary content', async () => {
    const [client] = await echo({ id: 'x' });
    const response = await client.call<Response>({ ...GET, decode: binary });
    expect(response).toBeInstanceOf(Response);
    expect(await response.text()).toBe('{"id":"x"}');
  });

  test.each(['<html>busy</html>', '{"id":', ''])(
    'are an InvalidResponseError if status 200 has no JSON: %j',
    async (text) => {
      const server = await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'request-id': 'req_2' });
        response.write(text);
        response.end();
      });
      const call = new TestClient({ baseURL: server.url }).call(GET);
      const error = await errorOf(call, InvalidResponseError);
      expect(error).toMatchObject({ status: 200, error: text, requestID: 'req_2' });
      expect(error.message).toContain('text/html');
    },
  );
});

describe('the connection', () => {
  test('causes an APIConnectionError if it breaks inside the body', async () => {
    const server = await serve(({ socket }, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"id":', () => setTimeout(() => socket.destroy(), 20));
    });
    const call = new TestClient({ baseURL: server.url }).call({ method: 'GET', path: '/a' });
    expect((await errorOf(call, APIConnectionError)).message).toMatch(/body is incomplete/);
    expect(server.seen.length).toBe(1);
  });

  test('is reused for the next request after any response', async () => {
    const sockets = new Set<Socket>();
    let closed = 0;
    const server = await serve(({ number, socket }, response) => {
      if (!sockets.has(socket)) socket.once('close', () => closed++);
      sockets.add(socket);
      const status = number % 2 === 1 ? 500 : ([200, 204, 400][(number / 2) % 3] ?? 200);
      sendJSON(response, { text: 'x'.repeat(500_000) }, status, { 'retry-after-ms': '50' });
    });
    const client = new TestClient({ baseURL: server.url });
    for (let i = 0; i < 6; i++) await client.call({ method: 'GET', path: '/a' }).catch(() => null);
    expect(server.seen.length).toBe(12);
    expect(closed).toBe(0);
    // Node's fetch opens two connections for requests in quick succession, and a third one under high load.
    expect(sockets.size).toBeLessThan(5);
  });
});

describe('sseWhen', () => {
  const CREATE: Operation = { method: 'POST', path: '/m', encode: json, decode: sseWhen('stream') };

  test('throws for a large max_tokens if the call has no stream and no timeout', async () => {
    const [client, server] = await echo({ ok: true });
    const params = { max_tokens: 21_334 };
    expect((await errorOf(client.call(CREATE, params), ClaudeError)).message).toMatch(
      /stream: true/,
    );
    expect(server.seen).toEqual([]);
    expect(await client.call(CREATE, { max_tokens: 21_333 })).toEqual({ ok: true });
    expect(await client.call(CREATE, params, { timeout: 1000 })).toEqual({ ok: true });
    expect(await client.withOptions({ timeout: 1000 }).call(CREATE, params)).toEqual({ ok: true });
    // A value that is not a number causes no error here, since the API refuses it.
    expect(await client.call(CREATE, { max_tokens: '99999' })).toEqual({ ok: true });
  });
});

test('a resource calls its client', async () => {
  class Things extends APIResource {
    list(): PromiseLike<unknown> {
      return this.client.get('/things');
    }
  }
  const [client] = await echo([1]);
  expect(await new Things(client).list()).toEqual([1]);
});
