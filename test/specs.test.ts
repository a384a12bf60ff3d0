/** The committed specs equal imports of the releases in `specs/sources.json`. Overlays add descriptions. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listUndescribed } from '../generator/commands/shipped.js';
import { formatDiagnostic } from '../generator/diagnostics.js';
import { SHIPPED_VERSIONS, shippedSpec } from '../generator/load/package.js';
import { importSdk } from '../generator/load/sdk/import.js';
import { readShippedSpecs } from '../generator/load/shipped.js';
import { object } from './load/sdk/comparison/shapes.js';
import { model } from '../generator/model/model.js';
import type { Json } from '../generator/model/spec/json.js';
import { shippedManifest } from './model/given.js';

const ROOT = join(import.meta.dirname, '..');
const SPECS = join(ROOT, 'specs');

const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path: string) => JSON.parse(readText(path)) as Readonly<Record<string, unknown>>;

const RELEASES = Object.entries(readJson('specs/sources.json')).map(
  ([version, release]) => [version, String(release)] as const,
);

/** Returns the folder of the dev dependency with this release. */
function installed(release: string): string {
  const dependencies = Object.entries(readJson('package.json')['devDependencies'] as object);
  const [alias] = dependencies.find(([, spec]) => spec === `npm:${release}`) ?? [];
  if (alias === undefined) throw new Error(`${release} is not a dev dependency.`);
  return join(ROOT, 'node_modules', alias);
}

