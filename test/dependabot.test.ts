import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');

interface Configuration {
  readonly updates: readonly { readonly directories?: readonly string[] }[];
}

test('Dependabot updates the packages of every folder with package.json', () => {
  const text = readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8');
  const { updates } = parse(text) as Configuration;
  const files = globSync('**/package.json', { cwd: ROOT, ignore: '**/node_modules/**' });
  const folders = files.map((path) => `/${path}`.replace(/\/package\.json$/, '') || '/');
  expect(updates.flatMap(({ directories = [] }) => directories).sort()).toEqual(folders.sort());
});
