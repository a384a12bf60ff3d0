/** A spec that describes each operation once, with fields that need betas, and its model. */
import type { Api } from '../../generator/ir/api.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model, type ModelOptions } from '../../generator/model/model.js';
import type { Schema } from '../../generator/ir/schema.js';
import { manifest } from './given.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const block = (type: string, more: Json = {}) => ({
  type: 'object',
  required: ['type'],
  properties: { type: { const: type }, ...more },
});

/** A conversation with nested blocks. */
export const SPEC: Json = {
  openapi: '3.1.0',
  servers: [{ url: 'https://api.anthropic.com' }],
  info: { title: 'T', version: '2023-06-01' },
  paths: {
    '/v1/messages': {
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: ref('Params') } } },
        responses: { 200: { content: { 'application/json': { schema: ref('Message') } } } },
      },
    },
    '/v1/dreams': {
      get: {
        parameters: [{ name: 'view', in: 'query', schema: { enum: ['brief', 'full'] } }],
        responses: { 200: { content: { 'application/json': { schema: ref('Dream') } } } },
      },
    },
  },
  components: {
    schemas: {
      Params: {
        properties: {
          messages: { type: 'array', items: ref('Turn') },
          speed: { enum: ['slow', 'fast'] },
          servers: { type: 'array', items: { type: 'string' } },
          temperature: { type: 'number' },
          tools: { type: 'array', items: { anyOf: [ref('Shell'), ref('Plain')] } },
          only: ref('OnlyMcp'),
        },
        required: ['messages', 'servers'],
      },
      Turn: {
        properties: {
          role: { enum: ['user', 'assistant'] },
          content: { anyOf: [{ type: 'string' }, { type: 'array', items: ref('Block') }] },
        },
      },
      Block: {
        oneOf: [ref('Text'), ref('Result'), ref('Mcp')],
        discriminator: { propertyName: 'type' },
      },
      Text: block('text'),
      Result: block('result', { content: { type: 'array', items: ref('Block') } }),
      Mcp: block('mcp'),
      OnlyMcp: { oneOf: [ref('Mcp')], nullable: false, description: 'Nothing else.' },
      Shell: block('shell'),
      Plain: { properties: { type: { enum: ['plain', 'fancy'], nullable: true } } },
      Message: {
        properties: { content: { type: 'array', items: ref('Answer') }, usage: ref('Usage') },
        required: ['content', 'usage'],
      },
      Answer: { oneOf: [ref('Text'), ref('McpAnswer')] },
      McpAnswer: block('mcp'),
      Usage: { properties: { speed: { type: 'string' } }, required: ['speed'] },
      Dream: { properties: { id: { type: 'string' } } },
      Unused: { properties: { block: ref('Block') } },
    },
  },
};

export const active = (id: string, more: Json) => ({
  [id]: { status: 'active', source: ['https://example.com'], ...more },
});

export const MCP = active('mcp-1', {
  unlocks: { 'messages.create': ['servers', 'messages[].content[type=mcp]'] },
  returns: { 'messages.create': ['content[type=mcp]', 'usage.speed'] },
});
export const FAST = active('fast-1', {
  unlocks: { 'messages.create': ['speed[=fast]', 'servers'] },
});
export const DREAMS = active('dreams-1', {
  requires: ['dreams.**'],
  unlocks: { 'dreams.*': ['view[=full]'] },
});

export function apiOf(betas: Json, options: ModelOptions = {}, more: Json = {}): Api {
  return model(SPEC, manifest({ betas, ...more }), {
    strict: true,
    version: '2023-06-01',
    ...options,
  }).api;
}

export function schemaOf(api: Api, name: string): Schema | undefined {
  return api.schemas.get(name)?.schema;
}

export function property(api: Api, name: string, key: string) {
  const schema = schemaOf(api, name);
  return schema?.kind === 'object' ? schema.properties.find((one) => one.name === key) : undefined;
}

export const gated = (schema: Schema, ...betas: readonly string[]): Schema => ({
  kind: 'gated',
  schema,
  betas,
});
export const to = (name: string): Schema => ({ kind: 'ref', name });
