import { expect, test } from 'vitest';
import { ok, warningsOf } from '../small-specs.js';

test('one warning says that numbers of 64 bits lose digits', () => {
  const big = { type: 'integer', format: 'int64' };
  const paths = {
    '/v1/a': { get: ok({ properties: { a: big, b: big, c: { type: 'integer' } } }) },
  };
  expect(warningsOf(paths)).toEqual([
    expect.stringMatching(
      /properties\/a: numbers of `format: int64`, here and in 1 more place lose digits beyond 2\^53; describe ids of that size as strings$/,
    ),
  ]);
});

test('a list that may have more items than its type gives a warning', () => {
  const list = (more: object) => ({ '/v1/a': { get: ok({ prefixItems: [{}, {}], ...more }) } });
  expect(warningsOf(list({}))).toEqual([
    expect.stringContaining('the list is typed as exactly 2 items, although more may follow'),
  ]);
  for (const more of [{ items: false }, { items: {} }, { maxItems: 2 }])
    expect(warningsOf(list(more))).toEqual([]);
});

test('a field that is required but not described gives a warning', () => {
  const warned = (schema: object) =>
    warningsOf({ '/v1/a': { get: ok() } }, {}, { components: { schemas: { A: schema } } });
  const properties = { a: { type: 'string' } };
  const want = [
    '#/components/schemas/A: `b` is required, but not described: it is not in the type; describe it under `properties`',
  ];
  expect(warned({ properties, required: ['a', 'b'] })).toEqual(want);
  expect(warned({ additionalProperties: false, required: ['b'] })).toEqual(want);
  expect(warned({ allOf: [{ properties }, { required: ['b'] }] })).toEqual(want);
  expect(warned({ properties, allOf: [{ type: 'object', required: ['a'] }] })).toEqual([]);
  expect(warned({ type: 'object', required: ['b'] })).toEqual([]);
});
