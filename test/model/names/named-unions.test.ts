import { expect, test } from 'vitest';
import type { NamedSchema, Schema } from '../../../generator/ir/schema.js';
import { useNamedUnions } from '../../../generator/model/names/named-unions.js';

function to(name: string): Schema {
  return { kind: 'ref', name };
}

function unionOf(names: string): Schema {
  return { kind: 'union', of: names.split('').map(to) };
}

function use(given: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const schemas = Object.entries(given).map(([name, schema]): [string, NamedSchema] => [
    name,
    { name, schema },
  ]);
  const changed = useNamedUnions(new Map(schemas));
  return Object.fromEntries([...changed].map(([name, { schema }]) => [name, schema]));
}

function list(items: Schema): Schema {
  return { kind: 'array', items };
}

function holder(schema: Schema): Schema {
  return { kind: 'object', properties: [{ name: 'tools', schema, required: true }] };
}

test('writes an inline union as a reference to the named union with the same variants in any order', () => {
  const given = { Tool: unionOf('ABCDEFGH'), Body: holder(list(unionOf('HGFEDCBA'))) };
  expect(use(given)).toEqual({ Tool: unionOf('ABCDEFGH'), Body: holder(list(to('Tool'))) });
});

test('takes the first of several unions with the same variants, and keeps the others', () => {
  const given = { One: unionOf('ABCDEFGH'), Two: unionOf('ABCDEFGH'), Body: unionOf('ABCDEFGH') };
  expect(use({ ...given, Body: holder(given.Body) })).toEqual({
    One: unionOf('ABCDEFGH'),
    Two: unionOf('ABCDEFGH'),
    Body: holder(to('One')),
  });
});

test('keeps unions with other variants, small unions, and unions with a variant that is not a reference', () => {
  const text: Schema = { kind: 'string' };
  const given = {
    Tool: unionOf('ABCDEFGH'),
    Small: unionOf('AB'),
    Text: { kind: 'union', of: [...'ABCDEFGH'.split('').map(to), text] },
    Longer: holder(unionOf('ABCDEFGHI')),
    Shorter: holder(unionOf('ABCDEFG')),
    Few: holder(unionOf('AB')),
    Mixed: holder({ kind: 'union', of: [...'ABCDEFGH'.split('').map(to), text] }),
  } satisfies Readonly<Record<string, Schema>>;
  expect(use(given)).toEqual(given);
});
