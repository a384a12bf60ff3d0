import { describe, expect, test } from 'vitest';
import { inPath, ok, only, problems, warningsOf } from '../small-specs.js';

describe('parameters', () => {
  test('of an operation replace those of its path item with the same name, and are sorted into query and headers', () => {
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
      { name: 'created_at[gte]', schema: { kind: 'string' }, required: false, style: 'jsonText' },
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

  test('in the path have the order of their placeholders', () => {
    const operation = only({ '/v1/a/{b}/c/{d}': { ...inPath('d', 'b'), get: ok() } });
    expect(operation.pathParameters.map(({ name }) => name)).toEqual(['b', 'd']);
  });

  test('are required if the spec marks them, and always in the path', () => {
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

  test('in headers match the manifest regardless of case', () => {
    const parameters = [{ name: 'Anthropic-Place', in: 'header', required: true, schema: {} }];
    const operation = only(
      { '/v1/a': { get: { parameters, ...ok() } } },
      { 'GET /v1/a': { params: { where: { header: 'anthropic-PLACE' } } } },
    );
    expect(operation.headerParameters).toMatchObject([
      { name: 'where', header: 'Anthropic-Place', required: true },
    ]);
  });

  test.each(['x y', 'x\r\ny', 'x:', 'ü'])('in headers cannot have the name %j', (name) => {
    const parameters = [{ name, in: 'header', schema: {} }];
    expect(() => only({ '/v1/a': { get: { parameters, ...ok() } } })).toThrow(
      'is not a header name; write it with letters, digits and `-`',
    );
  });

  test('in cookies are ignored with a warning', () => {
    const parameters = [{ name: 'session', in: 'cookie', schema: {} }];
    expect(warningsOf({ '/v1/a': { get: { parameters, ...ok() } } })).toEqual([
      'GET /v1/a: the cookie parameter `session` is ignored: clients send no cookies; describe it as a header if the API needs it',
    ]);
  });

  test('are ignored with a warning if the Fetch standard does not allow callers to set their header', () => {
    const parameters = [
      { name: 'Content-Length', in: 'header', required: true, schema: { type: 'integer' } },
      { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
    ];
    const paths = { '/v1/a': { get: { parameters, ...ok() } } };
    expect(only(paths).headerParameters.map(({ header }) => header)).toEqual(['X-Trace']);
    expect(warningsOf(paths)).toEqual([
      'GET /v1/a: the header parameter `Content-Length` is ignored: the Fetch standard does not allow callers to set it; remove the parameter',
    ]);
  });

  test('are left out if the path key has their value, and cause errors if they are malformed', () => {
    const parameters = [
      { name: 'beta', in: 'query', schema: {} },
      { name: 'limit', in: 'query', schema: {} },
    ];
    const operation = only({ '/v1/a?beta=true': { get: { parameters, ...ok() } } });
    expect(operation.queryParameters.map(({ name }) => name)).toEqual(['limit']);
    const malformed = [{ in: 'query' }, { name: '', in: 'query' }, { name: 'a' }, 'a'];
    expect(problems({ '/v1/a': { get: { parameters: malformed, ...ok() } } })).toEqual([
      'GET /v1/a, parameter 1: lacks `name` or `in`; write both',
      'GET /v1/a, parameter 2: lacks `name` or `in`; write both',
      'GET /v1/a, parameter 3: lacks `name` or `in`; write both',
      'GET /v1/a, parameter 4: is not an object; write the object that OpenAPI requires here',
    ]);
  });

  test('cause an error if they are a circular reference', () => {
    const circle = { $ref: '#/components/parameters/a' };
    const paths = { '/v1/a': { get: { parameters: [circle], ...ok() } } };
    expect(problems(paths, {}, { components: { parameters: { a: circle } } })).toEqual([
      'GET /v1/a, parameter 1: is a circular `$ref`; replace one of the references with a definition',
    ]);
  });

  test('have the description of their schema if they lack their own', () => {
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

  test('in the path cause errors if a placeholder or a parameter is missing', () => {
    expect(problems({ '/v1/a/{b}/c/{b}': { ...inPath('d'), get: ok() } })).toEqual([
      'GET /v1/a/{b}/c/{b}: the path has the placeholder `{b}` twice; give each placeholder a different name',
      'GET /v1/a/{b}/c/{b}: the path has no placeholder for the path parameter `d`; rename or remove the parameter; placeholders: `b`',
      'GET /v1/a/{b}/c/{b}: the placeholder `{b}` has no path parameter; describe the parameter under `parameters` with `in: path`',
    ]);
  });
});
