import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../generator/ir/schema.js';
import { field, literal, NULL, read, ref, STRING, UNKNOWN } from './reading.js';

const TABLE: readonly (readonly [what: string, given: unknown, want: Schema])[] = [
  [
    'anyOf',
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { kind: 'union', of: [STRING, NULL] },
  ],
  ['anyOf of one', { anyOf: [{ type: 'string' }] }, STRING],
  ['anyOf with anything', { anyOf: [{ type: 'string' }, {}] }, UNKNOWN],
  ['anyOf with never', { anyOf: [{ type: 'string' }, false] }, STRING],
  [
    'nested unions',
    {
      anyOf: [
        {
          oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
          discriminator: { propertyName: 'type' },
        },
        { type: 'null' },
      ],
    },
    { kind: 'union', of: [ref('A'), ref('B'), NULL], discriminator: 'type' },
  ],
  [
    'type beside oneOf',
    {
      type: 'object',
      oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
    },
    { kind: 'union', of: [ref('A'), ref('B')] },
  ],
  [
    'types beside oneOf',
    { type: ['object', 'null'], oneOf: [{ $ref: '#/components/schemas/A' }] },
    ref('A'),
  ],
  [
    'alternatives of required',
    { type: 'object', properties: { a: true }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    {
      kind: 'intersection',
      of: [
        {
          kind: 'union',
          of: [
            { kind: 'object', properties: [field('a', UNKNOWN, true)] },
            { kind: 'object', properties: [field('b', UNKNOWN, true)] },
          ],
        },
        { kind: 'object', properties: [field('a', UNKNOWN)] },
      ],
    },
  ],
  [
    'required in allOf, of a property behind a reference',
    { allOf: [{ $ref: '#/components/schemas/C' }, { required: ['c'] }] },
    {
      kind: 'intersection',
      of: [ref('C'), { kind: 'object', properties: [field('c', STRING, true)] }],
    },
  ],
  ['allOf of one', { allOf: [{ $ref: '#/components/schemas/A' }] }, ref('A')],
  [
    'allOf of one, nullable',
    { allOf: [{ $ref: '#/components/schemas/A' }], nullable: true },
    { kind: 'union', of: [ref('A'), NULL] },
  ],
  [
    'allOf of objects',
    {
      allOf: [
        { properties: { a: { type: 'string' } } },
        { properties: { b: true }, required: ['b'] },
      ],
      required: ['a'],
    },
    { kind: 'object', properties: [field('a', STRING, true), field('b', UNKNOWN, true)] },
  ],
  [
    'allOf of a reference and an object',
    { allOf: [{ $ref: '#/components/schemas/A' }, { type: 'object', properties: { b: true } }] },
    { kind: 'intersection', of: [ref('A'), { kind: 'object', properties: [field('b', UNKNOWN)] }] },
  ],
  [
    'allOf with type: object',
    { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/A' }] },
    ref('A'),
  ],
  [
    'a property in two parts',
    {
      allOf: [
        { properties: { a: { type: 'string' } } },
        { properties: { a: { const: 'x' } }, required: ['a'] },
      ],
    },
    {
      kind: 'object',
      properties: [field('a', { kind: 'intersection', of: [STRING, literal('x')] }, true)],
    },
  ],
];

describe('the reader of schemas', () => {
  test.each(TABLE)('combines %s', (_what, given, want) => {
    expect(read(given)).toEqual(want);
  });
});
