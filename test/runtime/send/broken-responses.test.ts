/** Incomplete, invalid and slow responses. The server sends broken connections as raw text over a socket. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import {
  APIConnectionError,
  APIError,
  APIConnectionTimeoutError,
  InvalidResponseError,
  jsonl,
  sse,
  type Operation,
  type Stream,
} from '../../../templates/runtime/index.js';
import { collect, errorOf, serve, TestClient } from '../server.js';

const GET: Operation = { method: 'GET', path: '/a' };
const STREAM: Operation = { method: 'POST', path: '/s', decode: sse };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/**
 * Starts a server that responds with raw text, and then closes the connection unless the text is empty. `count` returns
 * the number of requests.
 */
async function serveRaw(
  answer: (request: number, socket: Socket) => string,
): Promise<{ readonly url: string; readonly count: () => number }> {
  let requests = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!data.includes('HTTP/1.1')) return;
      const text = answer(++requests, socket);
      if (text !== '') socket.write(text, () => setTimeout(() => socket.destroy(), 20));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, count: () => requests };
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;

describe('a broken connection', () => {
  test.each([
    ['inside the head', 'HTTP/1.1 200 OK\r\nconte', 2],
    ['before HTTP', 'hello\r\n\r\n', 2],
    ['inside a body', `${HEAD}content-length: 9\r\n\r\n{"a":`, 1],
    ['inside a chunk', `${CHUNKED}ff\r\n{"a":`, 1],
    ['between chunks', `${CHUNKED}5\r\n{"a":\r\n`, 1],
    ['in an invalid chunk', `${CHUNKED}zz\r\n{"a":1}\r\n0\r\n\r\n`, 1],
  ])(
    'causes an APIConnectionError %s, and is retried only if there was no response head',
    async (_, text, requests) => {
      const server = await serveRaw(() => text);
      const client = new TestClient({ baseURL: server.url, maxRetries: 1 });
      await errorOf(client.call(GET), APIConnectionError);
      expect(server.count()).toBe(requests);
    },
  );

  test('is retried if the server has closed a kept-alive connection, also for POST', async () => {
    const server = await serveRaw((request, socket) => {
      if (request === 2) socket.resetAndDestroy();
      else socket.write(`${HEAD}content-length: 1\r\n\r\n${request}`);
      return '';
    });
    const client = new TestClient({ baseURL: server.url });
    expect(await client.post('/', { body: {} })).toBe(1);
    expect(await client.post('/', { body: {} })).toBe(3);
  });

  test('causes an APIConnectionError without a retry after the first event', async () => {
    const event = 'event: first\ndata: 1\n\n';
    const server = await serveRaw(() => `${CHUNKED}${event.length.toString(16)}\r\n${event}\r\n`);
    const stream = await new TestClient({ baseURL: server.url }).call<Stream<number>>(STREAM);
    const iterator = stream[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    expect((await errorOf(iterator.next(), APIConnectionError)).message).toMatch(
      /^The stream is incomplete/,
    );
    expect(server.count()).toBe(1);
  });
});

describe('a compressed body', () => {
  const zipped = gzipSync(JSON.stringify({ text: Array.from({ length: 99 }, (_, i) => i).join() }));

  async function answer(bytes: Buffer): Promise<TestClient> {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
    const server = await serve((_, response) => response.writeHead(200, headers).end(bytes));
    return new TestClient({ baseURL: server.url });
  }

  test('is decompressed', async () => {
    expect(await (await answer(zipped)).call(GET)).toHaveProperty('text');
  });

  test.each([
    ['cut off', zipped.subarray(0, -20)],
    ['invalid', Buffer.from('{"a":1}')],
  ])('causes an APIError if it is %s', async (_, bytes) => {
    await errorOf((await answer(bytes)).call(GET), APIError);
  });

  test('causes an APIError if it is cut off in JSON Lines', async () => {
    const lines = gzipSync(Array.from({ length: 99 }, (_, i) => `{"n":${i}}\n`).join(''));
    const client = await answer(lines.subarray(0, -40));
    const stream = await client.call<Stream<object>>({ ...GET, decode: jsonl });
    await errorOf(collect(stream), APIError);
  });
});

describe('the response of a call that streams', () => {
  test.each([
    ['an HTML page', 'text/html', '<!doctype html>\n<title>Sign in</title>\n'],
    ['JSON', 'application/json', '{"id":"x"}'],
    ['JSON with a line break', 'application/json', '{"id":"x"}\n'],
  ])('causes an InvalidResponseError if it is %s', async (_, type, text) => {
    const server = await serve((__, response) => {
      response.writeHead(200, { 'content-type': type, 'request-id': 'req_5' }).end(text);
    });
    const stream = await new TestClient({ baseURL: server.url }).call<Stream<object>>(STREAM);
    const error = await errorOf(collect(stream), InvalidResponseError);
    expect(error).toMatchObject({ error: text.split('\n')[0], requestID: 'req_5' });
    expect(error.message).toBe('The response is not a stream of server-sent events.');
    expect(server.seen.length).toBe(1);
  });

  test('has no events if it contains only a comment', async () => {
    const server = await serve((_, response) => response.end(': nothing today\n\n'));
    const stream = await new TestClient({ baseURL: server.url }).call<Stream<object>>(STREAM);
    expect(await collect(stream)).toEqual([]);
  });
});

test('the time limit includes the time of a body that arrives slowly', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  const client = new TestClient({ baseURL: server.url, timeout: 200 });
  await errorOf(client.call(GET), APIConnectionTimeoutError);
  expect(server.seen.length).toBe(1);
});
