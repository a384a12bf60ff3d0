/** The committed client is what the generator makes of `specs/`, in every working directory and in every run. */
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeFolder, readFolder } from './support/temporary.js';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

function generate(cwd: string, ...flags: string[]): Promise<{ stdout: string }> {
  return run(process.execPath, [join(ROOT, 'dist', 'cli.js'), ...flags], { cwd });
}

/** A folder with a copy of the committed client where a run without options writes its own. */
async function makeCopy(): Promise<string> {
  const folder = await makeFolder();
  await cp(join(ROOT, 'generated'), join(folder, 'generated'), { recursive: true });
  return folder;
}

describe('generated/claude', () => {
  test('is what the generator makes of specs/ without warnings', async () => {
    const { stdout } = await generate(ROOT, '--check', '--strict', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });

  test('has the same bytes from two working directories, with relative and absolute paths', async () => {
    const folder = await makeFolder();
    const elsewhere = await makeFolder();
    await generate(
      ROOT,
      '--quiet',
      '--spec',
      'specs/claude.openapi.yaml',
      '--out',
      join(folder, 'one'),
    );
    await generate(
      elsewhere,
      '--quiet',
      '--spec',
      join(ROOT, 'specs/claude.openapi.yaml'),
      '--out',
      'two',
    );
    const [one, two] = await Promise.all([
      readFolder(join(folder, 'one')),
      readFolder(join(elsewhere, 'two')),
    ]);
    expect(Object.keys(one).length).toBeGreaterThan(40);
    expect(two).toEqual(one);
  });

  test('has the same bytes as JavaScript from two working directories', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const folder = await makeFolder();
        await generate(folder, '--quiet', '--target', 'js', '--out', 'client');
        return readFolder(folder);
      }),
    );
    const remade = '// Remake it with: npx gen-claude-client --target js';
    expect(one?.['client/index.js']?.split('\n')[1]).toBe(remade);
    expect(two).toEqual(one);
  });

  test('is replaced by JavaScript, and restored by TypeScript', async () => {
    const folder = await makeCopy();
    const sources = await readFolder(folder);
    await generate(folder, '--quiet', '--target', 'js');
    await expect(generate(folder, '--check')).rejects.toMatchObject({ code: 1 });
    expect((await generate(folder, '--check', '--target', 'js')).stdout).toContain('up to date');
    expect(
      Object.keys(await readFolder(folder)).filter((path) => /(?<!\.d)\.ts$/.test(path)),
    ).toEqual([]);
    await generate(folder, '--quiet');
    expect(await readFolder(folder)).toEqual(sources);
  });

  test('is not written again by a run over it', async () => {
    const { stdout } = await generate(await makeCopy(), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ written: [], removed: [] });
  });
});
