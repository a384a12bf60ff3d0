import { describe, expect, test } from 'vitest';
import { ClaudeError, sse, Stream, type Operation } from '../../../templates/runtime/index.js';
import { event, open, type Event } from './events.js';
import { collect, errorOf, TestClient } from '../server.js';

describe('the conversion of a stream', () => {
  test('by tee gives two streams with all values', async () => {
    const [stream] = await open((_, response) => response.end(event('a') + event('b')));
    const [left, right] = stream.tee();
    const first = await left[Symbol.asyncIterator]().next();
    expect(first.value).toEqual({ type: 'a' });
    expect((await collect(right)).map(({ type }) => type)).toEqual(['a', 'b']);
  });

  test('by toReadableStream and back by fromReadableStream gives the same values', async () => {
    const [stream] = await open((_, response) => response.end(event('a') + event('é', { n: 2 })));
    const back = Stream.fromReadableStream<Event>(stream.toReadableStream());
    expect(await collect(back)).toEqual([{ type: 'a' }, { type: 'é', n: 2 }]);
  });

  test('from a ReadableStream connects its controller: an abort cancels the ReadableStream', async () => {
    let cancelled = false;
    const source = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"type":"a"}\n'));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const stream = Stream.fromReadableStream<Event>(source);
    for await (const { type } of stream) {
      expect(type).toBe('a');
      setTimeout(() => {
        stream.controller.abort();
      }, 5);
    }
    expect(cancelled).toBe(true);
  });

  test('from a response by fromSSEResponse throws if the response has no body', async () => {
    const stream = Stream.fromSSEResponse<Event>(new Response(event('a')), new AbortController());
    expect(await collect(stream)).toEqual([{ type: 'a' }]);
    expect(() => Stream.fromSSEResponse(new Response(null), new AbortController())).toThrow(
      new ClaudeError('The response has no body to stream.'),
    );
  });

  test('from a response of a fetch without streams, as in React Native, throws an error with a solution', async () => {
    const fetch = (): Promise<Response> => {
      const response = new Response(event('a'));
      return Promise.resolve(Object.defineProperty(response, 'body', { value: undefined }));
    };
    const client = new TestClient({ fetch });
    const operation: Operation = { method: 'GET', path: '/s', decode: sse };
    const stream = await client.call<Stream<Event>>(operation);
    const error = await errorOf(collect(stream), ClaudeError);
    expect(error.message).toBe(
      'fetch of this platform does not support streams; set the option fetch to a function that does, such as fetch of expo/fetch.',
    );
  });
});
