import { describe, expect, it } from 'vitest';
import { ok, only, warningsOf } from '../small-specs.js';

const get = (operation: object) => ({ '/v1/a': { get: { ...ok(), ...operation } } });
const parameter = (given: object) => get({ parameters: [{ name: 'q', in: 'query', ...given }] });
const schemas = (schema: object) => ({ components: { schemas: { A: schema } } });
const ofSchema = (schema: object) => warningsOf(get({}), {}, schemas(schema));

describe('warnings about keywords with invalid values', () => {
  it('exist for parameters', () => {
    const schema = { type: 'string' };
    expect(warningsOf(parameter({ schema, required: 'yes', explode: 'false' }))).toEqual([
      'GET /v1/a, parameter 1: `required` is `"yes"`, not a boolean: it has no effect; write `true` or `false`',
      'GET /v1/a, parameter 1: `explode` is `"false"`, not a boolean: it has no effect; write `true` or `false`',
    ]);
    expect(warningsOf(parameter({ schema, in: 'body' }))).toEqual([
      'GET /v1/a, parameter 1: `in: body` is not a parameter location of OpenAPI 3: the parameter is not sent; use path, query, header, cookie, or `requestBody`',
    ]);
  });

  it('exist for operations and bodies', () => {
    expect(warningsOf(get({ parameters: {}, deprecated: 1 }))).toEqual([
      'GET /v1/a: `parameters` is an object, not a list: it has no effect; write a list',
      'GET /v1/a: `deprecated` is `1`, not a boolean: it has no effect; write `true` or `false`',
    ]);
    const requestBody = { required: 'on', content: { 'application/json': {} } };
    expect(warningsOf({ '/v1/a': { post: { requestBody, ...ok() } } })).toEqual([
      'POST /v1/a: `required` is `"on"`, not a boolean: it has no effect; write `true` or `false`',
    ]);
  });

  it('exist for the document', () => {
    const more = {
      info: [],
      tags: 5,
      servers: { url: 'https://api.example.com' },
      components: { schemas: [] },
    };
    expect(warningsOf(get({}), {}, more)).toEqual(
      expect.arrayContaining([
        '#: `servers` is an object, not a list: it has no effect; write a list',
        '#: `info` is an empty list, not an object: it has no effect; write an object',
        '#: `tags` is `5`, not a list: it has no effect; write a list',
        '#/components: `schemas` is an empty list, not an object: it has no effect; write an object',
      ]),
    );
  });

  it('exist for schemas', () => {
    expect(ofSchema({ type: 'Text' })).toEqual([
      '#/components/schemas/A: `type` is `"Text"`, not a type of JSON Schema: it has no effect; use string, number, integer, boolean, null, array, object, or a list of these',
    ]);
    expect(ofSchema({ type: 'object', properties: [], discriminator: 'kind' })).toEqual([
      '#/components/schemas/A: `properties` is an empty list, not an object: it has no effect; write an object',
      '#/components/schemas/A: `discriminator` is `"kind"`, not an object: it has no effect; write an object',
    ]);
  });

  it.each([
    [{ enum: [] }, '`enum` is an empty list, not a list of values: it has no effect'],
    [{ type: [] }, '`type` is an empty list, not a type of JSON Schema: it has no effect'],
    [{ $ref: 5 }, '`$ref` is `5`, not a reference: it has no effect'],
    [{ const: { a: 1 } }, 'the type of the value `{"a":1}` is `unknown`'],
    [{ enum: ['a', [1]] }, 'the type of the value `[1]` is `unknown`'],
    [
      {
        oneOf: [{ $ref: '#/components/schemas/B' }],
        discriminator: { mapping: { b: 'B', c: 'C' } },
      },
      '`mapping` gives `c` to `C`, which `oneOf` and `anyOf` do not list: the tag has no effect',
    ],
  ])('exist for the schema %j', (schema, want) => {
    const components = { components: { schemas: { A: schema, B: { type: 'object' } } } };
    expect(warningsOf(get({}), {}, components)).toEqual([expect.stringContaining(want)]);
  });

  it('exist for responses', () => {
    expect(warningsOf(get({ responses: { 200: { content: [1] } } }))).toEqual([
      '#/paths/~1v1~1a/get/responses/200: `content` is a list, not an object: it has no effect; write an object',
    ]);
  });

  it('count equal warnings instead of repeating them', () => {
    const text = { type: 'string', required: true };
    expect(ofSchema({ properties: { a: text, b: { ...text }, c: { ...text } } })).toEqual([
      '#/components/schemas/A/properties/a: `required` is `true`, not a list: it has no effect, here and in 2 more places; write a list',
    ]);
  });

  it('do not exist for null', () => {
    expect(warningsOf(get({ parameters: null, servers: null }))).toEqual([]);
  });
});

