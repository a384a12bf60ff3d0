/** Runs once before all tests: builds `dist` unless it is up to date, and makes the folder of shared clients. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { buildManifest, formatRuntime, mergeSpecs } from '../../generator/commands/shipped.js';
import { BUILT_MANIFEST, PLAIN_TEMPLATES } from '../../generator/load/package.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for clients that several test files use, one JSON file each. */
    readonly sharedClients: string;
  }
}

/** Resolves to a function that removes the folder after all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await bundleGenerator();
  await makeSpecs();
  await makeRuntime();
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-shared-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  // In watch mode, the generator may have changed, so the shared clients must be made again.
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(folder);
  });
  project.provide('sharedClients', folder);
  return remove;
}

/** Bundles the generator if a source is newer than the bundle. This removes the other files of `dist`, too. */
async function bundleGenerator(): Promise<void> {
  const entries = await readdir(join(ROOT, 'generator'), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const changed = await Promise.all(sources.map(modified));
  if (Math.max(...changed) < (await modified(join(ROOT, 'dist', 'cli.js')))) return;
  await promisify(execFile)(process.execPath, ['scripts/bundle.mjs'], { cwd: ROOT });
}

async function makeSpecs(): Promise<void> {
  const specs = join(ROOT, 'specs');
  const out = join(ROOT, 'dist', 'specs');
  if (await isNewer(specs, join(out, 'methods.json'))) await mergeSpecs(specs, out);
  if (await isNewer(specs, BUILT_MANIFEST)) await buildManifest();
}

async function makeRuntime(): Promise<void> {
  const made = join(PLAIN_TEMPLATES, 'runtime', 'index.ts');
  if (await isNewer(join(ROOT, 'templates'), made)) await formatRuntime();
}

/** Returns whether a file in the folder is newer than the file `made`, which is built from the folder. */
async function isNewer(folder: string, made: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const changed = await Promise.all(files.map(modified));
  return Math.max(...changed) >= (await modified(made));
}

async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
