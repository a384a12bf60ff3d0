import { describe, expect, test } from 'vitest';
import { SpecDocument } from '../../../generator/model/spec/document.js';
import { SchemaReader } from '../../../generator/model/spec/reader.js';
import { Report } from '../../../generator/model/report.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { field, literal, NULL, read, ref, STRING, UNKNOWN } from './reading.js';

const TABLE: readonly (readonly [what: string, given: unknown, want: Schema])[] = [
  ['true', true, UNKNOWN],
  ['false', false, { kind: 'never' }],
  ['nothing', {}, UNKNOWN],
  ['string', { type: 'string' }, STRING],
  ['date-time', { type: 'string', format: 'date-time' }, STRING],
  ['integer', { type: 'integer', minimum: 1 }, { kind: 'number' }],
  ['boolean', { type: 'boolean' }, { kind: 'boolean' }],
  ['an unknown type', { type: 'constructor' }, UNKNOWN],
  ['types', { type: ['string', 'null'] }, { kind: 'union', of: [STRING, NULL] }],
  ['nullable', { type: 'string', nullable: true }, { kind: 'union', of: [STRING, NULL] }],
  [
    'nullable twice',
    { type: ['string', 'null'], nullable: true },
    { kind: 'union', of: [STRING, NULL] },
  ],
  ['binary', { type: 'string', format: 'binary' }, { kind: 'binary' }],
  [
    'binary in 3.1',
    { type: 'string', contentMediaType: 'application/octet-stream' },
    { kind: 'binary' },
  ],
  ['const', { const: 'x', type: 'string' }, literal('x')],
  ['const null', { const: null }, NULL],
  ['const object', { const: {} }, UNKNOWN],
  [
    'enum',
    { enum: ['a', 1, true] },
    { kind: 'union', of: [literal('a'), literal(1), literal(true)] },
  ],
  [
    'enum with null',
    { type: ['string', 'null'], enum: ['a', null] },
    { kind: 'union', of: [literal('a'), NULL] },
  ],
  ['enum of one', { enum: ['a'] }, literal('a')],
  [
    'equal enum values',
    { enum: ['a', 'a', 'b'] },
    { kind: 'union', of: [literal('a'), literal('b')] },
  ],
  ['$ref', { $ref: '#/components/schemas/A' }, ref('A')],
  [
    '$ref with nullable',
    { $ref: '#/components/schemas/A', nullable: true },
    { kind: 'union', of: [ref('A'), NULL] },
  ],
  ['$ref with description', { $ref: '#/components/schemas/A', description: 'x' }, ref('A')],
  [
    '$ref with properties',
    { $ref: '#/components/schemas/B', properties: { c: { type: 'string' } } },
    { kind: 'intersection', of: [ref('B'), { kind: 'object', properties: [field('c', STRING)] }] },
  ],
  [
    '$ref with required',
    { $ref: '#/components/schemas/B', required: ['b'] },
    {
      kind: 'intersection',
      of: [ref('B'), { kind: 'object', properties: [field('b', UNKNOWN, true)] }],
    },
  ],
  ['$ref into a schema', { $ref: '#/components/schemas/B/properties/b' }, UNKNOWN],
  ['a bare object', { type: 'object' }, { kind: 'object', properties: [], rest: UNKNOWN }],
  [
    'an empty object',
    { type: 'object', additionalProperties: false },
    { kind: 'object', properties: [] },
  ],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'string' } },
    { kind: 'object', properties: [], rest: STRING },
  ],
  [
    'patternProperties',
    { patternProperties: { '^x-': { type: 'string' } } },
    { kind: 'object', properties: [], rest: STRING },
  ],
  [
    'properties',
    { properties: { a: { type: 'string', description: 'The a.' } }, required: ['a'] },
    {
      kind: 'object',
      properties: [{ name: 'a', schema: STRING, required: true, description: 'The a.' }],
    },
  ],
  [
    'open properties',
    { type: 'object', properties: { a: true }, additionalProperties: true },
    { kind: 'object', properties: [field('a', UNKNOWN)], rest: UNKNOWN },
  ],
  [
    'a deprecated property',
    {
      properties: {
        a: { type: 'string', deprecated: true },
        b: { type: 'string', 'x-stainless-deprecation-message': 'Use a.' },
      },
    },
    {
      kind: 'object',
      properties: [
        { ...field('a', STRING), deprecated: true },
        { ...field('b', STRING), deprecated: 'Use a.' },
      ],
    },
  ],
  [
    'a property of a hostile name',
    JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'),
    { kind: 'object', properties: [field('__proto__', STRING)] },
  ],
  ['array', { type: 'array', items: { type: 'string' } }, { kind: 'array', items: STRING }],
  ['array of anything', { type: 'array' }, { kind: 'array', items: UNKNOWN }],
  [
    'tuple',
    { prefixItems: [{ type: 'string' }, { type: 'null' }] },
    { kind: 'tuple', items: [STRING, NULL] },
  ],
  [
    'open tuple',
    { prefixItems: [{ type: 'string' }], items: { type: 'null' } },
    { kind: 'array', items: { kind: 'union', of: [STRING, NULL] } },
  ],
];

describe('the reader of schemas', () => {
  test.each(TABLE)('reads %s', (_what, given, want) => {
    expect(read(given)).toEqual(want);
  });

  test('refuses a schema with 10,000 levels', () => {
    let deep: unknown = { type: 'string' };
    for (let level = 0; level < 10_000; level += 1) deep = { type: 'array', items: deep };
    expect(() => read(deep)).toThrow(/nested more than 100 levels deep/);
  });

  test('refuses a schema that refers to a part of itself', () => {
    const report = new Report();
    const root = {
      components: {
        schemas: {
          A: { properties: { a: { items: { $ref: '#/components/schemas/A/properties/a' } } } },
        },
      },
    };
    new SchemaReader(new SpecDocument(root, report)).readAll();
    expect(() => {
      report.throwErrors();
    }).toThrow(/refer to parts of themselves/);
  });

  test.each([
    '#/components/schemas/a~1b~0c',
    '#/components/schemas/a%2fb%7Ec',
    '#/components/schemas/a%7E1b%7E0c',
  ])('finds a schema by any encoding of its name: %s', (reference) => {
    const report = new Report();
    const root = { components: { schemas: { 'a/b~c': {} } } };
    const schema = new SchemaReader(new SpecDocument(root, report)).read(
      { $ref: reference },
      '#/x',
    );
    report.throwErrors();
    expect(schema).toEqual(ref('a/b~c'));
  });

  test('refuses a schema that is neither an object nor a boolean', () => {
    const where = '#/x/properties/a';
    expect(() => read({ properties: { a: 'string' } })).toThrow(`${where}: is not a schema`);
  });
});

test.each([
  { type: ['string', 'null'] },
  { type: 'string', nullable: true },
  { anyOf: [{ type: 'string' }, { type: 'null' }] },
])('a nullable named schema is read without null, and references add null: %j', (described) => {
  const properties = { a: { $ref: '#/components/schemas/Name' } };
  const schemas = { Name: described, Owner: { type: 'object', properties } };
  const document = new SpecDocument({ components: { schemas } }, new Report());
  const all = new SchemaReader(document).readAll();
  expect(all.get('Name')?.schema).toEqual(STRING);
  expect(all.get('Owner')?.schema).toMatchObject({
    properties: [{ schema: { kind: 'union', of: [ref('Name'), NULL] } }],
  });
});
