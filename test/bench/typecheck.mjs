// Type-checks a folder with tsc and reads its diagnostics: errors, instantiations, check time.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode, summarize } from './measure.mjs';
import { peer } from './workspace.mjs';

const BASE_OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

/** The flags that the generated client must compile with, in addition to `strict`. */
export const ALL_FLAGS = {
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
};

/** @type {Readonly<Record<'bundler' | 'nodenext', object>>} */
export const RESOLUTION = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
};

/** @typedef {{ errors: number, firstError: string, instantiations: number, types: number, checkSeconds: number, totalSeconds: number, peakMiB: number }} Check */

/**
 * @param {string} folder where tsconfig and package.json are written
 * @param {object} options compiler options over BASE_OPTIONS
 * @param {{ include?: readonly string[], compiler?: string, mustPass?: boolean }} [how]
 * @returns {Promise<Check>}
 */
export async function typecheck(folder, options, how = {}) {
  const { include = ['**/*.ts'], compiler = 'typescript', mustPass = false } = how;
  const compilerOptions = { ...BASE_OPTIONS, ...RESOLUTION.bundler, ...options };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const tsc = peer(`${compiler}/bin/tsc`);
  const args = [tsc, '-p', folder, '--extendedDiagnostics', '--pretty', 'false'];
  const { stdout, peakMiB } = await runNode(args, { cwd: folder, anyExit: true });
  const errors = stdout.match(/^.*error TS\d+: .*$/gm) ?? [];
  if (mustPass && errors.length > 0) throw new Error(errors.slice(0, 5).join('\n'));
  return {
    errors: errors.length,
    firstError: errors[0] ?? '',
    instantiations: readFigure(stdout, 'Instantiations'),
    types: readFigure(stdout, 'Types'),
    checkSeconds: readFigure(stdout, 'Check time'),
    totalSeconds: readFigure(stdout, 'Total time'),
    peakMiB,
  };
}

/**
 * @param {string} text
 * @param {string} label
 */
function readFigure(text, label) {
  const match = new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(text);
  if (match === null) throw new Error(`tsc did not report "${label}":\n${text.slice(0, 2000)}`);
  return Number(match[1]);
}

/**
 * Summarizes repeated checks: counts are the same in each check, times differ.
 * @param {readonly Check[]} checks
 */
export function summarizeChecks(checks) {
  const [{ errors, firstError, instantiations, types }] = checks;
  return {
    errors,
    firstError,
    instantiations,
    types,
    checkSeconds: summarize(checks.map((check) => check.checkSeconds)),
    totalSeconds: summarize(checks.map((check) => check.totalSeconds)),
  };
}
