import { expect, test, vi } from 'vitest';
import { APIConnectionError, Stream } from '../../../templates/runtime/index.js';
import { errorOf } from '../server.js';

const loading = vi.hoisted(() => {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  return {
    finished,
    finish: () => {
      finish();
    },
  };
});

vi.mock('../../../templates/runtime/read/reader.js', async (original) => {
  await loading.finished;
  return original();
});

test('a stream delivers values that arrived while its reader was loading, even if the connection broke meanwhile', async () => {
  let breakOff = (): void => undefined;
  const readable = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('1\n'));
      breakOff = () => {
        controller.error(new TypeError('gone'));
      };
    },
  });
  const values = Stream.fromReadableStream<number>(readable)[Symbol.asyncIterator]();
  const first = values.next();
  breakOff();
  loading.finish();
  expect(await first).toEqual({ done: false, value: 1 });
  await errorOf(values.next(), APIConnectionError);
});
