/** Every row of the table of kinds, by lines of a surface before and after. */
import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS, type ChangeKind, rowOf } from '../../generator/compare/kinds.js';
import { compareEdits, type Edit } from './given.js';
import { CLIENT_CASES } from './client-cases.js';
import { SHAPE_CASES } from './shape-cases.js';

export interface Case {
  readonly kind: ChangeKind;
  readonly before?: Edit;
  readonly after?: Edit;
  /** The change that is expected, as `severity direction: text; todo`. */
  readonly want: string;
}

const CASES: readonly Case[] = [...CLIENT_CASES, ...SHAPE_CASES];

function found({ kind, before = {}, after = {} }: Case): readonly string[] {
  return compareEdits(before, after)
    .changes.filter((change) => change.kind === kind)
    .map(({ severity, direction, text, todo }) => `${severity} ${direction}: ${text}; ${todo}`);
}

describe('a change', () => {
  test.each(CASES)('$kind: $want', (one) => {
    expect(found(one)).toContain(one.want);
  });

  test('of every kind and direction in the table has a case', () => {
    const covered = new Set(
      CASES.map(({ kind, want }) => `${kind} ${want.split(/[ :]/)[1] ?? ''}`),
    );
    const rows = CHANGE_KINDS.flatMap((kind) =>
      Object.keys(rowOf(kind).severity).map((direction) => `${kind} ${direction}`),
    );
    expect(rows.filter((row) => !covered.has(row))).toEqual([]);
  });

  test('has the severity that the user gives to its kind', () => {
    const after = { with: ['type Thing.more: string'] };
    const changes = compareEdits({}, after, { 'required-field-added': 'breaking' });
    expect(changes).toMatchObject({ verdict: 'major', counts: { breaking: 1, risky: 0, safe: 0 } });
    expect(compareEdits({}, after)).toMatchObject({ verdict: 'minor' });
  });
});

test('opening or shutting the gate of a value in a union is one change of that value', () => {
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

describe('the verdict', () => {
  test.each([
    ['none', {}, {}],
    ['patch', {}, { without: ['beta one-2026'], with: ['beta one-2026 active'] }],
    ['minor', {}, { with: ['export More resource more'] }],
    ['minor', {}, { with: ['type Kind | "c"'] }],
    ['major', { with: ['export More resource more'] }, {}],
  ])('%s', (verdict, before, after) => {
    expect(compareEdits(before, after).verdict).toBe(verdict);
  });
});
