/** Emitted clients for tests: made in memory, written to a folder of their own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Client, makeClient } from '../../generator/commands/generate.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../../generator/load/package.js';
import type { GenerateOptions } from '../../generator/options.js';
import { fillFolder } from './temporary.js';

const DEFAULTS: GenerateOptions = {
  spec: SHIPPED_SPEC,
  betas: SHIPPED_MANIFEST,
  out: 'generated/claude',
  clientName: 'Claude',
  helpers: true,
  target: 'ts',
  strict: false,
};

/** Makes a client without touching the disk. */
export function makeTestClient(options: Partial<GenerateOptions> = {}): Promise<Client> {
  return makeClient({ ...DEFAULTS, ...options }, () => undefined);
}

/** Writes a client's files, as an ES module package, to a new folder; the caller removes it. */
export async function writeClient({ files }: Pick<Client, 'files'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  await fillFolder(folder, {
    ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
    'package.json': '{ "type": "module" }',
  });
  return folder;
}

/** Bundles an emitted client to JavaScript and loads it. */
export async function loadClient(folder: string): Promise<Record<string, unknown>> {
  const outfile = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [join(folder, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return (await import(outfile)) as Record<string, unknown>;
}
