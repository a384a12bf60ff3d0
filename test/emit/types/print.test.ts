import { expect, test } from 'vitest';
import { printType } from '../../../generator/emit/types/print.js';
import type { Schema } from '../../../generator/ir/schema.js';

function print(schema: Schema): string {
  return printType(schema, (reference) =>
    reference.kind === 'negative' ? `(${reference.value})` : reference.kind,
  ).text.replace(/\s+/g, ' ');
}

test.each(['%', '#/%2', '__proto__', '$ref', '*/', '\ud800', '10', ''])(
  'a property may be called %j',
  (name) => {
    const schema: Schema = { kind: 'boolean' };
    const text = print({ kind: 'object', properties: [{ name, schema, required: true }] });
    const quoted = /^[$_a-z]+$/.test(name) ? name : JSON.stringify(name);
    expect(text).toBe(`{ ${quoted}: boolean; }`);
  },
);

test('a negative number in a list is in parentheses', () => {
  expect(print({ kind: 'array', items: { kind: 'literal', value: -1.5 } })).toBe('(-1.5)[]');
});
