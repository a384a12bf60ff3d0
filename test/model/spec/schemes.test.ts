import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../generator/diagnostics.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { ok } from '../small-specs.js';

const KEY = { type: 'apiKey', in: 'header', name: 'X-Key' };
const SPEC = {
  servers: [{ url: 'https://api.example.com' }],
  paths: { '/v1/a': { get: ok() } },
  components: { securitySchemes: { k: KEY } },
};

/** Returns the names of the client options for credentials, and the warnings. */
function read(more: Json) {
  const { api, warnings } = model({ ...SPEC, ...more }, manifest({ api: {} }));
  const { protocol } = api;
  const credentials = protocol.kind === 'other' ? protocol.credentials : [];
  return {
    options: credentials.flatMap(({ options }) => options),
    warnings: warnings.map(formatDiagnostic),
  };
}

test('`security` of an operation behind a reference to a path item is read', () => {
  const pathItems = { Q: { get: { ...ok(), security: [{ k: [] }] } } };
  const paths = { '/v1/q': { $ref: '#/components/pathItems/Q' } };
  const components = { ...SPEC.components, pathItems };
  const want = { options: ['apiKey'], warnings: [] };
  expect(read({ security: [], paths, components })).toEqual(want);
});

const NOT_SECURITY =
  'not a list of objects: it has no effect; write a list such as `- name: []`, with the name of a security scheme';

test.each<readonly [security: unknown, warnings: readonly string[]]>([
  [null, []],
  [{ k: [] }, [`#: \`security\` is an object, ${NOT_SECURITY}`]],
  [['k'], [`#: \`security\` is a list, ${NOT_SECURITY}`]],
])('the invalid `security` %j of a spec does not remove credentials', (security, warnings) => {
  expect(read({ security })).toEqual({ options: ['apiKey'], warnings });
});

test.each<readonly [security: unknown, warnings: readonly string[]]>([
  [null, []],
  [['k'], [`GET /v1/a: \`security\` is a list, ${NOT_SECURITY}`]],
])(
  'the invalid `security` %j of an operation does not remove credentials',
  (security, warnings) => {
    const paths = { '/v1/a': { get: { ...ok(), security } } };
    expect(read({ paths })).toEqual({ options: ['apiKey'], warnings });
  },
);
