import { expect, test } from 'vitest';
import { wrapParagraphs } from '../../generator/emit/wrap.js';

/** 16 words of 5 characters. They take 95 columns, 5 more than the limit. */
const LONG = Array.from({ length: 16 }, () => 'words').join(' ');
const FIRST = LONG.slice(0, -' words'.length);

test.each([
  ['no short line', 'Text.', 'Text.'],
  ['a long paragraph', LONG, `${FIRST}\nwords`],
  ['two paragraphs separately', `${LONG}\n\n${LONG}`, `${FIRST}\nwords\n\n${FIRST}\nwords`],
  [
    'a tag',
    `@deprecated ${LONG}`,
    `@deprecated ${LONG.slice(0, -' words words words'.length)}\nwords words words`,
  ],
  ['a word that is too long', `${'x'.repeat(120)} y`, `${'x'.repeat(120)}\ny`],
  [
    'spaces inside of a line',
    `a  b ${LONG}`,
    `a  b ${LONG.slice(0, -' words words'.length)}\nwords words`,
  ],
])('wrapParagraphs breaks %s', (_, given, want) => {
  expect(wrapParagraphs(given)).toBe(want);
});

test.each([
  ['a list', `- ${LONG}`],
  ['a numbered list', `1. ${LONG}`],
  ['a table', `| ${LONG} |`],
  ['a heading', `# ${LONG}`],
  ['a quote', `> ${LONG}`],
  ['indented code', `    ${LONG}`],
  ['fenced code', `\`\`\`text\n${LONG}\n\`\`\``],
  ['fenced code with tildes', `~~~\n${LONG}\n~~~`],
])('wrapParagraphs does not change %s', (_, text) => {
  expect(wrapParagraphs(text)).toBe(text);
});

test.each(['-', '+', '*', '>', '#', '1.', '2)', '===', '|', '<div>', '```', '~~~'])(
  'wrapParagraphs starts no line with %s, since this would begin a Markdown block',
  (word) => {
    const lines = wrapParagraphs(`${FIRST} ${word} ${LONG}`).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith(word))).toEqual([]);
  },
);

test('wrapParagraphs breaks a paragraph after a code block', () => {
  expect(wrapParagraphs(`\`\`\`\nx\n\`\`\`\n${LONG}`)).toBe(`\`\`\`\nx\n\`\`\`\n${FIRST}\nwords`);
});
