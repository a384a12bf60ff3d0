import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput, type Written } from '../../generator/output/write.js';
import { fillFolder, makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { INPUTS, LOCK, toFiles, type Tree } from './trees.js';

const NOTHING: Written = { written: [], unchanged: [], removed: [], foreign: [] };

async function readTree(folder: string): Promise<Tree> {
  const files = Object.entries(await readFolder(folder));
  return Object.fromEntries(files.filter(([path]) => path !== LOCK));
}

interface Run {
  readonly given: string;
  /** What an earlier run wrote; then what another hand did. */
  readonly earlier?: Tree;
  readonly found?: Tree;
  readonly wanted: Tree;
  readonly report: Partial<Written>;
  /** The folder afterwards, if not just the wanted files. */
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
    given: 'one change, one new file, one file less',
    earlier: { 'a.ts': '1', 'b/c.ts': '2', 'd.ts': '3' },
    wanted: { 'a.ts': '1', 'd.ts': '4', 'e/f.ts': '5' },
    report: { written: ['d.ts', 'e/f.ts'], unchanged: ['a.ts'], removed: ['b/c.ts'] },
  },
  {
    given: 'a generated file that was edited, and one that was deleted',
    earlier: { 'a.ts': '1', 'b.ts': '2' },
    found: { 'a.ts': 'edited' },
    wanted: { 'a.ts': '1', 'b.ts': '2' },
    report: { written: ['a.ts'], unchanged: ['b.ts'] },
  },
  {
    given: 'foreign files and folders',
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
    given: 'a foreign file with the very bytes that are wanted',
    found: { 'a.ts': '1' },
    wanted: { 'a.ts': '1' },
    report: { unchanged: ['a.ts'] },
  },
  {
    given: 'an unwanted file of ours that was edited: it is no longer ours',
    earlier: { 'a.ts': '1', 'b.ts': '2' },
    found: { 'b.ts': 'edited' },
    wanted: { 'a.ts': '1' },
    report: { unchanged: ['a.ts'], foreign: ['b.ts'] },
    after: { 'a.ts': '1', 'b.ts': 'edited' },
  },
  {
    given: 'a file that becomes a folder, and a folder that becomes a file',
    earlier: { a: '1', 'b/c/d.ts': '2', 'b/e.ts': '3' },
    wanted: { 'a/x.ts': '1', b: '2' },
    report: { written: ['a/x.ts', 'b'], removed: ['a', 'b/c/d.ts', 'b/e.ts'] },
  },
  {
    given: 'names that objects have anyway',
    wanted: { 'constructor.ts': '1', toString: '2', '...ts': '3' },
    report: { written: ['...ts', 'constructor.ts', 'toString'] },
  },
];

