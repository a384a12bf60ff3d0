// Gates: what 50 calls of beta.messages.create cost to check, beside the same calls on ungated types.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCalls } from '../gated-calls.mjs';
import { generateOurs } from '../generators.mjs';
import { against, interleave, summarize } from '../measure.mjs';
import { count, spread } from '../table.mjs';
import { typecheck } from '../typecheck.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 9;
const CALLS = 50;

/** The one type that every gate goes through. */
const GATE = /export type Open<([^=]*)=[\s\S]*?;\n/;

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  if (!workspace.ours) return { data: [], tables: [] };
  const claude = await generateOurs(workspace, 'whole');
  const gated = await writeVariant(workspace, 'gated', claude, CALLS);
  const ungated = await writeVariant(workspace, 'ungated', claude, CALLS);
  const gates = await openAllGates(join(ungated, 'claude'));
  const bareGated = await writeVariant(workspace, 'gated-bare', claude, 0);
  const bareUngated = await writeVariant(workspace, 'ungated-bare', join(ungated, 'claude'), 0);
  const check = (/** @type {string} */ folder) => () => typecheck(folder, {}, { mustPass: true });
  const checks = await interleave(workspace.rounds ?? ROUNDS, {
    [`${CALLS} calls, ungated`]: check(ungated),
    [`${CALLS} calls, gated`]: check(gated),
    'no calls, ungated': check(bareUngated),
    'no calls, gated': check(bareGated),
  });
  const [[, baseline]] = Object.entries(checks);
  const data = Object.entries(checks).map(([name, runs]) => ({
    name,
    instantiations: runs[0].instantiations,
    instantiationRatio: runs[0].instantiations / baseline[0].instantiations,
    checkSeconds: summarize(runs.map((run) => run.checkSeconds)),
    checkRatio: against(
      runs.map((run) => run.checkSeconds),
      baseline.map((run) => run.checkSeconds),
    ),
  }));
  return {
    data: { gates, checks: data },
    tables: [
      {
        title: `Type check of ${CALLS} calls of beta.messages.create (${gates} gates in the source)`,
        head: ['program', 'instantiations', 'ratio', 'check s', 'ratio'],
        rows: data.map((row) => [
          row.name,
          count(row.instantiations),
          row.instantiationRatio.toFixed(2),
          spread(row.checkSeconds),
          row.checkRatio.toFixed(2),
        ]),
      },
    ],
  };
}

/**
 * @param {Workspace} workspace
 * @param {string} name
 * @param {string} claude
 * @param {number} calls
 * @returns {Promise<string>}
 */
async function writeVariant({ temp }, name, claude, calls) {
  const folder = join(temp, 'gates', name);
  await mkdir(folder, { recursive: true });
  await cp(claude, join(folder, 'claude'), { recursive: true });
  await writeFile(join(folder, 'calls.ts'), writeCalls(calls));
  return folder;
}

/**
 * Rewrites a generated client so that no gate is ever shut.
 * @param {string} folder
 * @returns {Promise<number>} how many gates its types had
 */
async function openAllGates(folder) {
  let gates = 0;
  let definitions = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(folder, name);
    const source = await readFile(path, 'utf8');
    gates += source.match(/& Open<\s*B\b/g)?.length ?? 0;
    const opened = source.replace(
      GATE,
      (_, parameters) => `export type Open<${parameters}= unknown;\n`,
    );
    if (opened === source) continue;
    definitions += 1;
    await writeFile(path, opened);
  }
  if (definitions !== 1) throw new Error(`expected one definition of Open, found ${definitions}`);
  return gates;
}
