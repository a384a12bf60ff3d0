/** The maximum width of text in a comment. With the frame and the indentation, a line fits into 100 columns. */
const WIDTH = 90;

/**
 * The start of a line outside of paragraphs, such as a list item or a row of a table. A line break would change its
 * meaning.
 */
const NO_PARAGRAPH = /^(\s|[-+*>#|<=]|\d+[.)]|~~~)/;

const FENCE = /^\s*(```|~~~)/;

/**
 * Breaks long paragraphs of Markdown into lines. Code blocks, lists, tables, headings and quotes are not changed. A new
 * line never starts with a word that would begin such a block.
 */
export function wrapParagraphs(text: string): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      const fence = FENCE.test(line);
      if (fence) fenced = !fenced;
      return fenced || fence || NO_PARAGRAPH.test(line) ? line : wrapLine(line);
    })
    .join('\n');
}

/** Whether a line after this one continues its paragraph. */
export function isParagraph(line: string): boolean {
  return !NO_PARAGRAPH.test(line) && !FENCE.test(line);
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.match(/\S+\s*/g) ?? []) {
    const fits = (current + word).trimEnd().length <= WIDTH;
    if (fits || current === '' || NO_PARAGRAPH.test(word) || FENCE.test(word)) {
      current += word;
    } else {
      lines.push(current.trimEnd());
      current = word;
    }
  }
  return [...lines, current].join('\n');
}
