import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../generator/diagnostics.js';
import { model } from '../../generator/model/model.js';
import { manifest } from './given.js';
import { inPath, ok, only, problems, warningsOf } from './small-specs.js';

const XML = { requestBody: { content: { 'text/xml': {} } }, ...ok() };
const PATHS = { '/v1/a': { post: ok() }, '/v1/b': { post: XML } };
const SERVERS = [{ url: 'https://api.example.com' }];

test('errors in an operation that --only leaves out are not reported', () => {
  const root = { servers: SERVERS, paths: PATHS };
  const { api, warnings } = model(root, manifest(), { only: ['a'] });
  expect(api.operations.map(({ name }) => name)).toEqual(['a.create']);
  expect(warnings.map(formatDiagnostic)).toEqual([]);
  expect(() => model(root, manifest(), { only: ['b'] })).toThrow('unsupported media type');
});

test('the manifest can skip an operation', () => {
  const operations = { 'POST /v1/b': { skip: true } };
  expect(only(PATHS, operations).name).toBe('a.create');
  expect(warningsOf(PATHS, operations)).toEqual([]);
});

describe('an error in a path', () => {
  const paths = {
    '/v1/a': { get: ok() },
    '/v1/x/..': { get: ok() },
    '/v1/{b}': { get: { ...ok(), ...inPath('b') } },
    '/v1/{c}': { get: { ...ok(), ...inPath('c') } },
  };

  test('is not reported if the manifest skips the operation', () => {
    const skipped = { 'GET /v1/x/..': { skip: true }, 'GET /v1/{c}': { skip: true } };
    expect(problems(paths)).toHaveLength(2);
    expect(problems({ '/v1/a': paths['/v1/a'], '/v1/x/..': paths['/v1/x/..'] }, skipped)).toEqual(
      [],
    );
  });

  test('is not reported if --only leaves the operation out', () => {
    const document = { openapi: '3.1.0', servers: [{ url: 'https://api.example.com' }], paths };
    const { api } = model(document, manifest({}), { only: ['a'] });
    expect(api.operations.map(({ key }) => key)).toEqual(['GET /v1/a']);
  });
});
