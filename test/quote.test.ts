import { expect, test } from 'vitest';
import { quote, quoteAll } from '../generator/quote.js';

test.each([
  ['plain', '`plain`'],
  ['two\nlines', '`two\\nlines`'],
  ['\u001b[31mred', '`\\u{1b}[31mred`'],
  ['\u202eright to left', '`\\u{202e}right to left`'],
  ['ünïcode 漢字', '`ünïcode 漢字`'],
])('quotes %j', (text, want) => {
  expect(quote(text)).toBe(want);
});

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
])('quotes and joins %j', (words, want) => {
  expect(quoteAll(words)).toBe(want);
});
