import { expect, test } from 'vitest';
import type { Schema } from '../../../generator/ir/schema.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { json, modelOf, ok } from '../small-specs.js';

const REF = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const SCHEMAS: Json = {
  Id: { type: 'string', readOnly: true },
  User: {
    required: ['id', 'name', 'password'],
    properties: {
      id: REF('Id'),
      name: { type: 'string' },
      password: { type: 'string', writeOnly: true },
      parts: { type: 'array', items: REF('Part') },
    },
  },
  Part: {
    allOf: [
      { properties: { made: { type: 'string', readOnly: true }, sku: { type: 'string' } } },
      { required: ['made'] },
    ],
  },
  Team: { allOf: [REF('Part'), { required: ['made'] }] },
};
const post = (schema: Json, answer: Json) => ({
  post: { requestBody: json(schema), ...ok(answer) },
});

function shapesOf(paths: Json) {
  const { schemas, operations } = modelOf(paths, {}, { components: { schemas: SCHEMAS } }).api;
  const keys = ({ schema }: { readonly schema: Schema }) =>
    schema.kind === 'object'
      ? schema.properties.map(({ name, required }) => name + (required ? '' : '?')).join(' ')
      : schema.kind;
  const shapes = Object.fromEntries([...schemas.values()].map((one) => [one.name, keys(one)]));
  return { shapes, operations };
}

test('requests have no readOnly fields, and responses have no writeOnly fields', () => {
  const { shapes, operations } = shapesOf({ '/v1/users': post(REF('User'), REF('User')) });
  expect(shapes).toMatchObject({
    User: 'id name parts?',
    UserInput: 'name password parts?',
    Part: 'made sku?',
    PartInput: 'sku?',
  });
  expect(operations[0]?.body?.schema).toEqual({ kind: 'ref', name: 'UserInput' });
  expect(operations[0]?.result).toEqual({ kind: 'json', schema: { kind: 'ref', name: 'User' } });
});

test('a schema that only requests use keeps its name, even if it has writeOnly fields', () => {
  const { shapes } = shapesOf({ '/v1/users': post(REF('User'), { type: 'string' }) });
  expect(shapes).toMatchObject({ User: 'name password parts?', Part: 'sku?' });
  expect(Object.keys(shapes)).not.toContain('UserInput');
});

test('requests have no readOnly fields, even if `required` beside a reference lists them', () => {
  const { operations, shapes } = shapesOf({ '/v1/teams': post(REF('Team'), { type: 'string' }) });
  expect(shapes['Part']).toBe('sku?');
  expect(JSON.stringify(operations)).not.toContain('made');
});
