import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../generator/diagnostics.js';
import { model } from '../../generator/model/model.js';
import { manifest } from './given.js';
import { ok, only, warningsOf } from './small-specs.js';

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
