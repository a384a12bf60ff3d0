/** The option maxResponseSize, which limits the memory that a response can take. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  APIError,
  InternalServerError,
  InvalidResponseError,
  jsonl,
  sse,
  type ClientOptions,
  type Operation,
  type Stream,
} from '../../../templates/runtime/index.js';
import { collect, errorOf, sendJSON, serve, TestClient } from '../server.js';

const GET: Operation = { method: 'GET', path: '/' };
const EVENTS: Operation = { ...GET, decode: sse };
const LINES: Operation = { ...GET, decode: jsonl };

/** Writes a body that never ends, until the connection closes. */
async function flood(response: ServerResponse, status: number, text: string): Promise<void> {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  while (!response.closed) if (!response.write(text)) await once(response, 'drain');
}

describe('maxResponseSize for a JSON response', () => {
  const EXACT = JSON.stringify('x'.repeat(998));

  test.each([
    ['with a length', { 'content-length': '1000' }, EXACT],
    ['in chunks', {}, EXACT],
    [
      'that is compressed, by its decompressed size',
      { 'content-encoding': 'gzip' },
      gzipSync(EXACT),
    ],
  ])('limits a body %s', async (_, headers, body) => {
    const server = await serve((__, response) => {
      response.writeHead(200, headers).write(body);
      response.end();
    });
    const options = { baseURL: server.url, maxResponseSize: 1000 };
    expect(await new TestClient(options).call(GET)).toBe('x'.repeat(998));
    const call = new TestClient(options).call(GET, {}, { maxResponseSize: 999 });
    const error = await errorOf(call, InvalidResponseError);
    expect(error.message).toBe('200 The response is longer than 999 bytes (maxResponseSize).');
    expect(error).toMatchObject({ status: 200, error: undefined });
    expect(server.seen.length).toBe(2);
  });

  test('is 64 MiB by default, and closes the connection', async () => {
    let end: Promise<unknown> = Promise.resolve();
    const server = await serve((_, response) => {
      end = once(response, 'close');
      return flood(response, 200, ' '.repeat(2 ** 20));
    });
    const call = new TestClient({ baseURL: server.url }).call(GET);
    expect((await errorOf(call, InvalidResponseError)).message).toMatch(/longer than 67108864/);
    await end;
  });

  test('does not break characters whose bytes arrive in several chunks', async () => {
    const server = await serve(async (_, response) => {
      for (const byte of Buffer.from('"a\u{1F600}\u00e9"')) {
        response.write(new Uint8Array([byte]));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      response.end();
    });
    expect(await new TestClient({ baseURL: server.url }).call(GET)).toBe('a\u{1F600}\u00e9');
  });
});

describe('maxResponseSize for the body of an error', () => {
  async function bodyOf(options: ClientOptions): Promise<unknown> {
    const server = await serve((_, response) => flood(response, 500, 'x'.repeat(1000)));
    const client = new TestClient({ baseURL: server.url, maxRetries: 0, ...options });
    return (await errorOf(client.call(GET), InternalServerError)).error;
  }

  test('cuts the body at 1 MiB by default', async () => {
    const error = (await bodyOf({})) as string;
    expect(error).toMatch(/^x+$/);
    expect(error.length).toBeGreaterThan(2 ** 19);
    expect(error.length).toBeLessThanOrEqual(2 ** 20);
  });

  test('cuts the body at a lower limit', async () => {
    const error = (await bodyOf({ maxResponseSize: 100_000 })) as string | undefined;
    expect(error?.length ?? 0).toBeLessThanOrEqual(100_000);
  });

  test('does not cut a body within the limit', async () => {
    const body = { error: { message: 'x'.repeat(900_000) } };
    const server = await serve((_, response) => {
      sendJSON(response, body, 500);
    });
    const call = new TestClient({ baseURL: server.url, maxRetries: 0 }).call(GET);
    expect((await errorOf(call, InternalServerError)).error).toEqual(body);
  });
});

describe('maxResponseSize for a stream', () => {
  const line = JSON.stringify('x'.repeat(98));

  const FIRST = 'event: e\ndata: 1\n\n';

  test.each([
    ['a line that does not end', LINES, '1\n', 'x'],
    ['an event whose line does not end', EVENTS, `${FIRST}data: `, 'x'],
    ['an event of many lines', EVENTS, FIRST, 'data: x\n'],
  ])('limits %s', async (_, operation, before, rest) => {
    let end: Promise<unknown> = Promise.resolve();
    const server = await serve((__, response) => {
      end = once(response, 'close');
      response.write(before);
      return flood(response, 200, rest.repeat(99));
    });
    const client = new TestClient({ baseURL: server.url, maxResponseSize: 100 });
    const seen: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const value of await client.call<Stream<unknown>>(operation)) seen.push(value);
    };
    const error = await errorOf(read(), InvalidResponseError);
    expect(error.message).toBe('An event or line is longer than 100 characters (maxResponseSize).');
    expect(seen).toEqual([1]);
    await end;
  });

  test('limits each event, not all events together', async () => {
    const server = await serve((_, response) => response.end(`${line}\n`.repeat(50)));
    const client = new TestClient({ baseURL: server.url, maxResponseSize: 100 });
    expect(await collect(await client.call<Stream<unknown>>(LINES))).toHaveLength(50);
  });
});

test('maxResponseSize of 0 refuses a body of one byte', async () => {
  const server = await serve((_, response) => response.end('1'));
  const client = new TestClient({ baseURL: server.url, maxResponseSize: 0 });
  const { message } = await errorOf(client.call(GET), InvalidResponseError);
  expect(message).toContain('longer than 0 bytes');
});

test('maxResponseSize cuts the body of an error inside of a chunk', async () => {
  const server = await serve((_, response) => response.writeHead(400).end('y'.repeat(5000)));
  const client = new TestClient({ baseURL: server.url, maxResponseSize: 1000 });
  expect((await errorOf(client.call(GET), APIError)).error).toBe('y'.repeat(1000));
});
