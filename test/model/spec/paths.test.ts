import { describe, expect, test } from 'vitest';
import { modelOf, ok, only, problems, warningsOf } from '../small-specs.js';

const get = (...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, { get: ok() }]));

describe('a path key', () => {
  test('with a fragment is a separate operation; the fragment is not sent', () => {
    const paths = get('/v1/a#b', '/v1/a?x=1#c');
    const found = modelOf(paths).api.operations;
    expect(found.map(({ path, fixedQuery, name }) => [path, fixedQuery, name])).toEqual([
      ['/v1/a#b', {}, 'aB.list'],
      ['/v1/a#c', { x: '1' }, 'aC.list'],
    ]);
    expect(warningsOf(paths)).toEqual(
      ['/v1/a#b', '/v1/a?x=1#c'].map(
        (key) =>
          `GET ${key}: \`#${key.slice(-1)}\` of the path is not sent: requests have no fragment; describe the part that differs as a parameter or a body`,
      ),
    );
  });

  test('is a separate operation if only a value of its query differs from another key', () => {
    const paths = get('/v1/a', '/v1/a?mode=x', '/v1/a?mode=y');
    const named = { 'GET /v1/a?mode=y': { name: 'a.y' } };
    const found = modelOf(paths, named).api.operations;
    expect(found.map(({ name, fixedQuery }) => [name, fixedQuery])).toEqual([
      ['a.list', {}],
      ['a.list2', { mode: 'x' }],
      ['a.y', { mode: 'y' }],
    ]);
  });

  test.each(['/v1/%2e%2E/a', '/v1/a\rb', '/v1/a\tb', '/v1\\a', '/v1/\ud800'])(
    'is refused if `fetch` would request another path: %j',
    (key) => {
      expect(problems(get(key))).toEqual([expect.stringContaining('to another path')]);
    },
  );

  test.each(['/v1/{a', '/v1/a}'])(
    'causes a warning if it has a brace outside of placeholders: %s',
    (key) => {
      expect(warningsOf(get(key))).toEqual([
        `GET ${key}: the path has a brace outside of placeholders, which is sent as it is; write placeholders as \`{name}\``,
      ]);
    },
  );

  test.each(['/v1/a%', '/v1/a%zz', '/v1/a%2'])(
    'causes a warning if it has an invalid percent-encoding: %s',
    (key) => {
      expect(warningsOf(get(key))).toEqual([
        `GET ${key}: the path has \`%\` without two hexadecimal digits, which is sent as it is; write it as \`%25\``,
      ]);
      expect(warningsOf(get('/v1/a%20b'))).toEqual([]);
    },
  );

  test('causes an error or a warning if a verb of its path item is invalid or ignored', () => {
    expect(problems({ '/v1/a': { get: null } })).toEqual([
      '#/paths/~1v1~1a/get: is not an object; write the object that OpenAPI requires here',
    ]);
    const paths = { '/v1/a': { $ref: '#/paths/~1v1~1b', post: ok() }, '/v1/b': { get: ok() } };
    expect(warningsOf(paths)).toEqual([
      '#/paths/~1v1~1a: `post` beside `$ref` is ignored; move it to the target of the reference',
    ]);
  });

  test('causes a warning if it describes a parameter twice', () => {
    const q = { name: 'q', in: 'query', schema: { type: 'string' } };
    const content = { 'application/json': { schema: {} } };
    expect(
      warningsOf({ '/v1/a': { parameters: [q], get: { ...ok(), parameters: [q, q] } } }),
    ).toEqual([
      'GET /v1/a, parameter 2: the query parameter `q` is described twice: only the last description has an effect; remove one of the two',
    ]);
    expect(warningsOf({ '/v1/a': { get: { ...ok(), parameters: [{ ...q, content }] } } })).toEqual([
      'GET /v1/a, parameter 1: `schema` has no effect beside `content`; describe the parameter by one of the two',
    ]);
  });

  test('gives a method the name after its colon', () => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    const post = { ...ok(), parameters };
    const paths = { '/v1/a/{id}:cancel': { post }, '/v1/a:purge': { post: ok() } };
    const found = modelOf(paths).api.operations;
    expect(found.map(({ name, path }) => [name, path])).toEqual([
      ['a.cancel', '/v1/a/{id}:cancel'],
      ['a.purge', '/v1/a:purge'],
    ]);
  });

  test('can be `/` if the manifest names the method', () => {
    const { name, path } = only(get('/'), { 'GET /': { name: 'root.get' } });
    expect([name, path]).toEqual(['root.get', '/']);
  });

  test('causes a warning if its query has a name twice', () => {
    expect(warningsOf(get('/v1/a?b=1&b=2'))).toEqual([
      'GET /v1/a?b=1&b=2: the query of the path has `b` twice: only the last one is sent; describe it as a query parameter that is a list',
    ]);
  });

  test.each([
    [
      '/v1/a?b=x{c}',
      'the placeholder in `b=x{c}` is not filled: a placeholder must be the whole value',
    ],
    ['/v1/../a', 'the path has a segment of dots, which leads to another path'],
    ['/v1/./a#b', 'the path has a segment of dots, which leads to another path'],
  ])('is refused if a placeholder or a segment is invalid: %s', (key, want) => {
    expect(problems(get(key)).join()).toContain(`GET ${key}: ${want}; `);
  });

  test('is ignored if it begins with `x-`', () => {
    expect(modelOf({ ...get('/v1/a'), 'x-note': 'text' }).api.operations).toHaveLength(1);
  });
});

test('an unknown key in a path item causes a warning', () => {
  expect(warningsOf({ '/v1/a': { get: ok(), POST: ok(), 'x-a': 1, summary: 'A.' } })).toEqual([
    '#/paths/~1v1~1a: `POST` is not a verb of OpenAPI: it is ignored; write verbs in lower case',
  ]);
});

test('callbacks and webhooks cause a warning', () => {
  const callbacks = { done: { '{$url}': { post: ok() } } };
  expect(warningsOf({ '/v1/a': { get: { ...ok(), callbacks } } })).toEqual([
    'GET /v1/a: `callbacks` describe requests that the API makes: the client has no methods for them; read them with the types of their schemas',
  ]);
  expect(
    warningsOf(
      get('/v1/a'),
      {},
      { servers: [{ url: 'https://example.com' }], webhooks: { done: { post: ok() } } },
    ),
  ).toEqual([
    '#: `webhooks` describe requests that the API makes: the client has no methods for them; read them with the types of their schemas',
  ]);
});
