import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../generator/diagnostics.js';
import { loadManifest, type ManifestPath } from '../../generator/load/manifest.js';
import { parseManifest } from '../../generator/load/manifest-text.js';

const parse = (text: string): unknown => parseManifest(text, 'm.yaml').value;

async function messageOf(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('parseManifest', () => {
  test('reads dates as strings, with and without quotes', () => {
    expect(parse('2026-10-21: { since: 2026-11-21, until: "2026-11-22" }')).toEqual({
      '2026-10-21': { since: '2026-11-21', until: '2026-11-22' },
    });
  });

  test('accepts all line endings and a byte order mark', () => {
    expect(parse('\uFEFFa: 1\r\nb: 2\r\n')).toEqual({ a: 1, b: 2 });
  });

  test('gives the same hash for other whitespace and comments', () => {
    const hashOf = (text: string) => parseManifest(text, 'm.yaml').hash;
    expect(hashOf('# comment\r\n"a":   é\r\n')).toBe(hashOf('a: é'));
    expect(hashOf('a: e')).not.toBe(hashOf('a: é'));
  });

  test.each<readonly [problem: string, text: string, want: readonly string[]]>([
    ['tabs', 'a:\n\tb: 1\n', ['m.yaml:2:1: a tab is used to indent; indent with spaces']],
    [
      'a list that does not end',
      'a: [1\n',
      ['m.yaml:2:1: the indentation does not fit the lines above; correct the YAML there'],
    ],
    [
      'all duplicate keys',
      'a: 1\nb: { c: 1, c: 2 }\na: 2\n',
      [
        'm.yaml:2:12: `c` is written twice; keep one of the two (the other is at m.yaml:2:6)',
        'm.yaml:3:1: `a` is written twice; keep one of the two (the other is at m.yaml:1:1)',
      ],
    ],
    [
      'two statuses of a beta',
      'betas:\n  x:\n    status: active\n    status: retired\n',
      ['m.yaml:4:5: `status` is written twice; keep one of the two (the other is at m.yaml:3:5)'],
    ],
    [
      'aliases, which could nest without limit',
      'a: &x [*x]\n',
      ['m.yaml:1:8: aliases are not supported; write the value instead'],
    ],
    [
      'tags',
      'a: !x 1\nb: !!binary YQ==\nc: !!int x\n!!str d: 1\n',
      [
        'm.yaml:1:7: YAML tags are not supported; write the value without the tag',
        'm.yaml:2:13: YAML tags are not supported; write the value without the tag',
        'm.yaml:3:10: YAML tags are not supported; write the value without the tag',
        'm.yaml:4:7: YAML tags are not supported; write the value without the tag',
      ],
    ],
    [
      'a key that is not a string',
      '? [1, 2]\n: 3\n',
      ['m.yaml:1:3: a key is not text; write one word before the `:`'],
    ],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      ['m.yaml:2:1: a second YAML document starts here; keep one document in the file'],
    ],
    [
      'a key with control characters of a terminal',
      '"a\\e[31m": 1\n"a\\e[31m": 2\n',
      [
        'm.yaml:2:1: `a\\u{1b}[31m` is written twice; keep one of the two (the other is at m.yaml:1:1)',
      ],
    ],
  ])('refuses %s', async (_, text, want) => {
    expect(await messageOf(() => parse(text))).toBe(want.join('\n'));
  });
});

test.each([
  ['lists', `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['mappings', `a: ${'{ a: '.repeat(50_000)}`],
  ['dashes', '- '.repeat(50_000)],
  ['lines', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('parseManifest refuses very deep nesting of %s, without a stack overflow', async (_, text) => {
  expect(await messageOf(() => parse(text))).toMatch(
    /^m\.yaml:\d+:\d+: values are nested too deeply; close brackets or lists earlier$/,
  );
});

describe('locate', () => {
  const loaded = parseManifest('# c\na:\n  b:\n    - x\n    - { c: 1 }\n2026: y\n', 'm.yaml');

  test.each<readonly [path: ManifestPath, want: string]>([
    [[], 'm.yaml:2:1'],
    [['a'], 'm.yaml:2:1'],
    [['a', 'b'], 'm.yaml:3:3'],
    [['a', 'b', 0], 'm.yaml:4:7'],
    [['a', 'b', 1, 'c'], 'm.yaml:5:9'],
    [['2026'], 'm.yaml:6:1'],
    [['a', 'absent', 'deeper'], 'm.yaml:2:1'],
    [['a', 'b', 7], 'm.yaml:3:3'],
  ])('%j is at %s', (path, want) => {
    expect(loaded.locate(path)).toBe(want);
  });

  test('every path in an empty file is at 1:1', () => {
    expect(parseManifest('', 'm.yaml').locate(['a'])).toBe('m.yaml:1:1');
  });
});

describe('loadManifest', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('uses the path in the option as label', async () => {
    const file = join(folder, 'good.yaml');
    await writeFile(file, 'a: 1\n');
    const { label, value } = await loadManifest(file);
    expect({ label, value }).toEqual({ label: file, value: { a: 1 } });
  });

  const hint = 'check the path, or omit it to use the shipped manifest';

  test('refuses a missing file', async () => {
    const file = join(folder, 'absent.yaml');
    const want = `${file}: no such file; ${hint}`;
    expect(await messageOf(() => loadManifest(file))).toBe(want);
  });

  test('refuses a path that continues after a file', async () => {
    const file = join(import.meta.filename, 'betas.yaml');
    const want = `${file}: no such file; ${hint}`;
    expect(await messageOf(() => loadManifest(file))).toBe(want);
  });

  test('refuses a symbolic link to itself', async () => {
    const circle = join(folder, 'circle.yaml');
    await symlink(circle, circle);
    const want = `${circle}: is a link that leads back to itself; ${hint}`;
    expect(await messageOf(() => loadManifest(circle))).toBe(want);
  });

  test('refuses a folder', async () => {
    const want = `${folder}: is a folder; ${hint}`;
    expect(await messageOf(() => loadManifest(folder))).toBe(want);
  });

  test('refuses a file that is not UTF-8', async () => {
    const file = join(folder, 'binary.yaml');
    await writeFile(file, Uint8Array.of(0x61, 0xff, 0xfe));
    const want = `${file}: is not UTF-8 text; save it as UTF-8`;
    expect(await messageOf(() => loadManifest(file))).toBe(want);
  });
});
