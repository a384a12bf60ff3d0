import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, SPEC, type Ran } from './given.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs the executable itself, with `input` on its stdin. */
async function execute(argv: readonly string[], cwd: string, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...argv], { cwd });
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

describe('the executable', () => {
  // npm sets this permission only when it links the package for the first time, not after each build.
  it('is an executable file', () => {
    expect(() => {
      accessSync(CLI, constants.X_OK);
    }).not.toThrow();
  });

  it('generates from a spec on stdin', async () => {
    const cwd = await makeFolder(APP_FILES);
    const flags = ['--spec', '-', '--betas', 'betas.yaml', '--out', 'client'];
    const { code, stdout, stderr } = await execute(flags, cwd, SPEC);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('client: 2 operations');
    expect(await readFolder(cwd)).toHaveProperty(['client/index.ts']);
    const check = await execute([...flags, '--check'], cwd, SPEC.replace('Get a', 'Get the'));
    expect(check.code).toBe(1);
  });

  it('exits with 2 and prints one line for an unknown flag', async () => {
    const { code, stdout, stderr } = await execute(['--cliant-name', 'A'], await makeFolder());
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: usage: unknown flag `--cliant-name`; did you mean `--client-name`?\n',
    });
  });

  it('exits with 0 if stdout is closed early', async () => {
    const child = spawn(process.execPath, [CLI, '--help'], { cwd: await makeFolder() });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
