/** The extension of imports that the configuration of an app requires. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findImportExtension } from '../../generator/load/import-extension.js';
import { makeFolder } from '../support/temporary.js';

type Files = Readonly<Record<string, string>>;

const tsconfig = (compilerOptions: object, rest: object = {}): string =>
  JSON.stringify({ compilerOptions, ...rest });

const SOLUTION =
  '{ "files": [], "references": [{ "path": "./app.json" }, { "path": "./tool.json" }] }';

const CASES: readonly (readonly [given: string, files: Files, want: string | undefined])[] = [
  ['nothing', {}, undefined],
  [
    'moduleResolution bundler',
    { 'tsconfig.json': tsconfig({ moduleResolution: 'bundler' }) },
    'none',
  ],
  [
    'moduleResolution node10',
    { 'tsconfig.json': tsconfig({ moduleResolution: 'node10' }) },
    'none',
  ],
  ['moduleResolution node16', { 'tsconfig.json': tsconfig({ moduleResolution: 'Node16' }) }, 'js'],
  ['module nodenext', { 'tsconfig.json': tsconfig({ module: 'NodeNext' }) }, 'js'],
  ['module commonjs', { 'tsconfig.json': tsconfig({ module: 'commonjs' }) }, 'none'],
  [
    'moduleResolution bundler, which overrides module nodenext',
    { 'tsconfig.json': tsconfig({ module: 'nodenext', moduleResolution: 'bundler' }) },
    'none',
  ],
  ['no options for modules', { 'tsconfig.json': '{}' }, 'none'],
  [
    'allowImportingTsExtensions',
    { 'tsconfig.json': tsconfig({ module: 'nodenext', allowImportingTsExtensions: true }) },
    'ts',
  ],
  [
    'rewriteRelativeImportExtensions',
    { 'tsconfig.json': tsconfig({ module: 'nodenext', rewriteRelativeImportExtensions: true }) },
    'ts',
  ],
  [
    'comments and trailing commas in tsconfig.json',
    { 'tsconfig.json': '// ours\n{ "compilerOptions": { /* why */ "module": "nodenext", }, }' },
    'js',
  ],
  [
    'a configuration that extends others',
    {
      'tsconfig.json': '{ "extends": ["./base.json", "shared/tsconfig.json"] }',
      'base.json': tsconfig({ module: 'nodenext' }),
      'node_modules/shared/tsconfig.json': tsconfig({ moduleResolution: 'bundler' }),
    },
    'none',
  ],
  [
    'references, one of which includes the folder',
    {
      'tsconfig.json': SOLUTION,
      'app.json': tsconfig({ moduleResolution: 'bundler' }, { include: ['web'] }),
      'tool.json': tsconfig({ module: 'nodenext' }, { include: ['src'] }),
    },
    'js',
  ],
  [
    'references, none of which includes the folder',
    {
      'tsconfig.json': SOLUTION,
      'app.json': tsconfig({ allowImportingTsExtensions: true }, { include: ['web'] }),
      'tool.json': tsconfig({ module: 'nodenext' }, { include: ['tools'] }),
    },
    'ts',
  ],
  [
    'a nearer tsconfig.json',
    {
      'tsconfig.json': tsconfig({ moduleResolution: 'bundler' }),
      'src/tsconfig.json': tsconfig({ module: 'nodenext' }),
    },
    'js',
  ],
  ['deno.json', { 'deno.json': '{}' }, 'ts'],
  ['deno.jsonc', { 'deno.jsonc': '{}' }, 'ts'],
  [
    'a nearer deno.json',
    { 'tsconfig.json': tsconfig({ module: 'nodenext' }), 'src/deno.json': '' },
    'ts',
  ],
  [
    'a deno.json in a folder above tsconfig.json',
    { 'src/tsconfig.json': tsconfig({ module: 'nodenext' }), 'deno.json': '' },
    'js',
  ],
  [
    'deno.json beside a tsconfig.json',
    { 'tsconfig.json': tsconfig({ module: 'nodenext' }), 'deno.json': '' },
    'js',
  ],
  [
    'deno.json beside a tsconfig.json without options for modules',
    { 'tsconfig.json': '{}', 'deno.json': '' },
    'ts',
  ],
];

describe('findImportExtension', () => {
  test.each(CASES)('returns the extension for an app with %s', async (_, files, want) => {
    const out = join(await makeFolder(files), 'src', 'claude');
    const { extension, warning } = await findImportExtension(out);
    expect(extension).toBe(want);
    expect(warning).toBeUndefined();
  });
});

test.each([
  [
    'is not JSON',
    { 'tsconfig.json': '{ "compilerOptions": ' },
    'the file, or one that it extends, cannot be read',
  ],
  [
    'extends a missing file',
    { 'tsconfig.json': '{ "extends": "./.nuxt/tsconfig.json" }' },
    'the file, or one that it extends, cannot be read',
  ],
])('findImportExtension returns a warning if tsconfig.json %s', async (_, files, message) => {
  const folder = await makeFolder(files);
  const { extension, warning } = await findImportExtension(join(folder, 'claude'));
  expect(extension).toBeUndefined();
  expect(warning).toMatchObject({ where: expect.stringMatching(/tsconfig\.json$/) as unknown });
  expect(warning?.message).toContain(message);
});
