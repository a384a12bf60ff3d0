import { describe, expect, test } from 'vitest';
import {
  binary,
  InvalidResponseError,
  jsonl,
  sse,
  type Fetch,
  type Operation,
  type Stream,
} from '../../../templates/runtime/index.js';
import { errorOf, serve, TestClient } from '../server.js';

const GET: Operation = { method: 'GET', path: '/a' };

async function answering(text: string, headers: Record<string, string>): Promise<TestClient> {
  const server = await serve((_, response) => response.writeHead(200, headers).end(text));
  return new TestClient({ baseURL: server.url });
}

describe('the result of a raw request', () => {
  test.each([
    ['application/json', { a: 1 }],
    ['application/json; charset=utf-8', { a: 1 }],
    ['application/problem+json', { a: 1 }],
    ['text/json-like', '{"a":1}'],
    ['application/jsonl', '{"a":1}'],
    ['text/plain; of=application/json', '{"a":1}'],
  ])('with the content type %s is %j', async (type, expected) => {
    expect(await (await answering('{"a":1}', { 'content-type': type })).get('/')).toEqual(expected);
  });
});

test('a response without a content type throws an error with the parser error as cause if it is not JSON', async () => {
  const error = await errorOf((await answering('{oops', {})).call(GET), InvalidResponseError);
  expect(error.message).toBe('200 The response is not JSON (no content type).');
  expect(error.cause).toBeInstanceOf(SyntaxError);
});

test('a body is read even if headers that a gateway copied have a content-length of 0', async () => {
  const headers = { 'content-length': '0' };
  const fetch: Fetch = () => Promise.resolve(new Response('{"a":1}', { headers }));
  expect(await new TestClient({ fetch }).call(GET)).toEqual({ a: 1 });
});

test('an object has the id of its workspace, which JSON.stringify leaves out', async () => {
  const call = (await answering('{"a":1}', { 'anthropic-workspace-id': 'wrkspc_1' })).call(GET);
  const { data, workspace_id } = await call.withResponse();
  expect(data).toHaveProperty('_workspace_id', 'wrkspc_1');
  expect([JSON.stringify(data), workspace_id]).toEqual(['{"a":1}', 'wrkspc_1']);
  expect(await (await answering('{}', {})).call(GET)).toHaveProperty('_workspace_id', null);
});

describe('_request_id', () => {
  const ID = { 'request-id': 'req_3' };

  test.each(['[1]', '1', '"x"', 'null'])('is set only on objects: %s', async (text) => {
    const value = await (await answering(text, ID)).call(GET);
    expect(value).toEqual(JSON.parse(text));
    expect(Object.getOwnPropertyNames(Object(value))).not.toContain('_request_id');
  });

  test('is null without the header, and withResponse returns it as request_id', async () => {
    expect(await (await answering('{}', {})).call(GET)).toHaveProperty('_request_id', null);
    const { data, request_id } = await (await answering('{}', ID)).call(GET).withResponse();
    expect([data, request_id]).toEqual([{}, 'req_3']);
  });
});

test.each([
  ['JSON', GET, 'application/json'],
  ['bytes', { ...GET, decode: binary }, '*/*'],
  ['events', { ...GET, decode: sse }, 'application/json, text/event-stream'],
  ['lines', { ...GET, decode: jsonl }, 'application/x-jsonl, */*'],
])('a call sends the accept header for %s', async (_, operation, accept) => {
  const server = await serve((__, response) => response.writeHead(200).end('{}'));
  await new TestClient({ baseURL: server.url }).call(operation);
  expect(server.seen[0]?.headers.accept).toBe(accept);
});

describe('a binary or streamed result', () => {
  const DOWNLOAD: Operation = { ...GET, decode: binary };

  test('aborts the request when its body is cancelled', async () => {
    let end: Promise<unknown> = Promise.resolve();
    const server = await serve((_, response) => {
      end = new Promise((resolve) => response.on('close', resolve));
      const timer = setInterval(() => response.write('x'.repeat(1000)), 2);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const response = await new TestClient({ baseURL: server.url }).call<Response>(DOWNLOAD);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
    await end;
  });

  test.each([
    ['bytes', binary, (answer: unknown) => (answer as Response).text()],
    [
      'a stream',
      sse,
      (answer: unknown) => (answer as Stream<unknown>)[Symbol.asyncIterator]().next(),
    ],
  ])('has no time limit for reading if it is %s', async (_, decode, read) => {
    const timeout = 300;
    const server = await serve((__, response) => {
      response.write(': begun\n\n');
      setTimeout(() => response.end(), 2 * timeout);
    });
    const answer = await new TestClient({ baseURL: server.url, timeout }).call({ ...GET, decode });
    await expect(read(answer)).resolves.toBeDefined();
  });
});

describe('the response of a call that streams', () => {
  const STREAM: Operation = { ...GET, decode: sse };
  const EVENT = 'event: number\ndata: 1\n\n';

  test('is unread if asResponse returns it', async () => {
    const client = await answering(EVENT, {});
    expect(await (await client.call(STREAM).asResponse()).text()).toBe(EVENT);
  });

  test('is returned with the stream by withResponse', async () => {
    const client = await answering(EVENT, { 'request-id': 'req_4' });
    const call = client.call<Stream<number>>(STREAM);
    const { data, response, request_id } = await call.withResponse();
    expect([response.status, request_id]).toEqual([200, 'req_4']);
    for await (const value of data) expect(value).toBe(1);
    expect(response.bodyUsed).toBe(true);
  });
});
