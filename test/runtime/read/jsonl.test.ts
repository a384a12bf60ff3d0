import { describe, expect, test } from 'vitest';
import {
  InvalidResponseError,
  jsonl,
  type JSONLStream,
  type Operation,
} from '../../../templates/runtime/index.js';
import { collect, errorOf, serve, TestClient, type Handler } from '../server.js';

const LINES: Operation = { method: 'GET', path: '/l', decode: jsonl };

describe('a stream of JSON Lines', () => {
  async function lines(handler: Handler): Promise<JSONLStream<{ n: number }>> {
    const server = await serve(handler);
    return new TestClient({ baseURL: server.url }).call<JSONLStream<{ n: number }>>(LINES);
  }

  test('delivers lines as they arrive, including a last line without a line break', async () => {
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

  test.each([
    ['The last line', '{"n":1}\n{"n"', '{"n"'],
    ['A line', '{"n":1}\n{"n"\n{"n":2}\n', '{"n"'],
    ['A line', '{"n":1}\n "\n', ' "'],
  ])('throws an InvalidResponseError if a line is not JSON: %s', async (which, text, line) => {
    const stream = await lines((_, response) => response.end(text));
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const { n } of stream) seen.push(n);
    };
    const error = await errorOf(read(), InvalidResponseError);
    expect(error).toMatchObject({ message: `${which} of the response is not JSON.`, error: line });
    expect(error.cause).toBeInstanceOf(SyntaxError);
    expect(seen).toEqual([1]);
  });

  test('skips blank lines, also at the end', async () => {
    const stream = await lines((_, response) => response.end(' \n{"n":1}\n\t\r\n{"n":2}\n \t'));
    expect(await collect(stream)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('delivers null at the start, in the middle and at the end', async () => {
    const stream = await lines((_, response) => response.end('null\n1\nnull\nnull'));
    expect(await collect<unknown>(stream)).toEqual([null, 1, null, null]);
  });
});
