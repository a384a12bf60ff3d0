// Generation: wall time, CPU time and peak memory of each generator on one spec.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate, generators, OURS, outputFolder } from '../generators.mjs';
import { against, interleave, summarize } from '../measure.mjs';
import { count, spread } from '../table.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 7;
const RERUN = `${OURS}, unchanged re-run`;

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  const names = Object.keys(generators(workspace));
  const contestants = Object.fromEntries(
    names.map((name) => [name, () => generate(workspace, name)]),
  );
  if (workspace.ours) {
    await generate(workspace, OURS);
    // The folder holds the client of an earlier run, whichever contestant is first in a round.
    contestants[RERUN] = () => generate(workspace, OURS, { keep: true });
  }
  const samples = await interleave(workspace.rounds ?? ROUNDS, contestants);
  const baseline = walls(samples[workspace.ours ? OURS : names[0]]);

  const data = [];
  for (const [name, runs] of Object.entries(samples)) {
    const output = await measureOutput(outputFolder(workspace, name === RERUN ? OURS : name));
    data.push({
      name,
      wallSeconds: summarize(walls(runs)),
      wallRatio: against(walls(runs), baseline),
      cpuSeconds: summarize(runs.map((run) => run.cpuMs / 1000)),
      peakMiB: summarize(runs.map((run) => run.peakMiB)),
      ...output,
    });
  }
  return {
    data,
    tables: [
      {
        title: 'Generation',
        head: ['generator', 'wall s', 'ratio', 'CPU s', 'peak MiB', 'files / lines'],
        rows: data.map((row) => [
          row.name,
          spread(row.wallSeconds),
          row.wallRatio.toFixed(2),
          spread(row.cpuSeconds),
          spread(row.peakMiB, 0),
          `${count(row.files)} / ${count(row.lines)}`,
        ]),
      },
    ],
  };
}

/** @param {readonly import('../measure.mjs').Run[]} runs */
function walls(runs) {
  return runs.map((run) => run.wallMs / 1000);
}

/**
 * @param {string} folder
 * @returns {Promise<{ files: number, lines: number }>}
 */
async function measureOutput(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  if (sources.length === 0) throw new Error(`nothing was generated in ${folder}`);
  let lines = 0;
  for (const { parentPath, name } of sources) {
    lines += (await readFile(join(parentPath, name), 'utf8')).split('\n').length - 1;
  }
  return { files: sources.length, lines };
}
