/** The order of listeners and of a loop over the same message stream, as with the SDK. */
import { expect, test } from 'vitest';
import { answering, HELLO, open } from '../support.js';

async function order(work: () => Promise<void> | undefined): Promise<string[]> {
  const { stream } = await open(answering(HELLO));
  const log: string[] = [];
  stream.on('text', (delta) => log.push(`text ${delta}`));
  stream.on('contentBlock', () => log.push('contentBlock'));
  for await (const { type } of stream) {
    log.push(type);
    await work();
  }
  return log;
}

test('a listener is not ahead of a loop that keeps up', async () => {
  expect(await order(() => undefined)).toEqual([
    'message_start',
    'content_block_start',
    'text Hel',
    'content_block_delta',
    'text lo',
    'content_block_delta',
    'contentBlock',
    'content_block_stop',
    'message_delta',
    'message_stop',
  ]);
});

test('a listener does not wait for a loop that is slow', async () => {
  const log = await order(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(log.indexOf('contentBlock')).toBeLessThan(log.indexOf('content_block_delta'));
  expect(log.filter((entry) => entry.startsWith('content_block'))).toHaveLength(4);
});

test('listeners continue after a loop is left, and beside a loop that is never read', async () => {
  const { stream } = await open(answering(HELLO));
  let deltas = 0;
  stream.on('text', () => deltas++);
  await stream.withResponse();
  expect((await stream.finalMessage()).content).toHaveLength(1);
  expect(deltas).toBe(2);
});
