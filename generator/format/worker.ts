/** Formats files on a thread: claims them one by one, and returns each that it has claimed. */
import { parentPort, workerData } from 'node:worker_threads';
import { claim, type Claims } from './claims.js';
import { loadPrettier, prettify, type Styled } from './prettify.js';
import type { Numbered } from './thread.js';

let last: Promise<unknown> = loadPrettier();

parentPort?.on('message', ({ number, content }: Numbered<Styled>) => {
  last = last.then(async () => {
    if (!claim(workerData as Claims, number)) return;
    parentPort?.postMessage({ number, content: await prettify(content) });
  });
});
