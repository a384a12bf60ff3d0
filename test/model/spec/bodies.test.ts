import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { ok, only, problems, query, warningsOf } from '../small-specs.js';

const FOREIGN = { servers: [{ url: 'https://api.example.com' }] };

describe('a request body', () => {
  const post = (content: Json): Json => ({
    '/v1/a': { post: { requestBody: { required: true, content }, ...ok() } },
  });

  test('can be JSON or a form', () => {
    const encodingOf = (mediaType: string) =>
      only(post({ [mediaType]: { schema: { type: 'object' } } })).body;
    expect(encodingOf('application/json; charset=utf-8')).toMatchObject({
      encoding: 'json',
      required: true,
    });
    expect(encodingOf('multipart/form-data')).toMatchObject({ encoding: 'multipart' });
  });

  test('is refused if its media type is not supported', () => {
    expect(problems(post({ 'text/xml': {} }))).toEqual([
      'POST /v1/a: unsupported media type of the request body: `text/xml`; describe the body as application/json or multipart/form-data',
    ]);
  });

  test('is the param `body` unless its fields can be params', () => {
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

  test.each<readonly [mediaTypes: Json, sent: Json, warnings: number]>([
    [
      { 'application/json': {}, 'multipart/form-data': {} },
      { encoding: 'form-data', orJson: true },
      0,
    ],
    [{ 'multipart/form-data': {} }, { encoding: 'form-data' }, 0],
    [{ 'application/x-www-form-urlencoded': {} }, { encoding: 'urlencoded' }, 0],
    [
      { 'application/merge-patch+json': {} },
      { encoding: 'json', mediaType: 'application/merge-patch+json' },
      0,
    ],
    [{ 'application/vnd.a+json': {}, 'application/json': {} }, { encoding: 'json' }, 0],
    [
      { 'text/csv; charset=utf-8': {} },
      { encoding: 'text', mediaType: 'text/csv', param: 'body' },
      0,
    ],
    [
      { 'application/octet-stream': {} },
      { encoding: 'bytes', mediaType: 'application/octet-stream', schema: { kind: 'binary' } },
      0,
    ],
    [{ 'image/*': {} }, { encoding: 'bytes', param: 'body' }, 0],
    [{ 'application/json': {}, 'application/pdf': {} }, { encoding: 'json' }, 1],
  ])('with the media types %j is sent as %j', (mediaTypes, sent, warnings) => {
    const object = { schema: { properties: { a: {} } } };
    const content = Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, object]));
    const { mediaType, orJson, ...body } = only(post(content), {}, FOREIGN).body ?? {};
    expect({ mediaType, orJson, ...body }).toMatchObject({
      mediaType: undefined,
      orJson: undefined,
      ...sent,
    });
    expect(warningsOf(post(content), {}, FOREIGN)).toHaveLength(warnings);
  });

  test('as a multipart form keeps the types application/json and text/csv in `encoding`', () => {
    const text = { type: 'string' };
    const file = { type: 'string', format: 'binary' };
    const schema = { properties: { a: {}, csv: text, plain: text, file, files: { items: file } } };
    const encoding = {
      a: { contentType: 'application/json' },
      csv: { contentType: 'text/csv; charset=utf-8', headers: {} },
      plain: { contentType: 'text/plain', style: 'form' },
      file: { contentType: 'image/png, image/jpeg' },
      files: { contentType: 'application/octet-stream' },
    };
    const paths = post({ 'multipart/form-data': { schema, encoding } });
    const body = only(paths).body;
    expect([body?.jsonParts, body?.partTypes]).toEqual([['a'], { csv: 'text/csv' }]);
    expect(warningsOf(paths)).toEqual([
      'POST /v1/a: `headers` in the encoding of the field `csv` has no effect; remove it, or send the request with a method such as `client.post`',
      'POST /v1/a: `style` in the encoding of the field `plain` has no effect; remove it, or send the request with a method such as `client.post`',
    ]);
  });

  test('as a URL-encoded form keeps the styles in `encoding`', () => {
    const encoding = {
      a: { contentType: 'application/json' },
      b: { style: 'deepObject' },
      c: { explode: true },
      d: { style: 'pipeDelimited' },
      e: { explode: false, allowReserved: true },
      f: { contentType: 'text/plain' },
      g: { style: 'odd' },
    };
    const schema = { type: 'object' };
    const paths = post({ 'application/x-www-form-urlencoded': { schema, encoding } });
    expect(only(paths).body?.styles).toEqual({
      a: 'jsonText',
      b: 'deepObject',
      c: 'formExplode',
      d: 'pipeDelimited',
      e: 'form',
    });
    expect(warningsOf(paths)).toEqual([
      'POST /v1/a: `allowReserved` in the encoding of the field `e` has no effect; remove it, or send the request with a method such as `client.post`',
      'POST /v1/a: unsupported `style` of the field `g`: `odd`; supported: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`',
    ]);
  });

  test('is sent in one of two media types with different fields, with a warning', () => {
    const field = (name: string) => ({ schema: { properties: { [name]: {} } } });
    const types = {
      'application/json': field('a'),
      'application/xml': field('b'),
      'application/x-www-form-urlencoded': field('a'),
    };
    expect(warningsOf(post(types))).toEqual([
      'POST /v1/a: the request body is sent as `application/json`, never as `application/xml`; remove the media types that are not needed',
    ]);
  });

  test('is the param `body` if it is required and can be null', () => {
    const schema = { type: ['object', 'null'], properties: { a: {} } };
    expect(only(post({ 'application/json': { schema } })).body).toMatchObject({
      param: 'body',
      schema: { kind: 'union' },
    });
  });

  test('is not sent if it has no media type, with a warning', () => {
    expect(only(post({})).body).toBeUndefined();
    expect(warningsOf(post({}))).toEqual([
      'POST /v1/a: the request body has no media type: it is not sent; describe it under `content`',
    ]);
  });

  test('is refused if it is a form but not an object', () => {
    expect(problems(post({ 'multipart/form-data': { schema: { type: 'array' } } }))).toEqual([
      'POST /v1/a: the form is not an object: `array`; describe it as an object, whose fields are its parts',
    ]);
  });

  test('is left out of GET requests, with a warning', () => {
    const paths = { '/v1/a': { get: { requestBody: { content: {} }, ...ok() } } };
    expect(only(paths).body).toBeUndefined();
    expect(warningsOf(paths)).toEqual([
      'GET /v1/a: the request body is not sent: `fetch` refuses one for GET; remove it from the spec, or describe its fields as query parameters',
    ]);
  });
});
