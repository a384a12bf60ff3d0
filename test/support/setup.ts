/** Runs once before all tests: compiles the generator and merges the specs unless `dist` is fresh, and makes the folder of shared clients. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { mergeSpecs } from '../../generator/commands/shipped.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for clients that several test files use, one JSON file each. */
    readonly sharedClients: string;
  }
}

/** Resolves to what removes the folder after all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await compileGenerator();
  await makeSpecs();
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-shared-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  // In watch mode the generator may have changed.
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(folder);
  });
  project.provide('sharedClients', folder);
  return remove;
}

async function compileGenerator(): Promise<void> {
  const entries = await readdir(join(ROOT, 'generator'), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const changed = await Promise.all(sources.map(modified));
  if (Math.max(...changed) < (await modified(join(ROOT, 'dist', 'cli.js')))) return;
  await build({
    entryPoints: sources,
    outdir: join(ROOT, 'dist'),
    outbase: join(ROOT, 'generator'),
    format: 'esm',
    platform: 'node',
    target: 'es2022',
  });
}

async function makeSpecs(): Promise<void> {
  const specs = join(ROOT, 'specs');
  const entries = await readdir(specs, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const out = join(ROOT, 'dist', 'specs');
  const changed = await Promise.all(files.map(modified));
  if (Math.max(...changed) < (await modified(join(out, 'methods.json')))) return;
  await mergeSpecs(specs, out);
}

async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
