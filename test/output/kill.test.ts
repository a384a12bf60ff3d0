import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { writeOutput } from '../../generator/output/write.js';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { INPUTS, LOCK, toFiles, type Tree } from './trees.js';

const WRITE = new URL('../../generator/output/write.ts', import.meta.url).pathname;

/** Writes the two trees in turn, for ever. */
const WRITER = `
import { writeOutput } from ${JSON.stringify(WRITE)};
const [folder, ...trees] = process.argv.slice(2);
const sets = trees.map((tree) => Object.entries(JSON.parse(tree)).map(([path, text]) => ({ path, text })));
for (let turn = 0; ; turn += 1) {
  await writeOutput(folder, sets[turn % 2], ${JSON.stringify(INPUTS)});
  if (turn === 0) process.send('ready');
}
`;

function makeTree(seed: string, from: number): Tree {
  const numbers = Array.from({ length: 30 }, (_, index) => index + from);
  return Object.fromEntries(numbers.map((n) => [`d${n % 5}/f${n}.ts`, `${seed}${n}`.repeat(500)]));
}

const A = makeTree('a', 0);
const B = makeTree('b', 10);

async function killDuring(writer: string, folder: string, milliseconds: number): Promise<void> {
  const trees = [JSON.stringify(A), JSON.stringify(B)];
  const child: ChildProcess = fork(writer, [folder, ...trees], { stdio: 'inherit' });
  await once(child, 'message');
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('leaves each file old or new when killed, and the next run makes the set whole', async () => {
  const folder = await makeFolder({ 'writer.ts': WRITER, 'out/mine.txt': 'm' });
  const writer = join(folder, 'writer.mjs');
  await build({
    entryPoints: [join(folder, 'writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const out = join(folder, 'out');
  let interrupted = 0;
  for (let round = 0; round < 30; round += 1) {
    await killDuring(writer, out, round % 10);
    const { [LOCK]: lock = '', ...found } = await readFolder(out);
    if (lock.includes('unfinished')) interrupted += 1;
    for (const [path, text] of Object.entries(found)) {
      if (path === 'mine.txt' || path.startsWith('.gen-claude-client-tmp-')) continue;
      expect([A[path], B[path]].includes(text), `${path} in round ${round}`).toBe(true);
    }
    for (const path of Object.keys(A).filter((key) => key in B)) {
      expect(found, `round ${round}`).toHaveProperty([path]);
    }
    // Every other round starts from what the kill left.
    if (round % 2 === 0) continue;
    await fillFolder(out, { 'mine.txt': 'm' });
    await writeOutput(out, toFiles(A), INPUTS);
    const { [LOCK]: finished, ...repaired } = await readFolder(out);
    expect(repaired).toEqual({ ...A, 'mine.txt': 'm' });
    expect(finished).not.toContain('unfinished');
  }
  expect(interrupted).toBeGreaterThan(0);
});
