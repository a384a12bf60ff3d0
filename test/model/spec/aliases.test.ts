import { expect, test } from 'vitest';
import { reportCircularAliases } from '../../../generator/model/spec/aliases.js';
import { Report } from '../../../generator/model/report.js';
import { NULL, ref, STRING } from './reading.js';

test('all circular aliases are reported, and no other schemas', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
  const to = {
    A: ref('B'),
    B: { kind: 'union', of: [ref('A'), NULL] },
    C: ref('A'),
    D: { kind: 'array', items: ref('D') },
    E: STRING,
    F: { kind: 'union', of: [ref('G'), ref('E')] },
    G: ref('E'),
    H: { kind: 'intersection', of: [ref('H'), ref('E')] },
  } as const;
  const report = new Report();
  reportCircularAliases(new Map(names.map((name) => [name, { name, schema: to[name] }])), report);
  const want = ['A', 'B', 'H'].map((name) => ({
    where: `#/components/schemas/${name}`,
    message: 'is a circular reference: it consists only of schemas that refer back to it',
    hint: 'put a property or a list between the schema and its reference to itself',
  }));
  expect(() => {
    report.throwErrors();
  }).toThrow(expect.objectContaining({ diagnostics: want }));
});
