/** Leaves room for the frame and the indentation of a member's comment within 100 columns. */
const WIDTH = 90;

/** Lines that Markdown reads as something other than a paragraph: a line break would change them. */
const NO_PARAGRAPH = /^(\s|[-+*>#|<=]|\d+[.)]|~~~)/;

const FENCE = /^\s*(```|~~~)/;

/**
 * Breaks long paragraphs of Markdown into lines. Code blocks, lists, tables, headings and quotes stay
 * as they are, and so does every word: no new line starts with one that would begin such a block.
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
