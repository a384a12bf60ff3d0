import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { ok, only, problems } from '../small-specs.js';

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

  test('that is not an object is refused', () => {
    expect(problems(post({ 'application/json': { schema: { type: 'array' } } }))).toEqual([
      'POST /v1/a: the request body is not an object: `array`; wrap it in an object, whose fields become the params of the method',
    ]);
  });
});
