// Types: strict tsc errors of each generator's output, and the cost of checking the output.
import { generate, generators, outputFolder } from '../generators.mjs';
import { interleave } from '../measure.mjs';
import { count, spread } from '../table.mjs';
import { ALL_FLAGS, RESOLUTION, summarizeChecks, typecheck } from '../typecheck.mjs';

const ROUNDS = 3;

/** Compiler settings. Errors are counted under each setting, and times are measured under the first one. */
const SETTINGS = {
  bundler: RESOLUTION.bundler,
  nodenext: RESOLUTION.nodenext,
  'bundler, all flags': { ...RESOLUTION.bundler, ...ALL_FLAGS },
  'nodenext, all flags': { ...RESOLUTION.nodenext, ...ALL_FLAGS },
};

/**
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  const names = Object.keys(generators(workspace));
  for (const name of names) await generate(workspace, name);
  const checks = await interleave(
    workspace.rounds ?? ROUNDS,
    Object.fromEntries(
      names.map((name) => [name, () => typecheck(outputFolder(workspace, name), SETTINGS.bundler)]),
    ),
  );
  const data = [];
  for (const name of names) {
    const folder = outputFolder(workspace, name);
    data.push({
      name,
      ...summarizeChecks(checks[name]),
      errorsOfTypeScript5: await countErrors(folder, 'typescript'),
      errorsOfTypeScript7: await countErrors(folder, 'typescript-7'),
    });
  }
  return {
    data,
    tables: [
      costTable(data),
      errorTable(
        'typescript 5.9.3',
        data.map((row) => [row.name, row.errorsOfTypeScript5]),
      ),
      errorTable(
        'typescript 7.0.2',
        data.map((row) => [row.name, row.errorsOfTypeScript7]),
      ),
    ],
  };
}

/**
 * @param {string} folder
 * @param {string} compiler
 * @returns {Promise<Record<string, number>>}
 */
async function countErrors(folder, compiler) {
  /** @type {Record<string, number>} */
  const errors = {};
  for (const [label, options] of Object.entries(SETTINGS)) {
    errors[label] = (await typecheck(folder, options, { compiler })).errors;
  }
  return errors;
}

/**
 * @param {readonly { name: string, instantiations: number, checkSeconds: import('../measure.mjs').Summary, totalSeconds: import('../measure.mjs').Summary }[]} data
 * @returns {import('../table.mjs').Table}
 */
function costTable(data) {
  return {
    title: 'Type check of each output (typescript 5.9.3, bundler)',
    head: ['generator', 'instantiations', 'check s', 'total s'],
    rows: data.map((row) => [
      row.name,
      count(row.instantiations),
      spread(row.checkSeconds),
      spread(row.totalSeconds),
    ]),
  };
}

/**
 * @param {string} compiler
 * @param {readonly (readonly [string, Record<string, number>])[]} rows
 * @returns {import('../table.mjs').Table}
 */
function errorTable(compiler, rows) {
  const labels = Object.keys(SETTINGS);
  return {
    title: `Strict errors of each output (${compiler})`,
    head: ['generator', ...labels],
    rows: rows.map(([name, errors]) => [name, ...labels.map((label) => count(errors[label]))]),
  };
}
