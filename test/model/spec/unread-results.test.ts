import { expect, test } from 'vitest';
import { json, warningsOf } from '../small-specs.js';

const JSON_CONTENT = json({ type: 'object' });
const contentOf = (...mediaTypes: readonly string[]) => ({
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}])),
});
const warned = (accepted: object) =>
  warningsOf({ '/v1/a': { get: { responses: { 200: JSON_CONTENT, 202: accepted } } } });

test.each([[['text/plain']], [['application/xml']], [['text/plain', 'text/html']]])(
  'a successful response that is only %j causes a warning if another one is JSON',
  (mediaTypes) => {
    const types = mediaTypes.map((mediaType) => `\`${mediaType}\``).join(', ');
    expect(warned(contentOf(...mediaTypes))).toEqual([
      `#/paths/~1v1~1a/get/responses/202: the method asks for JSON, and cannot read ${types}; callers can read the response with \`asResponse()\``,
    ]);
  },
);

test('a successful response that is JSON or text, or has no content, causes no warning', () => {
  expect(warned(contentOf('application/json', 'text/plain'))).toEqual([]);
  expect(warned({ description: 'Accepted.' })).toEqual([]);
});
