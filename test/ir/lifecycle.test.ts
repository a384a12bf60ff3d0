import { expect, test } from 'vitest';
import { compareBetas } from '../../generator/ir/lifecycle.js';

test('betas for new code come first, then the newest', () => {
  const betas = [
    { id: 'a-1', status: 'superseded', since: '2026-05-01' },
    { id: 'b-1', status: 'active', since: '2025-01-01' },
    { id: 'c-1', status: 'active', since: 'unknown' },
    { id: 'd-1', status: 'preview', since: '2026-01-01' },
    { id: 'e-1', status: 'graduated', since: '2025-01-01' },
  ] as const;
  expect([...betas].sort(compareBetas).map(({ id }) => id)).toEqual([
    'd-1',
    'b-1',
    'c-1',
    'a-1',
    'e-1',
  ]);
});
