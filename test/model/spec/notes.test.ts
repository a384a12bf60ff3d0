import { expect, test } from 'vitest';
import { ok, warningsOf } from '../small-specs.js';

test('numbers of 64 bits cause one warning, since large ones lose digits', () => {
  const big = { type: 'integer', format: 'int64' };
  const paths = {
    '/v1/a': { get: ok({ properties: { a: big, b: big, c: { type: 'integer' } } }) },
  };
  expect(warningsOf(paths)).toEqual([
    expect.stringMatching(
      /properties\/a: JavaScript numbers lose digits of `format: int64` beyond 2\^53, here and in 1 more place; describe ids of that size as strings$/,
    ),
  ]);
});

test('a list that can have more items than its tuple type causes a warning', () => {
  const list = (more: object) => ({ '/v1/a': { get: ok({ prefixItems: [{}, {}], ...more }) } });
  expect(warningsOf(list({}))).toEqual([
    expect.stringContaining('the list is typed as exactly 2 items, although more may follow'),
  ]);
  for (const more of [{ items: false }, { items: {} }, { maxItems: 2 }])
    expect(warningsOf(list(more))).toEqual([]);
});

test('a required field that the schema does not describe causes a warning', () => {
  const warned = (schema: object) =>
    warningsOf({ '/v1/a': { get: ok() } }, {}, { components: { schemas: { A: schema } } });
  const properties = { a: { type: 'string' } };
  const want = [
    '#/components/schemas/A: `b` is required, but not described: it is not in the type; describe it under `properties`',
  ];
  expect(warned({ properties, required: ['a', 'b'] })).toEqual(want);
  expect(warned({ additionalProperties: false, required: ['b'] })).toEqual(want);
  expect(warned({ allOf: [{ properties }, { required: ['b'] }] })).toEqual(want);
  expect(warned({ properties, allOf: [{ type: 'object', required: ['a'] }] })).toEqual([]);
  expect(warned({ type: 'object', required: ['b'] })).toEqual([]);
});

test.each([
  '#/info',
  '#',
  '#/components/schemas',
  '#/components/parameters/P',
  '#/components/responses/R',
  '#/paths/~1v1~1a/get',
])('a reference to %s, which is not a schema, causes a warning', (target) => {
  const components = {
    parameters: { P: { name: 'p', in: 'query', schema: { type: 'string' } } },
    responses: { R: { description: 'r' } },
    schemas: { A: { properties: { properties: { type: 'string' } } } },
  };
  const paths = { '/v1/a': { get: ok({ $ref: target }) } };
  const warned = warningsOf(paths, {}, { components, info: { title: 'T', version: '1' } });
  expect(warned).toEqual([
    expect.stringMatching(/^#\/paths\/~1v1~1a\/get\/responses\/200\/.*schema: /),
  ]);
  expect(warned[0]).toContain(
    `\`$ref\` leads to \`${target}\`, which is not a schema: the type is \`unknown\`; refer to a schema, such as \`#/components/schemas/Name\``,
  );
});

test.each([
  '#/components/schemas/A/properties/properties',
  '#/components/schemas/Any',
  '#/components/parameters/P/schema',
  '#/x-types/free',
  '#/definitions/Free',
])('a reference to the schema %s causes no warning', (target) => {
  const components = {
    parameters: { P: { name: 'p', in: 'query', schema: {} } },
    schemas: { A: { properties: { properties: {} } }, Any: {} },
  };
  const more = { components, 'x-types': { free: {} }, definitions: { Free: {} } };
  expect(warningsOf({ '/v1/a': { get: ok({ $ref: target }) } }, {}, more)).toEqual([]);
});

test('a reference to a component of the wrong kind causes a warning', () => {
  const S = { type: 'object' };
  const post = {
    requestBody: { $ref: '#/components/schemas/S' },
    responses: { 200: { $ref: '#/components/schemas/S' }, 201: { $ref: '#/info' } },
  };
  const more = { components: { schemas: { S } }, info: { title: 'T', version: '1' } };
  const warned = warningsOf({ '/v1/a': { post } }, {}, more);
  for (const [place, target, kind] of [
    ['requestBody', '#/components/schemas/S', 'requestBodies'],
    ['responses/200', '#/components/schemas/S', 'responses'],
    ['responses/201', '#/info', 'responses'],
  ] as const)
    expect(warned).toContain(
      `#/paths/~1v1~1a/post/${place}: \`$ref\` leads to \`${target}\`, which is not one of \`${kind}\`; refer to one in \`#/components/${kind}\``,
    );
});

test('a warning names the place of a schema in parameters, bodies and responses', () => {
  const enumOf = (value: unknown) => ({ type: 'string', enum: ['a', value] });
  const content = (value: unknown) => ({
    content: { 'application/json': { schema: enumOf(value) } },
  });
  const paths = {
    '/v1/a': {
      parameters: [{ name: 'p', in: 'query', schema: enumOf(1) }],
      post: {
        parameters: [
          { name: 'q', in: 'query', schema: {} },
          { name: 'r', in: 'query', ...content(2) },
        ],
        requestBody: content(3),
        responses: { 200: content(4) },
      },
    },
  };
  const at = '#/paths/~1v1~1a';
  const inContent = 'content/application~1json/schema';
  expect(warningsOf(paths).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    `${at}/parameters/0/schema`,
    `${at}/post/parameters/1/${inContent}`,
    `${at}/post/requestBody/${inContent}`,
    `${at}/post/responses/200/${inContent}`,
  ]);
});
