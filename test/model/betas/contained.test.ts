import { expect, test } from 'vitest';
import type { Api } from '../../../generator/ir/api.js';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { manifest } from '../given.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function post(name: string) {
  const requestBody = { required: true, content: { 'application/json': { schema: ref(name) } } };
  return { post: { requestBody, responses: { 204: { description: 'OK' } } } };
}

const FIELDS = { text: { type: 'string' }, thread: { type: 'string' } };

/** @param contained the schemas of the talks in a stable batch and in a beta batch */
function batchesOf(contained: { readonly stable: string; readonly beta: string }): Api {
  const spec: Json = {
    openapi: '3.1.0',
    servers: [{ url: 'https://api.anthropic.com' }],
    info: { title: 'T', version: '2026-10-21' },
    paths: {
      '/v1/talks': post('Talk'),
      '/v1/talks/batches': post('Batch'),
      '/v1/talks?beta=true': post('BetaTalk'),
      '/v1/talks/batches?beta=true': post('BetaBatch'),
    },
    components: {
      schemas: {
        Talk: { properties: { text: { type: 'string' } } },
        Batch: { properties: { talks: { type: 'array', items: ref(contained.stable) } } },
        BetaTalk: { properties: FIELDS },
        BetaBatch: { properties: { talks: { type: 'array', items: ref(contained.beta) } } },
        BatchedTalk: { properties: FIELDS },
      },
    },
  };
  const given = {
    contains: {
      'talks.batches': { request: 'talks.create', at: 'talks[]', without: ['threads-1'] },
    },
    betas: {
      'threads-1': {
        status: 'active',
        source: ['https://example.com'],
        unlocks: { 'talks.create': ['thread', 'voice'] },
      },
    },
  };
  return model(spec, manifest(given), {}).api;
}

function fieldsOf(api: Api, name: string): readonly unknown[] {
  const schema = api.schemas.get(name)?.schema;
  const properties = schema?.kind === 'object' ? schema.properties : [];
  return properties.map((property) => [property.name, property.schema.kind]);
}

test('a request in a batch lacks the fields of betas that have no effect in batches', () => {
  const api = batchesOf({ stable: 'Talk', beta: 'BatchedTalk' });
  expect(fieldsOf(api, 'BatchedTalk')).toEqual([['text', 'string']]);
  expect(fieldsOf(api, 'BetaTalk')).toEqual([
    ['text', 'string'],
    ['thread', 'gated'],
  ]);
});

test('a schema that batch requests and single requests share keeps its gates', () => {
  const api = batchesOf({ stable: 'Talk', beta: 'BetaTalk' });
  expect(fieldsOf(api, 'BetaTalk')).toEqual([
    ['text', 'string'],
    ['thread', 'gated'],
  ]);
});

test('a request in a batch keeps the fields that stable methods have', () => {
  const api = batchesOf({ stable: 'BatchedTalk', beta: 'BatchedTalk' });
  expect(fieldsOf(api, 'BatchedTalk')).toEqual([
    ['text', 'string'],
    ['thread', 'string'],
  ]);
});
