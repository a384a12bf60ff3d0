import { describe, expect, test } from 'vitest';
import { isPattern, matchesPattern, patternsOverlap } from '../generator/pattern.js';

describe('matchesPattern', () => {
  test.each([
    ['messages.create', 'messages.create', true],
    ['messages.create', 'messages.batches.create', false],
    ['messages.create', 'messages', false],
    ['messages.*', 'messages.create', true],
    ['messages.*', 'messages.batches.create', false],
    ['*.create', 'messages.create', true],
    ['*.*.create', 'messages.batches.create', true],
    ['memoryStores.**', 'memoryStores.create', true],
    ['memoryStores.**', 'memoryStores.memories.list', true],
    ['memoryStores.**', 'memoryStores', false],
    ['memoryStores.**', 'memoryStoresX.create', false],
    ['*.memories.**', 'memoryStores.memories.list', true],
    ['**', 'models.list', true],
  ])('%s on %s: %s', (pattern, name, want) => {
    expect(matchesPattern(pattern, name)).toBe(want);
  });
});

describe('isPattern', () => {
  test.each(['messages.create', 'messages.*', '*', '**', 'a.*.b.**'])('accepts %s', (text) => {
    expect(isPattern(text)).toBe(true);
  });

  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a b',
    '**.a',
    'a.**.b',
    'a.***',
    'a*',
    '__proto__',
    'GET /v1',
  ])('refuses %j', (text) => {
    expect(isPattern(text)).toBe(false);
  });
});

describe('patternsOverlap', () => {
  test.each([
    ['a.b', 'a.b', true],
    ['a.b', 'a.c', false],
    ['a.*', '*.b', true],
    ['a.*', 'a.b.c', false],
    ['a.**', 'a.b.c', true],
    ['a.**', 'a', false],
    ['a.**', 'b.**', false],
    ['a.**', 'a.b.**', true],
    ['**', 'a', true],
  ])('%s and %s: %s', (one, other, want) => {
    expect(patternsOverlap(one, other)).toBe(want);
    expect(patternsOverlap(other, one)).toBe(want);
  });
});
