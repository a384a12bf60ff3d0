import { describe, expect, test } from 'vitest';
import { inPath, ok, only, problems, warningsOf } from '../small-specs.js';

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

  test('are required where the spec says so, and always in the path', () => {
    const parameters = [
      { name: 'id', in: 'path', schema: {} },
      { name: 'must', in: 'query', required: true, schema: {} },
      { name: 'may', in: 'query', schema: {} },
      { name: 'X-My-X--Id', in: 'header', required: true, schema: {} },
    ];
    const operation = only({ '/v1/a/{id}': { get: { parameters, ...ok() } } });
    const { pathParameters, queryParameters, headerParameters } = operation;
    const all = [...pathParameters, ...queryParameters, ...headerParameters];
    expect(all.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['must', true],
      ['may', false],
      ['my_x_id', true],
    ]);
  });

  test('that spec and manifest write in other cases are one header', () => {
    const parameters = [{ name: 'Anthropic-Place', in: 'header', required: true, schema: {} }];
    const operation = only(
      { '/v1/a': { get: { parameters, ...ok() } } },
      { 'GET /v1/a': { params: { where: { header: 'anthropic-PLACE' } } } },
    );
    expect(operation.headerParameters).toMatchObject([
      { name: 'where', header: 'Anthropic-Place', required: true },
    ]);
  });

  test('in cookies are left out, which is said', () => {
    const parameters = [{ name: 'session', in: 'cookie', schema: {} }];
    expect(warningsOf({ '/v1/a': { get: { parameters, ...ok() } } })).toEqual([
      'GET /v1/a: the cookie `session` is left out; send it as a header if it is needed',
    ]);
  });

  test('of the path of a key, and of neither a name nor a place, are none', () => {
    const parameters = [
      { name: 'beta', in: 'query', schema: {} },
      { name: 'limit', in: 'query', schema: {} },
    ];
    const operation = only({ '/v1/a?beta=true': { get: { parameters, ...ok() } } });
    expect(operation.queryParameters.map(({ name }) => name)).toEqual(['limit']);
    const odd = [{ in: 'query' }, { name: '', in: 'query' }, { name: 'a' }, 'a'];
    expect(problems({ '/v1/a': { get: { parameters: odd, ...ok() } } })).toEqual([
      'GET /v1/a, parameter 1: has no `name` or no `in`; write both',
      'GET /v1/a, parameter 2: has no `name` or no `in`; write both',
      'GET /v1/a, parameter 3: has no `name` or no `in`; write both',
      'GET /v1/a, parameter 4: is not an object; write what OpenAPI expects here',
    ]);
  });

  test('are documented by themselves, or by their schemas', () => {
    const parameters = [
      { name: 'a', in: 'query', description: 'Own.', schema: { description: 'Other.' } },
      { name: 'b', in: 'query', schema: { description: 'Of the schema.', deprecated: true } },
    ];
    const operation = only({ '/v1/a': { get: { parameters, ...ok() } } });
    expect(operation.queryParameters).toMatchObject([
      { description: 'Own.' },
      { description: 'Of the schema.', deprecated: true },
    ]);
  });

  test('and placeholders must agree, and all that do not are named', () => {
    expect(problems({ '/v1/a/{b}/c/{b}': { ...inPath('d'), get: ok() } })).toEqual([
      'GET /v1/a/{b}/c/{b}: has the placeholder `{b}` twice; give each a name of its own',
      'GET /v1/a/{b}/c/{b}: has the path parameter `d` but no such placeholder; the path has `b`: rename or remove the parameter',
      'GET /v1/a/{b}/c/{b}: has the placeholder `{b}` but no such path parameter; describe it under `parameters` with `in: path`',
    ]);
  });
});
