import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../generator/output/document.js';
import { makeFolder, messageOf, readFolder } from '../support/temporary.js';

describe('writeDocument', () => {
  it('makes the folders of a new file', async () => {
    const folder = await makeFolder();
    await writeDocument(join(folder, 'a/b.json'), '1');
    expect(await readFolder(folder)).toEqual({ 'a/b.json': '1' });
  });

  it.each(['file/a.json', 'file/b/c/a.json', 'link/a.json'])(
    'names the parent of %s that is not a folder',
    async (path) => {
      const folder = await makeFolder({ file: '' });
      await symlink(join(folder, 'nowhere'), join(folder, 'link'));
      const parent = join(folder, path.replace(/\/.*/, ''));
      const file = join(folder, path);
      expect(await messageOf(() => writeDocument(file, '1'))).toBe(
        `${parent}: is not a folder; move it away`,
      );
      expect(await messageOf(() => writeDocument(file, '1', '--out'))).toBe(
        `${parent}: is not a folder; choose another --out`,
      );
    },
  );

  it('says how to shorten a name that is too long', async () => {
    const file = join(await makeFolder(), 'a'.repeat(300));
    expect(await messageOf(() => writeDocument(file, '1'))).toBe(
      `${file}: has a path that is too long; choose a shorter path`,
    );
  });
});
