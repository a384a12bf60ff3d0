/** Compiles the generator before the tests that run it as an executable, unless it is fresh. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export async function setup(): Promise<void> {
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

async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
