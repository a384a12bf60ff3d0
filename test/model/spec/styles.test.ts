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

test('a query parameter has the style in the spec', () => {
  expect(styleOf({})).toBe('formExplode');
  expect(styleOf({ explode: false })).toBe('form');
  expect(styleOf({ style: 'pipeDelimited' })).toBe('pipeDelimited');
  expect(styleOf({ style: 'spaceDelimited', explode: true })).toBe('formExplode');
  expect(styleOf({ style: 'deepObject', schema: { type: 'object' } })).toBeUndefined();
  expect(styleOf({ schema: { type: 'string' } })).toBeUndefined();
  expect(styleOf({ schema: {} })).toBe('formExplode');
  expect(styleOf({ schema: undefined, content: { 'application/json': {} } })).toBe('jsonText');
});

test('lists of the Claude API are sent with brackets unless the spec has a style', () => {
  const CLAUDE = { servers: [{ url: 'https://api.anthropic.com' }] };
  expect(styleOf({}, CLAUDE)).toBeUndefined();
  expect(styleOf({ explode: false }, CLAUDE)).toBe('form');
});

test('a name that ends in brackets is kept, unless the client appends brackets to the list', () => {
  const nameAndStyle = (parameter: object, more: object = SERVER) => {
    const read = only(pathsOf({ name: 'ids[]', ...parameter }), {}, { ...more });
    return read.queryParameters.map(({ name, style }) => [name, style])[0];
  };
  const text = { type: 'string' };
  expect(nameAndStyle({})).toEqual(['ids', undefined]);
  expect(nameAndStyle({ schema: { anyOf: [LIST, { type: 'null' }] } })).toEqual(['ids', undefined]);
  expect(nameAndStyle({ schema: text })).toEqual(['ids[]', undefined]);
  expect(nameAndStyle({ schema: { anyOf: [LIST, text] } })).toEqual(['ids[]', 'formExplode']);
  expect(nameAndStyle({ explode: false })).toEqual(['ids[]', 'form']);
  expect(nameAndStyle({ style: 'pipeDelimited', explode: false })).toEqual([
    'ids[]',
    'pipeDelimited',
  ]);
  const claude = { servers: [{ url: 'https://api.anthropic.com' }] };
  expect(nameAndStyle({}, claude)).toEqual(['ids', undefined]);
  expect(nameAndStyle({ schema: { anyOf: [LIST, text] } }, claude)).toEqual([
    'ids[]',
    'formExplode',
  ]);
});

test('unsupported styles and allowReserved cause warnings', () => {
  expect(warningsOf(pathsOf({ style: 'odd', allowReserved: true }), {}, SERVER)).toEqual([
    'GET /v1/a: `allowReserved` of the parameter `ids` has no effect; remove it: a server that decodes the query reads the same value',
    'GET /v1/a: unsupported `style` of the parameter `ids`: `odd`; supported: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`',
  ]);
  const odd = { name: 'id', in: 'path', style: 'odd', schema: { type: 'string' } };
  expect(warningsOf(pathsOf(odd, '/v1/a/{id}'), {}, SERVER)).toEqual([
    'GET /v1/a/{id}: unsupported `style` of the parameter `id`: `odd`; supported: `simple`, `label`, `matrix`',
  ]);
});

const OBJECT = { type: 'object', properties: { a: { type: 'string' } } };
const TEXT = { type: 'string' };
const JSON_CONTENT = { schema: undefined, content: { 'application/json': { schema: OBJECT } } };

test('a path parameter has the style in the spec', () => {
  const ofPath = (parameter: object) =>
    only(pathsOf({ name: 'id', in: 'path', ...parameter }, '/v1/a/{id}'), {}, { ...SERVER })
      .pathParameters[0]?.style;
  expect(ofPath({ schema: TEXT })).toBeUndefined();
  expect(ofPath({ schema: {} })).toBeUndefined();
  expect(ofPath({})).toBe('simple');
  expect(ofPath({ explode: true, schema: OBJECT })).toBe('simpleExplode');
  expect(ofPath({ style: 'label', schema: TEXT })).toBe('label');
  expect(ofPath({ style: 'matrix', explode: true })).toBe('matrixExplode');
  expect(ofPath(JSON_CONTENT)).toBe('jsonSegment');
});

test('a header parameter has the style in the spec', () => {
  const ofHeader = (parameter: object) =>
    only(pathsOf({ in: 'header', ...parameter }), {}, { ...SERVER }).headerParameters[0]?.style;
  expect(ofHeader({})).toBeUndefined();
  expect(ofHeader({ schema: OBJECT })).toBe('simpleHeader');
  expect(ofHeader({ schema: OBJECT, explode: true })).toBe('simpleHeaderExplode');
  expect(ofHeader({ schema: {} })).toBe('simpleHeader');
  expect(ofHeader(JSON_CONTENT)).toBe('jsonHeader');
});

test('values that a style cannot represent cause warnings', () => {
  const warn = (parameter: object) => warningsOf(pathsOf(parameter), {}, SERVER);
  const nested = { type: 'array', items: OBJECT };
  expect(warn({ schema: nested })).toEqual([
    'GET /v1/a: `form` cannot write a list or an object inside the parameter `ids`: calls that pass one fail; describe the parameter by `content`: application/json',
  ]);
  const deep = (form: string) =>
    `GET /v1/a: OpenAPI does not say how \`deepObject\` writes a list or an object inside the parameter \`ids\`: it is sent with brackets, such as \`${form}\`; check that the server reads this form`;
  const inside = (inner: object) => ({ type: 'object', properties: { a: TEXT, b: inner } });
  const PAIR = { type: 'array', prefixItems: [TEXT, TEXT], items: false };
  expect(warn({ style: 'deepObject' })).toEqual([deep('ids[]=1')]);
  expect(warn({ style: 'deepObject', schema: PAIR })).toEqual([deep('ids[]=1')]);
  expect(warn({ style: 'deepObject', schema: inside(LIST) })).toEqual([deep('ids[key][]=1')]);
  expect(warn({ style: 'deepObject', schema: inside(OBJECT) })).toEqual([deep('ids[key][sub]=1')]);
  expect(warn({ style: 'deepObject', schema: OBJECT })).toEqual([]);
});

test('parameters without a schema, or with several media types, cause warnings', () => {
  const warn = (content: object) => warningsOf(pathsOf({ schema: undefined, content }), {}, SERVER);
  const json = { schema: TEXT };
  expect(warn({})).toEqual([
    'GET /v1/a: the parameter `ids` has neither `schema` nor a media type: its type is `unknown`; describe it by a `schema`',
  ]);
  expect(warn({ 'application/json': json, 'text/csv': json })).toEqual([
    'GET /v1/a: the parameter `ids` is sent as `application/json`, never as `text/csv`; describe it by one media type',
  ]);
  expect(warn({ 'text/plain': json })).toEqual([]);
  expect(styleOf({ schema: undefined, content: { 'text/plain': json } })).toBeUndefined();
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
