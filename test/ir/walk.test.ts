import { expect, test } from 'vitest';
import type { Operation, Result } from '../../generator/ir/api.js';
import type { Schema } from '../../generator/ir/schema.js';
import { reachedBy } from '../../generator/ir/reachability.js';
import { referencesOf, schemasOf } from '../../generator/ir/walk.js';

const to = (name: string): Schema => ({ kind: 'ref', name });
const text: Schema = { kind: 'string' };

test('referencesOf finds the references in every kind of schema', () => {
  const schema: Schema = {
    kind: 'object',
    properties: [
      { name: 'a', schema: { kind: 'array', items: to('Array') }, required: true },
      { name: 't', schema: { kind: 'tuple', items: [text, to('Tuple')] }, required: true },
      { name: 'u', schema: { kind: 'union', of: [to('Union'), text] }, required: true },
      { name: 'i', schema: { kind: 'intersection', of: [to('Intersection')] }, required: true },
      { name: 'g', schema: { kind: 'gated', schema: to('Gated'), betas: [] }, required: true },
    ],
    rest: to('Rest'),
  };
  const names = ['Array', 'Tuple', 'Union', 'Intersection', 'Gated', 'Rest'];
  expect([...referencesOf(schema)].sort()).toEqual(names.sort());
});

test.each<[Result, string]>([
  [{ kind: 'json', schema: to('A') }, 'A'],
  [{ kind: 'jsonl', item: to('A') }, 'A'],
  [{ kind: 'sse', event: to('A') }, 'A'],
  [{ kind: 'json-or-sse', schema: to('A'), event: to('B'), when: 'stream' }, 'A B'],
  [{ kind: 'page', style: 'id', schema: to('A'), item: to('B') }, 'A B'],
  [{ kind: 'binary' }, ''],
  [{ kind: 'none' }, ''],
])(
  'reachedBy finds all schemas that an operation uses, directly or through references, for the result %j',
  (result, want) => {
    const schemas = new Map(
      Object.entries({
        A: to('A'),
        B: text,
        P: text,
        Q: to('R'),
        R: text,
        H: text,
        O: to('A'),
      }).map(([name, schema]) => [name, { name, schema }]),
    );
    const at = (name: string) => [{ name, schema: to(name), required: true }];
    const operation = {
      pathParameters: at('P'),
      queryParameters: at('Q'),
      headerParameters: at('H'),
      result,
    } as unknown as Operation;
    const reached = reachedBy(schemasOf(operation), schemas);
    expect([...reached].sort().join(' ')).toBe(`${want} H P Q R`.trim());
  },
);
