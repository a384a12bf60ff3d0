import { expect, test } from 'vitest';
import { reportCircularAliases } from '../../../generator/model/spec/aliases.js';
import { Report } from '../../../generator/model/report.js';
import { NULL, ref, STRING } from './reading.js';

test('schemas that are nothing but each other are named, all of them and no others', () => {
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
    message: 'is defined by nothing but itself',
    hint: 'let a property or the items of a list stand between a schema and its repetition',
  }));
  expect(() => {
    report.throwErrors();
  }).toThrow(expect.objectContaining({ diagnostics: want }));
});
