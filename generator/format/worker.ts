/** Formats files on a thread of its own: takes them one by one, and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Options } from 'prettier';
import type { EmittedFile } from '../files.js';
import { loadPrettier, prettify } from './prettify.js';

const style = workerData as Options;
let last: Promise<unknown> = loadPrettier();

parentPort?.on('message', (file: EmittedFile) => {
  last = last.then(async () => parentPort?.postMessage(await prettify(file, style)));
});
