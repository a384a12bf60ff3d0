import { expect, test } from 'vitest';
import { json, only } from '../small-specs.js';

test('an operation lists the named schemas of its 4xx and 5xx responses, each once', () => {
  const ref = (name: string) => json({ $ref: `#/components/schemas/${name}` });
  const operation = only(
    {
      '/v1/a': {
        get: {
          responses: {
            200: ref('Good'),
            400: ref('Bad'),
            404: { $ref: '#/components/responses/None' },
            409: { $ref: '#/components/responses/Absent' },
            418: json({ type: 'object' }),
            '5XX': ref('Bad'),
            default: ref('Other'),
          },
        },
      },
    },
    {},
    {
      components: {
        responses: { None: ref('Missing') },
        schemas: { Good: {}, Bad: {}, Missing: {}, Other: {} },
      },
    },
  );
  expect(operation.failures).toEqual(['Bad', 'Missing']);
});
