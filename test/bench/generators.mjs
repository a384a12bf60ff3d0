// The commands of the generators, and where their output goes.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from './measure.mjs';
import { CLI, peer } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */
/** @typedef {(spec: string, out: string) => readonly string[]} Command */

/** @type {Readonly<Record<string, Command>>} */
export const PEERS = {
  'openapi-typescript 7.13.0 (types only)': (spec, out) => [
    peer('openapi-typescript/bin/cli.js'),
    spec,
    '--output',
    join(out, 'schema.ts'),
  ],
  '@hey-api/openapi-ts 0.99.0': (spec, out) => [
    peer('@hey-api/openapi-ts/bin/run.js'),
    ...['--input', spec, '--output', out, '--no-log-file'],
  ],
  'orval 8.38.0 (fetch)': (spec, out) => [
    peer('orval/dist/bin/orval.mjs'),
    ...['--input', spec, '--output', join(out, 'api.ts'), '--client', 'fetch'],
  ],
};

export const OURS = 'gen-claude-client';
export const HEY_API = '@hey-api/openapi-ts 0.99.0';

/**
 * @param {string} spec
 * @param {string} out
 * @param {readonly string[]} [flags]
 */
function ourCommand(spec, out, flags = []) {
  return [CLI, '--spec', spec, '--out', out, '--quiet', ...flags];
}

/**
 * @param {Workspace} workspace
 * @returns {Readonly<Record<string, Command>>}
 */
export function generators({ ours }) {
  return ours ? { [OURS]: ourCommand, ...PEERS } : PEERS;
}

/**
 * @param {Workspace} workspace
 * @param {string} name
 */
export function outputFolder(workspace, name) {
  return join(workspace.temp, 'generated', name.replaceAll(/[^a-z0-9.]+/gi, '-'));
}

/**
 * Runs a generator into an empty folder; with `keep`, into the folder of its last run.
 * @param {Workspace} workspace
 * @param {string} name
 * @param {{ keep?: boolean }} [options]
 */
export async function generate(workspace, name, { keep = false } = {}) {
  const out = outputFolder(workspace, name);
  if (!keep) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  return runNode(generators(workspace)[name](workspace.spec, out), { cwd: workspace.temp });
}

/** @type {Map<string, Promise<string>>} */
const ourClients = new Map();

/**
 * Returns our client of the workspace's spec, with flags such as `--only`, made once per run.
 * @param {Workspace} workspace
 * @param {string} folder
 * @param {readonly string[]} [flags]
 */
export function generateOurs(workspace, folder, flags = []) {
  const make = async () => {
    const out = join(workspace.temp, 'ours', folder);
    await runNode(ourCommand(workspace.spec, out, flags), { cwd: workspace.temp });
    return out;
  };
  const client = ourClients.get(folder) ?? make();
  ourClients.set(folder, client);
  return client;
}
