import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fillFolder, makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const LOCK = '.gen-claude-client.json';

describe('gen-claude-client docs', () => {
  it('writes pages, and removes only pages of an earlier run', async () => {
    const cwd = await makeFolder({ ...INPUT_FILES, 'ref/own.txt': 'mine' });
    const first = await run(['docs', '--out', 'ref', ...INPUT_FLAGS], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^ref: \d+ files, [\d.]+ MB, API version 2026-10-21\n/);
    const pages = await readFolder(join(cwd, 'ref'));
    expect(pages['index.html']).toContain('Small');
    expect(Object.keys(pages)).toContain('resources/things.html');

    const flags = ['docs', '--out', 'ref', ...INPUT_FLAGS, '--only', 'models', '--json'];
    const { stdout } = await run(flags, { cwd });
    const { removed, bytes } = JSON.parse(stdout) as { removed: string[]; bytes: number };
    expect(removed).toEqual(['resources/things.html']);
    expect(bytes).toBeGreaterThan(1000);
    expect(await readFile(join(cwd, 'ref/own.txt'), 'utf8')).toBe('mine');
  });

  it('writes the same bytes in two runs', async () => {
    const cwd = await makeFolder(INPUT_FILES);
    await run(['docs', '--out', 'one', ...INPUT_FLAGS, '--quiet'], { cwd });
    expect(await run(['docs', '--out', 'two', ...INPUT_FLAGS, '--quiet'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(await readFolder(join(cwd, 'two'))).toEqual(await readFolder(join(cwd, 'one')));
  });

  it('writes the pages of several API versions', async () => {
    const cwd = await makeFolder({ 'package.json': '{}' });
    const flags = ['--only', 'models', '--api-version', '2026-10-21,2023-06-01'];
    const { code, stdout } = await run(['docs', '--out', 'ref', ...flags], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('2026-10-21 and 2023-06-01')]);
    const pages = Object.keys(await readFolder(join(cwd, 'ref')));
    expect(pages).toContain('2023-06-01/resources/models.html');

    const { stdout: again } = await run(
      ['docs', '--out', 'ref', ...flags.slice(0, 2), '--api-version', '2026-10-21', '--json'],
      { cwd },
    );
    expect(JSON.parse(again)).toMatchObject({
      removed: pages.filter((path) => path.startsWith('2023-06-01/')),
      foreign: [],
    });
  });

  it('takes options from the lock of the client that --client names', async () => {
    const cwd = await makeFolder(APP_FILES);
    const made = ['--client-name', 'Tiny', '--only', 'models', '--out', 'client'];
    expect(await run([...INPUT_FLAGS, ...made], { cwd })).toMatchObject({ code: 0 });
    const flags = ['docs', '--out', 'ref', '--client', 'client'];
    expect(await run([...flags, ...INPUT_FLAGS], { cwd })).toMatchObject({ code: 0 });
    const pages = await readFolder(join(cwd, 'ref'));
    expect(pages['index.html']).toContain('<h1>Tiny</h1>');
    expect(Object.keys(pages)).not.toContain('resources/things.html');

    await fillFolder(cwd, { 'spec.yaml': SPEC.replace('Get a model', 'Get one') });
    expect(await run([...flags, ...INPUT_FLAGS], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('client: was made from another spec; ') as string,
    });
  });

  it('refuses a --client folder without a client, and a client of a newer generator', async () => {
    const cwd = await makeFolder({
      ...INPUT_FILES,
      'other/index.ts': '',
      [`newer/${LOCK}`]: '{ "generator": "99.0.0", "files": {} }',
      [`pages/${LOCK}`]: '{ "docs": true, "files": {} }',
    });
    const flags = ['docs', '--out', 'ref', ...INPUT_FLAGS, '--client'];
    const refusal = async (folder: string) => {
      const { code, stderr } = await run([...flags, folder], { cwd });
      return [code, stderr.replace(/;.*\n/, '')];
    };
    expect(await refusal('other')).toEqual([2, 'error: other: is not the folder of a client']);
    expect(await refusal('pages')).toEqual([2, 'error: pages: is not the folder of a client']);
    expect(await refusal('newer')).toEqual([
      2,
      expect.stringContaining('newer: was made by gen-claude-client 99.0.0, which is newer'),
    ]);
    expect(Object.keys(await readFolder(cwd)).filter((path) => path.startsWith('ref'))).toEqual([]);
  });

  it('refuses a folder with a client, and generate refuses a folder with pages', async () => {
    const cwd = await makeFolder(APP_FILES);
    await run([...INPUT_FLAGS, '--out', 'client', '--quiet'], { cwd });
    const before = await readFolder(join(cwd, 'client'));
    expect(await run(['docs', ...INPUT_FLAGS, '--out', 'client'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('client: contains a client; ') as string,
    });
    expect(await readFolder(join(cwd, 'client'))).toEqual(before);

    await run(['docs', ...INPUT_FLAGS, '--out', 'ref', '--quiet'], { cwd });
    const pages = await readFolder(join(cwd, 'ref'));
    for (const command of [[], ['check']]) {
      expect(await run([...command, ...INPUT_FLAGS, '--out', 'ref'], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('ref: contains pages of `docs`') as string,
      });
    }
    expect(await readFolder(join(cwd, 'ref'))).toEqual(pages);
  });

  it('lets check refuse a folder whose lock is about pages, even if a client is there', async () => {
    const cwd = await makeFolder(APP_FILES);
    await run([...INPUT_FLAGS, '--out', 'client', '--quiet'], { cwd });
    const lock = join(cwd, 'client', '.gen-claude-client.json');
    const text = await readFile(lock, 'utf8');
    await writeFile(lock, text.replace('{', '{ "docs": true,'));
    expect(await run(['check', ...INPUT_FLAGS, '--out', 'client'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('client: contains pages of `docs`') as string,
    });
  });

  it('requires --out', async () => {
    const cwd = await makeFolder(INPUT_FILES);
    expect(await run(['docs', ...INPUT_FLAGS], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out: is missing; name a folder') as string,
    });
  });
});
