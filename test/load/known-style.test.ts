import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnownStyles } from '../../generator/load/known-style.js';
import { loadStyle } from '../../generator/load/style.js';
import { makeFolder } from '../support/temporary.js';

const OUT = 'src/client';

async function makeApp(files: Readonly<Record<string, string>>): Promise<string> {
  return makeFolder({ 'package.json': '{}', [`${OUT}/index.ts`]: '', ...files });
}

async function findStyles(app: string): Promise<KnownStyles | undefined> {
  const style = await loadStyle(join(app, OUT), undefined);
  return style.known();
}

/** Changes cached styles, so that a test can distinguish a cached style from a style that prettier finds. */
function marked({ styles, ...known }: KnownStyles): KnownStyles {
  return { ...known, styles: styles.map(([path]) => [path, { printWidth: 33 }]) };
}

async function widthAfter(
  app: string,
  change: () => Promise<unknown>,
  mark = marked,
): Promise<unknown> {
  const found = await findStyles(app);
  if (found === undefined) throw new Error('the style was not remembered');
  await change();
  const { of } = await loadStyle(join(app, OUT), undefined, mark(found));
  return (await of('index.ts')).printWidth;
}

describe('cached styles of an earlier run', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['no configuration', {}],
    ['.prettierrc', { '.prettierrc': 'printWidth: 70' }],
    ['.prettierrc.json', { '.prettierrc.json': '{ "printWidth": 70 }' }],
    ['.editorconfig', { '.editorconfig': '[*]\nmax_line_length = 70' }],
    ['a key of package.json', { 'package.json': '{ "prettier": { "printWidth": 70 } }' }],
  ])('are used for an unchanged app with %s', async (_, files) => {
    expect(await widthAfter(await makeApp(files), () => Promise.resolve())).toBe(33);
  });

  it.each([
    '.prettierrc',
    '.editorconfig',
    'src/.prettierrc.json',
    `${OUT}/.prettierrc.yaml`,
    `${OUT}/types/.prettierrc`,
    'package.json',
  ])('are not used after a change of %s', async (file) => {
    const app = await makeApp({});
    const write = async (): Promise<void> => {
      const path = join(app, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.endsWith('.json') ? '{ "name": "app" }' : '');
    };
    expect(await widthAfter(app, write)).not.toBe(33);
  });

  it('are not used after the configuration was removed', async () => {
    const app = await makeApp({ '.prettierrc': 'printWidth: 70' });
    expect(await widthAfter(app, () => rm(join(app, '.prettierrc')))).toBeUndefined();
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['is a program', { 'prettier.config.mjs': 'export default { printWidth: 70 };' }],
    [
      'is the name of a package',
      {
        '.prettierrc': '"style"',
        'node_modules/style/package.json': '{ "main": "index.json" }',
        'node_modules/style/index.json': '{ "printWidth": 70 }',
      },
    ],
    [
      'is the name of a package below a comment',
      {
        '.prettierrc': '# see: style\nstyle',
        'node_modules/style/package.json': '{ "main": "index.json" }',
        'node_modules/style/index.json': '{ "printWidth": 70 }',
      },
    ],
    [
      'is the name of a package in package.json',
      {
        'package.json': '{ "prettier": "style" }',
        'node_modules/style/package.json': '{ "main": "index.json" }',
        'node_modules/style/index.json': '{ "printWidth": 70 }',
      },
    ],
    [
      'has a plugin',
      {
        '.prettierrc': 'plugins: [./plugin.mjs]',
        'plugin.mjs': 'export const languages = [];',
      },
    ],
  ])('are not stored if the configuration %s', async (_, files) => {
    expect(await findStyles(await makeApp(files))).toBeUndefined();
  });

  it.each<readonly [string, (known: KnownStyles) => object]>([
    ['a plugin', (known) => ({ ...known, styles: [['index.ts', { plugins: ['./plugin.mjs'] }]] })],
    [
      'an object instead of a list of styles',
      (known) => ({ ...known, styles: { 'index.ts': {} } }),
    ],
    ['a number instead of a style', (known) => ({ ...known, styles: [['index.ts', 33]] })],
    [
      'a path outside of the app as source',
      (known) => ({ ...marked(known), source: '/etc/hostname' }),
    ],
  ])('are not used if the cache contains %s', async (_, change) => {
    const app = await makeApp({ '.prettierrc': 'printWidth: 70' });
    const done = (): Promise<void> => Promise.resolve();
    expect(await widthAfter(app, done, (known) => change(known) as KnownStyles)).toBe(70);
  });
});
