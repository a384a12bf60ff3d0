import { expect, test } from 'vitest';
import { readAliases, reportCircularAliases } from '../../../generator/model/spec/aliases.js';
import { Report } from '../../../generator/model/report.js';
import { NULL, ref, STRING } from './reading.js';

test('reportCircularAliases reports exactly the schemas that are part of a cycle of references', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
  const to = {
    A: ref('B'),
    B: { kind: 'union', of: [ref('A'), NULL, ref('I')] },
    C: ref('A'),
    D: { kind: 'array', items: ref('D') },
    E: STRING,
    F: { kind: 'union', of: [ref('G'), ref('E')] },
    G: ref('E'),
    H: { kind: 'intersection', of: [ref('H'), ref('E')] },
    // Between two cycles.
    I: { kind: 'union', of: [ref('H'), NULL] },
  } as const;
  const report = new Report();
  reportCircularAliases(new Map(names.map((name) => [name, { name, schema: to[name] }])), report);
  const want = ['A', 'B', 'H'].map((name) => ({
    where: `#/components/schemas/${name}`,
    message:
      'is a circular reference: it leads back to itself without a property or a list in between',
    hint: 'put a property or a list between the schema and its reference to itself',
  }));
  expect(() => {
    report.throwErrors();
  }).toThrow(expect.objectContaining({ diagnostics: want }));
});

test('readAliases accepts names such as `Name` and `Type.Name`, and reports others', () => {
  const report = new Report();
  const names = ['Needle', 'Edge.To'];
  expect(readAliases({ 'x-claude-aliases': names }, 'Pin', report)).toEqual({ aliases: names });
  expect(readAliases({}, 'Pin', report)).toEqual({});
  const hostile = ['Good', 'a = any; type b', 'A.B.C', 7];
  expect(readAliases({ 'x-claude-aliases': hostile }, 'Pin', report)).toEqual({
    aliases: ['Good'],
  });
  expect(() => {
    report.throwErrors();
  }).toThrow('`x-claude-aliases` has an entry that is not the name of a type');
});
