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
  };

  test('is derived from verb and path', () => {
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
    ]);
  });

  test('depends on the response for lists and downloads', () => {
    const array = ok({ type: 'array', items: { type: 'string' } });
    const bytes = { responses: { 200: { content: { 'application/pdf': {} } } } };
    const paths: Json = {
      '/v1beta2/things/tags': { get: array },
      '/v1/things/{id}/content': { ...inPath('id'), get: ok() },
      '/v1/things/{id}/preview': { ...inPath('id'), get: bytes },
      '/vision/now': { get: ok() },
      '/v1/API/call--me_': { get: ok() },
    };
    expect(modelOf(paths).api.operations.map(({ name }) => name)).toEqual([
      'things.tags.list',
      'things.content',
      'things.preview',
      'vision.now',
      'api.callMe',
    ]);
  });

  test('is taken from the manifest, whatever the name of the placeholder', () => {
    const operations = { 'GET /v1/things/{id}': { name: 'things.fetch' } };
    expect(
      only({ '/v1/things/{thing_id}': { ...inPath('thing_id'), get: ok() } }, operations).name,
    ).toBe('things.fetch');
  });

  const HINT = "name it in the manifest's `operations`";
  const BAD: readonly (readonly [
    what: string,
    paths: Json,
    operations: Json,
    want: readonly string[],
  ])[] = [
    [
      'the name of another operation',
      { '/v1/a': { get: ok() }, '/v2/a': { get: ok() } },
      {},
      [
        `GET /v2/a: has the same method name as \`GET /v1/a\`: \`a.list\`; ${HINT}, or rename the other operation`,
      ],
    ],
    [
      'the name of a resource',
      {
        '/v1/a/{id}': { ...inPath('id'), get: ok() },
        '/v1/a/{id}/b': { ...inPath('id'), post: ok() },
        '/v1/a/{id}/b/{c}': { ...inPath('id', 'c'), get: ok() },
      },
      { 'POST /v1/a/{id}/b': { name: 'a.b' } },
      [
        `POST /v1/a/{id}/b: is the method \`a.b\`, but \`GET /v1/a/{id}/b/{c}\` makes \`a.b\` a resource; ${HINT}`,
      ],
    ],
    [
      'an empty name',
      { '/': { get: ok() } },
      {},
      [`GET /: \`\` is not a method name such as \`files.list\`; ${HINT}`],
    ],
    [
      'a name that begins with a digit',
      { '/v1/2fa': { get: ok() } },
      {},
      [`GET /v1/2fa: \`2fa.list\` is not a method name such as \`files.list\`; ${HINT}`],
    ],
    [
      'a reserved word',
      { '/v1/a/then': { post: ok() } },
      {},
      [`POST /v1/a/then: \`then\` in the method name \`a.then\` is reserved; ${HINT}`],
    ],
    [
      'a name that is too long for a file',
      { [`/v1/${'a'.repeat(100)}`]: { get: ok(), post: ok() } },
      { [`POST /v1/${'a'.repeat(100)}`]: { name: `b.${'a'.repeat(98)}` } },
      [`GET /v1/${'a'.repeat(100)}: the method name has 109 characters, 100 are allowed; ${HINT}`],
    ],
    [
      'a property of every object',
      { '/v1/a/toString': { post: ok() } },
      {},
      [`POST /v1/a/toString: \`toString\` in the method name \`a.toString\` is reserved; ${HINT}`],
    ],
    [
      'a property of the client',
      { '/v1/request': { get: ok(), post: ok() } },
      {},
      [
        `GET /v1/request: \`request\` in the method name \`request.retrieve\` is reserved; ${HINT}`,
        `POST /v1/request: \`request\` in the method name \`request.update\` is reserved; ${HINT}`,
      ],
    ],
    [
      'the beta namespace',
      { '/v1/beta/a': { post: ok() } },
      {},
      [`POST /v1/beta/a: the method name \`beta.a\` begins with the reserved \`beta\`; ${HINT}`],
    ],
  ];

  test('must not begin with a property of the client', () => {
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

  test.each(BAD)('is refused: %s', (_what, paths, operations, want) => {
    expect(problems(paths, operations)).toEqual(want);
  });
});