describe('warnings about a value of `enum` or `const`', () => {
  const HINT = 'put a text in quotes, or correct `type`';

  it.each([
    [{ type: 'string', enum: ['a', 12] }, '`12` is not of the type `string`'],
    [{ type: 'integer', enum: [1, '1_000'] }, '`"1_000"` is not of the type `integer`'],
    [{ type: ['boolean', 'null'], const: 'no' }, '`"no"` is not of the type `boolean` or `null`'],
  ])('exist if the value does not have the type: %o', (schema, want) => {
    expect(ofSchema(schema)).toEqual([`#/components/schemas/A: the value ${want}; ${HINT}`]);
  });

  it('exist if a JavaScript number cannot represent the value', () => {
    // The spec may contain the digits that are shown, or others: `JSON.parse` returns the same number.
    for (const [value, text] of [
      ['9223372036854775807', '9223372036854776000'],
      ['1e21', '1e+21'],
    ] as const)
      expect(ofSchema({ enum: [JSON.parse(value)] })).toEqual([
        `#/components/schemas/A: the value \`${text}\` may have lost digits: JavaScript numbers have 53 bits; write it as a string`,
      ]);
  });

  it.each([
    { type: 'string', enum: ['a', null], nullable: true },
    { type: 'number', enum: [1, 1.5] },
    { type: ['integer', 'string'], enum: [1, 'a'] },
    { enum: ['a', 1] },
  ])('do not exist for %o', (schema) => {
    expect(ofSchema(schema)).toEqual([]);
  });
});

describe('keywords that types cannot express', () => {
  it('cause a warning if the type lacks a field or a reference', () => {
    const properties = { kind: { type: 'string' } };
    const then = { properties: { ...properties, size: { type: 'number' } } };
    expect(ofSchema({ properties, if: { properties }, then })).toEqual([
      '#/components/schemas/A: the field `size` of `then` is not in the type; describe it under `properties`, too',
    ]);
    for (const other of [{}, { type: 'string' }])
      expect(ofSchema({ $dynamicRef: '#node', ...other })).toEqual([
        '#/components/schemas/A: `$dynamicRef` is not supported: it has no effect on the type; write a `$ref`',
      ]);
    expect(ofSchema({ not: { type: 'null' }, contains: {}, minLength: 1 })).toEqual([]);
  });

  it('cause a warning if a discriminator is in a schema that other schemas extend', () => {
    const A = { properties: { kind: {} }, discriminator: { propertyName: 'kind' } };
    const B = { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} } }] };
    expect(warningsOf(get({}), {}, { components: { schemas: { A, B } } })).toEqual([
      '#/components/schemas/A: values have only the fields of this schema, not the fields of schemas that extend it; list these schemas under `oneOf` beside `discriminator`',
    ]);
    expect(ofSchema(A)).toEqual([]);
  });

  it('do not include `unevaluatedProperties`, which gives the type of other fields', () => {
    const schema = (unevaluatedProperties: unknown) => {
      const body = { properties: { a: { type: 'string' } }, unevaluatedProperties };
      return only(get(ok(body))).result;
    };
    expect(schema({ type: 'number' })).toMatchObject({ schema: { rest: { kind: 'number' } } });
    expect(schema(false)).not.toHaveProperty('schema.rest');
  });
});
