/** Lays out emitted files on two threads: this one, and one that works while files are still being emitted. */
import type { Options } from 'prettier';
import { InputError } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { FormatThread } from './thread.js';
import { hasPlugins, isFormattable, prettify, type Styled } from './prettify.js';
import { isSameStyle } from './style.js';

/** Share of the work that goes to the other thread, which starts earlier. */
const THREAD_SHARE = 0.7;

/** Markdown takes this many times longer than code of the same length. */
const MARKDOWN_WEIGHT = 3;

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
  const own: { readonly index: number; readonly styled: Styled }[] = [];
  const checked = new Set<string>();
  let total = 0;
  let given = 0;
  try {
    for (const file of files) {
      const index = results.push(Promise.resolve(file)) - 1;
      if (!isFormattable(file)) continue;
      const style = await styles.of(file.path);
      if (file.formatted && isSameStyle(style, styles.own)) continue;
      await checkStyle(style, checked);
      const weight = weightOf(file);
      total += weight;
      if (thread && !hasPlugins(style) && given <= total * THREAD_SHARE) {
        given += weight;
        results[index] = thread.format({ file, style });
        // It is awaited below; until then, a failure must not end the process as an unhandled rejection.
        results[index].catch(() => undefined);
      } else {
        own.push({ index, styled: { file, style } });
      }
    }
    // One after the other: side by side, the syntax trees of all files would be in memory at once.
    for (const { index, styled } of own) results[index] = Promise.resolve(await prettify(styled));
    return await Promise.all(results);
  } finally {
    await thread?.stop();
  }
}

function weightOf({ path, text }: EmittedFile): number {
  return text.length * (path.endsWith('.md') ? MARKDOWN_WEIGHT : 1);
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
