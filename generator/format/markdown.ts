/**
 * Formats Markdown whose prose is already formatted: aligns tables, and formats code. Prettier would parse the whole
 * text, which takes longer than formatting the sources of a client.
 */
import type { Options } from 'prettier';

/** A block of code: fence, language and code. */
const CODE = /^(`{3,})(\w*)\n([^]*?)\n\1$/gm;

const TABLE = /(?:^\|.*\n)+/gm;

/** The width of the narrowest column that prettier makes. */
const LEAST_WIDTH = 3;

/** Characters that may not be one column wide, and entities that prettier decodes in addresses. */
const UNSTABLE = /[^\n\x20-\x7e]|&[a-z]\w*;/i;

/** Returns true if prettier would not change the prose of a document that is made from our templates. */
export function hasStableProse(text: string, { proseWrap = 'preserve' }: Options): boolean {
  return proseWrap === 'preserve' && !UNSTABLE.test(text);
}

/**
 * Returns the formatted text.
 *
 * @param formatCode formats the code of one block; the language is the word after the fence, which can be empty
 */
export async function layOutMarkdown(
  text: string,
  formatCode: (language: string, code: string) => Promise<string>,
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: block, 1: fence = '', 2: language = '', 3: code = '', index } of text.matchAll(
    CODE,
  )) {
    const formatted = await formatCode(language, code);
    parts.push(alignTables(text.slice(end, index)), `${fence}${language}\n${formatted}\n${fence}`);
    end = index + block.length;
  }
  return [...parts, alignTables(text.slice(end))].join('');
}

function alignTables(text: string): string {
  return text.replace(TABLE, alignTable);
}

function alignTable(table: string): string {
  const [head = [], , ...body] = table.trimEnd().split('\n').map(cellsOf);
  const rows = [head, ...body];
  const widths = head.map((_, column) => {
    return Math.max(LEAST_WIDTH, ...rows.map((row) => row[column]?.length ?? 0));
  });
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...body].map((row) => {
    return `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  });
  return lines.join('');
}

/** Splits a row at `|`. Cells never contain this character, since templates write it as an entity. */
function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
