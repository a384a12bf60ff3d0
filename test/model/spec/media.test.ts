import { expect, test } from 'vitest';
import { warningsOf } from '../small-specs.js';

/** Returns the warnings about an operation that sends and receives a media type. */
function warned(mediaType: string): readonly string[] {
  const content = { [mediaType]: { schema: { type: 'object' } } };
  const post = { requestBody: { content }, responses: { 200: { content } } };
  return warningsOf({ '/v1/a': { post } });
}

test.each([
  ['application/json; version=2', 'version=2'],
  ['application/json;odata=minimal;v=1', 'odata=minimal`, `v=1'],
  ['application/vnd.a+json; v=1', 'v=1'],
  ['application/json; charset=iso-8859-1', 'charset=iso-8859-1'],
])('the parameters of %j cause a warning', (mediaType, unsent) => {
  const warning = `\`${unsent}\` of the media type \`${mediaType}\` is not sent; callers can send the whole media type in \`headers\``;
  expect(warned(mediaType)).toEqual([
    `POST /v1/a: ${warning}`,
    `#/paths/~1v1~1a/post/responses/200: ${warning}`,
  ]);
});

test.each(['application/json; charset=utf-8', 'Application/JSON;', 'application/json'])(
  'the media type %j causes no warning',
  (mediaType) => {
    expect(warned(mediaType)).toEqual([]);
  },
);
