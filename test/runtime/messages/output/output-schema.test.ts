import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  jsonSchemaOutputFormat,
  SchemaError,
  transformJSONSchema,
  zodOutputFormat,
} from '../../../../templates/runtime/messages/index.js';
import { rewriteSchema } from '../../../../templates/runtime/messages/output/output-schema.js';

const object = (properties: object): object => ({ type: 'object', properties });
const closed = (properties: object): object => ({
  ...object(properties),
  additionalProperties: false,
});

test('transformJSONSchema returns a schema that the API supports, and does not change its argument', () => {
  const schema = object({ n: { type: 'integer', minimum: 1 } });
  const before = structuredClone(schema);
  const transformed = transformJSONSchema(schema);
  expect(transformed).toEqual(closed({ n: { type: 'integer', description: '{minimum: 1}' } }));
  expect(schema).toEqual(before);
  expect(() => transformJSONSchema({ not: {} })).toThrow(SchemaError);
});

describe('supported output schemas', () => {
  test.each<[string, object, object]>([
    ['objects are closed', { type: 'object' }, closed({})],
    ['open objects are closed', { ...object({}), additionalProperties: true }, closed({})],
    [
      'objects with an empty schema for other keys are closed',
      { ...object({}), additionalProperties: {} },
      closed({}),
    ],
    [
      'nested objects are closed',
      object({ a: { type: 'array', items: object({}) }, b: { anyOf: [object({})] } }),
      closed({ a: { type: 'array', items: closed({}) }, b: { anyOf: [closed({})] } }),
    ],
    [
      'objects in definitions are closed',
      { $ref: '#/$defs/A', $defs: { A: object({}) } },
      { $ref: '#/$defs/A', $defs: { A: closed({}) } },
    ],
    ['oneOf becomes anyOf', { oneOf: [{ type: 'null' }] }, { anyOf: [{ type: 'null' }] }],
    [
      'keywords that the API supports stay',
      { type: 'string', format: 'email', enum: ['a'], default: 'a', title: 'T', description: 'D' },
      { type: 'string', format: 'email', enum: ['a'], default: 'a', title: 'T', description: 'D' },
    ],
    [
      'other keywords move to the description',
      { type: 'number', description: 'D', minimum: 1, multipleOf: 2 },
      { type: 'number', description: 'D\n\n{minimum: 1, multipleOf: 2}' },
    ],
    [
      'formats, patterns and sizes that the API does not enforce move to the description',
      { type: 'array', items: { type: 'string', format: 'odd', pattern: 'x' }, minItems: 3 },
      {
        type: 'array',
        items: { type: 'string', description: '{format: "odd", pattern: "x"}' },
        description: '{minItems: 3}',
      },
    ],
    [
      '`minItems: 1` stays',
      { type: 'array', items: { type: 'null' }, minItems: 1 },
      { type: 'array', items: { type: 'null' }, minItems: 1 },
    ],
    ['`$schema` and `$id` are dropped', { $schema: 'x', $id: 'y', type: 'null' }, { type: 'null' }],
    [
      'keywords beside a reference are dropped',
      { ...object({ a: { $ref: '#/$defs/A', title: 'x' } }), $defs: { A: { const: 1 } } },
      { ...closed({ a: { $ref: '#/$defs/A' } }), $defs: { A: { const: 1 } } },
    ],
    [
      'a second list of variants moves to the description',
      { anyOf: [{ const: 1 }], oneOf: [{ const: 1 }] },
      { anyOf: [{ const: 1 }], description: '{oneOf: [{"const":1}]}' },
    ],
    [
      'a property may be called __proto__',
      object({ ['__proto__']: { type: 'null' } }),
      closed({ ['__proto__']: { type: 'null' } }),
    ],
  ])('%s', (_, schema, expected) => {
    const before = JSON.stringify(schema);
    expect(rewriteSchema(schema)).toEqual(expected);
    expect(JSON.stringify(schema)).toBe(before);
  });
});

