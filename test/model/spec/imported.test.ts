import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../generator/ir/api.js';
import { propertiesOf } from '../../../generator/ir/shape.js';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { manifest } from '../given.js';

const source = ['https://example.com'];
const VERSION = '2026-10-21';
const IMPORTED = { 'x-claude-source': { package: '@anthropic-ai/sdk', version: '1.14.0' } };

const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const TRACE = { name: 'X-Trace', in: 'header', schema: {}, 'x-claude-param': 'X-Trace' };
const HEADER = { name: 'anthropic-beta', in: 'header', schema: { type: 'string' } };
const LIMIT = {
  name: 'limit',
  in: 'query',
  schema: { anyOf: [{ type: 'number' }, { type: 'null' }] },
};
const PAGE = { name: 'page', in: 'query', schema: { type: 'string' } };
const USERS = {
  type: 'object',
  properties: { data: { type: 'array', items: {} }, next_page: { type: 'string' } },
  required: ['data', 'next_page'],
};
const TOKEN = { type: 'object', properties: { token: { type: 'string' } }, required: ['token'] };
const NOTE = {
  type: 'object',
  properties: {
    credit: ref('Token'),
    closed: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' }, 'x-claude-readonly': true },
  },
};

function documentOf(more: Json = IMPORTED): Json {
  const list = {
    operationId: 'beta.users.list',
    parameters: [LIMIT, PAGE],
    responses: { 200: json(USERS) },
  };
  const create = {
    operationId: 'beta.notes.create',
    parameters: [HEADER],
    requestBody: { required: true, ...json(ref('Note')) },
    responses: { 200: json({ type: 'object' }) },
  };
  const attach = {
    operationId: 'beta.notes.attach',
    parameters: [TRACE],
    requestBody: { required: true, 'x-claude-param': 'file', ...json({ type: 'string' }) },
    responses: { 204: {} },
  };
  return {
    openapi: '3.1.0',
    servers: [{ url: 'https://api.anthropic.com' }],
    info: { version: VERSION },
    ...more,
    paths: {
      '/v1/users?beta=true': { get: list },
      '/v1/notes?beta=true': { post: create, put: attach },
    },
    components: { schemas: { Note: NOTE, Token: TOKEN } },
  };
}

const MANIFEST = {
  api: {
    versions: {
      [VERSION]: { status: 'current', source, closes: { 'notes.create': ['closed'] } },
      '2023-06-01': { status: 'supported', source },
    },
  },
  betas: {
    'credit-2026-01-01': {
      status: 'active',
      source,
      unlocks: { 'notes.create': ['credit.token'] },
    },
  },
  schemas: { 'Note.tags': 'NoteTags' },
};

function apiOf(document: Json, version?: string) {
  return model(document, manifest(MANIFEST), version === undefined ? {} : { version }).api;
}

function methodOf(name: string, document: Json): Operation {
  const found = apiOf(document).operations.find((one) => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

function fieldsOf(document: Json, version?: string) {
  const { schemas } = apiOf(document, version);
  return propertiesOf({ kind: 'ref', name: 'Note' }, schemas);
}

describe('an imported document', () => {
  test('decides whether clients send `?beta=true` of its path keys', () => {
    const marked = (sendsBetaQuery: boolean): Json => ({
      'x-claude-source': { ...IMPORTED['x-claude-source'], sendsBetaQuery },
    });
    const queryOf = (more: Json) => methodOf('users.list', documentOf(more)).fixedQuery;
    expect(queryOf(marked(false))).toEqual({});
    expect(queryOf(marked(true))).toEqual({ beta: 'true' });
    expect(queryOf(IMPORTED)).toEqual({ beta: 'true' });
  });

  test('lists the beta methods that take `betas`; in a document that is not imported, all beta methods take it', () => {
    const takes = (document: Json) =>
      ['users.list', 'notes.create'].map((name) => methodOf(name, document).takesBetas);
    expect(takes(documentOf())).toEqual([false, true]);
    expect(takes(documentOf({})).slice(0, 1)).toEqual([true]);
  });

  test('contains the names of the params for headers and for a whole body', () => {
    const { headerParameters, body } = methodOf('notes.attach', documentOf());
    expect(headerParameters).toMatchObject([{ name: 'X-Trace', header: 'X-Trace' }]);
    expect(body).toMatchObject({ param: 'file', schema: { kind: 'string' } });
  });

  test('keeps null in the type of `limit`, as in the SDK', () => {
    const limitOf = (document: Json) => methodOf('users.list', document).queryParameters[0]?.schema;
    expect(limitOf(documentOf())?.kind).toBe('union');
    expect(limitOf(documentOf({}))?.kind).toBe('number');
  });

  test('keeps fields that its own API version closes, but loses fields that another requested version closes', () => {
    const has = (document: Json, version?: string) =>
      fieldsOf(document, version).some(({ name }) => name === 'closed');
    expect(has(documentOf())).toBe(true);
    expect(has(documentOf({}))).toBe(false);
    const older = { ...documentOf(), info: { version: '2023-06-01' } };
    expect(has(older, VERSION)).toBe(false);
  });

  test('keeps its readonly lists', () => {
    const tags = fieldsOf(documentOf()).find(({ name }) => name === 'tags');
    expect(tags?.schema).toEqual({ kind: 'array', items: { kind: 'string' }, readonly: true });
  });
});

test('in a split document, a field with a gate stays required if the beta schema requires it', () => {
  const { schemas } = apiOf(documentOf());
  const [token] = propertiesOf({ kind: 'ref', name: 'Token' }, schemas);
  expect(token).toMatchObject({ name: 'token', required: true, schema: { kind: 'gated' } });
});
