import { describe, expect, test } from 'vitest';
import { InputError } from '../../generator/diagnostics.js';
import type { Operation } from '../../generator/model/api.js';
import type { Json } from '../../generator/model/json.js';
import { model } from '../../generator/model/model.js';
import { manifest } from './given.js';

const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const ok = (schema: Json = { type: 'object' }): Json => ({ responses: { 200: json(schema) } });
const inPath = (...names: readonly string[]) => ({
  parameters: names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
});
const LIST = { properties: { data: { type: 'array', items: { type: 'string' } } } };
const list = (...fields: readonly string[]): Json => ({
  properties: { ...LIST.properties, ...Object.fromEntries(fields.map((field) => [field, {}])) },
});
const query = (...names: readonly string[]) => ({
  parameters: names.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
});

function modelOf(paths: Json, said: Json = {}, more: Json = {}) {
  return model({ openapi: '3.1.0', paths, ...more }, manifest({ operations: said }));
}

function only(paths: Json, said?: Json, more?: Json): Operation {
  const [operation] = modelOf(paths, said, more).api.operations;
  if (!operation) throw new Error('no operation');
  return operation;
}

function problems(paths: Json, said?: Json, more?: Json): readonly string[] {
  try {
    modelOf(paths, said, more);
  } catch (error) {
    if (error instanceof InputError)
      return error.diagnostics.map(({ where, message }) => `${where}: ${message}`);
    throw error;
  }
  return [];
}

describe('a name', () => {
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

  test('is what the manifest says, whatever the placeholder is called', () => {
    const said = { 'GET /v1/things/{id}': { name: 'things.fetch' } };
    expect(only({ '/v1/things/{thing_id}': { ...inPath('thing_id'), get: ok() } }, said).name).toBe(
      'things.fetch',
    );
  });

  const BAD: readonly (readonly [
    what: string,
    paths: Json,
    said: Json,
    want: readonly string[],
  ])[] = [
    [
      'two operations with one name',
      { '/v1/a': { get: ok() }, '/v2/a': { get: ok() } },
      {},
      ['GET /v2/a: has the name of `GET /v1/a`: `a.list`'],
    ],
    [
      'a method that is a resource too',
      {
        '/v1/a/{id}': { ...inPath('id'), get: ok() },
        '/v1/a/{id}/b': { ...inPath('id'), post: ok() },
        '/v1/a/{id}/b/{c}': { ...inPath('id', 'c'), get: ok() },
      },
      { 'POST /v1/a/{id}/b': { name: 'a.b' } },
      ['POST /v1/a/{id}/b: is the method `a.b`, but `GET /v1/a/{id}/b/{c}` makes that a resource'],
    ],
    ['no name at all', { '/': { get: ok() } }, {}, ['GET /: `` is no dotted name of a method']],
    [
      'a digit first',
      { '/v1/2fa': { get: ok() } },
      {},
      ['GET /v1/2fa: `2fa.list` is no dotted name of a method'],
    ],
    [
      'a word with a meaning',
      { '/v1/a/then': { post: ok() } },
      {},
      ['POST /v1/a/then: in `a.then`, `then` has a meaning of its own'],
    ],
    [
      'the other namespace',
      { '/v1/beta/a': { post: ok() } },
      {},
      ['POST /v1/beta/a: `beta.a` looks like the beta namespace'],
    ],
  ];
  test.each(BAD)('that is refused: %s', (_what, paths, said, want) => {
    expect(problems(paths, said)).toEqual(want);
  });
});

describe('a key', () => {
  test('leaves the path key’s own query to every call', () => {
    const { api } = modelOf({ '/v1/a?beta=true': { get: ok() }, '/v1/a': { get: ok() } });
    expect(
      api.operations.map(({ key, namespace, fixedQuery }) => [key, namespace, fixedQuery]),
    ).toEqual([
      ['GET /v1/a', 'beta', { beta: 'true' }],
      ['GET /v1/a', 'stable', {}],
    ]);
  });

  test('may not be there twice', () => {
    expect(
      problems({
        '/v1/a/{x}': { ...inPath('x'), get: ok() },
        '/v1/a/{y}': { ...inPath('y'), get: ok() },
      }),
    ).toContain('GET /v1/a/{y}: is the same operation as `GET /v1/a/{x}`');
  });

  test('of the manifest that the spec lacks is a warning that names what is close', () => {
    expect(modelOf({ '/v1/a': { get: ok() } }, { 'GET /v1/b': { page: 'none' } }).warnings).toEqual(
      [
        {
          where: 'operations.GET /v1/b',
          message: 'the spec does not have the operation `GET /v1/b`',
          hint: 'did you mean `GET /v1/a`?',
        },
      ],
    );
  });
});

