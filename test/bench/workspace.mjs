// Paths: the repository, the peers, the spec, and a temporary folder per run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = resolve(BENCH, '../..');
export const CLI = join(ROOT, 'dist/cli.js');
const OFFICIAL = resolve(ROOT, '../shared/specs/official.json');
const SHIPPED = join(ROOT, 'dist/specs/claude-2026-10-21.json');

/** The folders of the compared releases of the official SDK. */
export const SDKS = {
  '@anthropic-ai/sdk 1.14.0': '@anthropic-ai/sdk',
  '@anthropic-ai/sdk 0.120.0': 'anthropic-sdk-0-120',
};

/**
 * @typedef {object} Workspace
 * @property {string} temp a folder that is removed after the run
 * @property {string} spec the spec that every generator gets
 * @property {boolean} ours whether this project takes part (not with --peers-only)
 * @property {number | undefined} rounds the value of --rounds
 */

/**
 * @param {{ spec?: string | undefined, rounds?: string | undefined, 'peers-only'?: boolean | undefined }} flags
 * @returns {Workspace}
 */
export function openWorkspace(flags) {
  const fallback = existsSync(OFFICIAL) ? OFFICIAL : SHIPPED;
  return {
    temp: realpathSync(mkdtempSync(join(tmpdir(), 'gen-claude-client-bench-'))),
    spec: flags.spec === undefined ? fallback : resolve(flags.spec),
    ours: flags['peers-only'] !== true,
    rounds: flags.rounds === undefined ? undefined : Number(flags.rounds),
  };
}

/** @param {string} path inside test/bench/node_modules */
export function peer(path) {
  return join(BENCH, 'node_modules', path);
}

/** Installs the peers at the first run; they are not installed with the project. */
export function installPeers() {
  if (existsSync(peer('.package-lock.json'))) return;
  console.error('Installing the peers in test/bench …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: BENCH,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}
