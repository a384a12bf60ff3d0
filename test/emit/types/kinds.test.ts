/** The type expression of each kind of schema in each position, such as an item or an optional property. */
import { describe, expect, test } from 'vitest';
import { Imports } from '../../../generator/emit/imports.js';
import { TypeWriter } from '../../../generator/emit/types/writer.js';
import type { Schema } from '../../../generator/ir/schema.js';
import type { Plan, TypePlan } from '../../../generator/plan/types.js';

const STRING: Schema = { kind: 'string' };
const BOOLEAN: Schema = { kind: 'boolean' };
const TOOL: Schema = { kind: 'ref', name: 'Tool' };

interface Row {
  readonly schema: Schema;
  readonly type: string;
  /** The type inside a longer type, if it needs parentheses there. */
  readonly grouped?: string;
  /** The type behind a gate, if it is not `type & Open<B, …>`. */
  readonly gated?: string;
}

/** A row for each kind of schema. The file does not compile if a row is missing. */
const KINDS: Readonly<Record<Schema['kind'], Row>> = {
  unknown: { schema: { kind: 'unknown' }, type: 'unknown' },
  never: { schema: { kind: 'never' }, type: 'never' },
  null: { schema: { kind: 'null' }, type: 'null' },
  boolean: { schema: BOOLEAN, type: 'boolean' },
  number: { schema: { kind: 'number' }, type: 'number' },
  string: { schema: STRING, type: 'string' },
  binary: { schema: { kind: 'binary' }, type: 'Uploadable' },
  literal: {
    schema: { kind: 'literal', value: 'on' },
    type: '"on"',
    gated: 'OpenValue<B, "on", "x-1" | "y-2">',
  },
  array: { schema: { kind: 'array', items: STRING }, type: 'string[]' },
  tuple: { schema: { kind: 'tuple', items: [STRING, BOOLEAN] }, type: '[ string, boolean ]' },
  object: {
    schema: { kind: 'object', properties: [{ name: 'id', schema: STRING, required: true }] },
    type: '{ id: string; }',
  },
  union: {
    schema: { kind: 'union', of: [{ kind: 'literal', value: 'on' }, STRING, { kind: 'null' }] },
    type: '"on" | (string & {}) | null',
    grouped: '("on" | (string & {}) | null)',
  },
  intersection: {
    schema: { kind: 'intersection', of: [TOOL, { kind: 'object', properties: [] }] },
    type: 'Tool<B> & object',
    grouped: '(Tool<B> & object)',
  },
  ref: { schema: TOOL, type: 'Tool<B>' },
  gated: {
    schema: { kind: 'gated', schema: STRING, betas: ['z-3'] },
    type: 'string & Open<B, "z-3">',
    grouped: '(string & Open<B, "z-3">)',
  },
};

interface Position {
  readonly place: (schema: Schema) => Schema;
  readonly expected: (row: Required<Row>) => string;
}

const POSITIONS: Readonly<Record<string, Position>> = {
  'by itself': {
    place: (schema) => schema,
    expected: ({ type }) => type,
  },
  'as the item of a list': {
    place: (items) => ({ kind: 'array', items }),
    expected: ({ grouped }) => `${grouped}[]`,
  },
  'as the item of a constant list': {
    place: (items) => ({ kind: 'array', items, readonly: true }),
    expected: ({ type }) => `(readonly (${type})[])`,
  },
  'in a tuple': {
    place: (schema) => ({ kind: 'tuple', items: [TOOL, schema] }),
    expected: ({ type }) => `[ Tool<B>, ${type} ]`,
  },
  'as a required property': {
    place: (schema) => ({
      kind: 'object',
      properties: [{ name: 'a', schema, required: true }],
    }),
    expected: ({ type }) => `{ a: ${type}; }`,
  },
  'as an optional property': {
    place: (schema) => ({
      kind: 'object',
      properties: [{ name: 'a', schema, required: false }],
    }),
    expected: ({ type }) => `{ a?: ${type}; }`,
  },
  'as the type of additional properties': {
    place: (rest) => ({ kind: 'object', properties: [], rest }),
    expected: ({ type }) => `Record<string, ${type}>`,
  },
  'in a union': {
    place: (schema) => ({ kind: 'union', of: [schema, { kind: 'array', items: TOOL }] }),
    expected: ({ grouped }) => `${grouped} | Tool<B>[]`,
  },
  'in an intersection': {
    place: (schema) => ({ kind: 'intersection', of: [schema, { kind: 'array', items: TOOL }] }),
    expected: ({ grouped }) => `${grouped} & Tool<B>[]`,
  },
  'behind a gate': {
    place: (schema) => ({ kind: 'gated', schema, betas: ['x-1', 'y-2'] }),
    expected: ({ gated }) => gated,
  },
};

