/** Clients of other APIs than the Claude API: the calls that their types accept, and their output as JavaScript. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../generator/commands/generate.js';
import type { Options } from '../../generator/options/table.js';
import { compile } from '../support/compilers.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { makeFolder } from '../support/temporary.js';

const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const STRING = { type: 'string' };
const A = { $ref: '#/components/schemas/A' };
const B = { $ref: '#/components/schemas/B' };
const post = (schema: object, parameters: readonly object[] = []) => ({
  post: {
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { 204: { description: 'ok' } },
  },
});
const parameter = (place: string, name: string, schema: object = STRING) => {
  return { in: place, name, required: true, schema };
};

const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/v1/one': post({ oneOf: [A, B] }),
    '/v1/all': post({ allOf: [A, object({ c: STRING })] }),
    '/v1/nullable': post({ anyOf: [A, { type: 'null' }] }),
    '/v1/map': post(object({}, { additionalProperties: { type: 'integer' } })),
    '/v1/list': post({ type: 'array', items: STRING }),
    '/v1/text': post(STRING),
    '/v1/maps/{k}/x/{j}': post(object({}, { additionalProperties: { type: 'integer' } }), [
      parameter('path', 'k'),
      parameter('path', 'j'),
    ]),
    '/v1/same': post({ oneOf: [A, B] }, [parameter('query', 'a')]),
    '/v1/some': post({
      ...object({ x: STRING, y: STRING }),
      anyOf: [{ required: ['x'] }, { required: ['y'] }],
    }),
    '/v1/strict': post({ allOf: [A, { required: ['a'] }] }),
    '/v1/kinds/{kind}': post(object({}), [parameter('path', 'kind', { enum: ['p', 'q'] })]),
    '/v1/numbers/{n}': post(object({}), [parameter('path', 'n', { type: 'integer' })]),
    '/v1/mixed': post(object({ n: { type: 'integer' } }, { additionalProperties: STRING })),
  },
  components: { schemas: { A: object({ a: STRING }), B: object({ b: STRING }) } },
};

const USE = `
import { ApiClient } from './index.js';
const c = new ApiClient();
export const calls = [
  c.one.create({ a: 'x' }), c.one.create({ b: 'x' }), c.all.create({ a: 'x', c: 'y' }), c.nullable.create({ body: null }),
  c.nullable.create({ body: { a: 'x' } }), c.map.create({ x: 1 }), c.list.create({ body: ['x'] }), c.text.create({ body: 'x' }),
  c.maps.x.update('j', { k: 'x', body: { k: 1 } }), c.same.create({ a: 'x', body: { a: 'y' } }),
  c.some.create({ y: 'x' }), c.strict.create({ a: 'x' }), c.kinds.update('p', {}), c.numbers.update(1, {}),
  c.numbers.update('9007199254740993', {}), c.mixed.create({ n: 1, other: 'x' }),
];
// @ts-expect-error neither schema has this field
void c.one.create({ z: 1 });
// @ts-expect-error wrong type
void c.all.create({ a: 1 });
// @ts-expect-error wrong type
void c.map.create({ x: 'x' });
// @ts-expect-error wrong type
void c.list.create({ body: [1] });
// @ts-expect-error one of the two fields is required
void c.some.create({});
// @ts-expect-error the list beside the reference requires this field
void c.strict.create({});
// @ts-expect-error the enum does not have this value
void c.kinds.update('r', {});
`;

async function makeClient(spec: object, target: Options['target'] = 'ts'): Promise<Client> {
  const facts = { status: 'current', auth: 'bearer', source: ['https://example.com'] };
  const folder = await makeFolder({
    'spec.json': JSON.stringify(spec),
    'betas.yaml': JSON.stringify({ api: { versions: { '2026-10-21': facts } } }),
  });
  const [given, betas] = ['spec.json', 'betas.yaml'].map((name) => join(folder, name));
  return makeTestClient({ spec: given ?? '', betas: betas ?? '', target });
}

describe('a client of another API', () => {
  test('takes the fields of composed bodies as params, and other bodies as the param `body`', async () => {
    const client = await makeClient(SPEC);
    expect(await compile({ ...sourcesOf(client), 'use.ts': USE }, '5.9', 'nodenext')).toBe('');
  });

  test('compiles to JavaScript if a parameter has a style of OpenAPI', async () => {
    const id = { ...parameter('path', 'id', { type: 'array', items: STRING }), style: 'label' };
    const get = { parameters: [id], responses: { 204: { description: 'ok' } } };
    const client = await makeClient({ ...SPEC, paths: { '/v1/a/{id}': { get } } }, 'js');
    expect(sourcesOf(client)['index.js']).toContain('label');
  });
});
