import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { APIClient } from '../../../templates/runtime/index.js';
import { SPEC } from '../../runtime/server.js';
import { inPath, LIST, list, modelOf, ok, only, problems, query } from '../small-specs.js';

describe('a method name', () => {
  const PATHS: Json = {
    '/v1/things': { get: ok(LIST), post: ok() },
    '/v1/things/{thing_id}': { ...inPath('thing_id'), get: ok(), post: ok(), delete: ok() },
    '/v1/things/{thing_id}/archive': { ...inPath('thing_id'), post: ok() },
    '/v1/things/{thing_id}/sub_things': {
      ...inPath('thing_id'),
      get: { ...ok(list('next_page')), ...query('page') },
    },
    '/v1/things/{thing_id}/content': {
      ...inPath('thing_id'),
      get: { responses: { 200: { content: { 'application/octet-stream': {} } } } },
    },
    '/v1/things/{thing_id}/avatar_url': { ...inPath('thing_id'), get: ok(), put: ok() },
    '/v1/things/count_all': { post: ok() },
    '/v1/things/{thing_id}/mcp_oauth_validate': { ...inPath('thing_id'), post: ok() },
    '/v1/things/{thing_id}/events/stream': { ...inPath('thing_id'), get: ok() },
    '/v1/solo': { post: ok() },
    '/v1/userProfiles/{id}': { ...inPath('id'), patch: ok() },
    '/health-check/now': { get: ok() },
    '/vision/now': { get: ok() },
    '/v1/API/call--me_': { get: ok() },
  };

  test('follows from the verb and the path', () => {
    const { api } = modelOf(PATHS);
    expect(api.operations.map(({ key, name }) => `${key}: ${name}`)).toEqual([
      'GET /v1/things: things.list',
      'POST /v1/things: things.create',
      'GET /v1/things/{thing_id}: things.retrieve',
      'POST /v1/things/{thing_id}: things.update',
      'DELETE /v1/things/{thing_id}: things.delete',
      'POST /v1/things/{thing_id}/archive: things.archive',
      'GET /v1/things/{thing_id}/sub_things: things.subThings.list',
      'GET /v1/things/{thing_id}/content: things.download',
      'GET /v1/things/{thing_id}/avatar_url: things.avatarURL.retrieve',
      'PUT /v1/things/{thing_id}/avatar_url: things.avatarURL.update',
      'POST /v1/things/count_all: things.countAll',
      'POST /v1/things/{thing_id}/mcp_oauth_validate: things.mcpOAuthValidate',
      'GET /v1/things/{thing_id}/events/stream: things.events.stream',
      'POST /v1/solo: solo.create',
      'PATCH /v1/userProfiles/{id}: userProfiles.update',
      'GET /health-check/now: healthCheck.now',
      'GET /vision/now: vision.now',
      'GET /v1/API/call--me_: api.callMe',
    ]);
  });

  test('depends on the response for lists and downloads', () => {
    const array = ok({ type: 'array', items: { type: 'string' } });
    const bytes = { responses: { 200: { content: { 'application/pdf': {} } } } };
    const paths: Json = {
      '/v1beta2/things/tags': { get: array },
      '/v1/things/{id}/content': { ...inPath('id'), get: ok() },
      '/v1/things/{id}/preview': { ...inPath('id'), get: bytes },
    };
    expect(modelOf(paths).api.operations.map(({ name }) => name)).toEqual([
      'things.tags.list',
      'things.content',
      'things.preview',
    ]);
  });

  test('is the name in the manifest, even if the placeholder there has another name', () => {
    const operations = { 'GET /v1/things/{id}': { name: 'things.fetch' } };
    expect(
      only({ '/v1/things/{thing_id}': { ...inPath('thing_id'), get: ok() } }, operations).name,
    ).toBe('things.fetch');
  });

  const HINT = "give it another name in the manifest's `operations`";
  const A = { '/v1/a': { get: ok() } };
  const BAD: readonly (readonly [paths: Json, name: string, want: string])[] = [
    [
      { ...A, '/v1/b': { get: ok() } },
      'b.retrieve',
      `GET /v1/b: has the same method name as \`GET /v1/a\`: \`b.retrieve\`; ${HINT}, or rename the other operation`,
    ],
    [A, 'c', `GET /v1/a: \`c\` is not a method name such as \`files.list\`; ${HINT}`],
    [A, 'b.then', `GET /v1/a: \`then\` in the method name \`b.then\` is reserved; ${HINT}`],
    [
      A,
      `b.${'a'.repeat(107)}`,
      `GET /v1/a: the method name has 109 characters, but at most 100 are allowed; ${HINT}`,
    ],
    [
      A,
      'b.toString',
      `GET /v1/a: \`toString\` in the method name \`b.toString\` is reserved; ${HINT}`,
    ],
    [
      A,
      'beta.a',
      `GET /v1/a: the method name \`beta.a\` begins with the reserved \`beta\`; ${HINT}`,
    ],
  ];

  test('is refused if it begins with a property of the client', () => {
    const client = new APIClient(SPEC, { apiKey: 'k' });
    const own = Object.getOwnPropertyNames(APIClient.prototype).concat(Object.keys(client));
    for (const name of own) {
      expect(problems({ '/v1/a': { get: ok() } }, { 'GET /v1/a': { name: `${name}.x` } })).toEqual([
        `GET /v1/a: \`${name}\` in the method name \`${name}.x\` is reserved; ${HINT}`,
      ]);
      const elsewhere = `a.${name}`;
      if (name === 'constructor') continue;
      expect(problems({ '/v1/a': { get: ok() } }, { 'GET /v1/a': { name: elsewhere } })).toEqual(
        [],
      );
    }
  });

  test.each(BAD)(
    'is refused if it is taken, malformed, reserved or too long: %j, %s',
    (paths, name, want) => {
      const keys = Object.keys(paths).slice(0, 2);
      const named = keys.map((path) => [`GET ${path}`, { name }]);
      const operations = Object.fromEntries(
        name === 'b.retrieve' ? named : named.slice(0, 1),
      ) as Json;
      expect(problems(paths, operations)).toEqual([want]);
    },
  );
});
