/** A client follows the prettier configuration of its app: running prettier changes none of its files. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { INPUT_FILES, INPUT_FLAGS, run } from './given.js';

const ROOT = join(import.meta.dirname, '..', '..');

afterEach(() => {
  process.chdir(ROOT);
});

/** Returns the paths of the client's files that `prettier --write .` would change. Ignores .prettierignore. */
async function findChanges(app: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [path, text] of Object.entries(await readFolder(join(app, 'src/client')))) {
    const filepath = join(app, 'src/client', path);
    const { inferredParser } = await getFileInfo(filepath);
    if (inferredParser === null) continue;
    const options = await resolveConfig(filepath, { editorconfig: true });
    if (!(await check(text, { ...options, filepath }))) changed.push(path);
  }
  return changed;
}

const generate = (cwd: string, ...flags: string[]) =>
  run([...INPUT_FLAGS, '--out', 'src/client', ...flags], { cwd });

const OVERRIDES = `semi: false
overrides:
  - files: 'src/client/resources/**/*.ts'
    options: { semi: true, singleQuote: true }
  - files: '*.md'
    options: { proseWrap: always, printWidth: 60 }
  - files: '*.json'
    options: { tabWidth: 8 }
`;

interface Case {
  readonly app: string;
  readonly files: Readonly<Record<string, string>>;
  /** By default `--no-helpers`, since a smaller client is formatted faster. */
  readonly flags?: readonly string[];
  /** A line that `index.ts` must contain. The generator emits this file. */
  readonly emitted: string;
  /** A line that `runtime/index.ts` must contain. The generator copies this file. */
  readonly copied: string;
}

const EMITTED = `export { API_VERSION, Claude, Claude as default } from "./client.js";`;
const COPIED = `export { Stream, type StreamIf } from "./read/stream.js";`;
const single = (line: string) => line.replaceAll('"', "'");
const bare = (line: string) => line.replaceAll(';', '');

const CASES: readonly Case[] = [
  { app: 'no configuration', files: {}, emitted: EMITTED, copied: COPIED, flags: [] },
  {
    app: 'the style of the templates',
    files: { 'package.json': '{ "prettier": { "printWidth": 100, "singleQuote": true } }' },
    emitted: single(EMITTED),
    copied: single(COPIED),
  },
  {
    app: 'many options',
    files: {
      '.prettierrc': 'semi: false\nuseTabs: true\nprintWidth: 120\ntrailingComma: none\n',
      '.prettierignore': 'src\n',
    },
    emitted: bare(EMITTED),
    copied: bare(COPIED),
  },
  {
    app: 'overrides',
    files: { 'src/.prettierrc.yaml': OVERRIDES.replace('src/', '') },
    emitted: bare(EMITTED),
    copied: bare(COPIED),
  },
  {
    app: 'an .editorconfig',
    files: {
      '.editorconfig':
        'root = true\n[*]\nindent_size = 4\nmax_line_length = 70\nend_of_line = crlf\n',
    },
    emitted: `export { API_VERSION, Claude, Claude as default } from "./client.js";\r`,
    copied: `${COPIED}\r`,
  },
  {
    app: 'a configuration that is a program',
    files: {
      'prettier.config.mjs': 'export default { singleQuote: true, objectWrap: "collapse" };',
    },
    emitted: single(EMITTED),
    copied: single(COPIED),
  },
];

describe('the style of a client', () => {
  it.each(CASES)(
    'follows an app with $app',
    async ({ files, flags = ['--no-helpers'], emitted, copied }) => {
      const app = await makeFolder({ 'package.json': '{}', ...INPUT_FILES, ...files });
      expect(await generate(app, ...flags)).toMatchObject({ code: 0, stderr: '' });
      const made = await readFolder(join(app, 'src/client'));
      expect(made['index.ts']?.split('\n')).toContain(emitted);
      expect(made['runtime/index.ts']?.split('\n')).toContain(copied);
      expect(await findChanges(app)).toEqual([]);
      expect((await generate(app, '--check', ...flags)).code).toBe(0);
    },
  );

  it('follows an app with tabs, for a client in JavaScript', async () => {
    const app = await makeFolder({
      ...INPUT_FILES,
      '.prettierrc': 'useTabs: true\nbracketSpacing: false\n',
    });
    await generate(app, '--no-helpers', '--target', 'js');
    expect(await findChanges(app)).toEqual([]);
  });

  it('follows an app with a plugin', async () => {
    const plugin = `import * as babel from 'prettier/plugins/typescript';
      const { typescript } = babel.parsers;
      export const parsers = { typescript: { ...typescript, preprocess: (text) => text + '\\n// seen\\n' } };`;
    const app = await makeFolder({
      ...INPUT_FILES,
      '.prettierrc': 'plugins: [our-plugin]\n',
      'node_modules/our-plugin/package.json':
        '{ "name": "our-plugin", "type": "module", "exports": "./index.js" }',
      'node_modules/our-plugin/index.js': plugin,
    });
    await symlink(join(ROOT, 'node_modules/prettier'), join(app, 'node_modules/prettier'));
    expect(await generate(app, '--no-helpers')).toMatchObject({ code: 0, stderr: '' });
    const made = await readFolder(join(app, 'src/client'));
    expect(made['index.ts']).toMatch(/\n\/\/ seen\n$/);
  });
});

describe('--prettier', () => {
  it('names a file to use instead of the configuration of the app, or `none`', async () => {
    const app = await makeFolder({
      ...INPUT_FILES,
      '.prettierrc': 'semi: false\n',
      'other.json': '{ "singleQuote": true }',
    });
    const lineOf = async (value: string) => {
      expect(await generate(app, '--no-helpers', '--prettier', value)).toMatchObject({ code: 0 });
      return (await readFolder(join(app, 'src/client')))['index.ts']?.split('\n');
    };
    expect(await lineOf('other.json')).toContain(single(EMITTED));
    expect(await lineOf('none')).toContain(EMITTED);
  });

  const REFUSALS: readonly (readonly [
    files: Readonly<Record<string, string>>,
    flags: readonly string[],
    want: string,
  ])[] = [
    [{}, ['--prettier', 'none.json'], 'none.json: no such file; check the path'],
    [{}, ['--prettier', 'src'], 'src: is a folder; name a file in it'],
    [
      { 'p.json': '{"semi":' },
      ['--prettier', 'p.json'],
      'p.json: is not a prettier configuration; ',
    ],
    [{ '.prettierrc': '{"semi":' }, [], '.prettierrc: is not a prettier configuration; '],
    [
      { '.prettierrc': 'printWidth: wide' },
      [],
      'prettier configuration: has an option or a plugin that prettier refuses; ',
    ],
    [
      { '.prettierrc': 'plugins: [nowhere]' },
      [],
      'prettier configuration: has an option or a plugin that prettier refuses; ',
    ],
    [
      { 'prettier.config.mjs': 'throw new Error("bad day")' },
      [],
      'prettier.config.mjs: is not a prettier configuration; ',
    ],
  ];
  it.each(REFUSALS)('with files %j: refuses %j', async (files, flags, want) => {
    const app = await makeFolder({ ...INPUT_FILES, ...files });
    await mkdir(join(app, 'src'));
    const before = await readFolder(app);
    const { code, stderr } = await generate(app, ...flags);
    expect(stderr).toContain(want);
    expect(stderr).toContain('; ');
    expect(code).toBe(2);
    expect(await readFolder(app)).toEqual(before);
  });
});
