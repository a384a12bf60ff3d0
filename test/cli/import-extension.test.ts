/** The extension in import specifiers of a client: tsconfig.json decides it, unless --import-extension does. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from 'prettier';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FILES, INPUT_FLAGS, run } from './given.js';

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLER = '{ "compilerOptions": { "moduleResolution": "bundler" } }';
const NODE = '{ "compilerOptions": { "module": "nodenext" } }';
const FLAGS = [...INPUT_FLAGS, '--out', 'claude'];

afterEach(() => {
  process.chdir(ROOT);
});

const IMPORT = /(?:from |import\()['"](\.[^'"]*)['"]/g;

/** Returns the extensions of all relative imports in the client of an app, such as `.js`; '' for no extension. */
async function extensionsIn(app: string): Promise<readonly string[]> {
  const files = Object.entries(await readFolder(join(app, 'claude')));
  const imports = files
    .filter(([path]) => path.endsWith('.ts') || path === 'README.md')
    .flatMap(([, text]) => [...text.matchAll(IMPORT)].map(([, path = '']) => path));
  expect(imports.length).toBeGreaterThan(100);
  return [...new Set(imports.map((path) => /[^/.]*(\.\w+)?$/.exec(path)?.[1] ?? ''))];
}

const EXTENSIONS = { js: '.js', ts: '.ts', none: '' };

describe.each(Object.entries(EXTENSIONS))('--import-extension %s', (word, extension) => {
  it('applies to all sources and the README, and the sources stay formatted', async () => {
    const cwd = await makeFolder(APP_FILES);
    const { code } = await run([...FLAGS, '--import-extension', word], { cwd });
    expect(code).toBe(0);
    expect(await extensionsIn(cwd)).toEqual([extension]);
    const style = { printWidth: 100, singleQuote: true };
    for (const [filepath, text] of Object.entries(await readFolder(join(cwd, 'claude'))))
      if (filepath.endsWith('.ts')) expect(await check(text, { ...style, filepath })).toBe(true);
  });
});

it('the extension follows tsconfig.json, and --check fails after tsconfig.json has changed', async () => {
  const cwd = await makeFolder({ ...INPUT_FILES, 'tsconfig.json': BUNDLER });
  await run(FLAGS, { cwd });
  expect(await extensionsIn(cwd)).toEqual(['']);
  expect(await run([...FLAGS, '--check'], { cwd })).toMatchObject({ code: 0 });
  await writeFile(join(cwd, 'tsconfig.json'), NODE);
  expect(await run([...FLAGS, '--check'], { cwd })).toMatchObject({ code: 1 });
  await run(FLAGS, { cwd });
  expect(await extensionsIn(cwd)).toEqual(['.js']);
});

it('later runs keep the extension of the flag, and the command in the README contains the flag', async () => {
  const cwd = await makeFolder({ ...APP_FILES, 'tsconfig.json': BUNDLER });
  await run([...FLAGS, '--import-extension', 'ts'], { cwd });
  const before = await readFolder(join(cwd, 'claude'));
  expect(before['README.md']).toContain('--import-extension ts');
  expect(await run([...FLAGS, '--check'], { cwd })).toMatchObject({ code: 0 });
  await run(FLAGS, { cwd });
  expect(await readFolder(join(cwd, 'claude'))).toEqual(before);
});

it('a run keeps the extension of the last run if a file that tsconfig.json extends is missing', async () => {
  const extending = '{ "extends": "./.nuxt/tsconfig.json" }';
  const files = { ...APP_FILES, 'tsconfig.json': extending, '.nuxt/tsconfig.json': BUNDLER };
  const cwd = await makeFolder(files);
  await run(FLAGS, { cwd });
  const before = await readFolder(join(cwd, 'claude'));
  await rm(join(cwd, '.nuxt'), { recursive: true });
  const { code, stderr } = await run(FLAGS, { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('--import-extension');
  expect(await readFolder(join(cwd, 'claude'))).toEqual(before);
});

it('--import-extension with --target js is refused, and nothing is written', async () => {
  const cwd = await makeFolder(APP_FILES);
  const argv = [...FLAGS, '--target', 'js', '--import-extension', 'none'];
  const { code, stderr } = await run(argv, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(
    '--import-extension: cannot be combined with --target js; leave --import-extension out',
  );
  expect(await readFolder(cwd)).toEqual(APP_FILES);
});
