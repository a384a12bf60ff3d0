import { expect, test } from 'vitest';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { manifest } from '../given.js';

const VERSION = '2026-10-21';
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const blocks = (...names: readonly string[]) => ({
  type: 'array',
  items: { oneOf: names.map(ref) },
});

const message = (role: string, content: Json) => ({
  properties: { role: { const: role }, content },
  required: ['role'],
});

/** @param assistant the content of messages of the assistant */
function modelOf(assistant: Json, info: Json = {}, isImported = true) {
  const source = ['https://example.com'];
  const closes = { 'messages.create': ['messages[role=assistant].content[type=document]'] };
  const spec: Json = {
    openapi: '3.1.0',
    servers: [{ url: 'https://api.anthropic.com' }],
    info,
    ...(isImported && { 'x-claude-source': { package: 'x' } }),
    paths: {
      '/v1/messages': {
        post: {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: ref('Params') } },
          },
          responses: { 204: { description: 'OK' } },
        },
      },
    },
    components: {
      schemas: {
        Params: { properties: { messages: { type: 'array', items: ref('Message') } } },
        Message: { oneOf: [ref('UserMessage'), ref('AssistantMessage')] },
        UserMessage: message('user', ref('Blocks')),
        AssistantMessage: message('assistant', assistant),
        Blocks: blocks('Text', 'Document'),
        Text: { properties: { type: { const: 'text' } }, required: ['type'] },
        Document: { properties: { type: { const: 'document' } }, required: ['type'] },
      },
    },
  };
  const versions = {
    [VERSION]: { status: 'current', source, closes },
    '2023-06-01': { status: 'supported', source },
  };
  const { api, warnings, unmatched, version } = model(spec, manifest({ api: { versions } }), {
    ...(info['version'] === undefined && { version: VERSION }),
  });
  const kinds = ['UserMessage', 'AssistantMessage'].map((name) =>
    JSON.stringify(api.schemas.get(name)),
  );
  const texts = warnings.map((one) => one.message);
  return { api, kinds, warnings: texts, unmatched, version: version.name };
}

test('a closed variant is removed from messages of one role if this role has its own content type', () => {
  const { kinds, api, warnings } = modelOf(blocks('Text', 'Document'));
  expect(kinds[1]).not.toContain('Document');
  expect(JSON.stringify(api.schemas.get('Blocks'))).toContain('Document');
  expect(warnings).toEqual([]);
});

test('a closed variant is removed from a content type that all roles share, if the spec is not imported', () => {
  const { api, warnings } = modelOf(ref('Blocks'), {}, false);
  expect(JSON.stringify(api.schemas.get('Blocks'))).not.toContain('Document');
  expect(warnings).toEqual([]);
});

test('a closed variant stays, with a warning, if an imported spec has one content type for all roles', () => {
  const { api, warnings, unmatched } = modelOf(ref('Blocks'));
  expect(JSON.stringify(api.schemas.get('Blocks'))).toContain('Document');
  expect(warnings).toEqual([
    '`messages[role=assistant].content[type=document]` of `messages.create` stays in the types, since the SDK has one type for this variant and others',
  ]);
  expect(unmatched).toEqual([]);
});

test('a closed variant that stays has no effect on the inferred API version', () => {
  expect(modelOf(ref('Blocks'), { version: '1.0' }).version).toBe(VERSION);
  expect(modelOf(blocks('Text', 'Document'), { version: '1.0' }).version).toBe('2023-06-01');
});
