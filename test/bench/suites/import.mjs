// Import: time and peak memory of a process that makes an OpenAPI document from the sources of an SDK.
import { join } from 'node:path';
import { interleave, runNode, summarize } from '../measure.mjs';
import { spread } from '../table.mjs';
import { CLI, ROOT } from '../workspace.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 7;
/** Limits for an import of the newest release on an otherwise idle machine. */
const LIMITS = { wallSeconds: 2.5, peakMiB: 300 };

/** Releases that the tests read, oldest first. */
const RELEASES = { '0.95.2': 'anthropic-sdk-0.95', '1.14.0': 'anthropic-sdk-1.14' };

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run({ temp, rounds }) {
  const contestants = Object.fromEntries(
    Object.entries(RELEASES).map(([version, folder]) => [
      version,
      () => pull(join(ROOT, 'node_modules', folder), join(temp, `${version}.json`), temp),
    ]),
  );
  const samples = await interleave(rounds ?? ROUNDS, contestants);
  const data = Object.entries(samples).map(([version, runs]) => ({
    version,
    wallSeconds: summarize(runs.map(({ wallMs }) => wallMs / 1000)),
    cpuSeconds: summarize(runs.map(({ cpuMs }) => cpuMs / 1000)),
    peakMiB: summarize(runs.map(({ peakMiB }) => peakMiB)),
    result: runs[0].stdout.split('\n', 1)[0].replace(/^.*\.json: /, ''),
  }));
  return {
    data,
    tables: [
      {
        title: `Import of @anthropic-ai/sdk (1.14.0: at most ${LIMITS.wallSeconds} s and ${LIMITS.peakMiB} MiB)`,
        head: ['release', 'wall s', 'CPU s', 'peak MiB', 'result'],
        rows: data.map((row) => [
          row.version,
          spread(row.wallSeconds),
          spread(row.cpuSeconds),
          spread(row.peakMiB, 0),
          row.result,
        ]),
      },
    ],
  };
}

/**
 * @param {string} from
 * @param {string} out
 * @param {string} cwd
 */
async function pull(from, out, cwd) {
  const run = await runNode([CLI, 'pull', '--from', from, '--out', out], { cwd });
  if (!/: [1-9]\d* operations and /.test(run.stdout)) throw new Error(`nothing in ${run.stdout}`);
  return run;
}