const PLANNED = { name: 'Tool', file: 'tools', parameters: ['B'], schema: { schema: STRING } };
/** The plan of a client that has one type. */
const PLAN = {
  types: new Map([['Tool', PLANNED as unknown as TypePlan]]),
  api: { schemas: new Map([['Tool', { name: 'Tool', schema: STRING }]]) },
} as unknown as Plan;

function write(schema: Schema): string {
  return new TypeWriter(PLAN, new Imports('messages', 'js'), 'B')
    .write(schema)
    .replace(/\s+/g, ' ');
}

const ROWS = Object.entries(KINDS).flatMap(([kind, row]) => {
  const { type, grouped = type, gated = `${grouped} & Open<B, "x-1" | "y-2">` } = row;
  const whole = { ...row, grouped, gated };
  return Object.entries(POSITIONS).map(([position, { place, expected }]) => {
    return { kind, position, schema: place(row.schema), expected: expected(whole) };
  });
});

describe('the type of a schema', () => {
  test.each(ROWS)('$kind, $position: $expected', ({ schema, expected }) => {
    expect(write(schema)).toBe(expected);
  });
});

test.each(['%', '#/%2', '__proto__', '$ref', '*/', '\ud800', '10', ''])(
  'the type of an object can have a property with the name %j',
  (name) => {
    const text = write({
      kind: 'object',
      properties: [{ name, schema: BOOLEAN, required: true }],
    });
    const quoted = /^[$_a-z]+$/.test(name) ? name : JSON.stringify(name);
    expect(text).toBe(`{ ${quoted}: boolean; }`);
  },
);

test.each([
  [{ kind: 'literal', value: -1.5 }, '(-1.5)[]'],
  [{ kind: 'array', items: STRING, readonly: true }, '(readonly (string)[])[]'],
  [
    {
      kind: 'object',
      properties: [{ name: 'id', schema: STRING, required: true }],
      rest: { kind: 'unknown' },
    },
    '({ id: string; } & Record<string, unknown>)[]',
  ],
] as const satisfies readonly (readonly [Schema, string])[])(
  'a list type has parentheses around the items %j',
  (items, expected) => {
    expect(write({ kind: 'array', items })).toBe(expected);
  },
);

test('a union type has only the first of several variants without fields', () => {
  const empty: Schema = { kind: 'object', properties: [] };
  const schemas = new Map(['A', 'B'].map((name) => [name, { name, schema: empty }]));
  const plan = { ...PLAN, api: { ...PLAN.api, schemas } } as unknown as Plan;
  const writer = new TypeWriter(plan, new Imports('messages', 'js'));
  const variants: Schema = {
    kind: 'union',
    of: [empty, STRING, { kind: 'ref', name: 'B' }, empty],
  };
  expect(writer.write(variants)).toBe('object | string');
  expect(writer.write({ kind: 'array', items: variants })).toBe('(object | string)[]');
});

test('the type of a recursive map is an index signature, since TypeScript refuses a recursive Record', () => {
  const map: Schema = { kind: 'object', properties: [], rest: TOOL };
  const writer = new TypeWriter(PLAN, new Imports('messages', 'js'), 'B', 'Tool');
  expect(writer.write(map)).toBe('{ [key: string]: Tool<B> }');
  expect(write(map)).toBe('Record<string, Tool<B>>');
});
