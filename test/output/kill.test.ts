import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { INPUTS, LOCK, marked, toFiles, type Tree, write } from './trees.js';

const TREES = new URL('./trees.ts', import.meta.url).pathname;

/** A program that writes a tree and kills itself during or after the given change to the disk. */
const WRITER = `
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { write } from ${JSON.stringify(TREES)};
const [folder, tree, killAt, moment] = process.argv.slice(2);
let changes = 0;
for (const name of ['mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile']) {
  const change = fs[name];
  fs[name] = async (...args) => {
    const made = change(...args);
    if (moment === 'after') await made;
    if (++changes === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return made;
  };
}
syncBuiltinESMExports();
const files = Object.entries(JSON.parse(tree)).map(([path, text]) => ({ path, text }));
await write(folder, files);
`;

function makeTree(seed: string, from: number): Tree {
  const numbers = Array.from({ length: 8 }, (_, index) => index + from);
  return marked(
    Object.fromEntries(numbers.map((n) => [`d${n % 4}/f${n}.ts`, `${seed}${n}`.repeat(500)])),
  );
}

const OLD = makeTree('a', 0);
const NEW = makeTree('b', 3);

async function buildWriter(): Promise<string> {
  const folder = await makeFolder({ 'writer.ts': WRITER });
  const outfile = join(folder, 'writer.mjs');
  const entryPoints = [join(folder, 'writer.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** Returns true if the process was killed, and false if it finished before the change. */
async function isKilledAt(
  change: number,
  moment: string,
  writer: string,
  folder: string,
): Promise<boolean> {
  const child = fork(writer, [folder, JSON.stringify(NEW), String(change), moment]);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL']);
  return signal !== null;
}

it.each([
  // The test expects more unfinished locks than this number. It is lower for kills during a change, since the change
  // may not be done.
  ['during', 5],
  ['after', 10],
])(
  'a kill %s a change leaves each file in its old or new state, and the next run completes the client',
  async (moment, least) => {
    const writer = await buildWriter();
    const folder = await makeFolder({ 'mine.txt': 'm' });
    await write(folder, toFiles(OLD));
    let interrupted = 0;
    let change = 1;
    for (; await isKilledAt(change, moment, writer, folder); change += 1) {
      const { [LOCK]: lock = '', ...found } = await readFolder(folder);
      if (lock.includes('unfinished')) interrupted += 1;
      for (const [path, text] of Object.entries(found)) {
        if (path === 'mine.txt' || path.startsWith('.gen-claude-client-tmp-')) continue;
        expect([OLD[path], NEW[path]].includes(text), `${path}, change ${change}`).toBe(true);
      }
      for (const path of Object.keys(OLD).filter((key) => key in NEW)) {
        expect(found, `change ${change}`).toHaveProperty([path]);
      }
      // After an even change, the next round starts from the folder that the killed process has left.
      if (change % 2 === 0) continue;
      await write(folder, toFiles(OLD));
      const { [LOCK]: finished, ...repaired } = await readFolder(folder);
      expect(repaired).toEqual({ ...OLD, 'mine.txt': 'm' });
      expect(finished).not.toContain('unfinished');
    }
    const { [LOCK]: lock, ...done } = await readFolder(folder);
    expect(done).toEqual({ ...NEW, 'mine.txt': 'm' });
    expect(lock).toContain(INPUTS.spec);
    expect(change).toBeGreaterThan(20);
    expect(interrupted).toBeGreaterThan(least);
  },
);
