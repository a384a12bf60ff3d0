import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validated } from '../../generator/commands/manifest.js';
import { parseManifest } from '../../generator/load/manifest-text.js';
import { loadManifest, type ManifestPath } from '../../generator/load/manifest.js';
import { SHIPPED_MANIFEST } from '../../generator/load/package.js';
import { validateManifest } from '../../generator/validate/manifest.js';
import { makeFolder } from '../support/temporary.js';

const TEXT = await readFile(SHIPPED_MANIFEST, 'utf8');
const PARSED = parseManifest(TEXT, SHIPPED_MANIFEST);

/** Returns the paths of all values in plain data. */
function pathsOf(value: unknown, path: ManifestPath = []): readonly ManifestPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

describe('the shipped manifest in the form that the build stores', () => {
  it('has the values, lines and columns of the text', async () => {
    const built = await loadManifest(SHIPPED_MANIFEST);
    expect(built.valid).toBeDefined();
    expect(built.value).toEqual(PARSED.value);
    expect(built.hash).toBe(PARSED.hash);
    const paths = pathsOf(PARSED.value);
    expect(paths.length).toBeGreaterThan(1000);
    expect(paths.map((path) => built.locate(path))).toEqual(
      paths.map((path) => PARSED.locate(path)),
    );
  });

  it('equals the result of validating the text', async () => {
    const manifest = await validated(await loadManifest(SHIPPED_MANIFEST));
    expect(manifest).toEqual(validateManifest(PARSED));
    expect(Object.getPrototypeOf(manifest.betas)).toBeNull();
  });

  it('is not used for a copy of the file, or for a manifest that extends it', async () => {
    const folder = await makeFolder({
      'copy.yaml': TEXT,
      'own.yaml': 'manifest: 1\nextends: shipped\nbetas: { no: 1 }\n',
    });
    expect((await loadManifest(join(folder, 'copy.yaml'))).valid).toBeUndefined();
    const own = await loadManifest(join(folder, 'own.yaml'));
    expect(own.valid).toBeUndefined();
    await expect(validated(own)).rejects.toThrow('own.yaml:3:10');
  });
});
