import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { ok, only, problems, query, warningsOf } from '../small-specs.js';

describe('a request body', () => {
  const post = (content: Json): Json => ({
    '/v1/a': { post: { requestBody: { required: true, content }, ...ok() } },
  });

  test('is read as JSON or as a form', () => {
    const encodingOf = (mediaType: string) =>
      only(post({ [mediaType]: { schema: { type: 'object' } } })).body;
    expect(encodingOf('application/json; charset=utf-8')).toMatchObject({
      encoding: 'json',
      required: true,
    });
    expect(encodingOf('multipart/form-data')).toMatchObject({ encoding: 'multipart' });
  });

  test('of another media type is refused', () => {
    expect(problems(post({ 'text/xml': {} }))).toEqual([
      'POST /v1/a: unsupported media type of the request body: `text/xml`; describe the body as application/json or multipart/form-data',
    ]);
  });

  test('is given as the param `body` unless its fields can be params', () => {
    const A = { properties: { a: { type: 'string' } } };
    const MAP = { additionalProperties: { type: 'string' } };
    const TABLE: readonly (readonly [schema: Json, query: readonly string[], param?: string])[] = [
      [A, ['b']],
      [{ oneOf: [A, { properties: { c: {} } }] }, ['b']],
      [{ oneOf: [A, { type: 'null' }] }, []],
      [MAP, []],
      [MAP, ['b'], 'body'],
      [A, ['a'], 'body'],
      [{ oneOf: [A, { type: 'array' }] }, [], 'body'],
      [{ type: 'array' }, [], 'body'],
      [{}, [], 'body'],
    ];
    for (const [schema, names, param] of TABLE) {
      const requestBody = { content: { 'application/json': { schema } } };
      const operation = { requestBody, ...query(...names), ...ok() };
      expect(only({ '/v1/a': { post: operation } }).body?.param).toBe(param);
    }
  });

  test('of a form that is not an object is refused', () => {
    expect(problems(post({ 'multipart/form-data': { schema: { type: 'array' } } }))).toEqual([
      'POST /v1/a: the form is not an object: `array`; describe it as an object, whose fields are its parts',
    ]);
  });

  test('of GET is left out with a warning', () => {
    const paths = { '/v1/a': { get: { requestBody: { content: {} }, ...ok() } } };
    expect(only(paths).body).toBeUndefined();
    expect(warningsOf(paths)).toEqual([
      'GET /v1/a: the request body is not sent: `fetch` refuses one for GET; remove it from the spec, or describe its fields as query parameters',
    ]);
  });
});
