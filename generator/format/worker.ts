/** Formats files on a thread: takes them one by one, and returns each. */
import { parentPort } from 'node:worker_threads';
import { loadPrettier, prettify, type Styled } from './prettify.js';

let last: Promise<unknown> = loadPrettier();

parentPort?.on('message', (styled: Styled) => {
  last = last.then(async () => parentPort?.postMessage(await prettify(styled)));
});
