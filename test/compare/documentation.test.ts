import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANGE_KINDS, GROUPS, rowOf } from '../../generator/compare/kinds.js';

test('docs/changes.md lists every kind of change with its group and severities', () => {
  const rows = readFileSync('docs/changes.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  const wanted = CHANGE_KINDS.map((kind) => {
    const { group, severity } = rowOf(kind);
    const { request = '', response = '', client = '' } = severity;
    const title = group === undefined ? 'Requests, Responses' : GROUPS[group];
    return [`\`${kind}\``, title, request, response, client];
  });
  expect(rows).toEqual(wanted);
});
