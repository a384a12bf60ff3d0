import { describe, expect, test } from 'vitest';
import { ClaudeError } from '../../../templates/runtime/errors.js';
import { findHeader, mergeHeaders } from '../../../templates/runtime/request/headers.js';

describe('mergeHeaders and findHeader', () => {
  test('replace values of earlier sources, ignoring the case of names', () => {
    const headers = mergeHeaders({ a: '1' }, { A: '2', b: '3' });
    expect(mergeHeaders(headers, new Headers({ B: '4' }))).toEqual({ a: '2', b: '4' });
  });

  test('delete a header for null, and ignore undefined', () => {
    expect(mergeHeaders({ a: '1', b: '2' }, { A: null, b: undefined })).toEqual({ b: '2' });
  });

  test('join the values of a name that is repeated in one source', () => {
    const source = [
      ['x', '1'],
      ['X', '2'],
      ['y', '3'],
    ] as const;
    expect(mergeHeaders({ x: '0' }, source)).toEqual({ x: '1, 2', y: '3' });
    expect(mergeHeaders({}, { z: ['1', '2'] })).toEqual({ z: '1, 2' });
  });

  test('use the later of two spellings of a name in an object', () => {
    expect(mergeHeaders({}, { 'X-A': '1', 'x-a': '2' })).toEqual({ 'x-a': '2' });
    expect(mergeHeaders({}, { 'X-A': '1', 'x-a': undefined })).toEqual({ 'x-a': '1' });
  });

  test('ignore an empty list', () => {
    expect(mergeHeaders({ a: '1' }, { a: [], b: [] })).toEqual({ a: '1' });
    expect(
      mergeHeaders({}, [
        ['a', '1'],
        ['a', undefined],
      ]),
    ).toEqual({ a: '1' });
  });

  test('ignore undefined in a list, and drop the values before null', () => {
    const source = { a: ['1', undefined, '2'], b: ['1', null, '2'] } as object as Record<
      string,
      string
    >;
    expect(mergeHeaders({}, source)).toEqual({ a: '1, 2', b: '2' });
  });

  test('convert numbers to strings', () => {
    const source = { n: 5, list: [1, 'a'] } as object as Record<string, string>;
    expect(mergeHeaders({}, source)).toEqual({ n: '5', list: '1, a' });
  });

  test.each(['a\nb', 'a\r\nx: y', 'a\0', 'snow ☃', 'end\n'])('throw for the value %j', (value) => {
    expect(() => mergeHeaders({}, { key: value })).toThrow(ClaudeError);
  });

  test('do not show the value in an error', () => {
    expect(() => mergeHeaders({}, { key: 'secret\n' })).toThrow(/^(?!.*secret).*"key"/);
  });

  test.each(['', 'a b', 'a:b', 'a\n', 'ä'])('throw for the name %j', (name) => {
    expect(() => mergeHeaders({}, { [name]: 'x' })).toThrow(
      new ClaudeError(`Header ${JSON.stringify(name)} needs a valid name and one line of Latin-1.`),
    );
  });

  test('find a value in objects, lists of pairs and Headers', () => {
    expect(findHeader({ 'X-A': 'v' }, 'x-a')).toBe('v');
    expect(findHeader([['X-A', null]], 'x-a')).toBeNull();
    expect(findHeader(new Headers({ 'x-a': 'v' }), 'x-a')).toBe('v');
  });

  test.each([undefined, null, {}, new Headers({ b: 'v' })])('find nothing in %j', (source) => {
    expect(findHeader(source, 'a')).toBeUndefined();
    expect(mergeHeaders({ c: '1' }, source)).toEqual(
      source instanceof Headers ? { b: 'v', c: '1' } : { c: '1' },
    );
  });

  test('find the last value that is not undefined', () => {
    expect(findHeader({ a: '1', A: '2', b: '3', c: undefined }, 'a')).toBe('2');
    expect(findHeader({ a: '1', A: undefined }, 'a')).toBe('1');
    expect(findHeader({ a: ['1', '2'] }, 'a')).toBe('1,2');
  });
});
