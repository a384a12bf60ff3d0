import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { inPath, modelOf, ok, problems, warningsOf } from '../small-specs.js';

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
    ).toContain(
      'GET /v1/a/{y}: is the same operation as `GET /v1/a/{x}`; keep one of the two in the spec',
    );
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

describe('a spec', () => {
  test('whose paths do not begin with a slash is refused', () => {
    expect(problems({ 'v1/a': { get: ok() }, '/v1/b': { get: ok() } })).toEqual([
      '#/paths/v1~1a: a path must start with `/`; write it as `/v1/a`',
    ]);
  });

  test('without paths is refused', () => {
    expect(problems({})).toEqual([
      '#/paths: the spec has no paths; give a spec that describes operations',
    ]);
  });

  test('whose paths refer to each other in circles is refused', () => {
    const paths = { '/v1/a': { $ref: '#/paths/~1v1~1b' }, '/v1/b': { $ref: '#/paths/~1v1~1a' } };
    expect(problems(paths)).toEqual([
      '#/paths/~1v1~1a: its `$ref`s go in circles; let one of them hold the definition',
      '#/paths/~1v1~1b: its `$ref`s go in circles; let one of them hold the definition',
    ]);
  });

  test.each([
    [[], 'https://api.anthropic.com'],
    [[{ url: '/v1' }, { url: 'ftp://example.com' }], 'https://api.anthropic.com'],
    [[{ url: 'https://{host}' }], 'https://api.anthropic.com'],
    [[{ url: "https://example.com/'+evil" }], 'https://api.anthropic.com'],
    [[{ url: 'https://example.com/a b' }], 'https://api.anthropic.com'],
    [[{ url: 'x https://example.com' }, { url: 'http://localhost:1//' }], 'http://localhost:1'],
  ])('with the servers %j is sent to %s', (servers, want) => {
    expect(modelOf({ '/v1/a': { get: ok() } }, {}, { servers }).api.baseUrl).toBe(want);
  });

  test('has its base URL, its title and what is left out of it', () => {
    const servers = [
      { url: '/relative' },
      { url: 'https://{host}/api/', variables: { host: { default: 'example.com' } } },
    ];
    const paths = { '/v1/a': { get: ok(), head: ok() } };
    const more = { servers, info: { title: 'T' } };
    const { api } = modelOf(paths, {}, more);
    expect([api.baseUrl, api.title]).toEqual(['https://example.com/api', 'T']);
    expect(warningsOf(paths, {}, more)).toEqual([
      'HEAD /v1/a: operations with HEAD are left out; remove it from the spec, or ignore this',
    ]);
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
