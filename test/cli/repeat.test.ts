/** The README of a client contains the command that generates the same client again. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { remakeCommand } from '../../generator/commands/remake.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

/** Splits a command without escapes into its words. */
function wordsIn(command: string): readonly string[] {
  const words = command.matchAll(/'([^']*)'|(\S+)/g);
  return Array.from(words, ([, quoted, bare]) => quoted ?? bare ?? '');
}

describe('a client and the command in its README', () => {
  it('have the same bytes from any working directory', async () => {
    const app = await makeFolder({ ...APP_FILES, 'package.json': '{}', 'deep/down/x': '' });
    const flags = ['--spec', 'spec.yaml', '--betas', 'betas.yaml', '--out', 'src/client'];
    await run([...flags, '--no-helpers'], { cwd: app });
    const made = await readFolder(app);
    const from = (path: string) => `../../${path}`;
    const elsewhere = flags.map((word) => (word.startsWith('--') ? word : from(word)));
    await run([...elsewhere, '--no-helpers'], { cwd: join(app, 'deep/down') });
    expect(await readFolder(app)).toEqual(made);
    const absolute = flags.map((word) => (word.startsWith('--') ? word : join(app, word)));
    const { stdout } = await run([...absolute, '--no-helpers', '--check'], {
      cwd: await makeFolder(),
    });
    expect(stdout).toContain(' is up to date: ');
    expect(JSON.stringify(made)).not.toContain(app);
  });

  it('have a command that generates the client again in the folder of package.json', async () => {
    const app = await makeFolder({
      ...APP_FILES,
      'my app/package.json': '{}',
      'my app/pretty.json': '{ "semi": false }',
    });
    const flags = ['--client-name', 'Api', '--only', 'models', '--no-reference', '--target', 'js'];
    const style = ['--prettier', 'my app/pretty.json'];
    const out = ['--out', 'my app/src/the client'];
    await run([...INPUT_FLAGS, ...out, ...flags, ...style, '--strict'], { cwd: app });
    const { 'README.md': readme = '', ...others } = await readFolder(
      join(app, 'my app/src/the client'),
    );
    const command = /npx gen-claude-client (.*)/.exec(readme)?.[1] ?? '';
    expect(command).toBe(
      "--spec ../spec.yaml --betas ../betas.yaml --out 'src/the client' --client-name Api --only models --no-reference --target js --prettier pretty.json",
    );
    expect(JSON.stringify(others)).not.toContain('spec.yaml');
    const { code } = await run([...wordsIn(command), '--check'], { cwd: join(app, 'my app') });
    expect(code).toBe(0);
  });

  it('have a command that writes the pages of the client in the folder of package.json', async () => {
    const app = await makeFolder({ ...APP_FILES, 'my app/package.json': '{}' });
    const out = ['--out', 'my app/src/the client'];
    await run([...INPUT_FLAGS, ...out, '--only', 'models', '--client-name', 'Api'], { cwd: app });
    const { 'README.md': readme = '' } = await readFolder(join(app, 'my app/src/the client'));
    const command = /npx gen-claude-client (docs .*)/.exec(readme)?.[1] ?? '';
    expect(command).toBe(
      "docs --spec ../spec.yaml --betas ../betas.yaml --client 'src/the client' --out reference",
    );
    const outcome = await run(wordsIn(command), { cwd: join(app, 'my app') });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const pages = await readFolder(join(app, 'my app/reference'));
    expect(pages['index.html']).toContain('<h1>Api</h1>');
  });

  it.each([
    ['https://example.com/a.yaml?ref=main', "'https://example.com/a.yaml?ref=main'"],
    ['https://example.com/a.yaml?ref=main&X-Amz-Signature=abc', 'https://example.com/a.yaml'],
    ['https://example.com/a.yaml?token=abc#b', 'https://example.com/a.yaml'],
    ['-', '-'],
  ])('name the spec %s without credentials', (spec, want) => {
    const app = { root: '/app', options: DEFAULT_OPTIONS };
    const command = remakeCommand({ ...DEFAULT_OPTIONS, spec }, '/app/src', app);
    expect(command).toBe(`npx gen-claude-client --spec ${want} --out src/generated/claude`);
  });

  it('have flags for defaults that override the config of the app', async () => {
    const config = { helpers: false, target: 'js', 'client-name': 'Api', out: 'client' };
    const app = await makeFolder({
      ...APP_FILES,
      'package.json': JSON.stringify({ 'gen-claude-client': config }),
    });
    await run([...INPUT_FLAGS, '--helpers', '--target', 'ts'], { cwd: app });
    const { 'README.md': readme = '' } = await readFolder(join(app, 'client'));
    expect(readme).toContain(
      'npx gen-claude-client --spec spec.yaml --betas betas.yaml --out client --client-name Api --helpers --target ts\n',
    );
  });

  it('have no flag for an option without a value, even if the config of the app has a value', () => {
    const app = { root: '/app', options: { ...DEFAULT_OPTIONS, apiVersion: '2023-06-01' } };
    expect(remakeCommand(DEFAULT_OPTIONS, '/app', app)).toBe(
      'npx gen-claude-client --out generated/claude',
    );
  });

  it('have the options `only` and `helpers` in the lock, but neither inputs and folders nor `strict`', async () => {
    const cwd = await makeFolder(APP_FILES);
    const flags = ['--out', 'client', '--only', 'models', '--no-helpers', '--strict'];
    await run([...INPUT_FLAGS, ...flags], { cwd });
    const { '.gen-claude-client.json': lock = '' } = await readFolder(join(cwd, 'client'));
    expect(JSON.parse(lock)).toHaveProperty('options', { only: ['models'], helpers: false });
  });
});
