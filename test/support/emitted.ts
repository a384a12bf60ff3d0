/** Emitted clients for tests: made in memory, shared between test files, written to folders. */
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

/** The resources of the shipped spec that most tests use, since the whole API would take longer. */
const SOME_RESOURCES: readonly string[] = ['messages', 'models', 'files'].flatMap((name) => [
  name,
  `beta.${name}`,
]);

/**
 * Makes a client in memory: once for all test files of a run that give the same options, spec and manifest. From the
 * shipped spec, it has {@link SOME_RESOURCES} by default, and the whole API with `only: undefined`.
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

/** A client's files by path; `prefix` is the folder that they lie in, with a slash at its end. */
export function sourcesOf(
  { files }: { readonly files: readonly EmittedFile[] },
  prefix = '',
): Sources {
  return Object.fromEntries(files.map(({ path, text }) => [prefix + path, text]));
}

/** Writes a client's files, as an ES module package, to a new folder; the caller removes it. */
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