describe('unsupported output schemas', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'is not a schema object'],
    ['true', true, 'is not a schema object'],
    ['a schema without constraints', {}, 'does not constrain the value'],
    ['a property without constraints', object({ a: {} }), 'properties.a: does not constrain'],
    [
      'properties that are not an object',
      { type: 'object', properties: [] },
      'properties: is not an object',
    ],
    ['variants that are not a list', { anyOf: {} }, 'anyOf: is not an array'],
    [
      'unknown keys',
      { type: 'object', additionalProperties: { type: 'string' } },
      'allows unknown keys',
    ],
    ['patterns of keys', { type: 'object', patternProperties: {} }, 'allows unknown keys'],
    [
      'references to another document',
      { $ref: 'https://example.com/x.json' },
      'missing in the schema',
    ],
    ['unresolved references', { $ref: '#/$defs/A' }, 'missing in the schema'],
    ['references with malformed encoding', { $ref: '#/$defs/%zz' }, 'missing in the schema'],
    ['references to inherited properties', { $ref: '#/constructor' }, 'missing in the schema'],
    ['a schema that contains itself', object({ a: { $ref: '#' } }), 'contains itself'],
    [
      'a schema that contains itself through another schema',
      {
        $ref: '#/$defs/A',
        $defs: { A: object({ b: { $ref: '#/$defs/B' } }), B: object({ a: { $ref: '#/$defs/A' } }) },
      },
      'contains itself',
    ],
  ])('include %s', (_, schema, message) => {
    expect(() => rewriteSchema(schema)).toThrow(SchemaError);
    expect(() => rewriteSchema(schema)).toThrow(message);
  });

  test('are reported with all their errors', () => {
    try {
      rewriteSchema(object({ a: {}, b: { type: 'array', items: {} }, 'c~/d': { $ref: '#/x' } }));
      expect.unreachable();
    } catch (error) {
      expect((error as SchemaError).issues.map(({ path }) => path)).toEqual([
        ['properties', 'a'],
        ['properties', 'b', 'items'],
        ['properties', 'c~/d'],
      ]);
    }
  });

  test('stay unchanged with transform: false', () => {
    const schema = { anything: true };
    expect(jsonSchemaOutputFormat(schema, { transform: false }).schema).toBe(schema);
  });
});

test('zodOutputFormat converts the schema of an object, and refuses records and any', () => {
  const schema = z.object({
    name: z.string().min(2).describe('The name.'),
    kind: z.enum(['a', 'b']),
    count: z.int().optional(),
    tags: z.array(z.object({ tag: z.literal('x') })).min(1),
    none: z.nullable(z.string()),
    odd: z.union([z.number(), z.array(z.boolean())]),
  });
  expect(zodOutputFormat(schema).schema).toEqual(
    Object.assign(
      closed({
        name: { type: 'string', description: 'The name.\n\n{minLength: 2}' },
        kind: { type: 'string', enum: ['a', 'b'] },
        count: {
          type: 'integer',
          description: `{minimum: ${Number.MIN_SAFE_INTEGER}, maximum: ${Number.MAX_SAFE_INTEGER}}`,
        },
        tags: {
          type: 'array',
          minItems: 1,
          items: { ...closed({ tag: { type: 'string', const: 'x' } }), required: ['tag'] },
        },
        none: { type: ['string', 'null'] },
        odd: { anyOf: [{ type: 'number' }, { type: 'array', items: { type: 'boolean' } }] },
      }),
      { required: ['name', 'kind', 'tags', 'none', 'odd'] },
    ),
  );
  expect(() => zodOutputFormat(z.object({ a: z.record(z.string(), z.number()) }))).toThrow(
    SchemaError,
  );
  expect(() => zodOutputFormat(z.object({ a: z.any() }))).toThrow(SchemaError);
});
