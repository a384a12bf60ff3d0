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

test('the model of another API has no facts from the shipped manifest', () => {
  const { api, warnings } = foreign();
  expect([api.betas, api.models, api.operations.map(({ namespace }) => namespace)]).toEqual([
    [],
    [],
    ['stable'],
  ]);
  expect([api.clientName, api.protocol, api.title]).toEqual([
    'ApiClient',
    { kind: 'other', error: 'ClientError', credentials: [], environment: {} },
    'API',
  ]);
  expect(warnings).toEqual([
    '--betas: the spec does not describe the Claude API: the shipped manifest is not used; write a manifest that names the client and its errors: see docs/foreign-specs.md',
  ]);
});

const HEADER = { name: 'anthropic-beta', in: 'header', schema: {} };
const WITH_HEADER = { get: { ...ok(), parameters: [HEADER] } };

test.each<readonly [what: string, more: Json]>([
  ['a server', { servers: [{ url: 'https://api.anthropic.com' }] }],
  ['messages', { paths: { '/v1/messages': { get: ok() } } }],
  ['a header', { paths: { '/v1/a': WITH_HEADER } }],
  [
    'a header behind a reference',
    { paths: { '/v1/a': { $ref: '#/x-items/a' } }, 'x-items': { a: WITH_HEADER } },
  ],
])('a spec belongs to the Claude API because of %s', (_what, more) => {
  const { api, warnings } = foreign(more);
  expect(api.protocol.kind).toBe('claude');
  expect(warnings.join()).not.toContain('does not describe the Claude API');
});

/** Returns a spec with these security schemes. By default, `security` lists all of them. */
const secured = (securitySchemes: Json, more: Json = {}): Json => ({
  security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
  components: { securitySchemes },
  ...more,
});

const BEARER = { type: 'http', scheme: 'Bearer' };
const IN_HEADER = { type: 'apiKey', in: 'header', name: 'X-Key' };
const NO_VERSIONS = { api: {} };

/** Returns the security schemes of a client, each with the names of its client options. */
function credentialsOf({ api }: ReturnType<typeof foreign>) {
  const { protocol } = api;
  return protocol.kind === 'other'
    ? protocol.credentials.map(({ scheme, options }) => [
        Object.values(scheme).join(' '),
        ...options,
      ])
    : [];
}

test.each<readonly [scheme: Json, ...sent: string[]]>([
  [BEARER, 'bearer', 'apiKey'],
  [{ type: 'http', scheme: 'basic' }, 'basic', 'username', 'password'],
  [IN_HEADER, 'header X-Key', 'apiKey'],
  [{ type: 'apiKey', in: 'query', name: 'key' }, 'query key', 'apiKey'],
])('the client sends credentials by the security scheme %j', (one, ...sent) => {
  const made = foreign(secured({ s: one }), NO_VERSIONS);
  expect(credentialsOf(made)).toEqual([sent]);
  expect(made.warnings).toEqual([]);
});

const CANNOT =
  'callers can send them in `defaultHeaders`; or write `auth` in `api` of the manifest';
const TOKENS =
  'the client does not request tokens: callers pass a token, which is sent as `bearer`; write `auth: bearer` in `api` of the manifest if that is right';

test.each<readonly [scheme: Json, sent: readonly string[], warning: string]>([
  [{ type: 'oauth2' }, ['bearer apiKey'], TOKENS],
  [{ type: 'openIdConnect' }, ['bearer apiKey'], TOKENS],
  [
    { type: 'mutualTLS' },
    [],
    `the client cannot send credentials in this way: \`mutualTLS\`; ${CANNOT}`,
  ],
  [
    { type: 'http', scheme: 'digest' },
    [],
    `the client cannot send credentials in this way: \`http digest\`; ${CANNOT}`,
  ],
  [
    { type: 'apiKey', in: 'cookie', name: 'a' },
    [],
    `the client cannot send credentials in this way: \`apiKey cookie\`; ${CANNOT}`,
  ],
])('the security scheme %j causes a warning', (one, sent, warning) => {
  const made = foreign(secured({ s: one }), NO_VERSIONS);
  expect(credentialsOf(made).map((parts) => parts.join(' '))).toEqual(sent);
  expect(made.warnings).toEqual([`#/components/securitySchemes/s: ${warning}`]);
});

test('OAuth 2.0 causes no warning if the spec has a bearer scheme, too', () => {
  const made = foreign(secured({ o: { type: 'oauth2' }, b: BEARER }), NO_VERSIONS);
  expect([credentialsOf(made), made.warnings]).toEqual([[['bearer', 'apiKey']], []]);
});

test('the client has only the security schemes that `security` names', () => {
  const get = { ...ok(), security: [{ b: [] }] };
  const schemes = { a: IN_HEADER, b: BEARER, c: { type: 'http', scheme: 'basic' } };
  const paths = { '/v1/a': { get } };
  const made = foreign(secured(schemes, { security: [{ a: [] }, {}], paths }), NO_VERSIONS);
  expect(credentialsOf(made)).toEqual([
    ['header X-Key', 'apiKey'],
    ['bearer', 'authToken'],
  ]);
  expect(credentialsOf(foreign(secured(schemes, { security: [] }), NO_VERSIONS))).toEqual([]);
});

test('a required security scheme that the spec does not describe causes a warning', () => {
  expect(foreign({ security: [{ x: [] }] }, NO_VERSIONS).warnings).toEqual([
    '#/components/securitySchemes: `x` is required by `security`, but not described; describe it, or write `auth` in `api` of the manifest',
  ]);
});

