import { once } from 'node:events';
import { expect, test } from 'vitest';
import {
  jsonl,
  sse,
  type Operation,
  type ResultDecoder,
  type Stream,
} from '../../../templates/runtime/index.js';
import { memoryHeld } from '../garbage.js';
import { serve, TestClient } from '../server.js';

const LENGTH = 64 * 1024;
const COUNT = 1024;
/** The limit for the growth of memory use, in bytes: a quarter of the body. */
const BOUND = (LENGTH * COUNT) / 4;

/** Returns the highest memory use minus the memory use at the first value, in bytes. */
function growth([first = 0, ...later]: readonly number[]): number {
  return Math.max(...later) - first;
}

const TEXT = JSON.stringify('x'.repeat(LENGTH - 2));

const FORMS: readonly (readonly [name: string, decode: ResultDecoder, value: string])[] = [
  ['events', sse, `event: text1\ndata: ${TEXT}\n\n`],
  ['lines', jsonl, `${TEXT}\n`],
];

test.each(FORMS)(
  'a stream of 64 MB of %s does not keep them in memory',
  async (_, decode, value) => {
    const server = await serve(async (__, response) => {
      for (let i = 0; i < COUNT; i++) if (!response.write(value)) await once(response, 'drain');
      response.end();
    });
    const operation: Operation = { method: 'GET', path: '/', decode };
    const stream = await new TestClient({ baseURL: server.url }).call<Stream<string>>(operation);
    const held: number[] = [];
    let count = 0;
    for await (const text of stream) {
      expect(text.length).toBe(LENGTH - 2);
      if (count++ % 128 === 0) held.push(memoryHeld());
    }
    expect(count).toBe(COUNT);
    expect(growth(held)).toBeLessThan(BOUND);
  },
);
