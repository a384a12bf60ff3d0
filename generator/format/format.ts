/**
 * Formats emitted files on the calling thread and, in a run without a memory, on a second thread, which starts while
 * files are still being emitted.
 */
import type { Options } from 'prettier';
import { InputError } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { isSameStyle } from '../style.js';
import { hashText } from '../text-hash.js';
import { NO_MEMORY, type Memory } from './memory.js';
import { reuseParts } from './parts.js';
import { type Done, FormatThread, type Offer } from './thread.js';
import { hasPlugins, isFormattable, prettify, type Styled } from './prettify.js';

/** Formats files and keeps their order. */
export type Format = (files: Iterable<EmittedFile>) => Promise<readonly EmittedFile[]>;

export interface Styles {
  /** The style of texts that are already formatted. */
  readonly own: Options;
  /** Returns the style that a file of the output must have. */
  readonly of: (path: string) => Promise<Options>;
  /** Styles that prettier accepted in an earlier run. */
  readonly accepted?: readonly Options[];
}

/**
 * Starts the second thread early, so that it is ready for the first file. The returned function can be called once. If
 * the memory has files of an earlier run, only the calling thread formats, since few files are left to format.
 */
export function startFormatter(styles: Styles, memory: Memory = NO_MEMORY): Format {
  const thread = memory.isEmpty ? FormatThread.start() : undefined;
  return (files) => format(files, { styles, memory, thread });
}

/** Formats one file on the calling thread. */
export async function formatFile(file: EmittedFile, styles: Styles): Promise<EmittedFile> {
  return prettify({ file, style: await styles.of(file.path) });
}

async function format(
  files: Iterable<EmittedFile>,
  { styles, memory, thread }: Context,
): Promise<readonly EmittedFile[]> {
  const results: EmittedFile[] = [];
  const work: Work[] = [];
  const checked = new Set(styles.accepted?.map((style) => JSON.stringify(style)));
  try {
    for (const file of files) {
      const index = results.push(file) - 1;
      if (!isFormattable(file)) continue;
      const style = await styles.of(file.path);
      if (file.laidOut === 'all' && isSameStyle(style, styles.own)) continue;
      const { path, laidOut } = file;
      const key = keyOf({ file, style });
      const known = key === undefined ? undefined : await memory.recall(path, key);
      if (known !== undefined) {
        results[index] = { path, text: known };
        continue;
      }
      await checkStyle(style, checked);
      const styled = { file: { path, text: file.text, ...(laidOut && { laidOut }) }, style };
      const offer = hasPlugins(style) ? undefined : thread?.offer(styled);
      work.push({ index, styled, key, offer });
    }
    // The second thread starts with the first file and this loop with the last, until each file is formatted.
    const formatted = new Map<Work, Promise<Done>>();
    for (const one of work.toReversed()) {
      // Formats one file at a time: in parallel, the syntax trees of all files would be in memory at once.
      const isMine = one.offer === undefined || one.offer.take();
      const done = isMine
        ? Promise.resolve(await formatParts(one.styled, memory))
        : one.offer.result;
      formatted.set(one, done);
    }
    for (const [{ index, key }, done] of formatted) {
      const { file, parts } = await done;
      results[index] = file;
      if (key !== undefined) memory.remember(file.path, { key, text: file.text, parts });
    }
    return results;
  } finally {
    await thread?.stop();
  }
}

async function formatParts(styled: Styled, memory: Memory): Promise<Done> {
  const { format, used } = reuseParts(memory.partsOf(styled.file.path));
  return { file: await prettify(styled, format), parts: used };
}

interface Context {
  readonly styles: Styles;
  readonly memory: Memory;
  readonly thread: FormatThread | undefined;
}

/**
 * Returns a hash of everything that decides the formatted text, except the path and the version of the formatter.
 * Returns undefined for a style with plugins, since plugins may change between runs.
 */
function keyOf({ file, style }: Styled): string | undefined {
  if (hasPlugins(style)) return undefined;
  return hashText(`${JSON.stringify(style)}\n${file.laidOut ?? ''}\n${file.text}`);
}

/** A file that one of the two threads has to format. */
interface Work {
  readonly index: number;
  readonly styled: Styled;
  /** The key of the result in the memory; undefined if the memory cannot hold the result. */
  readonly key: string | undefined;
  readonly offer: Offer | undefined;
}

/** Throws `InputError` if prettier refuses the options of a style. Each style is checked at most once. */
async function checkStyle(style: Options, checked: Set<string>): Promise<void> {
  const key = JSON.stringify(style);
  if (checked.has(key)) return;
  checked.add(key);
  try {
    await prettify({ file: { path: 'x.ts', text: '' }, style });
  } catch {
    const message = 'has an option or a plugin that prettier refuses';
    const hint =
      'run prettier to see why, or choose another configuration with --prettier <file | none>';
    throw new InputError([{ where: 'prettier configuration', message, hint }]);
  }
}
