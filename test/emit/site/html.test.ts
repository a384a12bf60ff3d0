import { describe, expect, test } from 'vitest';
import {
  inline,
  link,
  paragraphs,
  withVisibleCharacters,
} from '../../../generator/emit/site/html.js';

describe('links to addresses', () => {
  test.each([
    [
      'https://example.com/a?b=1&c=2',
      '<a href="https://example.com/a?b&#x3D;1&amp;c&#x3D;2" rel="noreferrer">',
    ],
    ['HTTP://example.com/', '<a href="HTTP://example.com/" rel="noreferrer">'],
    [
      'https://example.com/"onclick="x',
      '<a href="https://example.com/&quot;onclick&#x3D;&quot;x" rel="noreferrer">',
    ],
    ['javascript:alert(1)', '<code>'],
    [' https://example.com/', '<code>'],
    ['https://example.com/ x', '<code>'],
    ['https:\\\\example.com', '<code>'],
    ['data:text/html,<b>', '<code>'],
    ['//example.com', '<code>'],
    ['https://', '<code>'],
  ])('%s', (address, start) => {
    expect(link(address).slice(0, start.length)).toBe(start);
    expect(link(address)).not.toMatch(/<b>/);
  });
});

test('prose becomes only <p> and <code> elements', () => {
  expect(paragraphs('A `<b>` & *c*.\n\n\n- d')).toBe(
    '<p>A <code>&lt;b&gt;</code> &amp; *c*.</p>\n<p>- d</p>',
  );
  expect(paragraphs(' \n\n ')).toBe('');
  expect(inline('one ` two')).toBe('one &#x60; two');
});

test('invisible characters except line breaks and tabs become U+FFFD', () => {
  expect(withVisibleCharacters('a\n\tb\u202e\u0000\u2028\ud800c')).toBe(
    'a\n\tb\ufffd\ufffd\ufffd\ufffdc',
  );
});
