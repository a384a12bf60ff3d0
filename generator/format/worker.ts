/** The code of the second thread: claims and formats files one after the other, and sends back the formatted files. */
import { parentPort, workerData } from 'node:worker_threads';
import { claim, type Claims } from './claims.js';
import { loadPrettier, prettify, type Styled } from './prettify.js';
import { reuseParts } from './parts.js';
import type { Done, Numbered } from './thread.js';

let last: Promise<unknown> = loadPrettier();

parentPort?.on('message', ({ number, content }: Numbered<Styled>) => {
  last = last.then(async () => {
    if (!claim(workerData as Claims, number)) return;
    const { format, used } = reuseParts();
    const file = await prettify(content, format);
    const done: Numbered<Done> = { number, content: { file, parts: used } };
    parentPort?.postMessage(done);
  });
});
