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
    [{ prefixItems: [{ type: 'string' }], items: { type: 'number' } }, ['a', 1]],
    [{ prefixItems: [{ type: 'string' }, {}], items: false }, ['a', 1]],
    [{ prefixItems: [{ type: 'string' }] }, ['a', 1]],
    [{ const: { a: 1, b: [{ c: 2, d: 3 }] } }, { b: [{ d: 3, c: 2 }], a: 1 }],
    [{ enum: [[1, { a: 1, b: null }]] }, [1, { b: null, a: 1 }]],
    [
      { $ref: '#/$defs/a', required: ['b'], $defs: { a: { required: ['a'] } } },
      { a: 1, b: 1 },
    ],
    [{ $ref: '#a', $defs: { a: { $anchor: 'a', type: 'null' } } }, 1],
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
    [
      { prefixItems: [{ type: 'string' }], items: { type: 'number' } },
      [1, 'a'],
      ['0: is not string', '1: is not number'],
    ],
    [{ prefixItems: [{}], items: false }, ['a', 1], ['1: is not allowed']],
    [{ const: { a: 1 } }, { a: 1, b: 2 }, [': is not {"a":1}']],
    [{ enum: [{ a: 1 }, [1]] }, { b: 1 }, [': is not {"a":1} or [1]']],
    [{ const: [1] }, [1, 2], [': is not [1]']],
    [{ const: [] }, {}, [': is not []']],
    [
      { $ref: '#/$defs/a', properties: { b: false }, $defs: { a: { required: ['a'] } } },
      { b: 1 },
      ['a: is missing', 'b: is not allowed'],
    ],
    [{ $ref: '#a', type: 'string' }, 1, [': is not string']],
    [
      {
        items: { $ref: '#/$defs/a' },
        $defs: { a: { properties: { b: { type: 'null' } } } },
      },
      [{ b: 1 }, { b: null }, { b: 1 }],
      ['0.b: is not null', '2.b: is not null'],
    ],
  ])('%j refuses %j', (schema, value, expected) => {
    const issues = findMismatches(schema, value).map(({ path, message }) => {
      return `${path.join('.')}: ${message}`;
    });
    expect(issues).toEqual(expected);
  });

  function nest(depth: number, end: unknown): unknown {
    let value = end;
    for (let level = 0; level < depth; level += 1) value = { next: value };
    return value;
  }

  test('applies recursive variants once to each value', () => {
    const next = { $ref: '#' };
    const chain = {
      anyOf: [
        { type: 'object', properties: { next }, required: ['kind'] },
        { type: 'object', properties: { next } },
        { type: 'null' },
      ],
    };
    expect(findMismatches(chain, nest(100, null))).toEqual([]);
    expect(findMismatches(chain, nest(100, 1))).toHaveLength(1);
  });

  test.each([
    { properties: { next: { $ref: '#' } } },
    { anyOf: [{ properties: { next: { $ref: '#' } } }, { type: 'null' }] },
  ])('names the depth of a value as the issue for %j', (schema) => {
    expect(findMismatches(schema, nest(300, {}))).toEqual([]);
    expect(findMismatches(schema, nest(9000, {}))).toEqual([
      { message: 'is nested too deeply', path: [] },
    ]);
    expect(findMismatches({ anyOf: [schema, {}] }, nest(9000, {}))).toEqual([]);
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
