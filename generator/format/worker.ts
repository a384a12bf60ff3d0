/** The code of the second thread: claims and formats files one after the other, and sends back the formatted files. */
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
