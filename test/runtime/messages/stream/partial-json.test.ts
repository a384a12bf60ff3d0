import { describe, expect, test } from 'vitest';
import { PartialJSON } from '../../../../templates/runtime/messages/stream/partial-json.js';

function parse(text: string, size = text.length): PartialJSON {
  const parser = new PartialJSON();
  for (let at = 0; at < text.length; at += size) parser.push(text.slice(at, at + size));
  return parser;
}

/** Expects that the parser refuses more characters after a complete value and whitespace. */
function expectWhole(parser: PartialJSON): void {
  parser.push('\n ');
  for (const more of ['1', ',', ']', '}', '"']) {
    expect(() => {
      parser.push(more);
    }).toThrow(SyntaxError);
  }
}

const VALUES = [
  {},
  [],
  'text',
  12.5,
  -0.1e-7,
  true,
  false,
  null,
  '',
  { a: { b: [{ c: [[]] }, 1, 'x', null, true] }, '': 0 },
  { 'quo"te': '\\ " / \b\f\n\r\t \u0001 é 😀 \ud800' },
  [1, [2, [3, [4]]], { a: 1 }, []],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "a": 1, "a": 2}') as object,
];

describe('a complete JSON text', () => {
  const cases = VALUES.flatMap((value) => [
    JSON.stringify(value),
    JSON.stringify(value, null, '\t'),
  ]);

  test.each(cases)('has the value of JSON.parse, at any chunk boundary: %s', (text) => {
    for (const size of [1, 2, 3, 7, text.length]) {
      const parser = parse(text, size);
      expectWhole(parser);
      expect(parser.value).toEqual(JSON.parse(text));
      expect(JSON.stringify(parser.value)).toBe(JSON.stringify(JSON.parse(text)));
    }
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an incomplete JSON text', () => {
  test.each([
    ['', undefined],
    ['  ', undefined],
    ['{', {}],
    ['{"a', {}],
    ['{"a"', {}],
    ['{"a":', {}],
    ['{"a":"x', {}],
    ['{"a":"x\\', {}],
    ['{"a":"x"', { a: 'x' }],
    ['{"a":12', {}],
    ['{"a":12,', { a: 12 }],
    ['{"a":tru', {}],
    ['{"a":true ', { a: true }],
    ['{"a":[1,2', { a: [1] }],
    ['{"a":[1,{"b":[', { a: [1, { b: [] }] }],
    ['12', undefined],
    ['12 ', 12],
    ['[true', []],
    ['[true]', [true]],
  ])('has a partial value: %s gives %j', (text, value) => {
    expect(parse(text).value).toEqual(value);
  });

  test('changes the same object when it grows', () => {
    const parser = parse('{"a":[');
    const before = parser.value;
    parser.push('1,');
    expect(parser.value).toBe(before);
    expect(before).toEqual({ a: [1] });
  });
});

describe('a text that is not JSON', () => {
  test.each([
    '{"a": hello',
    "{'a'",
    '{a',
    '{"a",',
    '{"a":1 2',
    '{"a":1,}',
    '{,',
    '[1,]',
    '[,',
    ']',
    '}',
    '[}',
    '{]',
    '{"a"}',
    '{} {',
    '1 2',
    'nul ',
    '[01]',
    '[1.]',
    '[-]',
    '[+1',
    '[.5',
    '[1e]',
    '[tru]',
    '["\\x"',
    '["\\u12"',
    '["\n"',
    '[NaN',
    '[Infinity',
    '[1/**/]',
    '\u00a0',
    '\ufeff{}',
  ])('throws: %j', (text) => {
    for (const size of [1, text.length]) expect(() => parse(text, size)).toThrow(SyntaxError);
  });

  test('throws at the first invalid character', () => {
    expect(() => parse('"a\nb')).toThrow('Unexpected "\\n" in JSON');
    expect(() => parse('{} {}')).toThrow('Unexpected "{" in JSON');
  });

  test('keeps the value of the text before the error', () => {
    const parser = parse('{"a":1,"b":{"c":2,');
    expect(() => {
      parser.push('oops');
    }).toThrow('Unexpected "o" in JSON');
    expect(parser.value).toEqual({ a: 1, b: { c: 2 } });
  });
});

test('a partial JSON parser reads a megabyte in chunks of four characters', () => {
  const value = {
    long: 'x'.repeat(500_000),
    escaped: '"\\\n'.repeat(50_000),
    list: Array.from({ length: 5_000 }, (_, id) => ({ id, name: `n${id}`, ok: true, none: null })),
  };
  const text = JSON.stringify(value);
  expect(text.length).toBeGreaterThan(900_000);
  expect(parse(text, 4).value).toEqual(value);
});

test('a partial JSON parser reads 100,000 nested lists', () => {
  const depth = 100_000;
  const parser = parse('['.repeat(depth) + ']'.repeat(depth), 4);
  expectWhole(parser);
  let levels = 0;
  for (let at = parser.value; Array.isArray(at); at = at[0]) levels++;
  expect(levels).toBe(depth);
});
