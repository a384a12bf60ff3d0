/** The comparison of two surfaces finds each kind of change. */
import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS, type ChangeKind, rowOf } from '../../generator/compare/kinds.js';
import { compareEdits, type Edit } from './given.js';
import { CLIENT_CASES } from './client-cases.js';
import { SHAPE_CASES } from './shape-cases.js';

export interface Case {
  readonly kind: ChangeKind;
  readonly before?: Edit;
  readonly after?: Edit;
  /** The expected change, as `severity direction: text; todo`. */
  readonly want: string;
}

const CASES: readonly Case[] = [...CLIENT_CASES, ...SHAPE_CASES];

function found({ kind, before = {}, after = {} }: Case): readonly string[] {
  return compareEdits(before, after)
    .changes.filter((change) => change.kind === kind)
    .map(({ severity, direction, text, todo }) => `${severity} ${direction}: ${text}; ${todo}`);
}

describe('the changes between two surfaces', () => {
  test.each(CASES)('include $kind: $want', (one) => {
    expect(found(one)).toContain(one.want);
  });

  test('have a test case for every kind and direction in CHANGE_KINDS', () => {
    const covered = new Set(
      CASES.map(({ kind, want }) => `${kind} ${want.split(/[ :]/)[1] ?? ''}`),
    );
    const rows = CHANGE_KINDS.flatMap((kind) =>
      Object.keys(rowOf(kind).severity).map((direction) => `${kind} ${direction}`),
    );
    expect(rows.filter((row) => !covered.has(row))).toEqual([]);
  });

  test('have the severity that the user sets for their kind', () => {
    const after = { with: ['type Thing.more: string'] };
    const changes = compareEdits({}, after, { 'required-field-added': 'breaking' });
    expect(changes).toMatchObject({ verdict: 'major', counts: { breaking: 1, risky: 0, safe: 0 } });
    expect(compareEdits({}, after)).toMatchObject({ verdict: 'minor' });
  });
});

test('a union value that gains or loses its gate is one change', () => {
  const gated = { with: ['type ThingParams.f?: ("fast" needs one-2026) | "slow"'] };
  const open = { with: ['type ThingParams.f?: "fast" | "slow"'] };
  const textsOf = (before: Edit, after: Edit) =>
    compareEdits(before, after).changes.map(({ severity, text }) => `${severity} ${text}`);
  expect(textsOf(gated, open)).toEqual([
    'safe `beta.things.create`: `f[=fast]` no longer needs a beta (needed `one-2026`)',
  ]);
  expect(textsOf(open, gated)).toEqual([
    'breaking `beta.things.create`: `f[=fast]` needs a beta now: `one-2026`',
  ]);
});

test('a type that is renamed in requests and responses is one change, with all methods', () => {
  const lines = (name: string) => [
    `type ${name} | "a"`,
    `type Thing.kind: ${name}`,
    `type ThingParams.kind?: ${name}`,
    'method kinds.set = POST /v1/kinds',
    `method kinds.set query kind: ${name}`,
    'method kinds.set returns json { id: string }',
    'method kinds.set takes (params)',
  ];
  const without = ['type Kind', 'type Thing.kind', 'type ThingParams.kind'];
  const { counts, changes } = compareEdits(
    { without, with: lines('Kind') },
    { without, with: lines('Sort') },
  );
  expect(changes.filter(({ kind }) => kind === 'type-renamed')).toMatchObject([
    { methods: ['beta.things.create', 'kinds.set', 'things.list'] },
  ]);
  expect(counts.breaking + counts.risky + counts.safe).toBe(changes.length);
});

describe('the verdict on two surfaces', () => {
  test.each([
    ['none', {}, {}],
    ['patch', {}, { without: ['beta one-2026'], with: ['beta one-2026 active'] }],
    ['minor', {}, { with: ['export More resource more'] }],
    ['minor', {}, { with: ['type Kind | "c"'] }],
    ['major', { with: ['export More resource more'] }, {}],
  ])('is %s if %j becomes %j', (verdict, before, after) => {
    expect(compareEdits(before, after).verdict).toBe(verdict);
  });
});
