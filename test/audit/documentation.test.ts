import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FINDING_KINDS, kindOf } from '../../generator/audit/kinds.js';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'audit.md'), 'utf8');

test('docs/audit.md lists every kind of finding with its level', () => {
  const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, 4),
  );
  expect(listed).toEqual(
    FINDING_KINDS.map((kind) => [`\`${kind}\``, kindOf(kind).level, kindOf(kind).summary]),
  );
});
