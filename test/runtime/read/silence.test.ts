/** The option streamIdleTimeout, which ends a stream that receives no bytes for some time. */
import { describe, expect, test } from 'vitest';
import {
  APIConnectionTimeoutError,
  ClaudeError,
  jsonl,
  sse,
  StreamIdleTimeoutError,
  type Operation,
  type RequestOptions,
  type ResultDecoder,
  type Stream,
} from '../../../templates/runtime/index.js';
import { closed, open as openMessage, start, write } from '../messages/support.js';
import { collect, errorOf, serve, TestClient, type Handler } from '../server.js';
import { event } from './events.js';

const STREAM: Operation = { method: 'GET', path: '/s', decode: sse };
const LINES: Operation = { method: 'GET', path: '/s', decode: jsonl };

async function open(
  handler: Handler,
  { operation = STREAM, ...options }: RequestOptions & { operation?: Operation } = {},
  streamIdleTimeout?: number,
): Promise<Stream<unknown>> {
  const server = await serve(handler);
  const client = new TestClient({ baseURL: server.url, streamIdleTimeout });
  return client.call<Stream<unknown>>(operation, {}, options);
}

describe('streamIdleTimeout', () => {
  test('ends a silent stream with an error that names the last event, and closes the connection', async () => {
    let gone: Promise<void> | undefined;
    const stream = await open(
      (_, response) => {
        gone = closed(response);
        response.write(event('first') + event('second'));
      },
      {},
      40,
    );
    const seen: unknown[] = [];
    const loop = async (): Promise<void> => {
      for await (const value of stream) seen.push(value);
    };
    const error = await errorOf(loop(), StreamIdleTimeoutError);
    expect(error.message).toBe('The stream was silent for 40 ms after second.');
    expect(error).toMatchObject({ name: 'StreamIdleTimeoutError', idleTimeout: 40 });
    expect(error.lastEvent).toBe('second');
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(seen).toHaveLength(2);
    await gone;
  });

  test('can be an option of a request, which replaces the option of the client', async () => {
    const silent: Handler = (_, response) => {
      response.flushHeaders();
    };
    const stream = await open(silent, { streamIdleTimeout: 20 }, 60_000);
    const error = await errorOf(collect(stream), StreamIdleTimeoutError);
    expect(error.message).toBe('The stream was silent for 20 ms.');
    expect(error.lastEvent).toBeNull();
  });

  test('is off by default', async () => {
    const server = await serve((_, response) => response.end());
    const decode: ResultDecoder = { ...sse, decode: ({ limits }) => limits };
    const limits = await new TestClient({ baseURL: server.url }).call({ ...STREAM, decode });
    expect(limits).toMatchObject({ idleTimeout: Infinity });
  });

  test('does not end a stream while bytes arrive, even if these are pings', async () => {
    const stream = await open(
      (_, response) => {
        let ticks = 0;
        const timer = setInterval(() => {
          response.write(event('ping'));
          if (++ticks < 12) return;
          clearInterval(timer);
          response.end(event('late'));
        }, 50);
      },
      { streamIdleTimeout: 400 },
    );
    expect(await collect(stream)).toEqual([{ type: 'late' }]);
  });

  test('does not count the time in which the caller reads nothing', async () => {
    const stream = await open((_, response) => response.end(event('a') + event('b')), {
      streamIdleTimeout: 30,
    });
    let count = 0;
    for await (const value of stream) {
      expect(value).toHaveProperty('type');
      count++;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(count).toBe(2);
  });

  test('applies to JSON Lines and message streams', async () => {
    const lines = await open((_, response) => response.write('{"type":"a"}\n'), {
      operation: LINES,
      streamIdleTimeout: 20,
    });
    expect((await errorOf(collect(lines), StreamIdleTimeoutError)).lastEvent).toBe('a');
    const { stream } = await openMessage(
      (_, response) => {
        write(response, [start]);
      },
      {},
      { streamIdleTimeout: 20 },
    );
    const error = await errorOf(stream.finalMessage(), StreamIdleTimeoutError);
    expect(error.lastEvent).toBe('message_start');
    expect(stream.currentMessage?.id).toBe('msg_1');
  });

  test('of 0 ends a stream that has no bytes ready', async () => {
    const silent: Handler = (_, response) => {
      response.flushHeaders();
    };
    const stream = await open(silent, { streamIdleTimeout: 0 });
    const error = await errorOf(collect(stream), StreamIdleTimeoutError);
    expect(error.idleTimeout).toBe(0);
  });

  test('can be longer than the longest timer, but not negative', async () => {
    const stream = await open((_, response) => response.end(event('a')), {
      streamIdleTimeout: 2 ** 40,
    });
    expect(await collect(stream)).toHaveLength(1);
    const negative = open((_, response) => response.end(event('a')), {}, -1);
    const refused = await errorOf(negative, ClaudeError);
    expect(refused.message).toBe('streamIdleTimeout must be an integer >= 0 or Infinity.');
  });
});