describe.each(RELEASES)('specs/%s', (version, release) => {
  const text = readText(`specs/${version}/openapi.json`);

  test(`equals the import of ${release}; if not, run npm run specs`, () => {
    const { document, problems } = importSdk(installed(release));
    expect(problems).toEqual([]);
    expect(text === `${JSON.stringify(document, null, 2)}\n`).toBe(true);
  });

  test('has a record of its source', () => {
    expect(readJson(`specs/${version}/openapi.source.json`)).toEqual({
      source: release,
      version: release.slice(release.lastIndexOf('@') + 1),
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  test('describes the API version that it is named after', () => {
    expect(JSON.parse(text)).toMatchObject({ info: { version } });
  });
});

/** The highest number of parts without a description. Describe new parts in the commit that imports them. */
const WORDLESS = {
  '2026-10-21': { operations: 0, parameters: 0, schemas: 0, fields: 0 },
  '2023-06-01': { operations: 0, parameters: 0, schemas: 0, fields: 0 },
};

describe('the shipped overlays', () => {
  test('state the reason and the source of each correction', async () => {
    const folder = join(SPECS, 'overlays', 'corrections');
    const files = (await readdir(folder)).map((name) => join(folder, name));
    expect(files.length).toBeGreaterThan(0);
    const actions = files.flatMap(
      (file) =>
        (parse(readFileSync(file, 'utf8')) as { readonly actions: readonly object[] }).actions,
    );
    for (const action of actions) {
      expect(action).toHaveProperty('description', expect.stringMatching(/^.+ Source: https:/));
    }
  });

  test('change only descriptions and summaries, except overlays with corrections', async () => {
    const whole = await readShippedSpecs(SPECS);
    const structure = await readShippedSpecs(SPECS, ['corrections']);
    expect(whole.map(withoutWords)).toEqual(structure.map(withoutWords));
  });

  test.each(Object.entries(WORDLESS))(
    'describe all parts of the spec of %s',
    async (version, limits) => {
      const wordless = (await listUndescribed(SPECS))[version];
      for (const [kind, limit] of Object.entries(limits)) {
        const places = wordless?.[kind as keyof typeof limits] ?? [];
        expect(
          places.length,
          `${kind} without a description; npm run specs -- --words lists them`,
        ).toBeLessThanOrEqual(limit);
      }
    },
  );
});

/** Types that the official spec states and the types of the SDK cannot express. */
const NARROWER: readonly (readonly [schema: string, field: string, narrower: object])[] = [
  ['MessageCreateParams', 'max_tokens', { type: 'integer' }],
  ['Usage', 'input_tokens', { type: 'integer' }],
  ['MessageTokensCount', 'input_tokens', { type: 'integer' }],
  ['Base64ImageSource', 'data', { type: 'string', format: 'byte' }],
  ['MessageBatch', 'created_at', { type: 'string', format: 'date-time' }],
  ['MessageBatchRequestCounts', 'succeeded', { type: 'integer' }],
  ['ModelInfo', 'created_at', { type: 'string', format: 'date-time' }],
  ['FileMetadata', 'size_bytes', { type: 'integer' }],
  ['BetaFileMetadata', 'created_at', { type: 'string', format: 'date-time' }],
];

test('the shipped specs distinguish integers, times and base64 from other numbers and strings', async () => {
  for (const { document } of await readShippedSpecs(SPECS)) {
    const schemas = object(object(document, 'components'), 'schemas');
    const found = NARROWER.map(([schema, field]) =>
      object(object(schemas[schema], 'properties'), field),
    );
    expect(found).toMatchObject(NARROWER.map(([, , narrower]) => narrower));
  }
});

/** Operations that each client of 2023-06-01 must have, by part of the API. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  messages: ['POST /v1/messages', 'POST /v1/messages/count_tokens'],
  batches: [
    'POST /v1/messages/batches',
    'GET /v1/messages/batches',
    'GET /v1/messages/batches/{message_batch_id}',
    'DELETE /v1/messages/batches/{message_batch_id}',
    'POST /v1/messages/batches/{message_batch_id}/cancel',
    'GET /v1/messages/batches/{message_batch_id}/results',
  ],
  models: ['GET /v1/models', 'GET /v1/models/{model_id}'],
  files: [
    'POST /v1/files',
    'GET /v1/files',
    'GET /v1/files/{file_id}',
    'GET /v1/files/{file_id}/content',
    'DELETE /v1/files/{file_id}',
  ],
  skills: [
    'POST /v1/skills',
    'GET /v1/skills',
    'GET /v1/skills/{skill_id}',
    'DELETE /v1/skills/{skill_id}',
    'POST /v1/skills/{skill_id}/versions',
    'GET /v1/skills/{skill_id}/versions',
    'GET /v1/skills/{skill_id}/versions/{version}',
    'DELETE /v1/skills/{skill_id}/versions/{version}',
  ],
  completions: ['POST /v1/complete'],
  organization: [
    'GET /v1/organizations/me',
    'POST /v1/organizations/invites',
    'GET /v1/organizations/invites',
    'GET /v1/organizations/invites/{invite_id}',
    'DELETE /v1/organizations/invites/{invite_id}',
    'GET /v1/organizations/users',
    'GET /v1/organizations/users/{user_id}',
    'POST /v1/organizations/users/{user_id}',
    'DELETE /v1/organizations/users/{user_id}',
    'GET /v1/organizations/api_keys',
    'GET /v1/organizations/api_keys/{api_key_id}',
    'POST /v1/organizations/api_keys/{api_key_id}',
  ],
  workspaces: [
    'POST /v1/organizations/workspaces',
    'GET /v1/organizations/workspaces',
    'GET /v1/organizations/workspaces/{workspace_id}',
    'POST /v1/organizations/workspaces/{workspace_id}',
    'POST /v1/organizations/workspaces/{workspace_id}/archive',
    'POST /v1/organizations/workspaces/{workspace_id}/members',
    'GET /v1/organizations/workspaces/{workspace_id}/members',
    'GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}',
    'POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}',
    'DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}',
  ],
  reports: [
    'GET /v1/organizations/usage_report/messages',
    'GET /v1/organizations/usage_report/claude_code',
    'GET /v1/organizations/cost_report',
  ],
};

test.each(Object.entries(PARTS))('the client of 2023-06-01 has %s', (_, wanted) => {
  const document = JSON.parse(readFileSync(shippedSpec('2023-06-01'), 'utf8')) as Json;
  const { api } = model(document, shippedManifest(), { version: '2023-06-01' });
  const keys = api.operations.map(({ key }) => key);
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
});

/** Returns the document as JSON text, without descriptions and summaries. */
function withoutWords({ document }: { readonly document: object }): string {
  return JSON.stringify(document, (key, value: unknown) =>
    (key === 'description' || key === 'summary') && typeof value === 'string' ? undefined : value,
  );
}

test('each entry of the shipped manifest is in one of the shipped specs', async () => {
  const manifest = shippedManifest();
  const shipped = await readShippedSpecs(SPECS);
  expect(shipped.map(({ version }) => version)).toEqual(SHIPPED_VERSIONS);
  const [first = [], ...others] = shipped.map(({ version, document }) =>
    model(document, manifest, { version }).warnings.map(formatDiagnostic),
  );
  expect(first.filter((warning) => others.every((all) => all.includes(warning)))).toEqual([]);
});
