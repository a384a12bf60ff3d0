// Gates: the cost of type-checking 50 calls of beta.messages.create, compared with the same calls on ungated types.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHUT_CALLS, writeCalls } from '../gated-calls.mjs';
import { generateOurs } from '../generators.mjs';
import { against, interleave } from '../measure.mjs';
import { count, spread } from '../table.mjs';
import { summarizeChecks, typecheck } from '../typecheck.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */
/** @typedef {import('../typecheck.mjs').Check} Check */

const ROUNDS = 9;
const CALLS = 50;

/** The definitions of the types of gates: `OpenValue` is for gates on single values. */
const DEFINITIONS = /export type (Open|OpenValue)<([^=]*)=[\s\S]*?;\n/g;
const OPENED = { Open: 'unknown', OpenValue: 'Value' };

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  if (!workspace.ours) return { data: [], tables: [] };
  const { folders, gates } = await prepare(workspace);
  const contestants = Object.entries(folders).map(
    ([name, folder]) =>
      /** @type {const} */ ([name, () => typecheck(folder, {}, { mustPass: true })]),
  );
  const runs = await interleave(workspace.rounds ?? ROUNDS, Object.fromEntries(contestants));
  const [baseline] = Object.values(runs);
  const seconds = (/** @type {Check[]} */ checks) => checks.map((check) => check.checkSeconds);
  const data = Object.entries(runs).map(([name, checks]) => ({
    name,
    ...summarizeChecks(checks),
    instantiationRatio: checks[0].instantiations / baseline[0].instantiations,
    checkRatio: against(seconds(checks), seconds(baseline)),
  }));
  return {
    data: { gates, checks: data },
    tables: [
      {
        title: `Type check of ${CALLS} calls of beta.messages.create (${gates} gates in the types)`,
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
 * @returns {Promise<{ folders: Record<string, string>, gates: number }>} the baseline comes first
 */
async function prepare(workspace) {
  const claude = await generateOurs(workspace, 'whole');
  const write = (/** @type {[name: string, claude: string, program: string]} */ ...variant) =>
    writeVariant(workspace, ...variant);

  const ungated = await write('ungated', claude, writeCalls(CALLS));
  const opened = join(ungated, 'claude');
  const gates = await openAllGates(opened);
  await expectErrors(await write('gated-shut', claude, SHUT_CALLS), 2);
  await expectErrors(await write('ungated-shut', opened, SHUT_CALLS), 0);
  const folders = {
    [`${CALLS} calls, ungated`]: ungated,
    [`${CALLS} calls, gated`]: await write('gated', claude, writeCalls(CALLS)),
    'no calls, ungated': await write('ungated-bare', opened, writeCalls(0)),
    'no calls, gated': await write('gated-bare', claude, writeCalls(0)),
  };
  return { folders, gates };
}

/**
 * @param {Workspace} workspace
 * @param {string} name
 * @param {string} claude
 * @param {string} program
 * @returns {Promise<string>} the folder
 */
async function writeVariant({ temp }, name, claude, program) {
  const folder = join(temp, 'gates', name);
  await mkdir(folder, { recursive: true });
  await cp(claude, join(folder, 'claude'), { recursive: true });
  await writeFile(join(folder, 'calls.ts'), program);
  return folder;
}

/**
 * Throws if a variant does not have the expected number of errors.
 * @param {string} folder
 * @param {number} expected
 */
async function expectErrors(folder, expected) {
  const { errors, firstError } = await typecheck(folder, {}, { include: ['calls.ts'] });
  if (errors !== expected) throw new Error(`${errors} errors in ${folder}: ${firstError}`);
}

/**
 * Rewrites a generated client so that its gates are always open.
 * @param {string} folder
 * @returns {Promise<number>} how many gates it opened
 */
async function openAllGates(folder) {
  let gates = 0;
  let definitions = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(folder, name);
    const source = await readFile(path, 'utf8');
    gates += source.match(/\bOpen(Value)?<\s*B,/g)?.length ?? 0;
    const opened = source.replace(
      DEFINITIONS,
      (_, /** @type {keyof typeof OPENED} */ name, parameters) =>
        `export type ${name}<${parameters}= ${OPENED[name]};\n`,
    );
    if (opened === source) continue;
    definitions += source.match(DEFINITIONS)?.length ?? 0;
    await writeFile(path, opened);
  }
  if (definitions !== 2) throw new Error(`expected two definitions of gates, found ${definitions}`);
  return gates;
}
