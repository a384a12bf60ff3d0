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

  test('has a summary, a source and a date of the last check for every beta', () => {
    const bare = Object.entries(manifest.betas).filter(
      ([, { source, checked, summary }]) =>
        source.length === 0 || checked === 'unknown' || summary === undefined,
    );
    expect(bare.map(([id]) => id)).toEqual([]);
  });

  test('lists its versions from new to old, beginning with the current version', () => {
    const versions = Object.keys(manifest.api.versions);
    expect(versions).toEqual(versions.toSorted().reverse());
    expect(manifest.api.versions[versions[0] ?? '']?.status).toBe('current');
  });

  test('passes the JSON Schema for editors', async () => {
    const accepts = await compileEditorSchema();
    expect(accepts(loaded.value), JSON.stringify(accepts.errors)).toBe(true);
  });
});

describe('the editor schema', () => {
  const versions = { '2026-10-21': { status: 'current' } };

  test.each<readonly [what: string, given: unknown, want: boolean]>([
    ['a short manifest', { api: { versions } }, true],
    ['an unknown key', { api: { versions }, beta: {} }, false],
    [
      'an unknown key of a beta',
      { api: { versions }, betas: { a: { status: 'active', x: 1 } } },
      false,
    ],
    ['an unknown status', { api: { versions }, betas: { a: { status: 'new' } } }, false],
    ['an id with a space', { api: { versions }, betas: { 'a b': { status: 'active' } } }, false],
    ['an operation without a verb', { api: { versions }, operations: { '/v1': {} } }, false],
    ['no versions', { api: {} }, true],
    ['credentials', { api: { auth: ['bearer', { header: 'x-key' }] } }, true],
    ['an unknown scheme', { api: { auth: 'digest' } }, false],
    ['a malformed name of a variable', { api: { environment: { apiKey: 'a b' } } }, false],
    ['format version 1', { manifest: 1, api: { versions } }, true],
    ['another format version', { manifest: 2, api: { versions } }, false],
  ])('decides whether %s is valid: %j -> %s', async (_, given, want) => {
    const accepts = await compileEditorSchema();
    expect(accepts(given)).toBe(want);
  });
});

async function compileEditorSchema(): Promise<ReturnType<Ajv['compile']>> {
  const schema = JSON.parse(await readFile('specs/betas.schema.json', 'utf8')) as object;
  return new Ajv().compile(schema);
}
