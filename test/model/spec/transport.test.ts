import { expect, test } from 'vitest';
import type { Api } from '../../../generator/ir/api.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';

const SOURCE = ['https://example.com'];

function event(type: string): Json {
  return { type: 'object', properties: { type: { const: type } }, required: ['type'] };
}

function made(paths: Json, schemas: Json = {}, given: Json = {}): Api {
  return model({ paths, components: { schemas } }, manifest(given)).api;
}

test('the type of stream events lacks `ping`, which the runtime skips, and `error`, which it throws', () => {
  const content = { 'text/event-stream': { schema: { $ref: '#/components/schemas/Event' } } };
  const oneOf = ['start', 'ping', 'error', 'stop'].map((type) => event(type));
  const api = made(
    { '/v1/events': { get: { responses: { 200: { content } } } } },
    { Event: { oneOf } },
    { operations: { 'GET /v1/events': { name: 'events.stream', stream: {} } } },
  );
  const schema = api.schemas.get('Event')?.schema;
  const types = schema?.kind === 'union' ? schema.of : [];
  expect(types).toMatchObject(
    ['start', 'stop'].map((value) => ({ properties: [{ schema: { kind: 'literal', value } }] })),
  );
});

test('a page cursor can be null, but a limit cannot', () => {
  const properties = {
    data: { type: 'array', items: { type: 'string' } },
    next_page: { type: 'string', nullable: true },
  };
  const content = { 'application/json': { schema: { type: 'object', properties } } };
  const types = { page: 'string', order: ['string', 'null'], limit: ['integer', 'null'] };
  const parameters = Object.entries(types).map(([name, type]) => ({
    name,
    in: 'query',
    schema: { type },
  }));
  const api = made({ '/v1/things': { get: { parameters, responses: { 200: { content } } } } });
  expect(api.operations[0]?.queryParameters.map(({ schema }) => schema.kind)).toEqual([
    'union',
    'union',
    'number',
  ]);
});

test('the type of model ids lists retirement dates if an operation takes a model', () => {
  const models = {
    old: { retires: '2026-01-31', replacement: 'new', source: SOURCE },
    older: { retires: 'unknown', source: SOURCE },
  };
  const Model = { anyOf: [{ type: 'string' }, { enum: ['old', 'new'] }], description: 'A model.' };
  const body = { type: 'object', properties: { model: { $ref: '#/components/schemas/Model' } } };
  const post = {
    requestBody: { content: { 'application/json': { schema: body } } },
    responses: { 200: {} },
  };
  const api = made({ '/v1/things': { post } }, { Model }, { models });
  expect(api.models).toEqual([{ id: 'old', retires: '2026-01-31', replacement: 'new' }]);
  expect(api.schemas.get('Model')?.description).toBe(
    'A model.\n\nRetirement dates of models:\n- `old`: 2026-01-31, use `new`',
  );
  expect(made({ '/v1/things': { get: { responses: {} } } }, { Model }, { models }).models).toEqual(
    [],
  );
});
