/** Makes emitted clients for tests: in memory, shared by test files, or in folders. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inject } from 'vitest';
import type { Client } from '../../generator/commands/generate.js';
import type { EmittedFile } from '../../generator/files.js';
import { chooseSpec } from '../../generator/load/package.js';
import { DEFAULT_OPTIONS, type Options } from '../../generator/options/table.js';
import type { Sources } from './memory.js';
import { fillFolder } from './temporary.js';

/** The resources of the shipped spec in most tests. A client of the whole API would take longer. */
const SOME_RESOURCES: readonly string[] = ['messages', 'models', 'files'].flatMap((name) => [
  name,
  `beta.${name}`,
]);

/**
 * Makes a client in memory, once for all test files of a run with the same options, spec and manifest. For the shipped
 * spec, `only` is {@link SOME_RESOURCES} by default; `only: undefined` selects the whole API.
 */
export async function makeTestClient(options: Partial<Options> = {}): Promise<Client> {
  const part = options.spec === undefined ? { only: SOME_RESOURCES } : {};
  const all = { ...DEFAULT_OPTIONS, ...part, ...options };
  const spec = chooseSpec(all.spec, all.apiVersion);
  const inputs = await Promise.all([readFile(spec, 'utf8'), readFile(all.betas, 'utf8')]);
  const key = createHash('sha256').update(JSON.stringify([all, inputs]));
  const path = join(inject('sharedClients'), `${key.digest('hex')}.json`);
  const made = await readFile(path, 'utf8').catch(() => undefined);
  if (made !== undefined) return JSON.parse(made) as Client;
  const { makeClient } = await import('../../generator/commands/generate.js');
  const client = await makeClient(all, () => undefined);
  // The rename is atomic, so that another process never reads an incomplete file.
  await writeFile(`${path}.${process.pid}`, JSON.stringify(client));
  await rename(`${path}.${process.pid}`, path);
  return client;
}

/** Returns the files of a client by path. `prefix` is put before each path, such as `client/`. */
export function sourcesOf(
  { files }: { readonly files: readonly EmittedFile[] },
  prefix = '',
): Sources {
  return Object.fromEntries(files.map(({ path, text }) => [prefix + path, text]));
}

/** Writes a client as an ES module package into a new folder. Resolves to the folder, which the caller must remove. */
export async function writeClient(client: Pick<Client, 'files'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  await fillFolder(folder, { ...sourcesOf(client), 'package.json': '{ "type": "module" }' });
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
