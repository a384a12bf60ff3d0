/** If writeOutput refuses a change, it does not change the output folder. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { fillFolder, makeFolder, messageOf, readFolder } from '../support/temporary.js';
import { LOCK, MARK, marked, NOTHING, toFiles, write } from './trees.js';

const HINT = 'move it away, or choose another --out';
const RESTORE =
  'restore this file from version control, or remove the folder and generate the client again';
const TAKEN = 'but a generated file or folder has the same path';
const NOT_OURS = `was not generated, ${TAKEN}`;

describe('writeOutput', () => {
  it('refuses all files at paths of the client that were not generated, in one error', async () => {
    const found = { 'a.ts': 'mine', 'b.ts/x': 'mine', c: 'mine' };
    const folder = await makeFolder();
    await fillFolder(folder, found);
    const before = await readFolder(folder);
    const wanted = toFiles({ 'a.ts': '1', 'b.ts': '2', 'c/d.ts': '3', 'e.ts': '4' });
    expect(await messageOf(() => write(folder, wanted))).toBe(
      ['a.ts', 'b.ts', 'c'].map((name) => `${join(folder, name)}: ${NOT_OURS}; ${HINT}`).join('\n'),
    );
    expect(await readFolder(folder)).toEqual(before);
  });

  it('says that a file in place of a folder was edited, and that a folder contains other files', async () => {
    const folder = await makeFolder();
    await write(folder, toFiles(marked({ 'a.ts': '1', 'b/c.ts': '2', 'd/e.ts': '3' })));
    await fillFolder(folder, { 'a.ts': 'edited', 'b/c.ts': 'edited', 'd/mine.ts': 'mine' });
    const wanted = toFiles({ 'a.ts/x.ts': '1', b: '2', d: '3' });
    const edited = 'was edited, or was not generated';
    const mixed = 'contains files that were edited, or were not generated';
    expect(await messageOf(() => write(folder, wanted))).toBe(
      [
        `${join(folder, 'a.ts')}: ${edited}, ${TAKEN}; ${HINT}`,
        `${join(folder, 'b')}: ${mixed}, ${TAKEN}; ${HINT}`,
        `${join(folder, 'd')}: ${mixed}, ${TAKEN}; ${HINT}`,
      ].join('\n'),
    );
  });

  it('refuses symbolic links at paths of the client', async () => {
    const folder = await makeFolder({ 'outside/a.ts': 'mine', 'out/keep.txt': 'k' });
    await symlink(join(folder, 'outside'), join(folder, 'out/dir'));
    await symlink(join(folder, 'outside/a.ts'), join(folder, 'out/file.ts'));
    const wanted = toFiles({ 'dir/a.ts': '1', 'file.ts': '2' });
    const message = await messageOf(() => write(join(folder, 'out'), wanted));
    expect(message.split('\n')).toEqual([
      `${join(folder, 'out/dir')}: ${NOT_OURS}; ${HINT}`,
      `${join(folder, 'out/file.ts')}: ${NOT_OURS}; ${HINT}`,
    ]);
    expect(await readFile(join(folder, 'outside/a.ts'), 'utf8')).toBe('mine');
  });

  it('refuses a lock that names a file outside of the folder', async () => {
    const text = '{ "files": { "a.ts": "0", "../precious.ts": "0" } }';
    const folder = await makeFolder({ 'precious.ts': '1', [`out/${LOCK}`]: text });
    const out = join(folder, 'out');
    expect(await messageOf(() => write(out, toFiles({ 'a.ts': '1' })))).toBe(
      `${join(out, LOCK)}: names \`../precious.ts\`, which cannot be a file of the client; ${RESTORE}`,
    );
    expect(await readFolder(out)).toEqual({ [LOCK]: text });
  });

  it('does not remove a file through a symbolic link', async () => {
    const folder = await makeFolder(marked({ 'outside/a.ts': '1' }));
    const out = join(folder, 'out');
    await write(out, toFiles(marked({ 'dir.ts': '1' })));
    const lock = await readFile(join(out, LOCK), 'utf8');
    const hash = /"dir.ts": ("[0-9a-f]{64}")/.exec(lock)?.[1] ?? '';
    expect(hash).not.toBe('');
    const forged = `"dir/a.ts": ${hash}, "dir.ts":`;
    await writeFile(join(out, LOCK), lock.replace('"dir.ts":', forged));
    await symlink(join(folder, 'outside'), join(out, 'dir'));
    const report = await write(out, toFiles({ 'b.ts': '1' }));
    expect(report).toEqual({
      ...NOTHING,
      written: ['b.ts'],
      removed: ['dir.ts'],
      foreign: ['dir'],
    });
    expect(await readFile(join(folder, 'outside/a.ts'), 'utf8')).toBe(`${MARK}1`);
  });

  it.each([
    '../a.ts',
    '/a.ts',
    'a/../../b.ts',
    './a.ts',
    'a//b.ts',
    'a\\b.ts',
    'C:a',
    'a\0',
    '',
    LOCK,
    `${LOCK}/a.ts`,
    '.gen-claude-client-tmp-1/a.ts',
  ])('refuses the path %j', async (path) => {
    const folder = await makeFolder();
    const message = await messageOf(() => write(folder, [{ path, text: '' }]));
    expect(message).toBe(`unsafe output path: ${path}`);
    expect(await readFolder(folder)).toEqual({});
  });

  it('refuses two files with the same path', async () => {
    const folder = await makeFolder();
    const files = [...toFiles({ 'a.ts': '1' }), ...toFiles({ 'a.ts': '2' })];
    expect(await messageOf(() => write(folder, files))).toBe('two output files have the same path');
  });

  it.each(['[]', 'null', '"lock"', '{}', '{"files":null}', '{"files":[]}'])(
    'refuses a lock that contains only %s',
    async (text) => {
      const folder = await makeFolder({ [LOCK]: text });
      expect(await messageOf(() => write(folder, toFiles({ 'a.ts': '1' })))).toBe(
        `${join(folder, LOCK)}: is not a lock file; ${RESTORE}`,
      );
      expect(await readFolder(folder)).toEqual({ [LOCK]: text });
    },
  );

  it('refuses a file in place of the folder, and a lock that cannot be read', async () => {
    const folder = await makeFolder({
      file: '',
      [`a/${LOCK}`]: '{',
      [`b/${LOCK}`]: '{\n<<<<<<< ours',
    });
    await mkdir(join(folder, 'c', LOCK), { recursive: true });
    const cases = {
      file: `${join(folder, 'file')}: is not a folder; choose another --out`,
      'file/inner': `${join(folder, 'file/inner')}: is not a folder; choose another --out`,
      a: `${join(folder, 'a', LOCK)}: is not JSON; ${RESTORE}`,
      b: `${join(folder, 'b', LOCK)}: has git conflict markers; take either side (git checkout --ours ${join(folder, 'b', LOCK)}), then generate the client again`,
      c: `${join(folder, 'c', LOCK)}: is not a regular file of at most 64 MiB; ${RESTORE}`,
    };
    for (const [name, want] of Object.entries(cases)) {
      const files = toFiles({ 'a.ts': '1' });
      expect(await messageOf(() => write(join(folder, name), files))).toBe(want);
    }
  });
});
