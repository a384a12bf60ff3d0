import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../generator/suggest.js';

const KEYS = ['status', 'since', 'supersededBy', 'accepts', 'check'];

test.each([
  ['staus', 'status'],
  ['supercededBy', 'supersededBy'],
  ['accept', 'accepts'],
  ['supersed', 'supersededBy'],
  ['superse', undefined],
  ['satus', 'status'],
  ['chekc', 'check'],
  ['kcehc', undefined],
  ['colour', undefined],
])('suggest(%s) returns: %s', (word, want) => {
  expect(suggest(word, KEYS)).toBe(want);
});

test('suggest returns nothing without candidates', () => {
  expect(suggest('status', [])).toBeUndefined();
});

test('suggest returns the fallback if no candidate is close', () => {
  expect(didYouMean('staus', KEYS, 'remove it')).toBe('did you mean `status`?');
  expect(didYouMean('colour', KEYS, 'remove it')).toBe('remove it');
});
