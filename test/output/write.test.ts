import { readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Written } from '../../generator/output/write.js';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { INPUTS, LOCK, MARK, marked, NOTHING, toFiles, type Tree, write } from './trees.js';

async function readTree(folder: string): Promise<Tree> {
  const files = Object.entries(await readFolder(folder));
  const own = files.filter(([path]) => path !== LOCK);
  return Object.fromEntries(own.map(([path, text]) => [path, text.replace(MARK, '')]));
}

interface Run {
  readonly given: string;
  /** The files of an earlier run. */
  readonly earlier?: Tree;
  /** Files that the test writes between the two runs. */
  readonly found?: Tree;
  readonly wanted: Tree;
  readonly report: Partial<Written>;
  /** The files in the folder afterwards, if they differ from `wanted`. */
  readonly after?: Tree;
}

const RUNS: readonly Run[] = [
  {
    given: 'an empty folder',
    wanted: { 'a.ts': '1', 'b/c/d.ts': '2' },
    report: { written: ['a.ts', 'b/c/d.ts'] },
  },
  {
    given: 'the same files again',
    earlier: { 'a.ts': '1', 'b/c.ts': '2' },
    wanted: { 'a.ts': '1', 'b/c.ts': '2' },
    report: { unchanged: ['a.ts', 'b/c.ts'] },
  },
  {
    given: 'one changed, one new and one removed file',
    earlier: { 'a.ts': '1', 'b/c.ts': '2', 'd.ts': '3' },
    wanted: { 'a.ts': '1', 'd.ts': '4', 'e/f.ts': '5' },
    report: { written: ['d.ts', 'e/f.ts'], unchanged: ['a.ts'], removed: ['b/c.ts'] },
  },
  {
    given: 'a generated file that was edited',
    earlier: { 'a.ts': '1', 'b.ts': '2' },
    found: { 'a.ts': 'edited' },
    wanted: { 'a.ts': '1', 'b.ts': '2' },
    report: { written: ['a.ts'], unchanged: ['b.ts'] },
  },
  {
    given: 'files and folders that were not generated',
    earlier: { 'a.ts': '1', 'b/c.ts': '2' },
    found: { 'mine.txt': 'm', 'b/mine.txt': 'm', 'node_modules/x/y.js': 'y' },
    wanted: { 'a.ts': '1' },
    report: {
      unchanged: ['a.ts'],
      removed: ['b/c.ts'],
      foreign: ['b/mine.txt', 'mine.txt', 'node_modules/'],
    },
    after: { 'a.ts': '1', 'b/mine.txt': 'm', 'mine.txt': 'm', 'node_modules/x/y.js': 'y' },
  },
  {
    given: 'a file that was not generated, with exactly the wanted bytes',
    found: { 'a.ts': `${MARK}1` },
    wanted: { 'a.ts': '1' },
    report: { unchanged: ['a.ts'] },
  },
  {
    given: 'an edited file that is no longer generated, which it keeps',
    earlier: { 'a.ts': '1', 'b.ts': '2' },
    found: { 'b.ts': 'edited' },
    wanted: { 'a.ts': '1' },
    report: { unchanged: ['a.ts'], kept: ['b.ts'] },
    after: { 'a.ts': '1', 'b.ts': 'edited' },
  },
  {
    given: 'a file that becomes a folder, and a folder that becomes a file',
    earlier: { 'a.ts': '1', 'b/c/d.ts': '2', 'b/e.ts': '3' },
    wanted: { 'a.ts/x.ts': '1', b: '2' },
    report: { written: ['a.ts/x.ts', 'b'], removed: ['a.ts', 'b/c/d.ts', 'b/e.ts'] },
  },
  {
    given: 'names that every object inherits',
    wanted: { 'constructor.ts': '1', toString: '2', '...ts': '3' },
    report: { written: ['...ts', 'constructor.ts', 'toString'] },
  },
  {
    given: 'temporary files of another client that is being written into a subfolder',
    earlier: { 'b/c.ts': '1' },
    found: { 'b/.gen-claude-client-tmp-1/0': 'm', 'b/.gen-claude-client-tmp-2': 'm' },
    wanted: { 'b/c.ts': '1' },
    report: {
      unchanged: ['b/c.ts'],
      foreign: ['b/.gen-claude-client-tmp-1/', 'b/.gen-claude-client-tmp-2'],
    },
    after: {
      'b/c.ts': '1',
      'b/.gen-claude-client-tmp-1/0': 'm',
      'b/.gen-claude-client-tmp-2': 'm',
    },
  },
];

describe('writeOutput', () => {
  it.each(RUNS)('handles $given', async ({ earlier, found, wanted, report, after }) => {
    const folder = join(await makeFolder(), 'new/out');
    if (earlier !== undefined) await write(folder, toFiles(marked(earlier)));
    await fillFolder(folder, found ?? {});
    const written = await write(folder, toFiles(marked(wanted)));
    expect(written).toEqual({ ...NOTHING, ...report });
    expect(await readTree(folder)).toEqual(after ?? wanted);
    const again = await write(folder, toFiles(marked(wanted)));
    expect(again.written.concat(again.removed)).toEqual([]);
  });

  it('writes to no file if nothing has changed', async () => {
    const folder = await makeFolder();
    const files = toFiles({ 'a.ts': '1' });
    await write(folder, files);
    const before = await Promise.all(['a.ts', LOCK, '.'].map((name) => stat(join(folder, name))));
    await write(folder, files);
    const after = await Promise.all(['a.ts', LOCK, '.'].map((name) => stat(join(folder, name))));
    expect(after.map(({ ino, mtimeMs }) => ({ ino, mtimeMs }))).toEqual(
      before.map(({ ino, mtimeMs }) => ({ ino, mtimeMs })),
    );
  });

  it('writes the same lock for any folder and any order of files', async () => {
    const locks = await Promise.all(
      [
        ['a.ts', 'b/c.ts'],
        ['b/c.ts', 'a.ts'],
      ].map(async (names) => {
        const folder = await makeFolder();
        await write(folder, toFiles(Object.fromEntries(names.map((n) => [n, n]))));
        return readFile(join(folder, LOCK), 'utf8');
      }),
    );
    expect(locks[0]).toBe(locks[1]);
    expect(JSON.parse(locks[0] ?? '')).toMatchObject(INPUTS);
    expect(Object.keys((JSON.parse(locks[0] ?? '') as { files: object }).files)).toEqual([
      'a.ts',
      'b/c.ts',
    ]);
  });

  it('updates only the lock if only the inputs changed', async () => {
    const folder = await makeFolder();
    const files = toFiles({ 'a.ts': '1' });
    await write(folder, files);
    const { written } = await write(folder, files, { ...INPUTS, spec: 'other' });
    expect(written).toEqual([]);
    expect(await readFile(join(folder, LOCK), 'utf8')).toContain('"spec": "other"');
  });

  it('writes into a folder that is itself a symbolic link', async () => {
    const folder = await makeFolder({ 'real/keep.txt': 'k' });
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await write(join(folder, 'link'), toFiles({ 'a.ts': '1' }));
    expect(await readTree(join(folder, 'real'))).toEqual({ 'a.ts': '1', 'keep.txt': 'k' });
  });
});
