import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchInputs } from '../../generator/commands/watch.js';
import { readLocalFile } from '../../generator/load/local-file.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';
import { makeFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FLAGS = [...INPUT_FLAGS, '--out', 'client', '--no-helpers', '--watch'];

/** Runs `--watch`. `untilWaiting` resolves to the lines that it prints before it waits for the next change. */
function watch(cwd: string, flags: readonly string[] = FLAGS) {
  const child = spawn(process.execPath, [CLI, ...flags], { cwd, stdio: 'pipe' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let waits = 0;
  const note = (line: string): void => {
    if (!line.startsWith('watching ')) lines.push(line);
    else waits += 1;
    for (const notify of waiting.splice(0)) notify();
  };
  createInterface(child.stdout).on('line', note);
  createInterface(child.stderr).on('line', note);
  let seen = 0;
  const untilWaiting = async (): Promise<string> => {
    seen += 1;
    while (waits < seen) await new Promise<void>((done) => waiting.push(done));
    return lines.splice(0).join('\n');
  };
  return { child, untilWaiting };
}

describe('--watch', () => {
  it('generates again on each change, continues after an error, and ends on SIGINT', async () => {
    const cwd = await makeFolder(APP_FILES);
    const { child, untilWaiting } = watch(cwd);
    expect(await untilWaiting()).toContain('client: 2 operations');

    await writeFile(join(cwd, 'spec.yaml'), SPEC.replace('Get a model', 'Get one model'));
    expect(await untilWaiting()).toContain('client: 2 operations');
    const path = join(cwd, 'client/resources/models.ts');
    expect(await readFile(path, 'utf8')).toContain('Get one model');

    await writeFile(join(cwd, 'betas.yaml'), 'betas: 3\n');
    expect(await untilWaiting()).toMatch(/^error: betas\.yaml:/);
    await writeFile(join(cwd, 'betas.yaml'), INPUT_FILES['betas.yaml']);
    expect(await untilWaiting()).toContain('client: 2 operations');

    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('generates again after changes to overlays, the config, and a new prettier configuration', async () => {
    const overlay = (title: string) =>
      `overlay: 1.0.0\ninfo: { title: x, version: "1" }\nactions: [{ target: $.info, update: { title: ${title} } }]\n`;
    const config = (options: object) => JSON.stringify({ 'gen-claude-client': options });
    const files = { ...APP_FILES, 'o.yaml': overlay('One'), 'package.json': config({}) };
    const cwd = await makeFolder(files);
    const { untilWaiting } = watch(cwd, [...FLAGS, '--overlay', 'o.yaml']);
    await untilWaiting();
    await writeFile(join(cwd, 'o.yaml'), overlay('Two'));
    await untilWaiting();
    expect(await readFile(join(cwd, 'client/README.md'), 'utf8')).toContain('for the Two,');
    await writeFile(join(cwd, 'package.json'), config({ 'client-name': 'Renamed' }));
    await untilWaiting();
    expect(await readFile(join(cwd, 'client/README.md'), 'utf8')).toContain('# Renamed');
    await writeFile(join(cwd, '.prettierrc'), 'singleQuote: false\n');
    await untilWaiting();
    expect(await readFile(join(cwd, 'client/index.ts'), 'utf8')).toContain('from "./');
  });

  it('counts each file once, and counts neither a URL nor the folder of an SDK', async () => {
    const cwd = await makeFolder({ ...INPUT_FILES, 'sdk/package.json': '{}' });
    const at = (name: string) => relative('.', join(cwd, name));
    const countFor = async (spec: string, read: readonly string[]): Promise<number> => {
      const stop = new AbortController();
      let count = 0;
      await watchInputs(
        { ...DEFAULT_OPTIONS, spec, betas: at('betas.yaml') },
        {
          run: async () => {
            for (const name of [...read, 'betas.yaml']) await readLocalFile(join(cwd, name), name);
          },
          onWait: (files) => {
            count = files;
            stop.abort();
          },
          signal: stop.signal,
        },
      );
      return count;
    };
    expect(await countFor(at('spec.yaml'), ['spec.yaml'])).toBe(2);
    expect(await countFor('https://example.com/spec.yaml', [])).toBe(1);
    expect(await countFor(at('sdk'), ['sdk/package.json'])).toBe(2);
  });

  it.each([
    [['--check'], '--watch: has no effect with --check; remove one of the two'],
    [['--spec', '-'], '--watch: cannot be combined with --spec -; name a file with --spec'],
    [['--target', 'x'], '--target: unknown target `x`'],
  ])('is refused with %j', async (flags, message) => {
    const cwd = await makeFolder(APP_FILES);
    const { code, stderr } = await run(['--watch', ...flags], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(message) as string,
    });
  });
});
