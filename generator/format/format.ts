/** Lays out emitted files on two threads: this one, and one that works while files are still being emitted. */
import type { Options } from 'prettier';
import type { EmittedFile } from '../files.js';
import { FormatThread } from './thread.js';
import { isUnformatted, prettify } from './prettify.js';

/** How much of the text goes to the other thread, which starts earlier. */
const THREAD_SHARE = 0.75;

/** Formats what is not formatted yet; the rest passes as it is. Files keep their order. */
export type Format = (files: Iterable<EmittedFile>) => Promise<readonly EmittedFile[]>;

/** Makes the other thread ready, so that it is when the first file comes. To be used once. */
export function startFormatter(style: Options): Format {
  const thread = FormatThread.start(style);
  return (files) => format(files, style, thread);
}

async function format(
  files: Iterable<EmittedFile>,
  style: Options,
  thread: FormatThread | undefined,
): Promise<readonly EmittedFile[]> {
  const results: Promise<EmittedFile>[] = [];
  const own: { readonly index: number; readonly file: EmittedFile }[] = [];
  let total = 0;
  let given = 0;
  try {
    for (const file of files) {
      const index = results.push(Promise.resolve(file)) - 1;
      if (!isUnformatted(file)) continue;
      total += file.text.length;
      if (thread && given <= total * THREAD_SHARE) {
        given += file.text.length;
        results[index] = thread.format(file);
        // It is awaited once this thread's own work is done; until then a failure is nobody's surprise.
        results[index].catch(() => undefined);
      } else {
        own.push({ index, file });
      }
    }
    // One after the other: side by side, the syntax trees of all files would be in memory at once.
    for (const { index, file } of own)
      results[index] = Promise.resolve(await prettify(file, style));
    return await Promise.all(results);
  } finally {
    await thread?.stop();
  }
}
