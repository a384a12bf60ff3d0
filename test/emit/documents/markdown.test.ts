import { parsers } from 'prettier/plugins/markdown';
import type { ParserOptions } from 'prettier';
import { describe, expect, test } from 'vitest';
import { code, fence, linked, prose } from '../../../generator/emit/documents/markdown.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<!-- comment',
  '</code><img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://example.com/pixel.png)',
  '<javascript:alert(1)>',
  '| cell | cell |',
  'a | b\n--- | ---',
  'back\\slash \\| pipe',
  '`code` and ``more`',
  '``` fence',
  '```\nend\n```\n# heading',
  '# heading',
  '> quotation',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '=====',
  '---',
  '***bold*** _emphasis_ ~~gone~~',
  '&lt;b&gt; &amp; &#60;',
  '[ref]: https://example.com',
  ': definition',
  '$x$',
  '{{expression}} {% tag %}',
  'line\u2028separator\u2029\u0000\u001b[31m\u202e',
  ' ',
];

function parse(markdown: string): Node {
  return parsers.markdown.parse(markdown, {} as ParserOptions) as Node;
}

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

/** Returns the types of all Markdown nodes, except the HTML tags that {@link code} writes. */
function typesIn(markdown: string): readonly string[] {
  const all = [...nodes(parse(markdown))].filter(
    ({ type, value }) => !(type === 'html' && /^<\/?code>$/.test(value ?? '')),
  );
  return [...new Set(all.map(({ type }) => type))];
}

function visibleText(markdown: string): string {
  return [...nodes(parse(markdown))]
    .filter(({ type }) => type !== 'html')
    .map(({ value }) => value ?? '')
    .join('');
}

/** Returns the text on one line, with a space for invisible characters. */
function asSeen(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const HARMLESS = ['root', 'paragraph', 'text', 'sentence', 'word', 'whitespace', 'inlineCode'];

describe.each(HOSTILE)('hostile text %j', (text) => {
  test('adds no Markdown to prose', () => {
    expect(HARMLESS).toEqual(expect.arrayContaining([...typesIn(prose(text))]));
    const withoutTicks = (seen: string) => asSeen(seen.replaceAll('`', ''));
    expect(withoutTicks(visibleText(prose(text)))).toBe(withoutTicks(asSeen(text)));
  });

  test('adds no Markdown to code', () => {
    expect(HARMLESS).toEqual(expect.arrayContaining([...typesIn(code(text))]));
    expect(visibleText(code(text))).toBe(asSeen(text));
  });

  test('stays in its table cell', () => {
    const table = `| a | b | c |\n| --- | --- | --- |\n| ${prose(text)} | ${code(text)} | ${linked(text, text)} |\n`;
    const [only, ...others] = parse(table).children ?? [];
    expect(others).toEqual([]);
    expect(only?.type).toBe('table');
    expect(only?.children?.map(({ children }) => children?.length)).toEqual([3, 3]);
  });

  test('stays in its code block', () => {
    const [only, ...others] = parse(fence('sh', text)).children ?? [];
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      type: 'code',
      value: text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd'),
    });
  });

  test('does not become a link', () => {
    expect(HARMLESS).toEqual(expect.arrayContaining([...typesIn(linked('x', text))]));
  });
});

test.each([
  ['https://example.com/a_b?c=d#e', '[`x`](https://example.com/a_b?c=d#e)'],
  ['javascript:alert(1)', '`x`'],
  ['//example.com', '`x`'],
  ['https://example.com/<b>', '`x`'],
  ['https://example.com/a)b', '`x`'],
  ['https://example.com/?a&copy;b', '`x`'],
])('linked: %j -> %j', (given, want) => {
  expect(linked('x', given)).toBe(want);
});

test.each([
  ['The tools `a|b` and `c`.', 'The tools <code>a&#124;b</code> and `c`.'],
  ['A sentence (with parts), as ever: 1.', 'A sentence (with parts), as ever: 1.'],
  ['two\n\nlines', 'two lines'],
])('prose: %j -> %j', (given, want) => {
  expect(prose(given)).toBe(want);
});
