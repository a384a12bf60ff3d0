import { describe, expect, test } from 'vitest';
import { ClaudeError } from '../../../templates/runtime/errors.js';
import { expandPath, joinURL, stringifyQuery } from '../../../templates/runtime/request/url.js';

describe('path templates', () => {
  const expand = (value: unknown): string => expandPath('/v1/x/{id}/y', () => value);

  test('encode the characters that RFC 3986 does not allow in a segment', () => {
    const safe = "AZaz09-._~!$&'()*+,;=:@";
    expect(expand(safe)).toBe(`/v1/x/${safe}/y`);
    expect(expand('a/b?c#d e%é"<>[]^`{|}\\')).toBe(
      '/v1/x/a%2Fb%3Fc%23d%20e%25%C3%A9%22%3C%3E%5B%5D%5E%60%7B%7C%7D%5C/y',
    );
    expect(expand(7)).toBe('/v1/x/7/y');
    expect(expand(2n ** 64n)).toBe('/v1/x/18446744073709551616/y');
  });

  test.each([
    '',
    '.',
    '..',
    '%2e',
    '%2E%2e',
    '.%2e',
    ';x',
    '..;x',
    null,
    undefined,
    {},
    [],
    NaN.constructor,
  ])('throw for the unsafe value %j', (value) => {
    expect(() => expand(value)).toThrow(ClaudeError);
  });

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'an object'],
    [() => 1, 'a function'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('throw for the value %s', (value, kind) => {
    expect(() => expand(value)).toThrow(`cannot be ${kind}.`);
  });

  test('accept a value that contains dots and other characters', () => {
    expect(expand('...')).toBe('/v1/x/.../y');
    expect(expand('a..b')).toBe('/v1/x/a..b/y');
    expect(expand('.hidden')).toBe('/v1/x/.hidden/y');
  });

  test('throw for a lone surrogate', () => {
    expect(() => expand('\ud800')).toThrow(/not valid Unicode/);
  });

  test('tell which placeholder is the last one', () => {
    const path = expandPath('/a/{b}/c/{d_e}', (name, isLast) => `${name}=${String(isLast)}`);
    expect(path).toBe('/a/b=false/c/d_e=true');
  });
});

describe('query strings', () => {
  test.each([
    [{ a: 1, b: true, c: 'x' }, 'a=1&b=true&c=x'],
    [{ ids: ['a b', 'c'] }, 'ids[]=a b&ids[]=c'],
    [{ f: { g: { h: 'i' }, j: [1] } }, 'f[g][h]=i&f[j][]=1'],
    [{ a: undefined, b: null, c: [null, 1], d: { e: null } }, 'c[]=1'],
    [{ at: new Date(0) }, 'at=1970-01-01T00:00:00.000Z'],
    [{}, ''],
  ])('are written for %j', (query, decoded) => {
    expect(decodeURIComponent(stringifyQuery(query))).toBe(decoded);
  });

  test('follow RFC 3986', () => {
    expect(stringifyQuery({ 'k[': "a!'()*&=+ é" })).toBe('k%5B=a%21%27%28%29%2A%26%3D%2B%20%C3%A9');
  });

  test.each([
    ['a Map', new Map([['k', 'v']])],
    ['a Set', new Set(['v'])],
    ['the query of a URL', new URLSearchParams({ k: 'v' })],
  ])('throw for %s, which would lose its values', (_, value) => {
    expect(() => stringifyQuery({ a: { b: value } })).toThrow(
      'Query parameter "a[b]" cannot be iterable; pass an array.',
    );
  });

  test.each([NaN, Infinity])('throw for %d', (value) => {
    expect(() => stringifyQuery({ a: { b: [value] } })).toThrow(
      `Query parameter "a[b][]" cannot be ${value}.`,
    );
  });

  test('throw for a function', () => {
    expect(() => stringifyQuery({ a: () => 1 })).toThrow(/"a" cannot be a function/);
  });
});

describe('joinURL', () => {
  test.each([
    ['https://h', '/a', {}, 'https://h/a'],
    ['https://h/', '/a', { b: 1 }, 'https://h/a?b=1'],
    ['https://h/base/', 'a?x=1', { b: 1 }, 'https://h/base/a?x=1&b=1'],
    ['https://h//', '/a', {}, 'https://h/a'],
    ['https://h', 'http://other/a', {}, 'http://other/a'],
    ['https://h', 'v2+x.y-z:a', {}, 'v2+x.y-z:a'],
    ['https://h', 'a/b:c', {}, 'https://h/a/b:c'],
    ['https://h', '2:a', {}, 'https://h/2:a'],
    ['https://h', '/a#top', { b: 1 }, 'https://h/a?b=1'],
    ['https://h', '/a#top?x=1', { b: 1 }, 'https://h/a?b=1'],
    ['https://h', '/a?x=1#top\n?', { b: 1 }, 'https://h/a?x=1&b=1'],
  ])('joins %s, %s and %j', (base, path, query, url) => {
    expect(joinURL(base, path, query)).toBe(url);
  });

  test.each([
    ['/a?x=1&b=2&y=3', { b: 4 }, '/a?x=1&y=3&b=4'],
    ['/a?b=2&b=3', { b: 4 }, '/a?b=4'],
    ['/a?b=1=2&c', { b: 4, c: 5 }, '/a?b=4&c=5'],
    ['/a?b=2', { b: null }, '/a'],
    ['/a?i[]=1&i[]=2&x=/?', {}, '/a?i[]=1&i[]=2&x=/?'],
    ['/a&b?constructor=1', {}, '/a&b?constructor=1'],
    ['/a?', {}, '/a'],
    ['/a?&', { b: 1 }, '/a?b=1'],
  ])('merges the query of %s with %j', (path, query, joined) => {
    expect(joinURL('https://h', path, query)).toBe(`https://h${joined}`);
  });
});
