import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../generator/load/manifest-text.js';
import type { SdkFacts } from '../../generator/load/sdk/import.js';
import { compareSdk } from '../../generator/sync/compare.js';
import { addToManifest } from '../../generator/sync/write.js';
import { validateManifest } from '../../generator/validate/manifest.js';

const HEAD = `api:
  versions:
    '2026-10-21': { status: current, auth: bearer }
`;

const object = (properties: object) => ({ type: 'object', properties });
const operation = (operationId: string, request: object) => ({
  operationId,
  requestBody: { content: { 'application/json': { schema: request } } },
  responses: { '200': { content: { 'application/json': { schema: object({}) } } } },
});

const STABLE = object({
  text: { type: 'string' },
  mode: { enum: ['fast'] },
  blocks: { type: 'array', items: { oneOf: [object({ type: { const: 'a' } })] } },
});
const BETA = object({
  text: { type: 'string' },
  mode: { enum: ['fast', 'slow'] },
  blocks: {
    type: 'array',
    items: { oneOf: [object({ type: { const: 'a' } }), object({ type: { const: 'b' }, c: {} })] },
  },
  color: { type: 'string' },
});

const DOCUMENT = {
  paths: {
    '/v1/notes': { post: operation('notes.create', STABLE) },
    '/v1/notes?beta=true': { post: operation('beta.notes.create', BETA) },
    '/v1/inks?beta=true': { post: operation('beta.inks.create', object({ any: {} })) },
  },
};

const facts = (baked: Readonly<Record<string, readonly string[]>> = {}): SdkFacts => ({
  sdkVersion: '1.99.0',
  apiVersion: '2026-10-21',
  baseUrl: undefined,
  betas: [],
  operations: Object.fromEntries(
    Object.entries(baked).map(([method, ids]) => [
      `POST ${method}`,
      { method: `beta.${method}`, baked: ids, required: [], errors: [] },
    ]),
  ),
  models: [],
  modelEnds: {},
  thinkingWarnings: [],
  nonStreamingTokens: {},
  errorCodes: [],
  environment: [],
});

function compare(manifest: string, given = facts(), spec: object = {}) {
  const loaded = parseManifest(`${HEAD}${manifest}`, 'm.yaml');
  const input = { facts: given, document: DOCUMENT, manifest: validateManifest(loaded) };
  const report = compareSdk({ ...input, spec: spec as Readonly<Record<string, unknown>> });
  const origin = {
    source: 'https://example.com/',
    apiVersion: given.apiVersion,
    checked: '2026-11-27',
  };
  return { ...report, written: addToManifest(loaded.text, loaded, report, origin) };
}

describe('compareSdk', () => {
  test('finds fields, variants and values that only beta methods have', () => {
    const { fields } = compare('betas: {}');
    expect(fields).toEqual(
      ['color', 'mode[=slow]', 'blocks[type=b]'].map((selector) => ({
        method: 'notes.create',
        side: 'request',
        selector,
      })),
    );
  });

  test('does not report fields that a beta opens, or that the spec has', () => {
    const beta = 'betas: { b-2026-01-01: { status: active, unlocks: { notes.*: [color, mode] } } }';
    expect(compare(beta).fields.map(({ selector }) => selector)).toEqual(['blocks[type=b]']);
    expect(compare('betas: {}', facts(), DOCUMENT).fields).toEqual([]);
  });

  test('finds methods that send other betas than the manifest lets them send', () => {
    const manifest = `betas:
  a-2026-01-01: { status: active, requires: [inks.*] }
  b-2026-01-01: { status: active }
`;
    const { operations, betas, written } = compare(
      manifest,
      facts({ 'inks.create': ['b-2026-01-01'] }),
    );
    expect(operations).toEqual([
      { method: 'inks.create', sdk: ['b-2026-01-01'], manifest: ['a-2026-01-01'] },
    ]);
    expect(betas.map(({ id, sentBy }) => [id, sentBy])).toEqual([['b-2026-01-01', ['inks.*']]]);
    expect(written).toContain('b-2026-01-01: { status: active, requires: [inks.*] }');
    expect(written).toContain('a-2026-01-01: { status: active, requires: [inks.*] }');
  });

  test('finds methods that send other betas than the imported spec states', () => {
    const manifest = `betas:
  a-2026-01-01: { status: graduated }
  b-2026-01-01: { status: graduated }
`;
    const operation = { operationId: 'beta.inks.create', 'x-claude-betas': ['a-2026-01-01'] };
    const paths = { '/v1/inks?beta=true': { post: operation } };
    const sentBy = (baked: string, spec: object) => {
      const { betas, operations } = compare(manifest, facts({ 'inks.create': [baked] }), spec);
      return [betas.map(({ id }) => id), operations.map((one) => one.manifest)];
    };
    const imported = { 'x-claude-source': { package: 'x' }, paths };
    expect(sentBy('a-2026-01-01', imported)).toEqual([[], []]);
    expect(sentBy('b-2026-01-01', imported)).toEqual([['b-2026-01-01'], [['a-2026-01-01']]]);
    expect(sentBy('a-2026-01-01', { paths })).toEqual([['a-2026-01-01'], []]);
  });

  test('writes a graduated beta under `bakes` of the API version if a method sends it', () => {
    const { written } = compare(
      'betas: { g-2026-01-01: { status: graduated } }\n',
      facts({ 'inks.create': ['g-2026-01-01'] }),
    );
    expect(written).toContain(
      "'2026-10-21': { status: current, auth: bearer, bakes: {g-2026-01-01: [inks.*]} }",
    );
  });

  test('reports a changed retirement date, and does not change the manifest', () => {
    const manifest = 'models: { m: { retires: 2026-01-01 } }\n';
    const { models, written } = compare(manifest, { ...facts(), modelEnds: { m: '2027-01-01' } });
    expect(models).toEqual([{ model: 'm', ends: '2027-01-01', manifest: '2026-01-01' }]);
    expect(written).toBe(`${HEAD}${manifest}`);
  });

  test('keeps the line endings of the manifest', () => {
    const text = `${HEAD}betas: {}\n`.replaceAll('\n', '\r\n');
    const loaded = parseManifest(text, 'm.yaml');
    const given = facts({ 'inks.create': ['b-2026-01-01'] });
    const manifest = validateManifest(loaded);
    const report = compareSdk({ facts: given, document: DOCUMENT, manifest, spec: {} });
    const origin = { source: 'https://example.com/', apiVersion: undefined, checked: '2026-11-27' };
    const written = addToManifest(text, loaded, report, origin);
    expect(written).toContain('b-2026-01-01:\r\n');
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
