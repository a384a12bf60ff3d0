import { expect, test } from 'vitest';
import { ok, warningsOf } from '../small-specs.js';

const FILE = { type: 'string', format: 'binary' };
const SCHEMA = {
  type: 'object',
  properties: {
    file: FILE,
    files: { type: 'array', items: FILE },
    text: { type: 'string' },
    object: { type: 'object', properties: { a: {} } },
  },
};

/** Returns the warnings about a form with this `encoding`, without the operation. */
function warned(mediaType: string, encoding: object, schema: object = SCHEMA): readonly string[] {
  const requestBody = { content: { [mediaType]: { schema, encoding } } };
  const warnings = warningsOf({ '/v1/a': { post: { requestBody, ...ok() } } });
  return warnings.map((warning) => warning.replace('POST /v1/a: ', ''));
}

const MULTIPART = 'multipart/form-data';
const URLENCODED = 'application/x-www-form-urlencoded';

test.each(['file', 'files'])('the only media type of %s causes a warning', (name) => {
  expect(warned(MULTIPART, { [name]: { contentType: 'image/png' } })).toEqual([
    `the file \`${name}\` is sent with its own media type, not as \`image/png\`; pass a \`File\` or \`Blob\` of this type`,
  ]);
  for (const contentType of ['image/png, image/jpeg', 'image/*', 'application/octet-stream'])
    expect(warned(MULTIPART, { [name]: { contentType } })).toEqual([]);
});

test('parameters of the media type of a part cause a warning', () => {
  expect(warned(MULTIPART, { text: { contentType: 'text/csv; header=present' } })).toEqual([
    '`header=present` of the media type `text/csv; header=present` is not sent; remove it, or send the request with a method such as `client.post`',
  ]);
});

test('a URL-encoded object in another media type than JSON or text causes a warning', () => {
  expect(warned(URLENCODED, { object: { contentType: 'application/xml' } })).toEqual([
    'unsupported `contentType` of the field `object`: `application/xml`; use `application/json`, or describe the field as a string',
  ]);
  const fits = { object: { contentType: 'application/json' }, text: { contentType: 'text/csv' } };
  expect(warned(URLENCODED, fits)).toEqual([]);
});

test.each([MULTIPART, URLENCODED])(
  'an unknown field in `encoding` of %s causes a warning',
  (type) => {
    const encoding = { fiel: { contentType: 'text/plain' } };
    expect(warned(type, encoding)).toEqual([
      '`encoding` lists the field `fiel`, which the form does not have: it has no effect; correct the name, or describe the field under `properties`',
    ]);
    expect(warned(type, encoding, { ...SCHEMA, additionalProperties: true })).toEqual([]);
  },
);
