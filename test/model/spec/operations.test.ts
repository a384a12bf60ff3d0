import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { inPath, modelOf, ok, problems, warningsOf } from '../small-specs.js';

describe('the key of an operation', () => {
  test('leaves out the query of the path key, which every call sends', () => {
    const { api } = modelOf({ '/v1/a?beta=true': { get: ok() }, '/v1/a': { get: ok() } });
    expect(
      api.operations.map(({ key, namespace, fixedQuery }) => [key, namespace, fixedQuery]),
    ).toEqual([
      ['GET /v1/a', 'beta', { beta: 'true' }],
      ['GET /v1/a', 'stable', {}],
    ]);
  });

  test('must be unique', () => {
    expect(
      problems({
        '/v1/a/{x}': { ...inPath('x'), get: ok() },
        '/v1/a/{y}': { ...inPath('y'), get: ok() },
      }),
    ).toContain(
      'GET /v1/a/{y}: is the same operation as `GET /v1/a/{x}`; remove one of the two from the spec',
    );
  });

  test('causes a warning with the closest key if only the manifest has it', () => {
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
  test('is refused if a path does not begin with a slash', () => {
    expect(problems({ 'v1/a': { get: ok() }, '/v1/b': { get: ok() } })).toEqual([
      '#/paths/v1~1a: does not start with `/`; write it as `/v1/a`',
    ]);
  });

  test('is refused if it has no paths', () => {
    expect(problems({})).toEqual([
      '#/paths: is empty: the spec describes no operations; pass an OpenAPI document of the API',
    ]);
  });

  test('decides the base URL and the title, and causes a warning for an unsupported verb', () => {
    const servers = [
      { url: '/relative' },
      { url: 'https://{host}/api/', variables: { host: { default: 'example.com' } } },
    ];
    const paths = { '/v1/a': { get: ok(), head: ok() } };
    const more = { servers, info: { title: 'T' } };
    const { api } = modelOf(paths, {}, more);
    expect([api.baseUrl, api.title]).toEqual(['https://example.com/api', 'T']);
    expect(warningsOf(paths, {}, more)).toEqual([
      'HEAD /v1/a: unsupported verb `HEAD`: the client has no method for this operation; remove the operation from the spec to silence this warning',
    ]);
  });

  test('is refused if it lacks a resource in --only', () => {
    const root = { paths: { '/v1/messages': { post: ok() }, '/v1/models': { get: ok() } } };
    expect(() => model(root, manifest(), { only: ['mesages', 'zzz'] })).toThrow(
      '--only: unknown resource `mesages`; did you mean `messages`?\n' +
        '--only: unknown resource `zzz`; available: `messages`, `models`',
    );
  });

  test('gets the schema names in the manifest, which must be unique', () => {
    const paths = { '/v1/a': { get: ok({ $ref: '#/components/schemas/A_' }) } };
    const components = { schemas: { A_: {}, BetaA_: { type: 'string' }, B: {}, C: {} } };
    const named = (schemas: Json) => model({ paths, components }, manifest({ schemas })).api;
    expect([...named({ A_: 'Thing' }).schemas.keys()]).toEqual(['Thing', 'BetaThing', 'B', 'C']);
    expect(named({ A_: 'Thing' }).operations[0]?.result).toEqual({
      kind: 'json',
      schema: { kind: 'ref', name: 'Thing' },
    });
    expect(() => named({ B: 'C' })).toThrow('schemas: `B` and `C` would both be called `C`');
    const pairs = { A: {}, BetaA: {}, B: {}, BetaB: {} };
    const both = { paths, components: { schemas: { ...components.schemas, ...pairs } } };
    expect(() => model(both, manifest({ schemas: { A: 'B' } }))).toThrow(
      /^schemas: `B` and `A` would both be called `B`; give one of them another name$/,
    );
  });
});
