import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../generator/load/manifest-text.js';
import { importSdk } from '../../generator/load/sdk/import.js';
import { compareSdk, isInStep } from '../../generator/sync/compare.js';
import type { Json } from '../../generator/sync/places.js';
import { addToManifest } from '../../generator/sync/write.js';
import { validateManifest } from '../../generator/validate/manifest.js';
import { SDK_0_137, SDK_1_14 } from '../load/sdk/given.js';
import { shippedManifest } from '../model/given.js';

const SDK_1_11 = fileURLToPath(new URL('../../node_modules/@anthropic-ai/sdk', import.meta.url));
const EMPTY = `api:
  versions:
    '2026-10-21': { status: current, auth: bearer }
betas: {}
`;

const older = importSdk(SDK_1_11, { withDocs: true });
const newer = importSdk(SDK_1_14, { withDocs: true });

function compare(text: string, { facts, document }: typeof older) {
  const loaded = parseManifest(text, 'm.yaml');
  const manifest = validateManifest(loaded);
  const report = compareSdk({ facts, document, manifest, spec: older.document });
  const source = `https://example.com/${facts.sdkVersion}`;
  const origin = { source, apiVersion: facts.apiVersion, checked: '2026-11-27' };
  return { report, written: addToManifest(text, loaded, report, origin) };
}

/** The text of a manifest with all facts of 1.11.0. */
const known = compare(EMPTY, older).written;

describe('sync from 1.11.0 to 1.14.0', () => {
  const { report, written } = compare(known, newer);

  test('finds nothing in 1.11.0, from which the manifest was made', () => {
    expect(isInStep(compare(known, older).report)).toBe(true);
  });

  test('finds the two new betas, with the methods that send them and the fields that they open', () => {
    const privacy = ['inference_data_privacy'];
    const none = { isOpen: false, accepts: [], unlocks: {}, returns: {} };
    expect(report.betas.filter(({ kind }) => kind === 'new')).toEqual([
      {
        ...none,
        id: 'efs-2026-10-01',
        kind: 'new',
        sentBy: ['organization.externalStorage.*'],
        unlocks: {
          'organization.workspaces.create': privacy,
          'organization.workspaces.update': privacy,
        },
        returns: {
          'organization.workspaces.create': privacy,
          'organization.workspaces.retrieve': privacy,
          'organization.workspaces.update': privacy,
          'organization.workspaces.archive': privacy,
          'organization.workspaces.list': ['data[].inference_data_privacy'],
          'organization.complianceSettings.retrieve': ['access_transparency'],
          'organization.complianceSettings.update': ['access_transparency'],
        },
      },
      {
        ...none,
        id: 'google-managed-data-controls-2026-09-01',
        kind: 'new',
        sentBy: [
          'organization.providers.google.projects.dataControls.*',
          'userProfiles.providers.google.dataControls.*',
        ],
      },
    ]);
  });

  test('finds a new use of a known beta', () => {
    expect(report.betas.filter(({ kind }) => kind !== 'new')).toEqual([
      {
        id: 'user-profiles-2026-09-04',
        kind: 'changed',
        isOpen: false,
        sentBy: ['userProfiles.providers.google.dataControls.*'],
        accepts: [],
        unlocks: {},
        returns: {},
      },
    ]);
  });

  test('finds the two new retirement dates of models', () => {
    const ends = { ends: '2027-01-22', manifest: undefined };
    expect(report.models).toEqual([
      { model: 'claude-opus-4-5', ...ends },
      { model: 'claude-opus-4-5-20251101', ...ends },
    ]);
  });

  test('finds no other change', () => {
    expect(report.operations).toEqual([]);
    expect(report.fields).toEqual([]);
  });

  test('writes all changes, and finds nothing afterwards', () => {
    expect(isInStep(compare(written, newer).report)).toBe(true);
    expect(written.split('\n')).toEqual(expect.arrayContaining(known.split('\n')));
    const { betas } = validateManifest(parseManifest(written, 'm.yaml'));
    expect(betas['efs-2026-10-01']).toMatchObject({ status: 'unknown', since: 'unknown' });
  });

  test('finds betas that 1.11.0 does not have, after a change back to 1.11.0', () => {
    const loaded = parseManifest(written, 'm.yaml');
    const manifest = validateManifest(loaded);
    const { facts, document } = older;
    const back = compareSdk({ facts, document, manifest, spec: newer.document });
    expect(back.betas.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'vanished efs-2026-10-01',
      'vanished google-managed-data-controls-2026-09-01',
    ]);
  });
});

describe('the shipped manifest and specs', () => {
  const manifest = shippedManifest();
  const specs = new URL('../../dist/specs/', import.meta.url);

  test.each([
    ['2026-10-21', newer],
    ['2023-06-01', importSdk(SDK_0_137, { withDocs: true })],
  ])('contain for %s all facts of the release from which the spec was imported', (version, sdk) => {
    const spec = JSON.parse(readFileSync(new URL(`claude-${version}.json`, specs), 'utf8')) as Json;
    const { facts, document } = sdk;
    expect(compareSdk({ facts, document, manifest, spec })).toEqual({
      betas: [],
      operations: [],
      models: [],
      fields: [],
    });
  });
});
