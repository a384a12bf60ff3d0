import { describe, expect, test } from 'vitest';
import { API, problemsOf, validate } from './problems.js';

describe('validateManifest with errors', () => {
  test('reports all errors in the order of the file, without errors that follow from other errors', () => {
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
      'm.yaml:2:28: unknown key `supercededBy`; did you mean `supersededBy`?',
      'm.yaml:3:8: `status` cannot be `retird`; did you mean `retired`?',
      'm.yaml:3:36: unknown beta `zz`; add it under `betas`, or remove it here',
      'm.yaml:4:39: `c` conflicts with itself; remove it from its own conflicts',
      'm.yaml:5:35: `since` is `2025-11-21`, but the date in `a-2025-11-20` is `2025-11-20`; write `since: 2025-11-20`, or correct the id',
      'm.yaml:5:64: `a b` is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
      'm.yaml:8:19: `status` cannot be `curent`; did you mean `current`?',
    ]);
  });

  test.each([
    ['an unknown key', 'colour: blue', '3:35: unknown key `colour`; '],
    ['a value of the wrong type', 'accepts: a.b', '3:35: `accepts` is text, not a list; '],
    ['an invalid date', 'checked: May', '3:35: `May` is not a date; '],
  ])('reports errors beside %s, in the same beta and in other entries', (_, wrong, want) => {
    const text = `${API}betas:
  a-2025-11-20: { status: active, ${wrong}, since: 2025-11-21, until: 2025-11-22 }
  b: { status: active, until: unknown }
models: { m: {} }
`;
    expect(problemsOf(text)).toEqual([
      expect.stringContaining(`m.yaml:${want}`),
      expect.stringContaining('m.yaml:3:49: `since` is `2025-11-21`, but'),
      expect.stringContaining('m.yaml:3:68: `a-2025-11-20` has `until`, but'),
      expect.stringContaining('m.yaml:4:24: `b` has `until`, but its status is `active`'),
      expect.stringContaining('m.yaml:5:11: `retires` is missing'),
    ]);
  });

  test('reports no unknown betas if `betas` is not a mapping', () => {
    const text = `api: { versions: { 2026-10-21: { status: current, bakes: { a: [x.y] } } } }\nbetas: a\n`;
    expect(problemsOf(text)).toEqual([
      'm.yaml:2:1: `betas` is text, not a mapping; write it as `key: value` lines',
    ]);
  });

  test('reports errors in betas although `api` is missing', () => {
    expect(problemsOf('betas:\n  a: { status: retired }\n')).toEqual([
      'm.yaml:2:3: betas need API versions; add `versions` to `api`, as in `versions: { 2026-01-01: { status: current } }`',
      'm.yaml:2:3: `a` is retired, but has no `until`; add `until:` with the date of its retirement, or `unknown`',
    ]);
  });
});

describe('the format version of a manifest', () => {
  test.each(['', 'manifest: 1\n'])('is 1 if the manifest begins with %j', (line) => {
    expect(validate(`${line}${API}`).manifest).toBe(1);
  });

  test.each([
    ['2', 'update gen-claude-client, or write the manifest in format version 1'],
    ['0', 'write `manifest: 1`'],
    ['"1"', 'write `manifest: 1`'],
    ['', 'write `manifest: 1`'],
  ])('is refused if it is %s; no other errors are reported', (version, hint) => {
    const shown = version === '' ? 'null' : version;
    expect(problemsOf(`manifest: ${version}\ngates: {}\n`)).toEqual([
      `m.yaml:1:1: format version \`${shown}\` is not supported; ${hint}`,
    ]);
  });
});

describe('validateManifest without errors', () => {
  test.each<readonly [what: string, text: string]>([
    ['`unknown` for facts', 'a: { status: unknown, since: unknown, checked: unknown }'],
    ['a retired beta without a known date', 'a: { status: retired, until: unknown }'],
    [
      'a superseded beta with a text as replacement',
      'a: { status: superseded, replacement: unknown }',
    ],
    [
      '`since: unknown` beside a date in the id',
      'a-2025-11-20: { status: active, since: unknown }',
    ],
    ['the date of the id as `since`', 'a-2025-11-20: { status: active, since: 2025-11-20 }'],
    [
      'an unknown `until` after a known `since`',
      'a: { status: retired, since: 2026-01-02, until: unknown }',
    ],
    [
      '`until` on the day of `since`',
      'a: { status: retired, since: 2026-01-02, until: 2026-01-02 }',
    ],
    ['`until` after `since`', 'a: { status: retired, since: 2026-01-02, until: 2026-01-03 }'],
    [
      'a conflict with a retired beta, which no method sends',
      'a: { status: retired, until: unknown, requires: [x.y], conflicts: [b] }\n  b: { status: active, requires: [x.y] }',
    ],
  ])('accepts %s', (_, beta) => {
    expect(problemsOf(`${API}betas:\n  ${beta}\n`)).toEqual([]);
  });

  test('accepts conflicting betas that different versions send on every call', () => {
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

describe('the result of validateManifest', () => {
  test('has empty lists and records for missing keys', () => {
    const version = { status: 'current', source: [], closes: {}, bakes: {} };
    expect(validate(API)).toEqual({
      manifest: 1,
      contains: {},
      api: { versions: { '2026-10-21': version }, environment: {} },
      betas: {},
      operations: {},
      schemas: {},
      aliases: {},
      models: {},
    });
  });

  test('has in `accepts` every method that the beta names', () => {
    const { betas } = validate(
      `${API}betas:\n  a: { status: active, accepts: [x.a], requires: [x.b], unlocks: { x.c: [f], x.a: [g] }, returns: { x.d: [h] } }\n`,
    );
    expect(betas['a']?.accepts).toEqual(['x.a', 'x.b', 'x.c', 'x.d']);
  });

  test('lists each conflict once at both betas', () => {
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

  test('has the selectors of a contained request for the containing request, too', () => {
    const { api, betas } = validate(`api:
  versions:
    2026-10-21: { status: current, closes: { x.*: [f, '[kind=x].g'] } }
contains: { x.many.create: { request: x.create, at: 'all[].params', without: [c] } }
betas:
  a: { status: active, unlocks: { x.create: [h] }, returns: { x.create: [i] } }
  b: { status: active, unlocks: { y.create: [h] } }
  c: { status: active, unlocks: { x.create: [h] } }
`);
    expect(api.versions['2026-10-21']?.closes['x.many.create']).toEqual([
      'all[].params.f',
      'all[].params[kind=x].g',
    ]);
    expect(betas['a']).toMatchObject({
      accepts: ['x.create', 'x.many.create'],
      unlocks: { 'x.create': ['h'], 'x.many.create': ['all[].params.h'] },
      returns: { 'x.create': ['i'] },
    });
    expect([betas['b']?.accepts, betas['c']?.accepts]).toEqual([['y.create'], ['x.create']]);
  });

  test('has records without a prototype', () => {
    const { betas, schemas } = validate(API);
    expect(['constructor' in betas, 'toString' in schemas]).toEqual([false, false]);
  });
});
