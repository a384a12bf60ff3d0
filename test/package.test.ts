/** The published package contains what a run needs, and nothing else. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lstat, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { blocksIn } from './docs/pages.js';
import { fillFolder, makeFolder, readFolder } from './support/temporary.js';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** The files in the package, by their purpose. */
const PURPOSES: Readonly<Record<string, RegExp>> = {
  code: /^dist\/[^.]+\.js$/,
  specs: /^dist\/specs\/(claude-\d{4}-\d\d-\d\d|betas|methods)\.json$/,
  'parts of other packages': /^dist\/vendor\/([a-z-]+\.[cm]js|LICENSES\.txt)$/,
  templates:
    /^(dist\/)?templates\/(runtime|helpers|foreign)\/[^.]+\.ts$|^templates\/(documents|setup|site(\/styles)?)\/[^/]+$/,
  manifest: /^specs\/(betas\.(yaml|schema\.json)|sources\.json|README\.md)$/,
  documents:
    /^(docs\/(?!architecture|releasing|decisions)[\w/-]+|README|CHANGELOG|SECURITY)\.md$|^LICENSE$/,
  description: /^package\.json$/,
};

interface Package {
  readonly dev?: boolean;
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PACKAGE = JSON.parse(read('package.json')) as PackageFile;
const LOCK = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Package>>;
};

/** The folders in `node_modules` that a user of the package gets. */
const INSTALLED = Object.entries(LOCK.packages)
  .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && dev !== true)
  .map(([path]) => path);

/** Packs the package, and unpacks it beside an app. Resolves to the folder of both. */
async function unpack(): Promise<string> {
  const folder = await makeFolder({ 'app/package.json': '{ "private": true }' });
  const flags = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const { stdout } = await run('npm', flags, { cwd: ROOT });
  await run('tar', ['-xzf', stdout.trim()], { cwd: folder });
  return folder;
}

/** Links only the packages that npm installs for a user of the package. */
async function link(folder: string): Promise<void> {
  for (const path of INSTALLED) {
    const target = join(folder, 'package', path);
    await mkdir(dirname(target), { recursive: true });
    await symlink(join(ROOT, path), target);
  }
}

/** Returns the size of a folder in MB, in blocks of 4 KiB as `du` counts. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const stats = await Promise.all(entries.map((entry) => lstat(join(folder, entry))));
  return stats.reduce((sum, { size }) => sum + Math.ceil(size / 4096) * 4096, 0) / 2 ** 20;
}

test('the packed package generates a client, with only its dependencies installed', async () => {
  const folder = await unpack();
  const packed = Object.keys(await readFolder(join(folder, 'package')));
  const purposes = Object.values(PURPOSES);
  expect(packed.filter((path) => !purposes.some((purpose) => purpose.test(path)))).toEqual([]);
  for (const [name, purpose] of Object.entries(PURPOSES)) {
    expect([name, packed.some((path) => purpose.test(path))]).toEqual([name, true]);
  }

  await link(folder);
  const cli = join(folder, 'package/dist/cli.js');
  const app = join(folder, 'app');
  await run(process.execPath, [cli, '--quiet', '--out', 'client'], { cwd: app });
  const client = Object.keys(await readFolder(join(app, 'client')));
  expect(client).toEqual(expect.arrayContaining(['README.md', 'index.ts', 'runtime/index.ts']));

  await fillFolder(app, {
    'spec/openapi.yaml': `openapi: 3.1.0\ninfo: { title: Small, version: '1' }\npaths: { $ref: paths.yaml }\n`,
    'spec/paths.yaml': `/v1/models: { get: { responses: { '200': { description: Models } } } }\n`,
  });
  const flags = ['--spec', 'spec/openapi.yaml', '--out', 'small', '--quiet'];
  await run(process.execPath, [cli, ...flags], { cwd: app });

  const missing = run(process.execPath, [cli, '--target', 'js', '--out', 'js'], { cwd: app });
  // docs/troubleshooting.md quotes this error.
  const [quoted = ''] = blocksIn('docs/troubleshooting.md', 'text');
  expect(quoted).toContain(`rolldown@${PACKAGE.peerDependencies['rolldown'] ?? ''}`);
  await expect(missing).rejects.toMatchObject({ code: 2, stderr: `${quoted.trim()}\n` });
});

test('an installation takes at most 80 MB', async () => {
  const folders = [join(await unpack(), 'package'), ...INSTALLED.map((path) => join(ROOT, path))];
  const sizes = await Promise.all(folders.map(sizeOf));
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(sum).toBeGreaterThan(20);
  expect(sum).toBeLessThanOrEqual(80);
});

test('CONTRIBUTING.md names every dependency', () => {
  const names = Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies });
  const named = read('CONTRIBUTING.md');
  expect(names.length).toBeGreaterThan(20);
  const missing = names.filter(
    (name) => !name.startsWith('@types/') && !named.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});
