import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDifferent, type Difference } from '../../generator/output/check.js';

import { fillFolder, makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { check, INPUTS, LOCK, marked, toFiles, type Tree, write } from './trees.js';

const SAME: Difference = { missing: [], stale: [], edited: [], obsolete: [], layout: [] };
const TREE: Tree = { 'a.ts': '1', 'b/c.ts': '2' };

interface Check {
  readonly given: string;
  readonly earlier?: Tree;
  readonly deleted?: readonly string[];
  readonly found?: Tree;
  readonly want: Partial<Difference>;
}

const CHECKS: readonly Check[] = [
  { given: 'the generated files', earlier: TREE, want: {} },
  {
    given: 'generated files, and files that were not generated',
    earlier: TREE,
    found: { 'x/y.ts': '1', z: '2' },
    want: {},
  },
  {
    given: 'an empty folder',
    want: { missing: [LOCK, 'a.ts', 'b/c.ts'] },
  },
  {
    given: 'the files of another spec: one changed, one missing and one obsolete file',
    earlier: marked({ 'a.ts': '0', 'old.ts': '1' }),
    want: { stale: [LOCK, 'a.ts'], missing: ['b/c.ts'], obsolete: ['old.ts'] },
  },
  { given: 'an edited file', earlier: TREE, found: { 'a.ts': 'x' }, want: { edited: ['a.ts'] } },
  { given: 'a deleted file', earlier: TREE, deleted: ['a.ts'], want: { missing: ['a.ts'] } },
  { given: 'a deleted lock', earlier: TREE, deleted: [LOCK], want: { missing: [LOCK] } },
  {
    given: 'a file that was not generated, at a path of the client',
    found: { 'a.ts': 'x' },
    want: { missing: [LOCK, 'b/c.ts'], edited: ['a.ts'] },
  },
  {
    given: 'a file that was not generated, and an edited file',
    earlier: { 'b/c.ts': '2' },
    found: { 'a.ts': 'x', 'b/c.ts': 'x' },
    want: { stale: [LOCK], edited: ['a.ts', 'b/c.ts'] },
  },
];

describe('checkOutput', () => {
  it.each(CHECKS)('compares with $given', async ({ earlier, deleted = [], found, want }) => {
    const folder = await makeFolder();
    if (earlier !== undefined) await write(folder, toFiles(earlier));
    for (const path of deleted) await rm(join(folder, path));
    await fillFolder(folder, found ?? {});
    const before = await readFolder(folder);
    const difference = await check(folder, toFiles(TREE));
    expect(difference).toEqual({ ...SAME, ...want });
    expect(isDifferent(difference)).toBe(Object.keys(want).length > 0);
    expect(await readFolder(folder)).toEqual(before);
  });

  it('finds no difference if only the hash of the manifest and the version of the generator changed', async () => {
    const folder = await makeFolder();
    await write(folder, toFiles(TREE));
    const inputs = { ...INPUTS, manifest: 'other', generator: '2.0.0' };
    expect(await check(folder, toFiles(TREE), inputs)).toEqual(SAME);
  });

  it.each([{ options: { only: ['a'] } }, { apiVersion: '2023-06-01' }])(
    'finds a stale lock if only options changed: %j',
    async (other) => {
      const folder = await makeFolder();
      await write(folder, toFiles(TREE));
      const inputs = { ...INPUTS, ...other };
      expect(await check(folder, toFiles(TREE), inputs)).toEqual({ ...SAME, stale: [LOCK] });
    },
  );

  it('distinguishes changes of line endings and whitespace from edits', async () => {
    const folder = await makeFolder();
    const tree = { 'a.ts': 'a\nb\n', 'b.ts': 'a b', 'c.ts': 'c' };
    await write(folder, toFiles(tree));
    await fillFolder(folder, { 'a.ts': 'a\r\nb\r\n', 'b.ts': 'a  b', 'c.ts': 'd' });
    const difference = await check(folder, toFiles(tree));
    expect(difference).toEqual({ ...SAME, edited: ['c.ts'], layout: ['a.ts', 'b.ts'] });
    const { layout } = difference;
    expect([isDifferent({ ...SAME, layout }), isDifferent({ ...SAME, layout }, true)]).toEqual([
      false,
      true,
    ]);
  });

  it('does not create a missing folder', async () => {
    const folder = await makeFolder();
    const difference = await check(join(folder, 'none'), toFiles(TREE));
    expect(difference).toEqual({ ...SAME, missing: [LOCK, 'a.ts', 'b/c.ts'] });
    expect(await readFolder(folder)).toEqual({});
  });

  it('refuses a file in place of the output folder', async () => {
    const folder = await makeFolder({ file: '' });
    const out = join(folder, 'file');
    expect(await messageOf(() => check(out, toFiles(TREE)))).toBe(
      `${out}: is not a folder; choose another --out`,
    );
  });
});
