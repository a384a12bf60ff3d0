import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { ok, only, problems } from '../small-specs.js';

describe('a body', () => {
  const post = (content: Json): Json => ({
    '/v1/a': { post: { requestBody: { required: true, content }, ...ok() } },
  });

  test('is JSON or a form', () => {
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
      'POST /v1/a: has a body of `text/xml`; describe it as application/json or multipart/form-data',
    ]);
  });

  test('that is no object is refused', () => {
    expect(problems(post({ 'application/json': { schema: { type: 'array' } } }))).toEqual([
      'POST /v1/a: its body is no object but `array`; wrap it in an object: callers give fields',
    ]);
  });
});
