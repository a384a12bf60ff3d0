import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeClient } from '../../generator/commands/generate.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';
import { makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { check, toFiles, write } from './trees.js';

const FILES = toFiles({ 'a.ts': '1' });
const HINT = 'choose a new or an empty folder';
const HOME = process.cwd();

afterEach(() => {
  process.chdir(HOME);
  vi.unstubAllEnvs();
});

interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  /** The working directory, relative to the folder of the files. */
  readonly from?: string;
  readonly out: string;
  readonly want: string;
}

const ROOT = 'is the root of a project (it has package.json)';
const WORKING = 'is the working directory, or a folder above it, and contains other files';

const CASES: readonly Case[] = [
  {
    what: 'the root of the file system',
    files: {},
    out: parse(HOME).root,
    want: 'is the root of the file system',
  },
  {
    what: 'the home folder',
    files: { 'home/x': '' },
    out: 'home',
    want: 'is the home folder, or a folder above it',
  },
  {
    what: 'a folder above the home folder',
    files: { 'home/x': '' },
    out: '.',
    want: 'is the home folder, or a folder above it',
  },
  { what: 'the root of a package', files: { 'app/package.json': '{}' }, out: 'app', want: ROOT },
  {
    what: 'the root of a package, from a folder in it',
    files: { 'app/package.json': '{}', 'app/src/x': '' },
    from: 'app/src',
    out: '..',
    want: ROOT,
  },
  {
    what: 'the root of a repository',
    files: { 'app/.git/HEAD': '' },
    out: 'app',
    want: 'is the root of a project (it has .git)',
  },
  {
    what: 'the working directory with other files',
    files: { 'app/openapi.json': '{}' },
    from: 'app',
    out: '.',
    want: WORKING,
  },
  {
    what: 'a folder above the working directory',
    files: { 'apps/app/openapi.json': '{}' },
    from: 'apps/app',
    out: '..',
    want: WORKING,
  },
];

describe('refused output folders', () => {
  it.each(CASES)('include $what', async ({ files, from = '', out, want }) => {
    const folder = await makeFolder(files);
    vi.stubEnv('HOME', join(folder, 'home'));
    process.chdir(join(folder, from));
    const message = `${out}: ${want}; ${HINT}`;
    expect(await messageOf(() => write(out, FILES))).toBe(message);
    expect(await messageOf(() => check(out, FILES))).toBe(message);
    expect(await readFolder(folder)).toEqual(await readFolder(await makeFolder(files)));
  });

  it('include a symbolic link to a refused folder', async () => {
    const folder = await makeFolder({ 'app/package.json': '{}' });
    await symlink(join(folder, 'app'), join(folder, 'link'));
    expect(await messageOf(() => write(join(folder, 'link'), FILES))).toContain(ROOT);
  });

  it('include a folder with a client and a package.json that does not belong to the client', async () => {
    const folder = await makeFolder();
    await write(folder, FILES);
    await writeFile(join(folder, 'package.json'), '{}');
    expect(await messageOf(() => write(folder, FILES))).toContain(ROOT);
  });
});

describe('accepted output folders', () => {
  it('include a working directory that is empty or contains only the client', async () => {
    const folder = await makeFolder();
    process.chdir(folder);
    expect((await write('.', FILES)).written).toEqual(['a.ts']);
    expect((await write('.', FILES)).unchanged).toEqual(['a.ts']);
  });

  it('include a folder with a package.json that belongs to the client', async () => {
    const folder = await makeFolder();
    const files = toFiles({ 'package.json': '{ "type": "module", "sideEffects": false }' });
    await write(folder, files);
    expect((await write(folder, files)).unchanged).toEqual(['package.json']);
  });

  it('include new folders and folders with other files in the root of a project', async () => {
    const folder = await makeFolder({ 'package.json': '{}', 'src/mine.ts': '' });
    process.chdir(folder);
    await mkdir('empty');
    for (const out of ['new/client', 'src', 'empty']) {
      expect((await write(out, FILES)).written).toEqual(['a.ts']);
    }
  });
});

describe('output folders with long paths', () => {
  it.each([
    [
      'a/'.repeat(2000),
      /^(?:a\/){30}…: the absolute path has \d+ bytes, but only 800 are allowed; choose a shorter --out$/,
    ],
    [
      'x'.repeat(256),
      /^x{60}…: a name in the path has more than 255 bytes; choose a shorter --out$/,
    ],
    ['ü'.repeat(128), /: a name in the path has more than 255 bytes; choose a shorter --out$/],
  ])('are refused: %s', async (out, want) => {
    const options = { ...DEFAULT_OPTIONS, out };
    const generated = await messageOf(() => makeClient(options, () => undefined));
    expect(generated).toMatch(want);
    expect(await messageOf(() => write(out, FILES))).toBe(generated);
  });
});
