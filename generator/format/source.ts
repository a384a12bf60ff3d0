/**
 * Lays out emitted sources line by line, which is possible for nearly all lines. Prettier formats the rest. In the text
 * for prettier, a placeholder stands for consecutive declarations or members that are laid out.
 */
import type { Options } from 'prettier';
import { isComment, layOutLine, pageOf, type Page } from './lines.js';

/** One step of indentation in emitted code. */
const STEP = '    ';

/** A block with the first or the last line of a class. The members of the class are separate blocks. */
const CLASS_FRAME = /^(?:(?:\/\*\*|[ *]).*\n)*(?:export class .*\{|\})$/;

/** An interface member on one line, with its comment. `MEMBERS` matches one or more in sequence. */
const MEMBER = /^(?: {4}\/\*\*.*\*\/\n| {4}\/\*\*\n(?: {5}\*.*\n)+)? {4}\S.*;$/gm;
const MEMBERS = new RegExp(`${MEMBER.source}(?:\\n${MEMBER.source})*`, 'gm');

/** Empty braces on two lines, which prettier puts on one line. */
const EMPTY = /\{\s*\n\s*\}/;

const PLACE = 'laid_out_';

/**
 * Returns the formatted source.
 *
 * @param format formats the rest of the source with prettier
 */
export async function layOutSource(
  text: string,
  style: Options,
  format: (text: string) => Promise<string>,
): Promise<string> {
  const page = pageOf(style);
  if (page === undefined || text.includes(PLACE) || EMPTY.test(text)) return format(text);
  const blocks = text
    .trimEnd()
    .split(/\n{2,}/)
    .map((emitted) => ({ emitted, laidOut: layOutBlock(emitted, page) }));
  if (blocks.every(({ laidOut }) => laidOut !== undefined)) {
    return joinBlocks(blocks.map(({ laidOut = '' }) => laidOut));
  }
  const done: string[] = [];
  const replace = (laidOut: string) => `${PLACE}${done.push(laidOut) - 1};`;
  const rest = joinRuns(blocks, '\n\n').map(({ emitted, laidOut }) => {
    if (CLASS_FRAME.test(emitted)) return emitted;
    return laidOut === undefined ? replaceMembers(emitted, page, replace) : replace(laidOut);
  });
  const formatted = await format(`${rest.join('\n\n')}\n`);
  return formatted.replace(
    /^[ \t]*laid_out_(\d+);$/gm,
    (_, index: string) => done[Number(index)] ?? '',
  );
}

interface Block {
  readonly emitted: string;
  readonly laidOut: string | undefined;
}

/** Joins consecutive blocks that are laid out, since each placeholder costs time in prettier. */
function joinRuns(blocks: readonly Block[], separator: string): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && isJoinable(last) && isJoinable(block)) {
      const { emitted, laidOut = '' } = last;
      const text = `${laidOut}${separator}${block.laidOut ?? ''}`;
      joined[joined.length - 1] = { emitted, laidOut: text };
    } else joined.push(block);
  }
  return joined;
}

/** Blocks with the first or last line of a class are not joined: prettier formats them. */
function isJoinable({ emitted, laidOut }: Block): boolean {
  return laidOut !== undefined && !CLASS_FRAME.test(emitted);
}

/** Joins blocks with empty lines. Prettier keeps these between blocks, but not at the start or the end of a class. */
function joinBlocks(blocks: readonly string[]): string {
  return `${blocks
    .join('\n\n')
    .replace(/\{\n\n/g, '{\n')
    .replace(/\n\n\}/g, '\n}')}\n`;
}

/** Replaces the members of an interface that can be laid out. */
function replaceMembers(emitted: string, page: Page, replace: (laidOut: string) => string): string {
  const { quoteProps = 'as-needed' } = page.style;
  // With another `quoteProps`, the quotes of one member depend on the other members.
  if (quoteProps !== 'as-needed' || !/^export interface /m.test(emitted)) return emitted;
  return emitted.replace(MEMBERS, (members) => {
    const blocks = (members.match(MEMBER) ?? []).map((member) => {
      return { emitted: member, laidOut: layOutBlock(member, page) };
    });
    return joinRuns(blocks, '\n')
      .map((block) => (block.laidOut === undefined ? block.emitted : replace(block.laidOut)))
      .join('\n');
  });
}

/** Lays out a block. Returns undefined if prettier may format one of the lines differently. */
function layOutBlock(emitted: string, page: Page): string | undefined {
  const lines: string[] = [];
  for (const line of emitted.split('\n')) {
    const level = (/^ */.exec(line)?.[0].length ?? 0) >> 2;
    const text = line.slice(level * STEP.length).trimEnd();
    const broken = isComment(line) ? [{ level, text }] : layOutLine({ level, text }, page);
    if (broken === undefined) return undefined;
    for (const part of broken) lines.push(page.print(part));
  }
  return lines.join('\n');
}
