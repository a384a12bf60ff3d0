import { describe, expect, test } from 'vitest';
import {
  betaDocs,
  deprecation,
  lifetime,
  groupBySelectors,
} from '../../../generator/emit/documents/beta-docs.js';
import { methodsWith, summarizeMethods } from '../../../generator/emit/documents/beta-methods.js';
import { SHIPPED_SPEC } from '../../../generator/load/package.js';
import { planClient } from '../../support/planned.js';

const instead = 'The tool `x`, without a beta.';

test.each([
  [{ status: 'active' as const, supersededBy: 'b' }, undefined],
  [{ status: 'preview' as const }, undefined],
  [{ status: 'unknown' as const }, undefined],
  [{ status: 'superseded' as const, supersededBy: 'b' }, 'Superseded: use `b`.'],
  [{ status: 'superseded' as const, replacement: instead }, `Superseded. Instead: ${instead}`],
  [{ status: 'superseded' as const, replacement: 'Nothing' }, 'Superseded. Instead: Nothing.'],
  [{ status: 'superseded' as const, replacement: 'unknown' }, 'Superseded.'],
  [{ status: 'graduated' as const }, 'Part of the stable API, no beta needed.'],
  [
    { status: 'graduated' as const, replacement: instead },
    `Part of the stable API, no beta needed. Instead: ${instead}`,
  ],
  [{ status: 'retired' as const, until: 'unknown' }, 'Retired.'],
  [
    { status: 'retired' as const, until: '2026-04-30', supersededBy: 'b' },
    'Retired on 2026-04-30: use `b`.',
  ],
])('deprecation(%j)', (beta, want) => {
  expect(deprecation(beta)).toBe(want);
});

test.each([
  ['2026-01-01', 'active, since 2026-01-01'],
  ['unknown', 'active'],
])('lifetime of an active beta since %s', (since, want) => {
  expect(lifetime({ status: 'active', since })).toBe(want);
});

test('groupBySelectors groups methods with the same selectors', () => {
  expect(groupBySelectors({ a: ['x', 'y'], b: ['x'], c: ['x', 'y'] })).toEqual([
    { methods: ['a', 'c'], selectors: ['x', 'y'] },
    { methods: ['b'], selectors: ['x'] },
  ]);
});

test.each([
  [['files.list', 'files.get', 'files.parts.list'], ['files.**']],
  [
    ['files.list', 'files.get'],
    ['files.list', 'files.get'],
  ],
  [['files.parts.list'], ['files.parts.list']],
  [
    ['models.list', 'models.parts.one', 'models.parts.two'],
    ['models.list', 'models.parts.**'],
  ],
  [[], []],
])('summarizeMethods: %j -> %j', (names, want) => {
  const all = [
    'files.list',
    'files.get',
    'files.parts.list',
    'models.list',
    'models.get',
    'models.parts.one',
    'models.parts.two',
  ];
  expect(summarizeMethods(names, all)).toEqual(want);
});

test('lifetime of a retired beta contains its last day, not its first day', () => {
  const facts = { status: 'retired', since: '2024-10-22' } as const;
  expect(lifetime({ ...facts, until: '2026-04-30' })).toBe('retired, worked until 2026-04-30');
  expect(lifetime({ ...facts, until: 'unknown' })).toBe('retired');
});

describe('the documentation of a shipped beta', () => {
  const planned = planClient(SHIPPED_SPEC, '2026-10-21');
  const { betas, operations } = planned.api;

  test.each(betas.map((beta) => [beta.id, beta] as const))(
    'has the status, summary, sources, methods and opened fields of %s',
    (id, beta) => {
      const acceptedBy = methodsWith('acceptedBetas', id, operations);
      const docs = betaDocs(beta, acceptedBy);
      expect(docs).toContain(`Status: ${lifetime(beta)}.`);
      expect(docs.replaceAll('\n', ' ')).toContain(beta.summary);
      for (const address of beta.source) expect(docs).toContain(`@see ${address}`);
      for (const method of acceptedBy) expect(docs).toContain(`\`${method}\``);
      for (const selector of Object.values(beta.unlocks).flat()) {
        expect(docs).toContain(`\`${selector}\``);
      }
      const isOutdated = ['superseded', 'graduated', 'retired'].includes(beta.status);
      expect(docs.includes('@deprecated')).toBe(isOutdated);
      expect(beta.source.length).toBeGreaterThan(0);
    },
  );
});
