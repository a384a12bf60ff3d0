/** A run that reuses the cache of an earlier run writes the same bytes as a run without a cache. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const FLAGS = [...INPUT_FLAGS, '--out', 'client', '--no-helpers'];
const CHANGED = SPEC.replace('{ id: {', '{ name: { type: string }, id: {');

async function generate(app: string): Promise<Record<string, string>> {
  const { code, stderr } = await run(FLAGS, { cwd: app });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readFolder(join(app, 'client'));
}

/** Returns the folder of an app with a client of `SPEC`, and with `node_modules`, which holds the cache. */
async function makeApp(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const app = await makeFolder({ ...APP_FILES, 'node_modules/x/x': '', ...files });
  await generate(app);
  return app;
}

describe('a second run', () => {
  it.each(['printWidth: 100\nsingleQuote: true\n', 'semi: false\n', 'tabWidth: 4\n'])(
    'writes the same files as a run in a new app, in the style %j',
    async (style) => {
      const app = await makeApp({ '.prettierrc': style });
      await writeFile(join(app, 'spec.yaml'), CHANGED);
      const again = await generate(app);
      const other = await makeFolder({ ...APP_FILES, '.prettierrc': style, 'spec.yaml': CHANGED });
      expect(again).toEqual(await generate(other));
      expect(again['types/models.ts']).toContain('name?: string');
    },
  );

  it('uses a code style that changed since the first run', async () => {
    const app = await makeApp();
    await writeFile(join(app, '.prettierrc'), 'semi: false\n');
    const { 'index.ts': index = '' } = await generate(app);
    expect(index).not.toContain(';');
  });

  it('restores a file that was edited', async () => {
    const app = await makeApp();
    const path = join(app, 'client/types/models.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('id: string', 'id: number'));
    expect((await generate(app))['types/models.ts']).toBe(text);
  });
});
