import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadManifest, type LoadedManifest } from '../../generator/load/manifest.js';
import { validateManifest, type Manifest } from '../../generator/validate/manifest.js';

describe('the shipped manifest', () => {
  let loaded: LoadedManifest;
  let manifest: Manifest;
  beforeAll(async () => {
    loaded = await loadManifest('specs/betas.yaml');
    manifest = validateManifest(loaded);
  });

  test('says what every beta gives, where that was read and when', () => {
    const bare = Object.entries(manifest.betas).filter(
      ([, { source, checked, summary }]) =>
        source.length === 0 || checked === 'unknown' || summary === undefined,
    );
    expect(bare.map(([id]) => id)).toEqual([]);
  });

  test('lists its versions newest first, the current one at the top', () => {
    const versions = Object.keys(manifest.api.versions);
    expect(versions).toEqual(versions.toSorted().reverse());
    expect(manifest.api.versions[versions[0] ?? '']?.status).toBe('current');
  });

  test('has the shape that editors check', async () => {
    const accepts = await compileEditorSchema();
    expect(accepts(loaded.value), JSON.stringify(accepts.errors)).toBe(true);
  });
});

describe('the editor schema', () => {
  const versions = { '2026-10-21': { status: 'current' } };

  test.each<readonly [what: string, given: unknown, want: boolean]>([
    ['a short manifest', { api: { versions } }, true],
    ['a key nobody knows', { api: { versions }, beta: {} }, false],
    [
      'such a key of a beta',
      { api: { versions }, betas: { a: { status: 'active', x: 1 } } },
      false,
    ],
    ['an unknown status', { api: { versions }, betas: { a: { status: 'new' } } }, false],
    ['an id with a space', { api: { versions }, betas: { 'a b': { status: 'active' } } }, false],
    ['an operation without a verb', { api: { versions }, operations: { '/v1': {} } }, false],
    ['no versions', { api: {} }, false],
  ])('%s: %j is %s', async (_, given, want) => {
    const accepts = await compileEditorSchema();
    expect(accepts(given)).toBe(want);
  });
});

async function compileEditorSchema(): Promise<ReturnType<Ajv['compile']>> {
  const schema = JSON.parse(await readFile('specs/betas.schema.json', 'utf8')) as object;
  return new Ajv().compile(schema);
}
