import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../generator/cli/main.js';
import { loadVersion } from '../../generator/load/package.js';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

/** The first character of each escape sequence for colors and cursor movements. */
const ESCAPE = '\u001b';

describe('gen-claude-client', () => {
  it('generates, writes nothing in a second run, and removes files that --only excludes', async () => {
    const cwd = await makeFolder({ ...APP_FILES, 'client/mine.txt': 'm' });
    const first = await run([...INPUT_FLAGS, '--out', 'client'], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^client: 2 operations, 1 type, 0 betas, API version 2026-10-21 \(named by the spec\)\n\d+ files written, 0 unchanged, 0 removed in \d+\.\d s\nnot generated, left unchanged: mine\.txt\n$/,
    );
    const made = await readFolder(join(cwd, 'client'));
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining([
        '.gen-claude-client.json',
        '.gitattributes',
        'client.ts',
        'index.ts',
        'resources/things.ts',
      ]),
    );
    const again = await run([...INPUT_FLAGS, '--out', 'client'], { cwd });
    expect(again.stdout).toContain('\n0 files written, ');
    expect(await readFolder(join(cwd, 'client'))).toEqual(made);
    const part = await run([...INPUT_FLAGS, '--out', 'client', '--only', 'models'], { cwd });
    expect(part.stdout).toContain('client: 1 operation, 1 type, ');
    expect(await readFolder(join(cwd, 'client'))).not.toHaveProperty(['resources/things.ts']);
  });

  it('lists edited files that are no longer generated apart from files that were not generated', async () => {
    const cwd = await makeFolder({ ...APP_FILES, 'client/mine.txt': 'm' });
    await run([...INPUT_FLAGS, '--out', 'client', '--quiet'], { cwd });
    await fillFolder(cwd, { 'client/resources/things.ts': '// edited' });
    const flags = [...INPUT_FLAGS, '--out', 'client', '--only', 'models'];
    const want =
      '\nedited and no longer generated, left unchanged: resources/things.ts\nnot generated, left unchanged: mine.txt\n';
    for (const more of [['--dry-run'], []]) {
      const { stdout } = await run([...flags, ...more], { cwd });
      expect(stdout).toContain(want);
    }
  });

  it('writes nothing under --check', async () => {
    const cwd = await makeFolder(APP_FILES);
    const check = [...INPUT_FLAGS, '--out', 'client', '--check'];
    const before = await run(check, { cwd });
    expect(before.code).toBe(1);
    expect(before.stdout).toBe(
      'client does not contain a client; generate one, or name its folder with --out\n',
    );
    expect(Object.keys(await readFolder(cwd))).toEqual(Object.keys(APP_FILES).sort());
    await run([...INPUT_FLAGS, '--out', 'client'], { cwd });
    const same = await run(check, { cwd });
    expect(same.code).toBe(0);
    expect(same.stdout).toMatch(/^client is up to date: API version 2026-10-21 \(as before\), /);
    await fillFolder(cwd, {
      'client/index.ts': 'edited',
      'spec.yaml': SPEC.replace('Get a model', 'Get one model'),
    });
    const other = await run([...check, '--quiet'], { cwd });
    expect(other.code).toBe(1);
    expect(other.stdout).toContain('  edited   index.ts\n');
    expect(other.stdout).toContain('  stale    .gen-claude-client.json\n');
  });

  it('prints the report as JSON', async () => {
    const cwd = await makeFolder(APP_FILES);
    const written = await run([...INPUT_FLAGS, '--out', 'client', '--json'], { cwd });
    expect(JSON.parse(written.stdout)).toMatchObject({
      ok: true,
      out: 'client',
      version: '2026-10-21',
      operations: 2,
      types: 1,
      betas: 0,
      written: expect.arrayContaining(['index.ts']) as unknown,
      unchanged: [],
      removed: [],
      kept: [],
      foreign: [],
      warnings: [],
    });
    const same = await run([...INPUT_FLAGS, '--out', 'client', '--json', '--check'], { cwd });
    expect(JSON.parse(same.stdout)).toMatchObject({ ok: true, missing: [], stale: [], edited: [] });
    const refused = await run(['--spec', 'none.yaml', '--json'], { cwd });
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toEqual({
      ok: false,
      errors: [{ where: 'none.yaml', message: 'no such file', hint: 'check the path' }],
    });
  });

  it('prints nothing under --quiet without --check, except errors', async () => {
    const cwd = await makeFolder(APP_FILES);
    const quiet = await run([...INPUT_FLAGS, '--out', 'client', '--quiet'], { cwd, isTTY: true });
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
    const refused = await run(['--spec', 'none.yaml', '--quiet'], { cwd });
    expect(refused.stderr).toBe('error: none.yaml: no such file; check the path\n');
  });

  it('shows progress and colors on terminals only', async () => {
    const cwd = await makeFolder(APP_FILES);
    const argv = [...INPUT_FLAGS, '--out', 'client'];
    const watched = await run(argv, { cwd, isTTY: true });
    expect(watched.stderr).toContain('3/7 model');
    const refused = await run(['--spec', 'none'], { cwd, isTTY: true });
    expect(refused.stderr).toContain(`${ESCAPE}[31merror:`);
    const plain = await run(['--spec', 'none'], { cwd, isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.stderr).toContain('error: none: no such file');
    for (const setting of [{ isTTY: false }, { isTTY: true, env: { CI: 'true' } }]) {
      const { stdout, stderr } = await run(argv, { cwd, ...setting });
      expect(stdout + stderr).not.toContain(ESCAPE);
    }
  });

  it('prints help with examples, and the version', async () => {
    const cwd = await makeFolder();
    const help = await run(['--help'], { cwd });
    expect(help.code).toBe(0);
    for (const text of ['--spec', '--only messages,beta.messages', 'completion', ', 3 a bug.']) {
      expect(help.stdout).toContain(text);
    }
    expect(await run(['--version'], { cwd })).toEqual({
      code: 0,
      stdout: `${await loadVersion()}\n`,
      stderr: '',
    });
  });

  it('shows values and defaults of flags in the help of commands', async () => {
    const cwd = await makeFolder();
    const helpOf = async (command: string) => {
      const { stdout } = await run([command, '--help'], { cwd });
      return stdout.replace(/\s+/g, ' ');
    };
    expect(await helpOf('check')).toContain('the report: text, json, markdown, sarif [string]');
    expect(await helpOf('diff')).toContain('or a higher one: breaking, risky [string]');
    expect(await helpOf('audit')).toContain(
      '"src/**/*.ts" [array] [default: all files that git does',
    );
    expect(await helpOf('audit')).toContain('that are safe [boolean] [default: off]');
    expect(await helpOf('docs')).toContain('Folder to write the pages to; required');
    for (const command of ['audit', 'sync']) {
      const help = await helpOf(command);
      expect(help).toContain('[default: the manifest in the config, else the shipped manifest]');
      expect(help).toContain('[default: the spec in the config, else the shipped spec]');
      expect(help).not.toContain('--manifest');
    }
  });

  it('prints each example in help on a line of its own', async () => {
    const cwd = await makeFolder();
    const examplesOf = async (...command: readonly string[]) => {
      const { stdout } = await run([...command, '--help'], { cwd, columns: 80 });
      const [, examples = ''] = stdout.split('Examples:\n');
      const [lines = ''] = examples.split(/\n\n|\n$/);
      return lines.split('\n').map((line) => line.trim());
    };
    expect(await examplesOf('init')).toEqual([
      '# Ask questions, then write the files',
      'gen-claude-client init',
      '# Write the files without questions',
      'gen-claude-client init --yes --out src/claude --only messages,beta.messages',
    ]);
    const words = 'init check diff audit pull sync betas docs'.split(' ');
    const all = await Promise.all([examplesOf(), ...words.map((word) => examplesOf(word))]);
    for (const lines of all) {
      const starts = lines.map((line) => /^# |^gen-claude-client/.exec(line)?.[0]);
      expect(starts).toEqual(lines.map((_, index) => (index % 2 ? 'gen-claude-client' : '# ')));
    }
  });

  it('prints at most five warnings, and makes all warnings errors under --strict', async () => {
    const manifest = `${APP_FILES['betas.yaml']}operations:\n${['a', 'b', 'c', 'd', 'e', 'f', 'g']
      .map((name) => `  "GET /v1/models/${name}": { name: models.${name} }\n`)
      .join('')}`;
    const cwd = await makeFolder({ ...APP_FILES, 'betas.yaml': manifest });
    const warned = await run([...INPUT_FLAGS, '--out', 'client'], { cwd });
    expect(warned.code).toBe(0);
    expect(warned.stderr.match(/^warning: .*GET \/v1\/models\/[a-e]/gm)).toHaveLength(5);
    expect(warned.stderr).toContain('warning: 2 more warnings; --json lists all\n');
    const strict = await run([...INPUT_FLAGS, '--out', 'strict', '--strict'], { cwd });
    expect(strict.code).toBe(2);
    expect(strict.stderr.match(/^error: /gm)).toHaveLength(7);
    expect(Object.keys(await readFolder(cwd)).some((path) => path.startsWith('strict'))).toBe(
      false,
    );
  });
});

describe('failed runs', () => {
  it('exit with 2 and do not change the output if the input is invalid', async () => {
    const cwd = await makeFolder(APP_FILES);
    await run([...INPUT_FLAGS, '--out', 'client'], { cwd });
    await fillFolder(cwd, {
      'truncated.json': '{"openapi": "3.1.0"',
      'swagger.yaml': 'swagger: "2.0"',
      'nowhere.yaml': `${SPEC}    Other: { $ref: "#/components/schemas/None" }\n`,
      'unknown.yaml': `${APP_FILES['betas.yaml']}bettas: {}\n`,
    });
    const before = await readFolder(cwd);
    const cases = {
      'truncated.json:1:20: is not JSON': ['--spec', 'truncated.json'],
      'swagger.yaml: is Swagger "2.0"': ['--spec', 'swagger.yaml'],
      'nowhere.yaml#/components/schemas/Other: unresolved `$ref`': ['--spec', 'nowhere.yaml'],
      'unknown.yaml:5:1: ': ['--spec', 'spec.yaml', '--betas', 'unknown.yaml'],
      '--only: ': [...INPUT_FLAGS, '--only', 'modles'],
    };
    for (const [want, flags] of Object.entries(cases)) {
      const { code, stderr } = await run([...flags, '--out', 'client'], { cwd });
      expect(stderr).toContain(`error: ${want}`);
      expect(code).toBe(2);
    }
    expect(await readFolder(cwd)).toEqual(before);
  });

  it('exit with 3 and print a stack trace if a bug is the cause', async () => {
    const cwd = await makeFolder(APP_FILES);
    process.chdir(cwd);
    let printed = '';
    const code = await main([...INPUT_FLAGS, '--out', 'client'], {
      stdout: {
        write: () => {
          throw new TypeError('a mistake of ours');
        },
      },
      stderr: { write: (text) => (printed += text) },
      env: {},
      cwd,
    });
    expect(code).toBe(3);
    expect(printed).toMatch(
      /^error: this is a bug in gen-claude-client; open an issue with this stack trace\nTypeError: a mistake of ours\n {4}at /,
    );
  });
});
