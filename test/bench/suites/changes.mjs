// Changes: the cost of a run after one field of the spec has changed, compared with a first run, and in a watch.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { interleave, runNode, summarize } from '../measure.mjs';
import { spread } from '../table.mjs';
import { CLI } from '../workspace.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 7;
/**
 * The limits: a run after a change takes at most half of the time of a first run, and less than a second in a watch.
 */
const TITLE = 'One changed field (at most half of a first run; in a watch less than 1 s)';

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run({ temp, spec, rounds = ROUNDS }) {
  const app = join(temp, 'changes');
  const out = join(app, 'client');
  const path = join(app, 'spec.json');
  // The generator caches formatted files in node_modules/.cache if the app has a node_modules folder.
  await mkdir(join(app, 'node_modules'), { recursive: true });
  const change = await changer(spec, path);
  const generate = () => runNode([CLI, '--spec', path, '--out', out, '--quiet'], { cwd: app });
  const first = async () => {
    for (const folder of [out, join(app, 'node_modules', '.cache')]) {
      await rm(folder, { recursive: true, force: true });
    }
    return generate();
  };
  await change();
  await first();
  const samples = await interleave(rounds, {
    'first run': first,
    'after a change': async () => {
      await change();
      return generate();
    },
  });
  const data = Object.entries(samples).map(([name, runs]) => ({
    name,
    wallSeconds: summarize(runs.map(({ wallMs }) => wallMs / 1000)),
    cpuSeconds: summarize(runs.map(({ cpuMs }) => cpuMs / 1000)),
    peakMiB: summarize(runs.map(({ peakMiB }) => peakMiB)),
  }));
  const watched = summarize(await watch(app, ['--spec', path, '--out', out], change, rounds));
  return {
    data: { runs: data, watchSeconds: watched },
    tables: [
      {
        title: TITLE,
        head: ['run', 'wall s', 'CPU s', 'peak MiB'],
        rows: [
          ...data.map((row) => [
            row.name,
            spread(row.wallSeconds),
            spread(row.cpuSeconds),
            spread(row.peakMiB, 0),
          ]),
          ['in a watch', spread(watched), '', ''],
        ],
      },
    ],
  };
}

/**
 * Returns a function that writes the spec with another field each time.
 * @param {string} spec
 * @param {string} path
 */
async function changer(spec, path) {
  const document = JSON.parse(await readFile(spec, 'utf8'));
  const { properties } = document.components.schemas.Message;
  let count = 0;
  return async () => {
    delete properties[`changed_${count}`];
    count += 1;
    properties[`changed_${count}`] = { type: 'string' };
    await writeFile(path, JSON.stringify(document));
  };
}

/**
 * Returns the seconds of each run that follows a change in a watch.
 * @param {string} cwd
 * @param {readonly string[]} flags
 * @param {() => Promise<void>} change
 * @param {number} rounds
 */
async function watch(cwd, flags, change, rounds) {
  const child = spawn(process.execPath, [CLI, ...flags, '--watch'], { cwd, stdio: 'pipe' });
  child.stderr.resume();
  const seconds = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      const [, time] = / removed in ([\d.]+) s$/.exec(line) ?? [];
      if (time === undefined) continue;
      seconds.push(Number(time));
      if (seconds.length > rounds) break;
      await change();
    }
  } finally {
    child.kill('SIGINT');
  }
  // The first run starts the watch, and follows no change.
  return seconds.slice(1);
}
