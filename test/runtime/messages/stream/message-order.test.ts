/** The order in which listeners and a loop receive the events of one message stream, as in the official SDK. */
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

test('a fast loop receives each event right after the listeners', async () => {
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

test('listeners do not wait for a slow loop', async () => {
  const log = await order(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(log.indexOf('contentBlock')).toBeLessThan(log.indexOf('content_block_delta'));
  expect(log.filter((entry) => entry.startsWith('content_block'))).toHaveLength(4);
});

test('listeners receive all events although the stream of withResponse is never read', async () => {
  const { stream } = await open(answering(HELLO));
  let deltas = 0;
  stream.on('text', () => deltas++);
  await stream.withResponse();
  expect((await stream.finalMessage()).content).toHaveLength(1);
  expect(deltas).toBe(2);
});