describe('parameters', () => {
  test('are merged, sorted by place, and named for callers', () => {
    const parameters = [
      { name: 'statuses[]', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      {
        name: 'created_at[gte]',
        in: 'query',
        content: { 'application/json': { schema: { type: 'string' } } },
      },
      { $ref: '#/components/parameters/Limit' },
      { name: 'Anthropic-Version', in: 'header', schema: {} },
      { name: 'anthropic-user-profile-id', in: 'header', schema: { type: 'string' } },
    ];
    const path = { parameters: [{ name: 'limit', in: 'query', required: true, schema: {} }] };
    const components = {
      parameters: {
        Limit: { name: 'limit', in: 'query', description: 'Most.', schema: { type: 'integer' } },
      },
    };
    const operation = only(
      { '/v1/a': { ...path, get: { parameters, ...ok() } } },
      { 'GET /v1/a': { params: { place: { header: 'anthropic-workspace-id' } } } },
      { components },
    );
    expect(operation.queryParameters).toEqual([
      { name: 'limit', schema: { kind: 'number' }, required: false, description: 'Most.' },
      { name: 'statuses', schema: { kind: 'array', items: { kind: 'string' } }, required: false },
      { name: 'created_at[gte]', schema: { kind: 'string' }, required: false },
    ]);
    expect(operation.headerParameters).toEqual([
      {
        name: 'user_profile_id',
        header: 'anthropic-user-profile-id',
        schema: { kind: 'string' },
        required: false,
      },
      {
        name: 'place',
        header: 'anthropic-workspace-id',
        schema: { kind: 'string' },
        required: false,
      },
    ]);
  });

  test('in the path stand in the order of the template', () => {
    const operation = only({ '/v1/a/{b}/c/{d}': { ...inPath('d', 'b'), get: ok() } });
    expect(operation.pathParameters.map(({ name }) => name)).toEqual(['b', 'd']);
  });

  test('and placeholders must agree, and all that do not are named', () => {
    expect(problems({ '/v1/a/{b}/c/{b}': { ...inPath('d'), get: ok() } })).toEqual([
      'GET /v1/a/{b}/c/{b}: has the placeholder `{b}` twice',
      'GET /v1/a/{b}/c/{b}: has the path parameter `d` but no such placeholder',
      'GET /v1/a/{b}/c/{b}: has the placeholder `{b}` but no such path parameter',
    ]);
  });
});

describe('a body', () => {
  const post = (content: Json): Json => ({
    '/v1/a': { post: { requestBody: { required: true, content }, ...ok() } },
  });

  test('is JSON or a form', () => {
    const encodingOf = (mediaType: string) =>
      only(post({ [mediaType]: { schema: { type: 'object' } } })).body;
    expect(encodingOf('application/json; charset=utf-8')).toMatchObject({
      encoding: 'json',
      required: true,
    });
    expect(encodingOf('multipart/form-data')).toMatchObject({ encoding: 'multipart' });
  });

  test('of another media type is refused', () => {
    expect(problems(post({ 'text/xml': {} }))).toEqual(['POST /v1/a: has a body of `text/xml`']);
  });

  test('that is no object is refused', () => {
    expect(problems(post({ 'application/json': { schema: { type: 'array' } } }))).toEqual([
      'POST /v1/a: its body is no object but `array`',
    ]);
  });
});

describe('a result', () => {
  const EVENT = { properties: { type: { type: 'string' } } };
  const STREAMING = { requestBody: json({ properties: { stream: { type: 'boolean' } } }) };
  const TABLE: readonly (readonly [what: string, operation: Json, said: Json, want: Json])[] = [
    ['JSON', ok({ type: 'string' }), {}, { kind: 'json', schema: { kind: 'string' } }],
    [
      '+json',
      { responses: { 201: { content: { 'application/problem+json': { schema: {} } } } } },
      {},
      { kind: 'json' },
    ],
    ['no content', { responses: { 204: { description: 'Done.' } } }, {}, { kind: 'none' }],
    ['only errors', { responses: { '4XX': json({}) } }, {}, { kind: 'none' }],
    ['default', { responses: { default: json({}) } }, {}, { kind: 'json' }],
    [
      'bytes',
      { responses: { 200: { content: { 'application/octet-stream': {} } } } },
      {},
      { kind: 'binary' },
    ],
    [
      'bytes by the manifest',
      { responses: { 200: { content: { 'text/csv': {} } } } },
      { binary: true },
      { kind: 'binary' },
    ],
    [
      'JSON Lines',
      { responses: { 200: { content: { 'application/x-jsonl': { schema: EVENT } } } } },
      {},
      { kind: 'jsonl', item: { kind: 'object' } },
    ],
    [
      'JSON Lines by the manifest',
      ok(),
      { jsonl: 'Event' },
      { kind: 'jsonl', item: { kind: 'ref', name: 'Event' } },
    ],
    [
      'events',
      { responses: { 200: { content: { 'text/event-stream': { schema: EVENT } } } } },
      {},
      { kind: 'sse', event: { kind: 'object' } },
    ],
    [
      'events by the manifest',
      ok({ type: 'string' }),
      { stream: {} },
      { kind: 'sse', event: { kind: 'string' } },
    ],
    [
      'events when asked for',
      {
        ...STREAMING,
        responses: {
          200: {
            content: { 'application/json': { schema: {} }, 'text/event-stream': { schema: EVENT } },
          },
        },
      },
      {},
      { kind: 'json-or-sse', when: 'stream', event: { kind: 'object' } },
    ],
    [
      'events when asked for, by the manifest',
      { ...STREAMING, ...ok({ type: 'string' }) },
      { stream: { when: 'stream', event: 'Event' } },
      {
        kind: 'json-or-sse',
        when: 'stream',
        schema: { kind: 'string' },
        event: { kind: 'ref', name: 'Event' },
      },
    ],
    [
      'pages by id',
      { ...query('after_id'), ...ok(list('has_more', 'first_id', 'last_id')) },
      {},
      { kind: 'page', style: 'id', item: { kind: 'string' } },
    ],
    [
      'pages by cursor',
      { ...query('page'), ...ok(list('next_page')) },
      {},
      { kind: 'page', style: 'cursor' },
    ],
    [
      'pages both ways',
      { ...query('page'), ...ok(list('next_page', 'prev_page')) },
      {},
      { kind: 'page', style: 'bidirectional' },
    ],
    [
      'pages by the manifest',
      ok(LIST),
      { page: 'bidirectional' },
      { kind: 'page', style: 'bidirectional' },
    ],
    [
      'no pages by the manifest',
      { ...query('page'), ...ok(list('next_page')) },
      { page: 'none' },
      { kind: 'json' },
    ],
    ['a list without a way on', ok(list('next_page')), {}, { kind: 'json' }],
  ];
  const components = { schemas: { Event: EVENT } };

  test.each(TABLE)('%s', (_what, operation, said, want) => {
    const method = 'requestBody' in operation ? 'post' : 'get';
    const key = `${method.toUpperCase()} /v1/a`;
    const { result } = only({ '/v1/a': { [method]: operation } }, { [key]: said }, { components });
    expect(result).toMatchObject(want);
  });

  test('of an unknown media type is refused', () => {
    const responses = { 200: { content: { 'text/csv': {} } } };
    expect(problems({ '/v1/a': { get: { responses } } })).toEqual([
      'GET /v1/a: answers with `text/csv`',
    ]);
  });

  const DOUBTS: readonly (readonly [said: Json, want: string])[] = [
    [
      { stream: { when: 'strem' } },
      'the manifest has it stream when `strem` is true, but its body has no such boolean',
    ],
    [
      { jsonl: 'Nothing' },
      "the manifest's `jsonl` names the schema `Nothing`, which the spec does not have",
    ],
    [{ page: 'id' }, 'the manifest says that it is paged, but its answer has no list `data`'],
  ];
  test.each(DOUBTS)('that the spec cannot give is a warning: %j', (said, want) => {
    const { warnings } = modelOf(
      { '/v1/a': { post: { ...STREAMING, ...ok() } } },
      { 'POST /v1/a': said },
    );
    expect(warnings.map(({ message }) => message)).toEqual([want]);
  });
});

describe('a spec', () => {
  test('without paths is refused', () => {
    expect(problems({})).toEqual(['#/paths: the spec has no paths']);
  });

  test('whose paths refer to each other in circles is refused', () => {
    const paths = { '/v1/a': { $ref: '#/paths/~1v1~1b' }, '/v1/b': { $ref: '#/paths/~1v1~1a' } };
    expect(problems(paths)).toEqual([
      '#/paths/~1v1~1a: its `$ref`s go in circles',
      '#/paths/~1v1~1b: its `$ref`s go in circles',
    ]);
  });

  test('has its base URL, its title and what is left out of it', () => {
    const servers = [
      { url: '/relative' },
      { url: 'https://{host}/api/', variables: { host: { default: 'example.com' } } },
    ];
    const paths = { '/v1/a': { get: ok(), head: ok() } };
    const { api, warnings } = modelOf(paths, {}, { servers, info: { title: 'T' } });
    expect([api.baseUrl, api.title]).toEqual(['https://example.com/api', 'T']);
    expect(warnings.map(({ where }) => where)).toEqual(['HEAD /v1/a']);
  });

  test('gives up resources that it does not have', () => {
    const root = { paths: { '/v1/messages': { post: ok() }, '/v1/models': { get: ok() } } };
    expect(() => model(root, manifest(), { only: ['mesages', 'zzz'] })).toThrow(
      '--only: the API has no resource `mesages`; did you mean `messages`?\n' +
        '--only: the API has no resource `zzz`; there are `messages`, `models`',
    );
  });

  test('has the schema names that the manifest wants, and no two of one name', () => {
    const paths = { '/v1/a': { get: ok({ $ref: '#/components/schemas/A_' }) } };
    const components = { schemas: { A_: {}, BetaA_: {}, B: {}, C: {} } };
    const named = (schemas: Json) => model({ paths, components }, manifest({ schemas })).api;
    expect([...named({ A_: 'Thing' }).schemas.keys()]).toEqual(['Thing', 'BetaThing', 'B', 'C']);
    expect(named({ A_: 'Thing' }).operations[0]?.result).toEqual({
      kind: 'json',
      schema: { kind: 'ref', name: 'Thing' },
    });
    expect(() => named({ B: 'C' })).toThrow('schemas: `B` and `C` would both be called `C`');
  });
});
