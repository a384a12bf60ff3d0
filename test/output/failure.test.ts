import type * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../generator/output/failure.js';
import { docsLock } from '../../generator/output/lock.js';
import { writeOutput } from '../../generator/output/write.js';
import { fillFolder, makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { INPUTS, LOCK, marked, toFiles, type Tree, write } from './trees.js';

/** Simulates a disk: each change from number `failAt` on fails, as if the process had ended. */
const disk = vi.hoisted(() => ({ changes: 0, failAt: Infinity, code: 'EIO' }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  const guard = <A extends unknown[], R>(change: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      disk.changes += 1;
      if (disk.changes < disk.failAt) return change(...args);
      throw Object.assign(new Error('refused'), { code: disk.code, syscall: 'test' });
    };
  };
  const { mkdir, mkdtemp, rename, rm, rmdir, unlink, writeFile } = original;
  const guarded = { mkdir, mkdtemp, rename, rm, rmdir, unlink, writeFile };
  const entries = Object.entries(guarded).map(([name, change]) => {
    return [name, guard(change as (...args: unknown[]) => Promise<unknown>)] as const;
  });
  return { ...original, ...Object.fromEntries(entries) };
});

beforeEach(() => {
  disk.failAt = Infinity;
  disk.code = 'EIO';
});

const OLD = marked({ 'a.ts': '1', 'b/c.ts': '2', 'd.ts': '3', 'e.ts': '4', 'f.ts/g/h.ts': '5' });
const NEW = marked({ 'a.ts': '6', 'b/c.ts': '2', 'e.ts/x.ts': '7', 'f.ts': '8', 'y/z.ts': '9' });
const FOREIGN: Tree = { 'mine.txt': 'm', 'b/mine.txt': 'm' };

/** Returns a folder with the files of an old client, and files that were not generated. */
async function prepareFolder(): Promise<string> {
  const folder = await makeFolder();
  await write(folder, toFiles(OLD));
  await fillFolder(folder, FOREIGN);
  return folder;
}

/** Writes `tree` until change number `failAt` fails. Returns true if no change failed. */
async function writeUntil(folder: string, tree: Tree, failAt: number): Promise<boolean> {
  disk.changes = 0;
  disk.failAt = failAt;
  const message = await messageOf(() => write(folder, toFiles(tree)));
  disk.failAt = Infinity;
  return message === 'nothing was thrown';
}

async function readGenerated(folder: string): Promise<Tree> {
  const files = Object.entries(await readFolder(folder));
  return Object.fromEntries(
    files.filter(([path]) => path !== LOCK && !path.startsWith('.gen-claude-client-tmp-')),
  );
}

describe('a run that fails at any change to the disk', () => {
  it('leaves each file in its old or new state, and the next run completes the client', async () => {
    let done = false;
    let steps = 0;
    while (!done) {
      steps += 1;
      const folder = await prepareFolder();
      done = await writeUntil(folder, NEW, steps);
      for (const [path, text] of Object.entries(await readGenerated(folder))) {
        expect([OLD[path], NEW[path], FOREIGN[path]], `${path} at step ${steps}`).toContain(text);
      }
      for (const next of steps % 2 === 0 ? [NEW] : [OLD, NEW]) {
        const { foreign } = await write(folder, toFiles(next));
        expect(foreign, `at step ${steps}`).toEqual(['b/mine.txt', 'mine.txt']);
        const { [LOCK]: lock, ...files } = await readFolder(folder);
        expect(files, `at step ${steps}`).toEqual({ ...next, ...FOREIGN });
        expect(lock).not.toContain('unfinished');
      }
    }
    expect(steps).toBeGreaterThan(15);
  });

  it('does not prevent a later run from completing the client, even after 60 failed runs', async () => {
    const folder = await prepareFolder();
    const trees = [NEW, OLD, marked({ 'a.ts': '10', 'q.ts': '11' })];
    for (let step = 1; step <= 60; step += 1) {
      await writeUntil(folder, trees[step % 3] ?? NEW, (step * 7) % 23);
    }
    await write(folder, toFiles(NEW));
    const { [LOCK]: lock, ...files } = await readFolder(folder);
    expect(files).toEqual({ ...NEW, ...FOREIGN });
    expect(lock).toContain(INPUTS.spec);
  });

  it('does not prevent a later run from completing the pages of `docs`', async () => {
    const files = toFiles(marked({ 'index.html': '1', 'a/b.html': '2' }));
    let message = '';
    for (let step = 1; message !== 'nothing was thrown'; step += 1) {
      const folder = await makeFolder();
      disk.changes = 0;
      disk.failAt = step;
      message = await messageOf(() => writeOutput(folder, files, docsLock(files)));
      disk.failAt = Infinity;
      const again = await messageOf(() => writeOutput(folder, files, docsLock(files)));
      expect(again, `at step ${step}`).toBe('nothing was thrown');
    }
  });
});

it('explainFailure does not change errors that do not come from the file system', () => {
  const error = Object.assign(new TypeError('odd'), { code: 'ERR_INVALID_ARG_TYPE' });
  expect(explainFailure(error, 'out')).toBe(error);
});

it('explainFailure suggests another path only if an option names the path', () => {
  const error = (code: string) => Object.assign(new Error('x'), { code, syscall: 'open' });
  const explained = (code: string, option?: string) =>
    String(explainFailure(error(code), 'a.ts', option)).replace(/^\w+: /, '');
  expect(explained('EACCES')).toBe('a.ts: is not writable; check its permissions');
  expect(explained('EROFS')).toBe('a.ts: is on a read-only disk; make it writable');
  expect(explained('EROFS', '--out')).toBe('a.ts: is on a read-only disk; choose another --out');
  expect(explained('ENOTDIR')).toBe('a.ts: is not a folder; move it away');
});

describe('writeOutput with file system errors', () => {
  it.each([
    ['EACCES', 'is not writable; check its permissions, or choose another --out'],
    ['EPERM', 'is not writable; check its permissions, or choose another --out'],
    ['EROFS', 'is on a read-only disk; choose another --out'],
    ['ENOSPC', 'is on a full disk; free some space and run again'],
    ['EDQUOT', 'is on a full disk; free some space and run again'],
    ['ENOENT', 'changed during the run; run again, and do not start two runs at a time'],
    ['EXYZ', 'cannot be written (EXYZ); choose another --out'],
  ])('explains %s', async (code, want) => {
    const folder = join(await makeFolder(), 'out');
    disk.changes = 0;
    disk.failAt = 1;
    disk.code = code;
    expect(await messageOf(() => write(folder, toFiles(NEW)))).toBe(`${folder}: ${want}`);
    disk.failAt = Infinity;
  });
});
