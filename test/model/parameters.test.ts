import { describe, expect, test } from 'vitest';
import { inPath, ok, only, problems } from './small-specs.js';

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
