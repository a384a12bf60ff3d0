import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { makeFolder } from '../../support/temporary.js';
import { operationsOf } from './comparison/operations.js';
import { isJson, list, object, type Json } from './comparison/shapes.js';
import { SDK_0_95, SDK_1_14 } from './given.js';

describe('the import of 1.14.0', () => {
  const { document, facts, problems } = importSdk(SDK_1_14);
  const operations = [...operationsOf(document)];
  const schemas = object(document['components'], 'schemas');
  const operation = (key: string): Json => operationsOf(document).get(key) ?? {};

  test('has no problems', () => {
    expect(problems).toEqual([]);
  });

  test('has 397 operations with different methods, 286 of them beta operations', () => {
    expect(operations).toHaveLength(397);
    expect(operations.filter(([key]) => key.endsWith('?beta=true'))).toHaveLength(286);
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(397);
  });

  test('has beta methods for exactly the operations with ?beta=true', () => {
    const wrong = operations.filter(
      ([key, { operationId }]) =>
        String(operationId).startsWith('beta.') !== key.endsWith('?beta=true'),
    );
    expect(wrong).toEqual([]);
  });

  test('refers only to schemas that it has', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    expect(names.length).toBeGreaterThan(5_000);
    expect(names.filter(([, name = '']) => !(name in schemas))).toEqual([]);
  });

  test('is the same on every run, and for a package without sources', async () => {
    const built = await makeFolder();
    await cp(SDK_1_14, built, {
      recursive: true,
      filter: (path) => !path.startsWith(join(SDK_1_14, 'src')) && !path.includes('.map'),
    });
    const again = importSdk(built);
    expect(JSON.stringify(again.document)).toBe(JSON.stringify(document));
    expect(again.facts).toEqual(facts);
    expect(again.problems).toEqual([]);
  });

  test('has every kind of response', () => {
    const types = operations.map(([, one]) =>
      Object.keys(object(object(object(one, 'responses'), '200'), 'content')).join(' or '),
    );
    const counts = Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]),
    );
    expect(counts).toEqual({
      'application/json': 387,
      'application/json or text/event-stream': 2,
      'application/octet-stream': 4,
      'application/x-jsonl': 2,
      'text/event-stream': 2,
    });
  });

  test('has multipart bodies for operations that send files', () => {
    const multipart = operations.filter(
      ([, one]) => 'multipart/form-data' in object(object(one, 'requestBody'), 'content'),
    );
    expect(multipart.map(([, { operationId }]) => operationId)).toEqual(
      expect.arrayContaining(['files.upload', 'skills.create', 'beta.organization.plugins.create']),
    );
    expect(object(schemas['FileUploadParams'], 'properties')['file']).toEqual({
      type: 'string',
      format: 'binary',
    });
  });

  test('lists the betas that a method sends, also if one header value contains several', () => {
    const key = 'GET /v1/user_profiles/{user_profile_id}/providers/google/data_controls?beta=true';
    const betas = ['user-profiles-2026-09-04', 'google-managed-data-controls-2026-09-01'];
    expect(operation(key)['x-claude-betas']).toEqual(betas);
    expect(facts.operations[key]?.baked).toEqual(betas);
    expect(facts.operations[key]?.required).toEqual(['google-managed-data-controls-2026-09-01']);
    expect(operation('POST /v1/messages?beta=true')['x-claude-betas']).toBeUndefined();
  });

  test('has the sent names of header parameters, and names of list parameters with brackets', () => {
    const named = (key: string, place: string) =>
      list(operation(key), 'parameters')
        .filter(isJson)
        .filter((one) => one['in'] === place)
        .map(({ name }) => name);
    expect(named('POST /v1/messages?beta=true', 'header')).toEqual([
      'anthropic-beta',
      'anthropic-user-profile-id',
      'anthropic-workspace-id',
    ]);
    expect(named('GET /v1/files?beta=true', 'query')).toContain('ids[]');
    const poll = 'GET /v1/environments/{environment_id}/work/poll?beta=true';
    expect(named(poll, 'header')).toContain('Anthropic-Worker-ID');
  });

  test('leaves fields that are sent as headers out of bodies, also in batches', () => {
    for (const name of ['BetaMessageCreateParams', 'BetaMessageCreateParamsNonStreaming']) {
      const fields = Object.keys(object(schemas[name], 'properties'));
      expect(fields).toContain('max_tokens');
      expect(fields).not.toContain('betas');
      expect(fields).not.toContain('user_profile_id');
    }
  });

  test('has a webhook for each type of event', () => {
    expect(Object.keys(object(document, 'webhooks'))).toHaveLength(51);
    expect(Object.keys(object(document, 'webhooks'))).toContain('external_storage.failed');
  });

  test('gives the facts of a manifest: betas, models, error codes, environment variables', () => {
    const { betas, models, modelEnds, errorCodes, environment } = facts;
    expect([facts.sdkVersion, facts.apiVersion]).toEqual(['1.14.0', '2026-10-21']);
    expect([betas.length, models.length, errorCodes.length]).toEqual([60, 22, 133]);
    expect(betas).toContain('efs-2026-10-01');
    expect(modelEnds).toEqual({
      'claude-mythos-preview': '2026-06-30',
      'claude-opus-4-5': '2027-01-22',
      'claude-opus-4-5-20251101': '2027-01-22',
      'claude-sonnet-4-5': '2026-11-30',
      'claude-sonnet-4-5-20250929': '2026-11-30',
    });
    expect(facts.thinkingWarnings).toEqual(['claude-opus-4-6', 'claude-mythos-preview']);
    expect(Object.values(facts.nonStreamingTokens)).toEqual([8192, 8192, 8192]);
    expect(errorCodes).toContainEqual({ status: 400, code: 'image_dimensions_too_large' });
    expect(environment).toContain('ANTHROPIC_API_KEY');
    const each = Object.values(facts.operations);
    expect(each.filter(({ baked }) => baked.length > 0)).toHaveLength(169);
    expect(each.flatMap(({ errors }) => errors)).toHaveLength(644);
  });

  test('contains no text from doc comments of the SDK', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('Create a cache control breakpoint');
    const descriptions = [...text.matchAll(/"description":"([^"]*)"/g)].map(([, words]) => words);
    expect([...new Set(descriptions)].toSorted()).toEqual([
      'Imported from the types of @anthropic-ai/sdk 1.14.0.',
      'The event was received.',
      'The request failed.',
      'The request succeeded.',
    ]);
  });
});

test('with `withDocs`, the import contains the doc comments of the SDK and names its license', () => {
  const { document } = importSdk(SDK_0_95, { withDocs: true });
  const { description } = object(document, 'info');
  expect(description).toBe(
    'Imported from the types of @anthropic-ai/sdk 0.95.2. ' +
      'Descriptions come from its doc comments, under its license: MIT.',
  );
  const described = [...operationsOf(document).values()].filter((one) => 'description' in one);
  expect(described.length).toBeGreaterThan(90);
  const texts = described.map((one) => String(one['description']));
  expect(texts.filter((text) => /@example|@throws|```/.test(text))).toEqual([]);
});
