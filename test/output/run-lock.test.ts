import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRunLock } from '../../generator/output/run-lock.js';
import { makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { LOCK, marked, toFiles, type Tree, write } from './trees.js';

const HINT = 'run again when it has ended';

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

function treeOf(run: number): Tree {
  const names = Array.from({ length: 30 }, (_, index) => `f${index % 5}/f${index + run}.ts`);
  return marked(Object.fromEntries(names.map((name) => [name, `${run}`])));
}

describe('concurrent runs', () => {
  it('leave the output of one run that succeeds, and each failed run reports another run', async () => {
    for (let round = 0; round < 10; round += 1) {
      const folder = join(await makeFolder(), 'out');
      if (round % 2 === 0) await write(folder, toFiles(treeOf(100)));
      const runs = await Promise.all(
        [1, 2, 3, 4].map(async (run) => ({
          run,
          message: await messageOf(() => write(folder, toFiles(treeOf(run)))),
        })),
      );
      const winners = runs.filter(({ message }) => message === 'nothing was thrown');
      expect(winners.length).toBeGreaterThan(0);
      for (const { message } of runs.filter((run) => !winners.includes(run))) {
        expect(message).toMatch(
          /: another run is writing here \(process \d+\); run again when it has ended$/,
        );
      }
      const { [LOCK]: lock, ...files } = await readFolder(folder);
      expect(winners.map(({ run }) => treeOf(run))).toContainEqual(files);
      expect(lock).not.toContain('unfinished');
    }
  });
});

describe('the run lock of another process', () => {
  // Process 1 always runs, and does not belong to the test.
  const RUNNING = 1;
  const ENDED = 2 ** 22 + 1;
  const OLD = 11 * 60;

  it.each([
    ['a process that has ended', ENDED, HOST, 0, true],
    ['an earlier process with the id of this process', process.pid, HOST, 0, true],
    ['a running process', RUNNING, HOST, 0, false],
    ['a process that has been running for too long', RUNNING, HOST, OLD, true],
    ['a process of another machine', ENDED, '00000000', 0, false],
    ['a process of another machine, long ago', ENDED, '00000000', OLD, true],
  ])(
    'can be taken from %s (id %i, host %s, age %i s): %s',
    async (_what, pid, host, age, isFree) => {
      const name = `.gen-claude-client-tmp-run-${pid}-${host}-00000000-0000-4000-8000-000000000000`;
      const folder = await makeFolder({ [name]: '' });
      const seconds = Date.now() / 1000 - age;
      await utimes(join(folder, name), seconds, seconds);
      const message = await messageOf(() => write(folder, toFiles(treeOf(1))));
      const found = (await readdir(folder)).filter((other) => other.includes('-tmp-'));
      expect(message).toBe(
        isFree
          ? 'nothing was thrown'
          : `${folder}: another run is writing here (process ${pid}); ${HINT}`,
      );
      expect(found).toEqual(isFree ? [] : [name]);
    },
  );

  it('is removed after a failed run', async () => {
    const folder = await makeFolder();
    const fail = () => withRunLock(folder, () => Promise.reject(new Error('failed')));
    expect(await messageOf(fail)).toBe('failed');
    expect(await readdir(folder)).toEqual([]);
  });
});
