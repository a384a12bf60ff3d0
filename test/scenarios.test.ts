/** Small specs and the folders generated from them. Accept a change with `npx vitest run test/scenarios.test.ts -u`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EmittedFile } from '../generator/files.js';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import { readFolder } from './support/temporary.js';

const FOLDER = join(import.meta.dirname, 'scenarios');

/** The runtime is the same in every client. */
function isOwn({ path }: EmittedFile): boolean {
  return !path.startsWith('runtime/');
}

describe.each(readdirSync(FOLDER))('%s', (scenario) => {
  const folder = join(FOLDER, scenario);
  let files: readonly EmittedFile[] = [];

  beforeAll(async () => {
    const client = await makeTestClient({
      spec: join(folder, 'spec.yaml'),
      betas: join(folder, 'betas.yaml'),
    });
    files = client.files;
  });

  test('generates the expected files', async () => {
    for (const { path, text } of files.filter(isOwn)) {
      await expect(text).toMatchFileSnapshot(join(folder, 'expected', path));
    }
  });

  // A test of its own: `-u` writes the files only once the test above is over.
  test('generates no other files', async () => {
    const expected = await readFolder(join(folder, 'expected'));
    expect(Object.keys(expected)).toEqual(
      files
        .filter(isOwn)
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('compiles', async () => {
    expect(await compile(sourcesOf({ files }), '5.9', 'nodenext')).toBe('');
  });
});
