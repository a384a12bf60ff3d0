import { expect, test } from 'vitest';
import { idsInOrder, inOrder, successorOf } from '../../generator/ir/lifecycle.js';

const BETAS = [
  { id: 'a-1', status: 'superseded', since: '2026-05-01', supersededBy: 'b-1' },
  { id: 'b-1', status: 'superseded', since: '2025-01-01', supersededBy: 'c-1' },
  { id: 'c-1', status: 'active', since: 'unknown' },
  { id: 'd-1', status: 'preview', since: '2026-01-01' },
  { id: 'e-1', status: 'graduated', since: '2025-02-01' },
  { id: 'f-1', status: 'retired', supersededBy: 'unknown' },
  { id: 'g-1', status: 'active', since: '2026-02-01' },
] as const;

test('inOrder puts current and graduated betas before other betas, and sorts each of the two groups by date from new to old', () => {
  const ids = inOrder(BETAS).map(({ id }) => id);
  expect(ids).toEqual(['g-1', 'd-1', 'e-1', 'c-1', 'a-1', 'b-1', 'f-1']);
});

test('idsInOrder puts unknown ids last', () => {
  expect(idsInOrder(['x-1', 'a-1', 'g-1'], BETAS)).toEqual(['g-1', 'a-1', 'x-1']);
});

test('successorOf returns the last beta in a chain of replacements, and ends in a cycle', () => {
  const all: ReadonlyMap<string, (typeof BETAS)[number]> = new Map(
    BETAS.map((beta) => [beta.id, beta]),
  );
  const idOf = (start: { readonly supersededBy?: string }) =>
    successorOf({ status: 'superseded', ...start }, all)?.id;
  expect(idOf({ supersededBy: 'a-1' })).toBe('c-1');
  expect(idOf({ supersededBy: 'f-1' })).toBe('f-1');
  expect(idOf({ supersededBy: 'unknown' })).toBeUndefined();
  expect(idOf({})).toBeUndefined();
  const circle = new Map([
    ['x', { status: 'superseded', supersededBy: 'y' } as const],
    ['y', { status: 'superseded', supersededBy: 'x' } as const],
  ]);
  expect(successorOf({ status: 'retired', supersededBy: 'x' }, circle)?.supersededBy).toBe('x');
});
