import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../generator/cli/main.js';
import { runQuickly } from '../../generator/cli/quick.js';
import { readOptions } from '../../generator/commands/settings.js';
import {
  DEFAULT_OPTIONS,
  flagOf,
  OPTION_NAMES,
  type OptionName,
  type Options,
} from '../../generator/options/table.js';
import { makeFolder, messageOf } from '../support/temporary.js';
import { INPUT_FILES, INPUT_FLAGS, runBy } from './given.js';

const HOME = process.cwd();

interface Case {
  readonly title: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, unknown>>;
  /** The working directory, relative to the folder of the files. */
  readonly from?: string;
  readonly want: Partial<Options>;
}

/** The flag of an option: `client-name` for `clientName`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

const inPackage = (config: object) => ({
  'package.json': JSON.stringify({ name: 'app', 'gen-claude-client': config }),
});

const CASES: readonly Case[] = [
  { title: 'uses the defaults without config and flags', want: {} },
  {
    title: 'reads every flag',
    args: {
      spec: 'https://example.com/a.json',
      header: ['Authorization: Bearer x', 'X-Team: a'],
      overlay: ['o.yaml', 'p.yaml'],
      betas: 'b.yaml',
      out: 'o',
      'client-name': 'Été',
      only: ['messages, beta.messages', 'models'],
      'api-version': '2023-06-01',
      helpers: false,
      'helper-files': true,
      'sdk-names': true,
      reference: false,
      target: 'js',
      'import-extension': 'ts',
      prettier: 'style.json',
      severity: 'widened=safe,field-added=risky',
      strict: true,
    } satisfies Readonly<Record<Kebab<OptionName>, unknown>>,
    want: {
      spec: 'https://example.com/a.json',
      header: [
        ['Authorization', 'Bearer x'],
        ['X-Team', 'a'],
      ],
      overlay: ['o.yaml', 'p.yaml'],
      betas: 'b.yaml',
      out: 'o',
      clientName: 'Été',
      only: ['messages', 'beta.messages', 'models'],
      apiVersion: '2023-06-01',
      helpers: false,
      helperFiles: true,
      sdkNames: true,
      reference: false,
      target: 'js',
      importExtension: 'ts',
      prettier: 'style.json',
      severity: ['widened=safe', 'field-added=risky'],
      strict: true,
    } satisfies Options,
  },
  {
    title: 'finds the key of package.json from a folder below it',
    files: inPackage({ spec: 'specs/a.json', out: 'src/claude', only: 'messages,models' }),
    from: 'src/deep',
    want: { spec: '../../specs/a.json', out: '../claude', only: ['messages', 'models'] },
  },
  {
    title: 'reads the nearest package.json only, even if it lacks the key',
    files: { ...inPackage({ out: 'x' }), 'inner/package.json': '{}' },
    from: 'inner',
    want: {},
  },
  {
    title: 'reads a YAML config instead of package.json',
    files: {
      ...inPackage({ out: 'x', strict: true }),
      'conf/gen.yaml': 'spec: a.json\nbetas: /abs/b.yaml\nclient-name: Api\nonly: [messages]\n',
    },
    args: { config: 'conf/gen.yaml' },
    want: { spec: 'conf/a.json', betas: '/abs/b.yaml', clientName: 'Api', only: ['messages'] },
  },
  {
    title: 'prefers flags to a JSON config, and keeps its URL',
    files: { 'gen.json': '{"spec":"https://example.com/a.json","out":"x","strict":true}' },
    args: { config: 'gen.json', out: 'y', strict: false },
    want: { spec: 'https://example.com/a.json', out: 'y' },
  },
];

describe('readOptions', () => {
  it.each(CASES)('$title', async ({ files, args = {}, from = '', want }) => {
    const folder = await makeFolder({ 'package.json': '{}', ...files });
    const cwd = join(folder, from);
    await mkdir(cwd, { recursive: true });
    expect(await readOptions(args, cwd)).toEqual({ ...DEFAULT_OPTIONS, ...want });
  });

  const flags = OPTION_NAMES.map(flagOf).filter((flag) => flag !== 'header');
  const keys = `options are ${flags.join(', ')}`;
  const refusals: readonly (readonly [config: string, want: readonly string[]])[] = [
    ['clientName: A', ['unknown option `clientName`; did you mean `client-name`?']],
    [
      'spec: 1\nout: ""\nonly: [1]\nstrict: "yes"\nfoo: 1\n__proto__: 1\n',
      [
        '`spec`: is not a string; write a path or a URL',
        '`out`: has no value; write a path, or leave it out',
        '`only`: is not a string or a list of strings; write names, such as messages,beta.messages',
        '`strict`: is not true or false; write true or false',
        `unknown option \`foo\`; ${keys}`,
        `unknown option \`__proto__\`; ${keys}`,
      ],
    ],
    [
      'header: "Authorization: secret"',
      [
        '`header`: cannot be set in a config file; use the flag --header, since config files are committed',
      ],
    ],
    ['- a', [`is not a mapping of options; ${keys}`]],
    ['target: mjs', ['`target`: unknown target `mjs`; did you mean `js`?']],
    [
      'target: 1\nimport-extension:\nspec:\n',
      [
        '`target`: is not a string; write ts or js',
        '`import-extension`: has no value; write js or ts or none',
        '`spec`: has no value; write a path or a URL, or leave it out',
      ],
    ],
    ['target: wasm', ['`target`: unknown target `wasm`; write ts or js']],
    ['client-name: new', ['`client-name`: `new` is a reserved word; choose a name such as Claude']],
  ];
  it.each(refusals)('refuses %j', async (text, want) => {
    const cwd = await makeFolder({ 'gen.yaml': text });
    const message = await messageOf(() => readOptions({ config: join(cwd, 'gen.yaml') }, cwd));
    expect(message.split('\n').map((line) => line.replace(/^\S+: /, ''))).toEqual(want);
  });

  it('names package.json and its key in an error about an unknown option', async () => {
    const cwd = await makeFolder(inPackage({ outt: 'x' }));
    expect(await messageOf(() => readOptions({}, cwd))).toBe(
      `${join(cwd, 'package.json')} (gen-claude-client): unknown option \`outt\`; did you mean \`out\`?`,
    );
  });

  it('names package.json and its key in an error about an option that does not fit the API', async () => {
    const cwd = await makeFolder({ ...INPUT_FILES, ...inPackage({ only: ['modles'] }) });
    const where = `${join(cwd, 'package.json')} (gen-claude-client): \`only\``;
    const problem = 'unknown resource `modles`; did you mean `models`?\n';
    const argv = [...INPUT_FLAGS, '--dry-run'];
    for (const runner of [main, runQuickly]) {
      const { stderr } = await runBy<number | undefined>(runner, argv, { cwd });
      expect(stderr).toBe(`error: ${where}: ${problem}`);
      const given = await runBy<number | undefined>(runner, [...argv, '--only', 'modles'], { cwd });
      expect(given.stderr).toBe(`error: --only: ${problem}`);
    }
    process.chdir(HOME);
  });
});
