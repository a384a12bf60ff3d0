/** Listeners of a message stream: which listeners are called, and which errors become unhandled rejections. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { APIUserAbortError } from '../../../../templates/runtime/index.js';
import { MessageStreamError } from '../../../../templates/runtime/messages/index.js';
import { errorOf } from '../../server.js';
import { answering, block, open, start, stop, text, textBlock, write } from '../support.js';

const HELLO = [start, ...textBlock(0, 'Hel', 'lo'), ...stop()];
const BROKEN = [start, ...textBlock(0, 'Hel'), start];

describe('emitted()', () => {
  test('resolves to the error if the event is error or abort', async () => {
    const broken = await open(answering(BROKEN));
    expect(await broken.stream.emitted('error')).toBeInstanceOf(MessageStreamError);
    const { stream } = await open((_, response) => {
      write(response, [start]);
    });
    const aborted = stream.emitted('abort');
    stream.abort();
    expect(await aborted).toBeInstanceOf(APIUserAbortError);
  });

  test('rejects if an error or an abort happens before another event', async () => {
    const broken = await open(answering(BROKEN));
    await errorOf(broken.stream.emitted('message'), MessageStreamError);
    const { stream } = await open((_, response) => {
      write(response, [start]);
    });
    const waiting = stream.emitted('message');
    stream.abort();
    await errorOf(waiting, APIUserAbortError);
  });
});

describe('a listener', () => {
  test('can be removed without having been added', async () => {
    const { stream } = await open(answering(HELLO));
    const listener = vi.fn();
    expect(stream.off('text', listener)).toBe(stream);
    stream.on('text', listener).off('text', vi.fn());
    await stream.done();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('is not called for a delta of an unknown type', async () => {
    const odd = block(0, text(''), { type: 'odd_delta', text: 'a' });
    const { stream } = await open(answering([start, ...odd, ...stop()]));
    const listener = vi.fn();
    stream.on('text', listener).on('inputJson', listener);
    expect((await stream.finalMessage()).content).toEqual([text('a')]);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('an error of the stream', () => {
  const unhandled = vi.fn();
  beforeEach(() => {
    process.on('unhandledRejection', unhandled);
  });
  afterEach(() => {
    process.off('unhandledRejection', unhandled);
    unhandled.mockReset();
  });

  const ended = (stream: { readonly ended: boolean }): Promise<void> =>
    vi.waitFor(async () => {
      expect(stream.ended).toBe(true);
      await new Promise(setImmediate);
    });

  test('is not an unhandled rejection if a listener receives it', async () => {
    const { stream } = await open(answering(BROKEN));
    const listener = vi.fn();
    stream.on('error', listener);
    await ended(stream);
    expect(listener).toHaveBeenCalledOnce();
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('is not an unhandled rejection if it is an abort and a listener receives it', async () => {
    const { stream } = await open((_, response) => {
      write(response, HELLO.slice(0, 3));
    });
    const listener = vi.fn();
    stream.on('abort', listener).on('text', () => {
      stream.abort();
    });
    await ended(stream);
    expect(listener).toHaveBeenCalledOnce();
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('is an unhandled rejection if no listener receives errors', async () => {
    const { stream } = await open(answering(BROKEN));
    const listener = vi.fn();
    stream.on('text', listener).on('end', listener);
    await ended(stream);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(unhandled).toHaveBeenCalledOnce();
  });
});
