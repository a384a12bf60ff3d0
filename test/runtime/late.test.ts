import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { APIConnectionError, jsonl, type Stream } from '../../templates/runtime/index.js';
import { late } from '../../templates/runtime/late.js';
import { errorOf, serve, TestClient } from './server.js';

vi.mock('../../templates/runtime/reader.js', () => {
  throw new Error('offline');
});

describe('a part', () => {
  test('is loaded once, when it is first needed', async () => {
    const load = vi.fn(() => Promise.resolve({ is: 'here' }));
    const part = late(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([part(), part()])).toEqual([{ is: 'here' }, { is: 'here' }]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('that cannot be loaded is a typed error, and is tried again', async () => {
    const cause = new TypeError('offline');
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(cause);
    load.mockResolvedValue('here');
    const part = late(load);
    expect((await errorOf(part(), APIConnectionError)).cause).toBe(cause);
    expect(await part()).toBe('here');
  });
});

describe('the reader of streams that cannot be loaded', () => {
  test('is a typed error, ends the request and lets go of the signal', async () => {
    const closed: Promise<void>[] = [];
    const server = await serve((_, response) => {
      closed.push(new Promise((resolve) => response.on('close', resolve)));
      response.write('1\n');
    });
    const { signal } = new AbortController();
    const client = new TestClient({ baseURL: server.url });
    const operation = { method: 'GET', path: '/', decode: jsonl } as const;
    const stream = await client.call<Stream<number>>(operation, undefined, { signal });
    await errorOf(stream[Symbol.asyncIterator]().next(), APIConnectionError);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
    expect(stream.controller.signal.aborted).toBe(true);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
