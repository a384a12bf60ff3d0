import { describe, expect, test } from 'vitest';
import {
  InvalidResponseError,
  jsonl,
  type JSONLStream,
  type Operation,
} from '../../templates/runtime/index.js';
import { collect, errorOf, serve, TestClient, type Handler } from './server.js';

const LINES: Operation = { method: 'GET', path: '/l', decode: jsonl };

describe('JSON Lines', () => {
  async function lines(handler: Handler): Promise<JSONLStream<{ n: number }>> {
    const server = await serve(handler);
    return new TestClient({ baseURL: server.url }).call<JSONLStream<{ n: number }>>(LINES);
  }

  test('are read as they arrive, the last one without an end', async () => {
    let finish = (): void => undefined;
    const stream = await lines((_, response) => {
      response.write('{"n":1}\r\n\n{"n":');
      finish = () => response.end('2}\n{"n":3}');
    });
    const iterator = stream[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual({ n: 1 });
    finish();
    expect((await iterator.next()).value).toEqual({ n: 2 });
    expect((await iterator.next()).value).toEqual({ n: 3 });
    expect((await iterator.next()).done).toBe(true);
  });

  test('a truncated line is an error', async () => {
    await errorOf(
      collect(await lines((_, response) => response.end('{"n":1}\n{"n"'))),
      InvalidResponseError,
    );
  });
});