describe('writeOutput', () => {
  it.each(RUNS)('$given', async ({ earlier, found, wanted, report, after }) => {
    const folder = join(await makeFolder(), 'new/out');
    if (earlier !== undefined) await writeOutput(folder, toFiles(earlier), INPUTS);
    await fillFolder(folder, found ?? {});
    const written = await writeOutput(folder, toFiles(wanted), INPUTS);
    expect(written).toEqual({ ...NOTHING, ...report });
    expect(await readTree(folder)).toEqual(after ?? wanted);
    const again = await writeOutput(folder, toFiles(wanted), INPUTS);
    expect(again.written.concat(again.removed)).toEqual([]);
  });

  it('leaves no trace of a run that changes nothing', async () => {
    const folder = await makeFolder();
    const files = toFiles({ 'a.ts': '1' });
    await writeOutput(folder, files, INPUTS);
    const before = await Promise.all(['a.ts', LOCK, '.'].map((name) => stat(join(folder, name))));
    await writeOutput(folder, files, INPUTS);
    const after = await Promise.all(['a.ts', LOCK, '.'].map((name) => stat(join(folder, name))));
    expect(after.map(({ ino, mtimeMs }) => ({ ino, mtimeMs }))).toEqual(
      before.map(({ ino, mtimeMs }) => ({ ino, mtimeMs })),
    );
  });

  it('writes the same lock wherever the folder is, whatever the order', async () => {
    const locks = await Promise.all(
      [
        ['a.ts', 'b/c.ts'],
        ['b/c.ts', 'a.ts'],
      ].map(async (names) => {
        const folder = await makeFolder();
        await writeOutput(folder, toFiles(Object.fromEntries(names.map((n) => [n, n]))), INPUTS);
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

  it('updates the lock alone if only the inputs changed', async () => {
    const folder = await makeFolder();
    const files = toFiles({ 'a.ts': '1' });
    await writeOutput(folder, files, INPUTS);
    const { written } = await writeOutput(folder, files, { ...INPUTS, spec: 'other' });
    expect(written).toEqual([]);
    expect(await readFile(join(folder, LOCK), 'utf8')).toContain('"spec": "other"');
  });

  it('writes into a folder that is itself a symbolic link', async () => {
    const folder = await makeFolder({ 'real/keep.txt': 'k' });
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await writeOutput(join(folder, 'link'), toFiles({ 'a.ts': '1' }), INPUTS);
    expect(await readTree(join(folder, 'real'))).toEqual({ 'a.ts': '1', 'keep.txt': 'k' });
  });
});

const HINT = 'move it away, or choose another --out';
const NOT_OURS = 'was not made by this generator, and is where a generated file must go';

describe('writeOutput refuses, and changes nothing', () => {
  it('foreign files and folders where ours must go, all at once', async () => {
    const found = { 'a.ts': 'mine', 'b.ts/x': 'mine', c: 'mine', 'd/mine': 'mine' };
    const folder = await makeFolder();
    await writeOutput(folder, toFiles({ 'd/ours': '1' }), INPUTS);
    await fillFolder(folder, found);
    const before = await readFolder(folder);
    const wanted = toFiles({ 'a.ts': '1', 'b.ts': '2', 'c/d.ts': '3', d: '4', 'e.ts': '5' });
    expect(await messageOf(() => writeOutput(folder, wanted, INPUTS))).toBe(
      ['a.ts', 'b.ts', 'c', 'd']
        .map((name) => `${join(folder, name)}: ${NOT_OURS}; ${HINT}`)
        .join('\n'),
    );
    expect(await readFolder(folder)).toEqual(before);
  });

  it('to follow symbolic links out of the folder', async () => {
    const folder = await makeFolder({ 'outside/a.ts': 'mine', 'out/keep.txt': 'k' });
    await symlink(join(folder, 'outside'), join(folder, 'out/dir'));
    await symlink(join(folder, 'outside/a.ts'), join(folder, 'out/file.ts'));
    const wanted = toFiles({ 'dir/a.ts': '1', 'file.ts': '2' });
    const message = await messageOf(() => writeOutput(join(folder, 'out'), wanted, INPUTS));
    expect(message.split('\n')).toEqual([
      `${join(folder, 'out/dir')}: ${NOT_OURS}; ${HINT}`,
      `${join(folder, 'out/file.ts')}: ${NOT_OURS}; ${HINT}`,
    ]);
    expect(await readFile(join(folder, 'outside/a.ts'), 'utf8')).toBe('mine');
  });

  it('to remove through a symbolic link, or by a path that a lock was made to name', async () => {
    const folder = await makeFolder({ 'outside/a.ts': '1', 'precious.ts': '1' });
    const out = join(folder, 'out');
    await writeOutput(out, toFiles({ 'dir.ts': '1' }), INPUTS);
    const lock = await readFile(join(out, LOCK), 'utf8');
    const hash = /"dir.ts": ("[0-9a-f]{64}")/.exec(lock)?.[1] ?? '';
    expect(hash).not.toBe('');
    const forged = `"../precious.ts": ${hash}, "dir/a.ts": ${hash}, "dir.ts":`;
    await writeFile(join(out, LOCK), lock.replace('"dir.ts":', forged));
    await symlink(join(folder, 'outside'), join(out, 'dir'));
    const report = await writeOutput(out, toFiles({ 'b.ts': '1' }), INPUTS);
    expect(report).toEqual({
      ...NOTHING,
      written: ['b.ts'],
      removed: ['dir.ts'],
      foreign: ['dir'],
    });
    expect(await readFile(join(folder, 'outside/a.ts'), 'utf8')).toBe('1');
    expect(await readFile(join(folder, 'precious.ts'), 'utf8')).toBe('1');
  });

  it.each([
    '../a.ts',
    '/a.ts',
    'a/../../b.ts',
    './a.ts',
    'a//b.ts',
    'a\\b.ts',
    'C:a',
    'a\0',
    '',
    LOCK,
  ])('the path %j', async (path) => {
    const folder = await makeFolder();
    const message = await messageOf(() => writeOutput(folder, [{ path, text: '' }], INPUTS));
    expect(message).toBe(`unsafe output path: ${path}`);
    expect(await readFolder(folder)).toEqual({});
  });

  it('two files of one path', async () => {
    const folder = await makeFolder();
    const files = [...toFiles({ 'a.ts': '1' }), ...toFiles({ 'a.ts': '2' })];
    expect(await messageOf(() => writeOutput(folder, files, INPUTS))).toBe(
      'two output files have one path',
    );
  });

  it('a file in place of the folder, and a lock that cannot be read', async () => {
    const folder = await makeFolder({
      file: '',
      [`a/${LOCK}`]: '<<<<<<< ours',
      [`b/${LOCK}`]: '[]',
    });
    await mkdir(join(folder, 'c', LOCK), { recursive: true });
    const restore = 'restore it from version control, or remove the folder and generate it again';
    const cases = {
      file: `${join(folder, 'file')}: is not a folder; choose another --out`,
      'file/inner': `${join(folder, 'file/inner')}: is not a folder; choose another --out`,
      a: `${join(folder, 'a', LOCK)}: is not JSON; ${restore}`,
      b: `${join(folder, 'b', LOCK)}: is not a lock; ${restore}`,
      c: `${join(folder, 'c', LOCK)}: is not a file; ${restore}`,
    };
    for (const [name, want] of Object.entries(cases)) {
      const files = toFiles({ 'a.ts': '1' });
      expect(await messageOf(() => writeOutput(join(folder, name), files, INPUTS))).toBe(want);
    }
  });
});
