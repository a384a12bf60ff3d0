/** Small specs with their expected clients. `npx vitest run test/scenarios.test.ts -u` updates the expected clients. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EmittedFile } from '../generator/files.js';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import type { Sources } from './support/memory.js';
import { readFolder } from './support/temporary.js';

const FOLDER = join(import.meta.dirname, 'scenarios');

/** Returns whether a file differs between clients. The files of the runtime are the same in every client. */
function isOwn({ path }: EmittedFile): boolean {
  return !path.startsWith('runtime/');
}

const SCENARIOS = readdirSync(FOLDER);

const clients = new Map<string, readonly EmittedFile[]>();
beforeAll(async () => {
  for (const scenario of SCENARIOS) {
    const folder = join(FOLDER, scenario);
    const { files } = await makeTestClient({
      spec: join(folder, 'spec.yaml'),
      betas: join(folder, 'betas.yaml'),
    });
    clients.set(scenario, files);
  }
});

describe.each(SCENARIOS)('the scenario %s', (scenario) => {
  const folder = join(FOLDER, scenario);
  let files: readonly EmittedFile[] = [];

  beforeAll(() => {
    files = clients.get(scenario) ?? [];
  });

  test('gives the expected files', async () => {
    for (const { path, text } of files.filter(isOwn)) {
      await expect(text).toMatchFileSnapshot(join(folder, 'expected', path));
    }
  });

  // A separate test, since `-u` writes the expected files at the end of the test above.
  test('gives no other files', async () => {
    const expected = await readFolder(join(folder, 'expected'));
    expect(Object.keys(expected)).toEqual(
      files
        .filter(isOwn)
        .map(({ path }) => path)
        .sort(),
    );
  });
});

// Compiles all clients as one program, so that the compiler reads its library files only once.
test('the clients of all scenarios compile', async () => {
  const sources = [...clients].map(([scenario, files]) => sourcesOf({ files }, `${scenario}/`));
  expect(sources).toHaveLength(SCENARIOS.length);
  expect(await compile(Object.assign({}, ...sources) as Sources, '5.9', 'nodenext')).toBe('');
});
