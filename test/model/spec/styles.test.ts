import { expect, test } from 'vitest';
import { ok, only, warningsOf } from '../small-specs.js';

const LIST = { type: 'array', items: { type: 'string' } };
const SERVER = { servers: [{ url: 'https://api.example.com' }] };
const pathsOf = (parameter: object, path = '/v1/a') => ({
  [path]: {
    get: { parameters: [{ name: 'ids', in: 'query', schema: LIST, ...parameter }], ...ok() },
  },
});
const styleOf = (parameter: object, more: object = SERVER) =>
  only(pathsOf(parameter), {}, { ...more }).queryParameters[0]?.style;

test('a query parameter has the style that the spec says', () => {
  expect(styleOf({})).toBe('formExplode');
  expect(styleOf({ explode: false })).toBe('form');
  expect(styleOf({ style: 'pipeDelimited' })).toBe('pipeDelimited');
  expect(styleOf({ style: 'spaceDelimited', explode: true })).toBe('formExplode');
  expect(styleOf({ style: 'deepObject', schema: { type: 'object' } })).toBeUndefined();
  expect(styleOf({ schema: { type: 'string' } })).toBeUndefined();
  expect(styleOf({ schema: undefined, content: { 'application/json': {} } })).toBe('jsonText');
});

test('lists of the Claude API are in brackets unless the spec says otherwise', () => {
  const CLAUDE = { servers: [{ url: 'https://api.anthropic.com' }] };
  expect(styleOf({}, CLAUDE)).toBeUndefined();
  expect(styleOf({ explode: false }, CLAUDE)).toBe('form');
});

test('warns of styles that are not supported, and of allowReserved', () => {
  expect(warningsOf(pathsOf({ style: 'odd', allowReserved: true }), {}, SERVER)).toEqual([
    'GET /v1/a: `allowReserved` of the parameter `ids` has no effect; remove it: a server that decodes the query reads the same value',
    'GET /v1/a: unsupported `style` of the parameter `ids`: `odd`; supported: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`',
  ]);
  const matrix = { name: 'id', in: 'path', style: 'matrix', schema: { type: 'string' } };
  expect(warningsOf(pathsOf(matrix, '/v1/a/{id}'), {}, SERVER)).toEqual([
    'GET /v1/a/{id}: unsupported `style` of the parameter `id`: `matrix`; supported: `simple`',
  ]);
});

test('a placeholder in the query of a path key is a required query parameter', () => {
  const { fixedQuery, queryParameters } = only(pathsOf({ name: 'q' }, '/v1/a?x=1&word={q}'));
  expect(fixedQuery).toEqual({ x: '1' });
  expect(queryParameters).toMatchObject([{ name: 'word', required: true }]);
});

test('several successful responses are a union, with null for status 204', () => {
  const content = (type: string) => ({ content: { 'application/json': { schema: { type } } } });
  const responses = {
    200: content('string'),
    202: content('number'),
    204: { description: 'None.' },
  };
  expect(only({ '/v1/a': { post: { responses } } }).result).toEqual({
    kind: 'json',
    schema: { kind: 'union', of: [{ kind: 'string' }, { kind: 'number' }, { kind: 'null' }] },
  });
});

test('`*/*` with the schema of a list is JSON', () => {
  const responses = { 200: { content: { '*/*': { schema: LIST } } } };
  expect(only({ '/v1/a': { get: { responses } } }).result).toMatchObject({ kind: 'json' });
});
