import { execFileSync } from 'node:child_process';
import { readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayBeGenerated } from '../../generator/output/ownership.js';
import { hashText } from '../../generator/text-hash.js';
import { JSON_ANSWER, specOf } from '../emit/given.js';
import { siteOf, smallPlan } from '../emit/site/given.js';
import { fillFolder, makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { check, LOCK, MARK, marked, toFiles, type Tree, write } from './trees.js';

const FILES = toFiles(marked({ 'a.ts': '1', 'b/c.ts': '2' }));

async function makeClient(): Promise<string> {
  const folder = await makeFolder();
  await write(folder, FILES);
  return folder;
}

describe('files in the folder that were not generated', () => {
  it('can be larger than Node can read', async () => {
    const folder = await makeClient();
    for (const name of ['huge.bin', 'b/huge.ts']) {
      await writeFile(join(folder, name), '');
      await truncate(join(folder, name), 3 * 1024 ** 3);
    }
    const { foreign } = await write(folder, FILES);
    expect(foreign).toEqual(['b/huge.ts', 'huge.bin']);
  });

  it.runIf(process.platform === 'linux')('can have names that are not UTF-8', async () => {
    const folder = await makeClient();
    await writeFile(Buffer.concat([Buffer.from(`${folder}/b/`), Buffer.from([0xff])]), 'm');
    expect((await write(folder, FILES)).foreign).toEqual(['b/\ufffd']);
  });

  it.skipIf(process.platform === 'win32')(
    'can be pipes, which are refused at paths of the client',
    async () => {
      const folder = await makeFolder();
      execFileSync('mkfifo', [join(folder, 'pipe'), join(folder, 'a.ts')]);
      expect(await messageOf(() => write(folder, FILES))).toContain('a.ts: was not generated');
      expect((await check(folder, FILES)).edited).toEqual(['a.ts']);
    },
  );
});

describe('a forged lock with files that were not generated', () => {
  const FOREIGN: Tree = {
    '.git/config': `[core]\n# gen-claude-client`,
    'b/package.json': '{"name":"app"}',
    'deno.json': '{"name":"gen-claude-client"}',
    'notes.md': 'gen-claude-client',
    'mine.ts': 'export const mine = 1;',
    'b/link.ts': MARK,
    '.env': 'KEY=1',
  };

  it('does not cause a run to remove these files', async () => {
    const folder = await makeClient();
    const { 'b/link.ts': linked = '', '.git/config': config, ...plain } = FOREIGN;
    // A run refuses a folder with .git before it reads files. Therefore, the test writes .git/config into b/.
    await fillFolder(folder, { ...plain, 'b/.git/config': config ?? '' });
    const outside = await makeFolder({ 'real.ts': linked });
    await symlink(join(outside, 'real.ts'), join(folder, 'b/link.ts'));
    await forge(folder, { ...FOREIGN, 'b/.git/config': config ?? '' });
    const before = await readFolder(folder);
    const message = await messageOf(() => write(folder, FILES));
    expect(message).toContain('is the root of a project (it has deno.json)');
    expect(await readFolder(folder)).toEqual(before);
    await rm(join(folder, 'deno.json'));
    expect((await write(folder, FILES)).removed).toEqual([]);
    expect(Object.keys(await readFolder(folder))).toEqual(
      Object.keys(before).filter((path) => path !== 'deno.json'),
    );
  });

  it('does not cause a run to accept the root of a project', async () => {
    const packageJson = '{"name":"app","devDependencies":{"gen-claude-client":"1.0.0"}}';
    const folder = await makeClient();
    await fillFolder(folder, { 'package.json': packageJson });
    await forge(folder, { 'package.json': packageJson });
    expect(await messageOf(() => write(folder, FILES))).toContain('is the root of a project');
  });
});

/** Adds files with their hashes to the lock. */
async function forge(folder: string, files: Tree): Promise<void> {
  const lock = JSON.parse(await readFile(join(folder, LOCK), 'utf8')) as { files: object };
  const hashes = Object.entries(files).map(([path, text]) => [path, hashText(text)] as const);
  const forged = { ...lock, files: { ...lock.files, ...Object.fromEntries(hashes) } };
  await writeFile(join(folder, LOCK), JSON.stringify(forged));
}

it('mayBeGenerated is true for each file of a client', async () => {
  const files = await readFolder('generated/claude');
  const others = Object.entries(files).filter(([path, text]) => {
    return path !== LOCK && !mayBeGenerated(path, Buffer.from(text));
  });
  expect(others.map(([path]) => path)).toEqual([]);
  const mark = '{ "type": "module", "sideEffects": false }';
  expect(mayBeGenerated('package.json', Buffer.from(mark))).toBe(true);
});

it('mayBeGenerated is true for each file of `docs`', () => {
  const plan = smallPlan(specOf({ '/v1/notes': { get: { responses: JSON_ANSWER } } }));
  const others = [...siteOf([plan])].filter(
    ([path, text]) => !mayBeGenerated(path, Buffer.from(text)),
  );
  expect(others.map(([path]) => path)).toEqual([]);
});

it.each(['out', 'out/client'])(
  'a symbolic link to a missing folder in the path %s is refused',
  async (path) => {
    const folder = await makeFolder();
    await symlink('nowhere', join(folder, 'out'));
    const out = join(folder, path);
    const message = `${out}: out is a link to a folder that does not exist; correct the link, or choose another --out`;
    expect(await messageOf(() => write(out, FILES))).toBe(message);
    expect(await messageOf(() => check(out, FILES))).toBe(message);
  },
);
