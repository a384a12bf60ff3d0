import { expect, test } from 'vitest';
import { documentsOf, JSON_ANSWER, jsonBody, specOf } from '../given.js';

test('the example of a schema that extends another one twice, at 40 levels, takes linear time', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const levels = Array.from({ length: 40 }, (_, index): [string, object] => [
    `A${index}`,
    { allOf: [ref(`A${index + 1}`), ref(`A${index + 1}`)] },
  ]);
  const last = { type: 'object', required: ['note'], properties: { note: { type: 'string' } } };
  const schemas = { ...Object.fromEntries(levels), A40: last };
  const requestBody = jsonBody(ref('A0'));
  const paths = { '/v1/a': { post: { requestBody, responses: JSON_ANSWER } } };
  const { readme } = documentsOf({ spec: { ...specOf(paths), components: { schemas } } });
  expect(readme.match(/note: /g)).toHaveLength(1);
});
