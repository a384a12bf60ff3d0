import { expect, test } from 'vitest';
import { wireFacts } from '../../../generator/emit/documents/wire-facts.js';
import { only } from '../../model/small-specs.js';

const LIST = { type: 'array', items: { type: 'string' } };
const SERVERS = { servers: [{ url: 'https://api.example.com' }] };

test('wireFacts lists servers, media types and styles that differ from the defaults', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, style: 'label', schema: LIST },
    { name: 'ids', in: 'query', explode: false, schema: LIST },
    { name: 'X-F', in: 'header', schema: { type: 'object' } },
  ];
  const schema = { properties: { csv: { type: 'string' }, meta: {} } };
  const encoding = { csv: { contentType: 'text/csv' }, meta: { contentType: 'application/json' } };
  const post = {
    parameters,
    servers: [{ url: 'https://other.example.com' }],
    requestBody: { content: { 'multipart/form-data': { schema, encoding } } },
    responses: { 200: { content: { 'application/vnd.a+json': { schema: { type: 'string' } } } } },
  };
  expect(wireFacts(only({ '/v1/a/{id}': { post } }, {}, SERVERS))).toEqual([
    ['server', 'https://other.example.com'],
    ['body.meta', 'application/json'],
    ['body.csv', 'text/csv'],
    ['response', 'application/vnd.a+json'],
    ['path.id', 'label'],
    ['query.ids', 'form'],
    ['header.f', 'simpleHeader'],
  ]);
});

test('wireFacts lists the media type of a body if it is not application/json', () => {
  const patch = {
    requestBody: { content: { 'application/merge-patch+json': { schema: { type: 'object' } } } },
    responses: {},
  };
  expect(wireFacts(only({ '/v1/a': { patch } }, {}, { ...SERVERS }))).toEqual([
    ['body', 'application/merge-patch+json'],
  ]);
});
