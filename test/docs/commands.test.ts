/**
 * Runs the generator's commands of each page in order, in one app per page. If the page shows the output of a command,
 * the command must print that output, with any numbers.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUT_FILES, run, SPEC, type Ran } from '../cli/given.js';
import { makeFolder } from '../support/temporary.js';
import { PAGES, ROOT, textOf } from './pages.js';
import { SAMPLES } from './samples.js';

/** Pages for contributors, or whose commands read files that the app does not have. */
const SKIPPED: readonly string[] = ['docs/releasing.md', 'docs/foreign-specs.md'];

const SDKS = {
  '@anthropic-ai/sdk': 'anthropic-sdk-1.14',
  'sdk-1.11': '@anthropic-ai/sdk',
  'sdk-1.14': 'anthropic-sdk-1.14',
};
const SMALL = JSON.stringify(parse(SPEC));
const FILES = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "target": "es2022" } }',
  '.gitignore': 'node_modules\n',
  ...Object.fromEntries(['openapi', 'newer', 'a', 'b'].map((name) => [`${name}.json`, SMALL])),
  'a.yaml': INPUT_FILES['betas.yaml'],
  'b.yaml': INPUT_FILES['betas.yaml'],
  ...SAMPLES,
};

/** Commands that must run before the commands of the page. */
const PREPARED: Readonly<Record<string, readonly string[]>> = {
  'docs/changes.md': [''],
  'docs/ci.md': ['init --yes --only models', 'pull --out claude/openapi.json', ''],
};

/** Pages on which `init` writes the config. */
const WITHOUT_CONFIG: readonly string[] = [
  'docs/getting-started.md',
  'docs/ci.md',
  'docs/migration.md',
];

interface Command {
  readonly line: string;
  /** The output that the page shows; undefined if it shows none. */
  readonly output: string | undefined;
}

/** Returns the commands of a page in `sh` and `console` blocks. */
function commandsOf(page: string): readonly Command[] {
  const blocks = textOf(page).matchAll(/^ *```(sh|console)\n(.*?)^ *```/gms);
  return [...blocks]
    .flatMap(([, language, text = '']): readonly Command[] => {
      const joined = text.replace(/ \\\n\s*/g, ' ');
      if (language === 'sh') return joined.split('\n').map((line) => ({ line, output: undefined }));
      return joined.split(/^\$ /m).map((part) => ({
        line: part.replace(/\n.*/s, ''),
        output: part.replace(/^.*\n/, ''),
      }));
    })
    .map(({ line, output }) => ({ line: line.replace(/ {2,}# .*$| > .*$/, '').trim(), output }))
    .filter(({ line }) => /^(npx gen-claude-client\b|npm run claude:)/.test(line));
}

/** Returns the files in `yaml` blocks that begin with a path, such as `# claude/betas.yaml`. */
function filesOn(page: string): Readonly<Record<string, string>> {
  const found = textOf(page).matchAll(/^```yaml\n# (\S+\.yaml)\n(.*?)^```/gms);
  return Object.fromEntries(
    Array.from(found, ([, path = '', text = '']) => [path, `# ${path}\n${text}`]),
  );
}

/** Returns the arguments of each run of the generator in a line of the page. */
async function runsOf(line: string, cwd: string): Promise<readonly (readonly string[])[]> {
  const [, script] = /^npm run (\S+)/.exec(line) ?? [];
  if (script === undefined) return [wordsOf(line.replace('npx gen-claude-client', ''))];
  const text = await readFile(join(cwd, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: Readonly<Record<string, string>> };
  const commands = (scripts[script] ?? '').split(' && ');
  return commands.map((command) => wordsOf(command.replace('gen-claude-client', '')));
}

function wordsOf(text: string): readonly string[] {
  const words = text.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Replaces a release on npm with an installed release, so that the test needs no network. */
function withoutNetwork(words: readonly string[]): readonly string[] {
  if (words[0] !== 'pull' && words[0] !== 'sync') return words;
  const folder = 'node_modules/sdk-1.14';
  const at = words.indexOf('--from');
  return at === -1 ? [...words, '--from', folder] : words.with(at + 1, folder);
}

async function makeApp(page: string): Promise<string> {
  // A client of the whole API would take longer.
  const config = WITHOUT_CONFIG.includes(page) ? {} : { 'gen-claude-client': { only: ['models'] } };
  const packageFile = JSON.stringify({
    name: 'my-app',
    type: 'module',
    private: true,
    devDependencies: { 'gen-claude-client': '1.0.0' },
    ...config,
  });
  const cwd = await makeFolder({ ...FILES, ...filesOn(page), 'package.json': packageFile });
  for (const [name, source] of Object.entries(SDKS)) {
    if (!name.startsWith('sdk-') && !textOf(page).includes(`node_modules/${name}`)) continue;
    await mkdir(dirname(join(cwd, 'node_modules', name)), { recursive: true });
    await symlink(join(ROOT, 'node_modules', source), join(cwd, 'node_modules', name));
  }
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd });
  for (const line of PREPARED[page] ?? []) await run(withoutNetwork(wordsOf(line)), { cwd });
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  const who = ['-c', 'user.name=me', '-c', 'user.email=me@example.com'];
  execFileSync('git', ['add', '--all'], { cwd });
  execFileSync('git', [...who, 'commit', '--quiet', '--allow-empty', '--message=all'], { cwd });
}

/** Replaces numbers, which differ between releases and machines, except in places such as `betas.yaml:5:13`. */
const shapeOf = (text: string): string =>
  text.trim().replace(/(?<![:\d.])\d+(\.\d+)*(?![:\d])/g, '#');

async function check({ line, output }: Command, cwd: string): Promise<void> {
  const ran: Ran[] = [];
  for (const words of await runsOf(line, cwd)) {
    // A page shows several clients, and generates each one into an empty folder.
    const isFirst = output === undefined && !/^[a-z]/.test(words[0] ?? '');
    if (isFirst) await rm(join(cwd, 'generated'), { recursive: true, force: true });
    const asks = words[0] === 'init' && !words.includes('--yes');
    // The user accepts each default.
    const user = asks ? { isTTY: true, answers: {} } : {};
    ran.push(await run(withoutNetwork(words), { cwd, columns: 120, ...user }));
  }
  const printed = ran.map(({ stdout, stderr }) => stdout + stderr).join('');
  if (output === undefined) {
    // Exit code 1 means that the command has found a difference or a problem.
    expect([line, ran.every(({ code }) => code < 2), printed]).toEqual([line, true, printed]);
  } else expect([line, shapeOf(printed)]).toEqual([line, shapeOf(output)]);
}

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const WITH_COMMANDS = PAGES.filter((page) => !SKIPPED.includes(page)).filter(
  (page) => commandsOf(page).length > 0,
);

describe('the commands on pages', () => {
  test('are on more than eight pages', () => {
    expect(WITH_COMMANDS.length).toBeGreaterThan(8);
  });

  test.each(WITH_COMMANDS)('run, and print the output that %s shows', async (page) => {
    const cwd = await makeApp(page);
    for (const command of commandsOf(page)) {
      await check(command, cwd);
      commit(cwd);
    }
  });
});
