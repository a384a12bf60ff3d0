import { describe, expect, test } from 'vitest';
import { ClaudeError } from '../../../templates/runtime/errors.js';
import { findHeader, mergeHeaders } from '../../../templates/runtime/request/headers.js';

describe('merging headers', () => {
  test('later sources win, whatever the case of the name', () => {
    const headers = mergeHeaders({ a: '1' }, { A: '2', b: '3' });
    expect(mergeHeaders(headers, new Headers({ B: '4' }))).toEqual({ a: '2', b: '4' });
  });

  test('null deletes, undefined changes nothing', () => {
    expect(mergeHeaders({ a: '1', b: '2' }, { A: null, b: undefined })).toEqual({ b: '2' });
  });

  test('names repeated within one source are joined', () => {
    const source = [
      ['x', '1'],
      ['X', '2'],
      ['y', '3'],
    ] as const;
    expect(mergeHeaders({ x: '0' }, source)).toEqual({ x: '1, 2', y: '3' });
    expect(mergeHeaders({}, { z: ['1', '2'] })).toEqual({ z: '1, 2' });
  });

  test('of two cases of a name in one object the later one counts', () => {
    expect(mergeHeaders({}, { 'X-A': '1', 'x-a': '2' })).toEqual({ 'x-a': '2' });
    expect(mergeHeaders({}, { 'X-A': '1', 'x-a': undefined })).toEqual({ 'x-a': '1' });
  });

  test('a list of no values changes nothing', () => {
    expect(mergeHeaders({ a: '1' }, { a: [], b: [] })).toEqual({ a: '1' });
    expect(
      mergeHeaders({}, [
        ['a', '1'],
        ['a', undefined],
      ]),
    ).toEqual({ a: '1' });
  });

  test('what JavaScript lets into a list of values counts as it does alone', () => {
    const source = { a: ['1', undefined, '2'], b: ['1', null, '2'] } as object as Record<
      string,
      string
    >;
    expect(mergeHeaders({}, source)).toEqual({ a: '1, 2', b: '2' });
  });

  test('numbers, which JavaScript lets through, are sent as text', () => {
    const source = { n: 5, list: [1, 'a'] } as object as Record<string, string>;
    expect(mergeHeaders({}, source)).toEqual({ n: '5', list: '1, a' });
  });

  test.each(['a\nb', 'a\r\nx: y', 'a\0', 'snow ☃', 'end\n'])('refuse the value %j', (value) => {
    expect(() => mergeHeaders({}, { key: value })).toThrow(ClaudeError);
  });

  test('an error does not show the value', () => {
    expect(() => mergeHeaders({}, { key: 'secret\n' })).toThrow(/^(?!.*secret).*"key"/);
  });

  test.each(['', 'a b', 'a:b', 'a\n', 'ä'])('refuse the name %j', (name) => {
    expect(() => mergeHeaders({}, { [name]: 'x' })).toThrow(
      new ClaudeError(`Header ${JSON.stringify(name)} has an invalid character.`),
    );
  });

  test('a header is found in every form of source', () => {
    expect(findHeader({ 'X-A': 'v' }, 'x-a')).toBe('v');
    expect(findHeader([['X-A', null]], 'x-a')).toBeNull();
    expect(findHeader(new Headers({ 'x-a': 'v' }), 'x-a')).toBe('v');
  });

  test.each([undefined, null, {}, new Headers({ b: 'v' })])('none is found in %j', (source) => {
    expect(findHeader(source, 'a')).toBeUndefined();
    expect(mergeHeaders({ c: '1' }, source)).toEqual(
      source instanceof Headers ? { b: 'v', c: '1' } : { c: '1' },
    );
  });

  test('the last value counts, others and undefined ones do not', () => {
    expect(findHeader({ a: '1', A: '2', b: '3', c: undefined }, 'a')).toBe('2');
    expect(findHeader({ a: '1', A: undefined }, 'a')).toBe('1');
    expect(findHeader({ a: ['1', '2'] }, 'a')).toBe('1,2');
  });
});
