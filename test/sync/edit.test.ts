import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addValue } from '../../generator/sync/edit.js';

const MANIFEST = `# A manifest.
betas:
  # The first.
  a-2026-01-01:
    status: active # for now
    accepts: [one, two]   # aligned
    requires:
      - three # a comment
      - four

  b-2026-01-01: { status: active, accepts: [] }
# Models end here.
models: {}
empty:
text: |
  last
`;

const CASES: readonly (readonly [what: string, path: string, value: unknown, line: string])[] = [
  [
    'an item to a list on one line',
    'betas a-2026-01-01 accepts',
    ['two', 'five'],
    '    accepts: [one, two, five]   # aligned',
  ],
  ['an item to a list of lines', 'betas a-2026-01-01 requires', ['five'], '      - five'],
  [
    'an item to an empty list',
    'betas b-2026-01-01 accepts',
    ['x'],
    '  b-2026-01-01: { status: active, accepts: [x] }',
  ],
  [
    'a key to a mapping of lines',
    'betas a-2026-01-01 unlocks m.create',
    ['a[type=b]'],
    '      m.create: ["a[type=b]"]',
  ],
  [
    'a key to a mapping on one line',
    'betas b-2026-01-01 until',
    'unknown',
    '  b-2026-01-01: { status: active, accepts: [], until: unknown }',
  ],
  ['an entry below the last entry', 'betas c-2026-01-01', { status: 'unknown' }, '  c-2026-01-01:'],
  ['a section to `{}`', 'models m', { retires: '2026-01-01' }, '    retires: 2026-01-01'],
  ['a section to an empty key', 'empty key', 'x', '  key: x'],
  ['a section at the end', 'aliases A', ['B'], '  A: [B]'],
];

function at(value: unknown, path: readonly string[]): unknown {
  const follow = (found: unknown, key: string): unknown =>
    (found as Readonly<Record<string, unknown>>)[key];
  return path.reduce(follow, value);
}

describe('addValue', () => {
  test.each(CASES)('adds %s', (_what, path, value, line) => {
    const keys = path.split(' ');
    const edited = addValue(MANIFEST, keys, value);
    expect(edited.split('\n').map((one) => one.replaceAll("'", '"'))).toContain(line);
    const found = at(parse(edited), keys);
    if (Array.isArray(value)) expect(found).toEqual(expect.arrayContaining(value));
    else expect(found).toEqual(value);
  });

  test.each(CASES)(
    'keeps all other values, comments and lines when it adds %s',
    (_what, path, value) => {
      const edited = addValue(MANIFEST, path.split(' '), value);
      const lines = edited.split('\n');
      const gone = MANIFEST.split('\n').filter((line) => !lines.includes(line));
      expect(gone.length).toBeLessThanOrEqual(1);
      for (const comment of MANIFEST.matchAll(/#.*/g)) expect(edited).toContain(comment[0]);
      expect(parse(edited)).toMatchObject({
        betas: { 'a-2026-01-01': { status: 'active' } },
        text: 'last\n',
      });
    },
  );

  test.each(CASES)('changes nothing when it adds %s again', (_what, path, value) => {
    const once = addValue(MANIFEST, path.split(' '), value);
    expect(addValue(once, path.split(' '), value)).toBe(once);
  });

  test('does not replace a value', () => {
    expect(addValue(MANIFEST, ['betas', 'a-2026-01-01', 'status'], 'retired')).toBe(MANIFEST);
    expect(addValue(MANIFEST, ['betas', 'a-2026-01-01', 'status', 'x'], 'y')).toBe(MANIFEST);
  });

  test('adds below a block scalar, and to a file without a final line break', () => {
    expect(addValue('a: |\n  text\n', ['b'], 1)).toBe('a: |\n  text\nb: 1\n');
    expect(addValue('a: 1', ['b'], 2)).toBe('a: 1\nb: 2\n');
  });

  test('keeps blank lines between entries', () => {
    const text = 'betas:\n  a: { s: 1 }\n\n  b: { s: 1 }\n\n# end\nx: 1\n';
    expect(addValue(text, ['betas', 'c'], { s: 1 })).toBe(
      'betas:\n  a: { s: 1 }\n\n  b: { s: 1 }\n\n  c:\n    s: 1\n\n# end\nx: 1\n',
    );
  });

  test('quotes strings that YAML would read as another type', () => {
    const edited = addValue('a:\n  b: [c]\n', ['a', 'b'], ['[type=x].y', 'no: 1', "it's"]);
    expect(parse(edited)).toEqual({ a: { b: ['c', '[type=x].y', 'no: 1', "it's"] } });
  });
});
