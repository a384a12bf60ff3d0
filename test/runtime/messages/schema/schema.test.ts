import { describe, expect, expectTypeOf, test } from 'vitest';
import type { FromSchema } from '../../../../templates/runtime/messages/index.js';
import {
  findMismatches,
  resolveReference,
} from '../../../../templates/runtime/messages/schema/schema.js';

describe('findMismatches', () => {
  const nested = {
    type: 'object',
    properties: { list: { type: 'array', items: { $ref: '#/$defs/item~1~0' } } },
    required: ['list'],
    additionalProperties: false,
    $defs: { 'item/~': { anyOf: [{ type: 'integer' }, { const: 'x' }] } },
  };

  const tree = {
    type: 'object',
    properties: { children: { type: 'array', items: { $ref: '#' } } },
  };
  const patterns = {
    properties: { known: { type: 'string' }, 'x-known': { type: 'string' } },
    patternProperties: { '^x-': { type: 'number' }, '^.$': { type: 'null' } },
    additionalProperties: false,
  };

  test.each<[unknown, unknown]>([
    [{}, 1],
    [true, 1],
    [{ type: 'object' }, { a: 1 }],
    [{ type: ['string', 'null'] }, null],
    [{ type: 'integer' }, 3],
    [{ type: 'odd' }, 3],
    [{ enum: [1, 'a', null] }, 'a'],
    [{ const: { a: [1] } }, { a: [1] }],
    [{ oneOf: [{ type: 'null' }, { type: 'number' }] }, 1],
    [{ allOf: [{ type: 'object' }, { required: ['a'] }] }, { a: 1 }],
    [nested, { list: [1, 'x'] }],
    [{ type: 'object', additionalProperties: { type: 'number' } }, { a: 1 }],
    [{ $ref: '#' }, 1],
    [{ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }, 1],
    [{ type: 'integer', allOf: [{ $ref: '#' }] }, 1],
    [{ anyOf: [{ allOf: [{ $ref: '#' }, { type: 'null' }] }, { type: 'string' }] }, 'x'],
    [tree, { children: [{ children: [] }] }],
    [patterns, { 'x-a': 1, known: 'y', '\u{1f600}': null }],
    [{ patternProperties: { '(': { type: 'null' } }, additionalProperties: false }, { a: 1 }],
    [{ patternProperties: { '^x': false } }, { ax: 1 }],
  ])('%j accepts %j', (schema, value) => {
    expect(findMismatches(schema, value)).toEqual([]);
  });

  test.each<[unknown, unknown, readonly string[]]>([
    [false, 1, [': is not allowed']],
    [{ type: 'object' }, [], [': is not object']],
    [{ type: 'array' }, {}, [': is not array']],
    [{ type: ['string', 'null'] }, 1, [': is not string or null']],
    [{ type: 'integer' }, 1.5, [': is not integer']],
    [{ type: 'boolean' }, 0, [': is not boolean']],
    [{ enum: [1, 'a'] }, 2, [': is not 1 or "a"']],
    [{ const: null }, 0, [': is not null']],
    [
      { anyOf: [{ type: 'null' }, { type: 'number' }] },
      'x',
      [': does not fit any of the variants'],
    ],
    [{ allOf: [{ type: 'object' }, { required: ['a'] }] }, {}, ['a: is missing']],
    [
      nested,
      { list: [1, 'y'], more: 1 },
      ['list.1: does not fit any of the variants', 'more: is not allowed'],
    ],
    [nested, {}, ['list: is missing']],
    [
      { type: 'object', additionalProperties: { type: 'number' } },
      { a: 'b' },
      ['a: is not number'],
    ],
    [
      { properties: {}, additionalProperties: false },
      JSON.parse('{"toString":1}'),
      ['toString: is not allowed'],
    ],
    [{ type: 'integer', allOf: [{ $ref: '#' }] }, 'x', [': is not integer']],
    [tree, { children: [{ children: 1 }] }, ['children.0.children: is not array']],
    [
      patterns,
      { 'x-a': 'b', 'x-known': 1, known: 1, ab: 1 },
      [
        'x-a: is not number',
        'x-known: is not string',
        'known: is not string',
        'ab: is not allowed',
      ],
    ],
  ])('%j refuses %j', (schema, value, expected) => {
    const issues = findMismatches(schema, value).map(({ path, message }) => {
      return `${path.join('.')}: ${message}`;
    });
    expect(issues).toEqual(expected);
  });
});

test('resolveReference reads references as JSON pointers', () => {
  const root = { a: { 'b/c': [{ '~': 1 }] }, 'd e': 2 };
  expect(resolveReference(root, '#')).toBe(root);
  expect(resolveReference(root, '#/a/b~1c/0/~0')).toBe(1);
  expect(resolveReference(root, '#/d%20e')).toBe(2);
  expect(resolveReference(root, '#/a/x/y')).toBeUndefined();
  expect(resolveReference(root, '#/constructor')).toBeUndefined();
  expect(resolveReference(root, '#x')).toBeUndefined();
  expect(resolveReference(root, 3)).toBeUndefined();
});

test('FromSchema infers the type of the values', () => {
  expectTypeOf<FromSchema<{ type: 'string' }>>().toEqualTypeOf<string>();
  expectTypeOf<FromSchema<{ readonly type: readonly ['number', 'null'] }>>().toEqualTypeOf<
    number | null
  >();
  expectTypeOf<FromSchema<{ const: 'x' }>>().toEqualTypeOf<'x'>();
  expectTypeOf<FromSchema<{ type: 'string'; enum: readonly ['a', 'b'] }>>().toEqualTypeOf<
    'a' | 'b'
  >();
  expectTypeOf<FromSchema<{ type: 'array'; items: { type: 'boolean' } }>>().toEqualTypeOf<
    boolean[]
  >();
  expectTypeOf<FromSchema<{ type: 'array' }>>().toEqualTypeOf<unknown[]>();
  expectTypeOf<FromSchema<{ type: 'object' }>>().toEqualTypeOf<Record<string, unknown>>();
  expectTypeOf<
    FromSchema<{
      type: 'object';
      properties: { readonly a: { type: 'integer' }; b: { type: 'null' } };
      required: readonly ['a'];
    }>
  >().toEqualTypeOf<{ a: number; b?: null }>();
  expectTypeOf<FromSchema<{ anyOf: readonly [{ const: 1 }, { type: 'string' }] }>>().toEqualTypeOf<
    string | 1
  >();
  expectTypeOf<FromSchema<{ $ref: '#' }>>().toEqualTypeOf<unknown>();
  expectTypeOf<FromSchema<Record<string, unknown>>>().toEqualTypeOf<unknown>();
  const schema = { type: 'array', items: { enum: ['x', 1] } } as const;
  const value: FromSchema<typeof schema> = ['x', 1];
  expect(findMismatches(schema, value)).toEqual([]);
});
