/** The published package contains what a run needs, and nothing else. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder, readFolder } from './support/temporary.js';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

test('the packed package generates a client by itself', async () => {
  const folder = await makeFolder({ 'app/package.json': '{ "private": true }' });
  const flags = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const { stdout } = await run('npm', flags, { cwd: ROOT });
  await run('tar', ['-xzf', stdout.trim()], { cwd: folder });
  const packed = Object.keys(await readFolder(join(folder, 'package')));
  expect(packed).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli.js', 'specs/betas.yaml']),
  );
  expect(packed.filter((path) => /^(test|generator|generated|\.ci)\//.test(path))).toEqual([]);

  // The dependencies come from the repository, everything else from the package.
  await run('ln', ['-s', join(ROOT, 'node_modules'), join(folder, 'package', 'node_modules')]);
  await run(process.execPath, [join(folder, 'package/dist/cli.js'), '--quiet', '--out', 'client'], {
    cwd: join(folder, 'app'),
  });
  const client = Object.keys(await readFolder(join(folder, 'app/client')));
  expect(client).toEqual(expect.arrayContaining(['README.md', 'index.ts', 'runtime/index.ts']));
});

test('CONTRIBUTING.md names every dependency', () => {
  const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const named = read('CONTRIBUTING.md');
  expect(names.length).toBeGreaterThan(20);
  const missing = names.filter(
    (name) => !name.startsWith('@types/') && !named.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});
