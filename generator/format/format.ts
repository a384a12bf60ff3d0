/** Lays out emitted files on two threads: this one, and one that works while files are still being emitted. */
import type { Options } from 'prettier';
import { InputError } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { isSameStyle } from '../style.js';
import { FormatThread, type Offer } from './thread.js';
import { hasPlugins, isFormattable, prettify, type Styled } from './prettify.js';

/** Formats files and keeps their order. */
export type Format = (files: Iterable<EmittedFile>) => Promise<readonly EmittedFile[]>;

export interface Styles {
  /** The style of texts that are already formatted. */
  readonly own: Options;
  /** The style that a file of the output must have. */
  readonly of: (path: string) => Promise<Options>;
}

/** Starts the other thread, so that it is ready when the first file comes. Use the result once. */
export function startFormatter(styles: Styles): Format {
  const thread = FormatThread.start();
  return (files) => format(files, styles, thread);
}

/** Formats one file on this thread. */
export async function formatFile(file: EmittedFile, styles: Styles): Promise<EmittedFile> {
  return prettify({ file, style: await styles.of(file.path) });
}

async function format(
  files: Iterable<EmittedFile>,
  styles: Styles,
  thread: FormatThread | undefined,
): Promise<readonly EmittedFile[]> {
  const results: Promise<EmittedFile>[] = [];
  const work: Work[] = [];
  const checked = new Set<string>();
  try {
    for (const file of files) {
      const index = results.push(Promise.resolve(file)) - 1;
      if (!isFormattable(file)) continue;
      const style = await styles.of(file.path);
      if (file.laidOut === 'all' && isSameStyle(style, styles.own)) continue;
      await checkStyle(style, checked);
      const styled = { file, style };
      work.push({ index, styled, offer: hasPlugins(style) ? undefined : thread?.offer(styled) });
    }
    // The thread begins with the first file, this loop with the last: they meet when both are done.
    for (const { index, styled, offer } of work.toReversed()) {
      // One after the other: side by side, the syntax trees of all files would be in memory at once.
      const isMine = offer === undefined || offer.take();
      results[index] = isMine ? Promise.resolve(await prettify(styled)) : offer.result;
    }
    return await Promise.all(results);
  } finally {
    await thread?.stop();
  }
}

/** A file that has to be formatted, by this thread or the other. */
interface Work {
  readonly index: number;
  readonly styled: Styled;
  readonly offer: Offer | undefined;
}

/** Reports options that prettier refuses, once for each style. */
async function checkStyle(style: Options, checked: Set<string>): Promise<void> {
  const key = JSON.stringify(style);
  if (checked.has(key)) return;
  checked.add(key);
  try {
    await prettify({ file: { path: 'x.ts', text: '' }, style });
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    throw new InputError([
      {
        where: 'prettier configuration',
        message,
        hint: 'correct it, or choose another with --prettier <file | none>',
      },
    ]);
  }
}
