import { expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { modelOf, ok, problems, warningsOf } from '../small-specs.js';

const PATHS = { '/v1/a': { get: ok() } };
const baseUrlOf = (...servers: readonly unknown[]) => modelOf(PATHS, {}, { servers }).api.baseUrl;
const ANY = { url: 'https://api.example.com/v1' };

test.each([
  [{ url: 'https://example.com/' }, 'https://example.com'],
  [
    { url: 'https://{host}/v1', variables: { host: { default: 'example.com' } } },
    'https://example.com/v1',
  ],
])('the server %j gives the base URL %s', (server, want) => {
  expect(baseUrlOf({ url: '/relative' }, server)).toBe(want);
});

test.each([
  '',
  '/v1',
  'ftp://example.com',
  'https://{host}',
  "https://example.com/'+evil",
  'https://example.com/a b',
  'x https://example.com',
])('the server %j gives no base URL, and causes a warning', (url) => {
  expect(baseUrlOf({ url })).toBeUndefined();
  expect(warningsOf(PATHS, {}, { servers: [{ url }] })).toEqual([
    `#/servers/0: \`${url}\` is not used: it is not a full URL; write the full URL of the server, with defaults for all its variables`,
    '#/servers: not every operation has a server with a full URL: callers must set `baseURL`; add the full URL of a server to the spec',
  ]);
});

test.each<readonly [server: unknown, want: string]>([
  [
    { url: 'https://example.com/?key=1' },
    '`https://example.com/?key=1` is not used: it has the query `?key=1`; remove the query: the path of a method follows the URL',
  ],
  [
    { url: 'https://example.com/#v1' },
    '`https://example.com/#v1` is not used: it has the fragment `#v1`; remove the fragment: the path of a method follows the URL',
  ],
  ['https://example.com', 'is not an object: it is not used; write it as `url: …`'],
  [{ url: 5 }, '`url` is `5`, not a text: it has no effect; put it in quotes'],
])('the server %j gives no base URL, and the warning names the cause', (server, want) => {
  expect(baseUrlOf(server)).toBeUndefined();
  expect(warningsOf(PATHS, {}, { servers: [server] })[0]).toBe(`#/servers/0: ${want}`);
});

test('a server variable whose default is missing in `enum` causes a warning', () => {
  const server = (region: Json) => ({ url: 'https://{region}.example.com', variables: { region } });
  const warned = (region: Json) => warningsOf(PATHS, {}, { servers: [server(region)] });
  expect(warned({ default: 'xx', enum: ['eu', 'us'] })).toEqual([
    '#/servers/0/variables/region: the default `xx` is not one of the values in `enum`: it is used nevertheless; correct the default, or add it to `enum`',
  ]);
  expect(warned({ default: 'eu', enum: ['eu', 'us'] })).toEqual([]);
  expect(warned({ default: 'xx' })).toEqual([]);
});

test('a server URL with a password is refused', () => {
  expect(problems(PATHS, {}, { servers: [{ url: 'https://me:secret@example.com' }] })).toEqual([
    '#/servers/0: the URL contains a user name or a password; remove them from the URL',
  ]);
});

test('an operation uses its own server, else the server of its path item', () => {
  const paths: Json = {
    '/v1/a': {
      servers: [{ url: 'https://path.example.com' }],
      get: { servers: [{ url: 'https://own.example.com' }], ...ok() },
      post: ok(),
    },
    '/v1/b': { get: { servers: [ANY], ...ok() } },
    '/v1/c': { get: { servers: [{ url: '/v2' }], ...ok() } },
  };
  const more = { servers: [ANY] };
  const { operations } = modelOf(paths, {}, more).api;
  expect(operations.map(({ key, server }) => [key, server])).toEqual([
    ['GET /v1/a', 'https://own.example.com'],
    ['POST /v1/a', 'https://path.example.com'],
    ['GET /v1/b', undefined],
    ['GET /v1/c', 'https://api.example.com/v2'],
  ]);
  expect(warningsOf(paths, {}, more)).toEqual([
    '#/paths/~1v1~1c/get/servers/0: `/v2` is resolved to `https://api.example.com/v2`; write the full URL of the server, with defaults for all its variables',
  ]);
});

test('the client uses the server of the first operation if the spec has no server', () => {
  const get = (url: string) => ({ get: { servers: [{ url }], ...ok() } });
  const paths = { '/v1/a': get('https://a.example.com'), '/v1/b': get('https://b.example.com') };
  const { api } = modelOf(paths, {}, { servers: [] });
  expect(api.baseUrl).toBe('https://a.example.com');
  expect(api.operations.map(({ server }) => server)).toEqual([undefined, 'https://b.example.com']);
});
