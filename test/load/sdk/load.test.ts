import { describe, expect, test } from 'vitest';
import { loadSpec, parseSource } from '../../../generator/load/spec.js';
import { model } from '../../../generator/model/model.js';
import { fullName } from '../../../generator/model/spec/selection.js';
import { manifest, shippedManifest } from '../../model/given.js';
import { SDK_0_95 } from './given.js';

describe('loadSpec for the folder of an SDK', () => {
  test('loads the imported document, which is the same on every run', async () => {
    const [first, second] = await Promise.all([
      loadSpec(parseSource(SDK_0_95)),
      loadSpec(parseSource(SDK_0_95)),
    ]);
    expect(first.document['x-claude-source']).toEqual({
      package: '@anthropic-ai/sdk',
      version: '0.95.2',
      sendsBetaQuery: true,
    });
    expect(first.label).toBe('node_modules/@anthropic-ai/sdk');
    expect(first.warnings).toEqual([]);
    expect(second.hash).toBe(first.hash);
  });

  test('keeps the method names of the SDK, even if they do not follow from the paths', async () => {
    const { document } = await loadSpec(parseSource(SDK_0_95));
    const { api, warnings } = model(document, shippedManifest(), {
      isShippedEntry: () => true,
    });
    const names = api.operations.map(fullName);
    expect(api.version).toBe('2023-06-01');
    expect(names).toHaveLength(97);
    expect(names).toEqual(
      expect.arrayContaining([
        'completions.create',
        'beta.files.upload',
        'beta.files.retrieveMetadata',
        'beta.sessions.threads.events.stream',
        'beta.userProfiles.createEnrollmentURL',
      ]),
    );
    expect(warnings).toEqual([]);
  });

  test('keeps the type names of the SDK, even if the manifest renames a type', async () => {
    const { document } = await loadSpec(parseSource(SDK_0_95));
    const { api } = model(document, manifest({ schemas: { TextBlock: 'Renamed' } }));
    expect([...api.schemas.keys()]).toContain('TextBlock');
    expect([...api.schemas.keys()]).not.toContain('Renamed');
  });
});
