import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../generator/diagnostics.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import { manifest, shippedManifest } from './given.js';
import { ok } from './small-specs.js';

const SPEC = { servers: [{ url: 'https://api.example.com' }], paths: { '/v1/a': { get: ok() } } };

function foreign(more: Json = {}, own?: Json) {
  const given = own ? manifest(own) : shippedManifest();
  const { api, warnings } = model({ ...SPEC, ...more }, given, { isDefaultManifest: !own });
  return { api, warnings: warnings.map(formatDiagnostic) };
}

test('a spec of another API gets no facts of the shipped manifest', () => {
  const { api, warnings } = foreign();
  expect([api.betas, api.models, api.operations.map(({ namespace }) => namespace)]).toEqual([
    [],
    [],
    ['stable'],
  ]);
  expect(warnings).toEqual([
    '--betas: the spec is not of the Claude API: the shipped manifest is not used; write a manifest of a few lines: see docs/foreign-specs.md',
  ]);
});

test.each<readonly [what: string, more: Json]>([
  ['a server', { servers: [{ url: 'https://api.anthropic.com' }] }],
  ['messages', { paths: { '/v1/messages': { get: ok() } } }],
  [
    'a header',
    {
      paths: {
        '/v1/a': {
          get: { ...ok(), parameters: [{ name: 'anthropic-beta', in: 'header', schema: {} }] },
        },
      },
    },
  ],
])('a spec is of the Claude API by %s', (_what, more) => {
  expect(foreign(more).warnings.join()).not.toContain('not of the Claude API');
});

const scheme = (one: Json): Json => ({ components: { securitySchemes: { s: one } } });

test.each<readonly [scheme: Json, auth: string, warnings: number]>([
  [{ type: 'http', scheme: 'Bearer' }, 'bearer', 0],
  [{ type: 'oauth2' }, 'bearer', 0],
  [{ type: 'apiKey', in: 'header', name: 'X-API-Key' }, 'x-api-key', 0],
  [{ type: 'apiKey', in: 'query', name: 'key' }, 'bearer', 1],
  [{ type: 'http', scheme: 'basic' }, 'bearer', 1],
])('the security scheme %j sends the key as %s', (one, auth, warnings) => {
  const made = foreign(scheme(one), {});
  expect(made.api.auth).toBe(auth);
  expect(made.warnings).toHaveLength(warnings);
});