test('a security scheme with an invalid header name is refused', () => {
  const scheme = { type: 'apiKey', in: 'header', name: 'x: y\n' };
  expect(() => foreign(secured({ s: scheme }), NO_VERSIONS)).toThrow(
    '#/components/securitySchemes/s: `x: y\\n` is not a header name',
  );
});

test('the options of further API keys have unique names, made from the headers', () => {
  const header = (name: string) => ({ header: name });
  const auth = ['a', 'X-App', 'x-app-key', 'app', '9'].map(header);
  const names = foreign({}, { api: { auth: auth } });
  expect(credentialsOf(names).map(([, option]) => option)).toEqual([
    ...['apiKey', 'appKey', 'appKey2', 'appKey3', 'key9Key'],
  ]);
});

test('`auth` in the manifest takes precedence over the spec, also in an API version', () => {
  const spec = secured({ s: IN_HEADER });
  expect(credentialsOf(foreign(spec, { api: { auth: 'basic' } }))).toEqual([
    ['basic', 'username', 'password'],
  ]);
  expect(credentialsOf(foreign(spec, { api: { auth: [] } }))).toEqual([]);
  expect(credentialsOf(foreign(spec, {}))).toEqual([['bearer', 'apiKey']]);
});

test('headers that the client sets are not params, but headers of the Claude API can be', () => {
  const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
  const parameters = ['x-api-key', 'X-Key', 'Pet-Version'].map(header);
  const versions = { '2026-01-01': { status: 'current' } };
  const { api } = foreign(
    { ...secured({ s: IN_HEADER }), paths: { '/v1/a': { get: { ...ok(), parameters } } } },
    { api: { versions, versionHeader: 'pet-version' } },
  );
  expect(api.operations[0]?.headerParameters.map((one) => one.header)).toEqual(['x-api-key']);
});

test('an environment variable for an unknown option is refused', () => {
  const environment = { apiKey: 'A', apikey: 'B', timeout: 'C' };
  expect(() => foreign({}, { api: { auth: 'bearer', environment } })).toThrow(
    'api.environment.apikey: `apikey` is not a client option that an environment variable can set; did you mean `apiKey`? available: `baseURL`, `defaultHeaders`, `logLevel`, `apiKey`',
  );
  expect(() => foreign({}, { api: { auth: [], environment: { apiKey: 'A' } } })).toThrow(
    '`apiKey`',
  );
});

test('the client has the version of the spec if the manifest has no API versions', () => {
  const version = (info: Json, more = {}) =>
    model({ ...SPEC, info }, manifest(NO_VERSIONS), more).version;
  expect(version({ version: '1.2' }).name).toBe('1.2');
  expect(version({ version: 1 }).name).toBe('1');
  expect(version({ version: '2' }, { lockedVersion: '1' }).name).toBe('2');
  expect(() => version({ version: '2' }, { version: '1' })).toThrow(
    '--api-version: unknown API version `1`; the manifest has none',
  );
});

test('a manifest of the Claude API must have versions, and its keys for other APIs cause warnings', () => {
  const claude = { servers: [{ url: 'https://api.anthropic.com' }] };
  expect(() => foreign(claude, NO_VERSIONS)).toThrow(
    'api: `api` has no `versions`, which a client of the Claude API needs; add them, or `extends: shipped`',
  );
  const { versions } = { versions: { '2026-10-21': { status: 'current' } } };
  const environment = { apiKey: 'A' };
  const others = { error: 'E', auth: 'bearer', environment, versionHeader: 'x-v' };
  const { api, warnings } = foreign(claude, { api: { versions, client: 'Own', ...others } });
  expect(api.clientName).toBe('Own');
  expect(warnings).toEqual(
    ['error', 'auth', 'environment', 'versionHeader'].map(
      (key) => `api.${key}: \`${key}\` has no effect on a client of the Claude API; remove it`,
    ),
  );
});

test.each<readonly [what: string, paths: Json, manifest: Json]>([
  ['a manifest with betas', {}, { betas: { b: { status: 'active' } } }],
  ['a path key that ends in ?beta=true', { '/v1/b?beta=true': { get: ok() } }, {}],
])('a client is for the Claude API because of %s', (_what, paths, given) => {
  expect(foreign({ paths: { ...SPEC.paths, ...paths } }, given).api.protocol.kind).toBe('claude');
});

test('message helpers for another API cause a warning, and are left out', () => {
  const operations = { 'GET /v1/a': { helpers: ['stream'] } };
  const { api, warnings } = foreign({}, { operations });
  expect(api.operations[0]?.helpers).toEqual([]);
  expect(warnings).toEqual([
    'GET /v1/a: the manifest adds the helpers `stream`, but they are for messages of the Claude API; remove `helpers`',
  ]);
});

test('a resource does not get the name of an option that holds a credential', () => {
  const schemes = {
    first: BEARER,
    user: { type: 'http', scheme: 'basic' },
    app: { type: 'apiKey', in: 'query', name: 'appid' },
  };
  const paths = {
    '/v1/password/reset': { post: ok() },
    '/v1/appid_key': { get: ok() },
    '/v1/a': { get: ok() },
  };
  const { api, warnings } = foreign(secured(schemes, { paths }), NO_VERSIONS);
  expect(api.operations.map(({ name }) => name)).toEqual([
    'passwordResource.reset',
    'appidKeyResource.list',
    'a.list',
  ]);
  expect(warnings).toHaveLength(2);
  const operations = { 'GET /v1/a': { name: 'username.get' } };
  expect(() => foreign(secured(schemes, { paths }), { ...NO_VERSIONS, operations })).toThrow(
    "GET /v1/a: `username` in the method name `username.get` is reserved; give it another name in the manifest's `operations`",
  );
});
