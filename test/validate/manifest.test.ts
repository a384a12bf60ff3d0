import { describe, expect, test } from 'vitest';
import { API, problemsOf, validate } from './problems.js';

describe('reports', () => {
  test('in one go, by line, without the consequences of a wrong shape', () => {
    const text = `betas:
  a: { status: superseded, supercededBy: b }
  b: { status: retird, conflicts: [zz] }
  c: { status: active, conflicts: [b, c] }
  a-2025-11-20: { status: active, since: 2025-11-21, accepts: [a b] }
api:
  versions:
    2026-10-21: { status: curent }
`;
    expect(problemsOf(text)).toEqual([
      'm.yaml:2:28: `supercededBy` is no key here; did you mean `supersededBy`?',
      'm.yaml:3:8: `status` cannot be `retird`; did you mean `retired`?',
      'm.yaml:3:36: there is no beta `zz`; add it under `betas`, or remove it here',
      'm.yaml:4:39: `c` conflicts with itself; remove it from its own conflicts',
      'm.yaml:5:35: `since` is `2025-11-21`, but `a-2025-11-20` is of `2025-11-20`; write `since: 2025-11-20`, or correct the id',
      'm.yaml:5:64: `a b` is no method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
      'm.yaml:8:19: `status` cannot be `curent`; did you mean `current`?',
    ]);
  });

  test.each([
    ['a key that nobody knows', 'colour: blue', '3:35: `colour` is no key here; '],
    ['a wrong kind of value', 'accepts: a.b', '3:35: `accepts` is text, not a list; '],
    ['a value that is none', 'checked: May', '3:35: `May` is no date; '],
  ])('what else is wrong with a beta that has %s, and with others', (_, wrong, want) => {
    const text = `${API}betas:
  a-2025-11-20: { status: active, ${wrong}, since: 2025-11-21, until: 2025-11-22 }
  b: { status: active, until: unknown }
models: { m: {} }
`;
    expect(problemsOf(text)).toEqual([
      expect.stringContaining(`m.yaml:${want}`),
      expect.stringContaining('m.yaml:3:49: `since` is `2025-11-21`, but'),
      expect.stringContaining('m.yaml:3:68: `a-2025-11-20` has `until` although'),
      expect.stringContaining('m.yaml:4:24: `b` has `until` although its status is `active`'),
      expect.stringContaining('m.yaml:5:11: `retires` is missing'),
    ]);
  });

  test('no beta as unknown where betas are no mapping', () => {
    const text = `api: { versions: { 2026-10-21: { status: current, bakes: { a: [x.y] } } } }\nbetas: a\n`;
    expect(problemsOf(text)).toEqual([
      'm.yaml:2:1: `betas` is text, not a mapping; write `key: value` lines under it',
    ]);
  });

  test('betas although there is no `api`', () => {
    expect(problemsOf('betas:\n  a: { status: retired }\n')).toEqual([
      'm.yaml:1:1: `api` is missing; write `key: value` lines under it',
      'm.yaml:2:3: `a` is retired, but not since when; write `until:` with the day it stopped, or `unknown`',
    ]);
  });
});

describe('accepts', () => {
  test.each<readonly [what: string, text: string]>([
    ['what is unknown, written so', 'a: { status: unknown, since: unknown, checked: unknown }'],
    ['a retired beta that nobody knows the end of', 'a: { status: retired, until: unknown }'],
    ['a superseded beta with no beta after it', 'a: { status: superseded, replacement: unknown }'],
    ['a date in the id that nobody confirmed', 'a-2025-11-20: { status: active, since: unknown }'],
    ['a date in the id that is told again', 'a-2025-11-20: { status: active, since: 2025-11-20 }'],
    ['an end that nobody knows', 'a: { status: retired, since: 2026-01-02, until: unknown }'],
    ['an end on the first day', 'a: { status: retired, since: 2026-01-02, until: 2026-01-02 }'],
    ['an end after the first day', 'a: { status: retired, since: 2026-01-02, until: 2026-01-03 }'],
    [
      'a conflict that a retired beta cannot have',
      'a: { status: retired, until: unknown, requires: [x.y], conflicts: [b] }\n  b: { status: active, requires: [x.y] }',
    ],
  ])('%s', (_, beta) => {
    expect(problemsOf(`${API}betas:\n  ${beta}\n`)).toEqual([]);
  });

  test('betas in conflict that different versions bake', () => {
    const text = `
api:
  versions:
    2026-10-21: { status: current, bakes: { a: [x.y] } }
    2023-06-01: { status: supported, bakes: { b: [x.y] } }
betas:
  a: { status: active, conflicts: [b] }
  b: { status: active }
`;
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('completes', () => {
  test('everything that a short manifest leaves out', () => {
    const version = { status: 'current', source: [], auth: 'x-api-key', closes: {}, bakes: {} };
    expect(validate(API)).toEqual({
      api: { versions: { '2026-10-21': version } },
      betas: {},
      operations: {},
      schemas: {},
      aliases: {},
      models: {},
    });
  });

  test('the methods that a beta accepts with those it names', () => {
    const { betas } = validate(
      `${API}betas:\n  a: { status: active, accepts: [x.a], requires: [x.b], unlocks: { x.c: [f], x.a: [g] }, returns: { x.d: [h] } }\n`,
    );
    expect(betas['a']?.accepts).toEqual(['x.a', 'x.b', 'x.c', 'x.d']);
  });

  test('conflicts in both directions, each once', () => {
    const { betas } = validate(
      `${API}betas:\n  a: { status: active, conflicts: [b, c] }\n  b: { status: active }\n  c: { status: active, conflicts: [a] }\n`,
    );
    const conflicts = Object.entries(betas).map(([id, beta]) => [id, beta.conflicts]);
    expect(conflicts).toEqual([
      ['a', ['b', 'c']],
      ['b', ['a']],
      ['c', ['a']],
    ]);
  });

  test('records that hold nothing but what was written', () => {
    const { betas, schemas } = validate(API);
    expect(['constructor' in betas, 'toString' in schemas]).toEqual([false, false]);
  });
});
