import { describe, expect, test } from 'vitest';
import type { Api } from '../../../generator/ir/api.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { manifest } from '../given.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { 'application/json': { schema: ref(name) } } });
const tagged = (type: string) => ({ properties: { type: { const: type } }, required: ['type'] });
const list = (...names: readonly string[]) => ({
  type: 'array',
  items: { anyOf: names.map(ref) },
});

function post(body: string, answer: string) {
  const responses = { 200: { description: 'OK', ...json(answer) } };
  return { post: { requestBody: { required: true, ...json(body) }, responses } };
}

/** Blocks of type `old` are in both namespaces, `new` blocks only in beta. `drafts.create` is only a beta method. */
const SPEC: Json = {
  openapi: '3.1.0',
  servers: [{ url: 'https://api.anthropic.com' }],
  info: { title: 'T', version: '2023-06-01' },
  paths: {
    '/v1/messages': post('Params', 'Message'),
    '/v1/messages?beta=true': post('BetaParams', 'BetaMessage'),
    '/v1/drafts?beta=true': post('BetaDraftParams', 'BetaMessage'),
  },
  components: {
    schemas: {
      Old: tagged('old'),
      New: tagged('new'),
      Params: { properties: { blocks: list('Old'), speed: { enum: ['slow', 'fast'] } } },
      Message: { properties: { content: list('Old') } },
      // Different descriptions keep the stable and the beta schema apart. The model merges equal schemas.
      BetaOld: { ...tagged('old'), description: 'In beta.' },
      BetaNew: { ...tagged('new'), description: 'In beta.' },
      BetaParams: {
        properties: {
          blocks: list('BetaOld', 'BetaNew'),
          speed: { enum: ['slow', 'fast', 'faster'] },
        },
      },
      BetaDraftParams: { properties: { blocks: list('BetaOld', 'BetaNew') } },
      BetaMessage: { properties: { content: list('BetaOld', 'BetaNew') } },
    },
  },
};

const SELECTORS = ['blocks[type=old]', 'blocks[type=new]', 'speed[=fast]', 'speed[=faster]'];
const ANSWERED = ['content[type=old]', 'content[type=new]'];

function apiOf(status: string): Api {
  const source = ['https://example.com'];
  const beta = {
    status,
    source,
    ...(status === 'retired' && { until: '2026-01-01' }),
    accepts: ['messages.create', 'drafts.create'],
    unlocks: { 'messages.create': SELECTORS, 'drafts.create': SELECTORS.slice(0, 2) },
    returns: { 'messages.create': ANSWERED },
  };
  return model(SPEC, manifest({ betas: { 'a-1': beta } }), { version: '2023-06-01' }).api;
}

/** Returns the variants of a property, or of the items of a property that is a list. */
function variants(api: Api, name: string, key: string): readonly Schema[] {
  const schema = api.schemas.get(name)?.schema;
  const properties = schema?.kind === 'object' ? schema.properties : [];
  const found = properties.find((property) => property.name === key)?.schema;
  const inside = found?.kind === 'array' ? found.items : found;
  if (!inside) return [];
  return inside.kind === 'union' ? inside.of : [inside];
}

const to = (name: string): Schema => ({ kind: 'ref', name });
const value = (text: string): Schema => ({ kind: 'literal', value: text });
const gated = (schema: Schema): Schema => ({ kind: 'gated', schema, betas: ['a-1'] });

describe('a split spec', () => {
  const api = apiOf('active');

  test('has no gate for a variant or a value that requests of the stable method have', () => {
    expect(variants(api, 'BetaParams', 'blocks')).toEqual([to('BetaOld'), gated(to('BetaNew'))]);
    expect(variants(api, 'BetaParams', 'speed')).toEqual([
      value('slow'),
      value('fast'),
      gated(value('faster')),
    ]);
  });

  test('has no gate for a variant that responses of the stable method have', () => {
    expect(variants(api, 'BetaMessage', 'content')).toEqual([
      to('BetaOld'),
      { ...gated(to('BetaNew')), isOnlyRead: true },
    ]);
  });

  test('has all gates of a method without a stable method', () => {
    expect(variants(api, 'BetaDraftParams', 'blocks')).toEqual([
      gated(to('BetaOld')),
      gated(to('BetaNew')),
    ]);
  });

  test('lists only the remaining gates, but still accepts the beta', () => {
    expect(api.gates.map(({ method, selector }) => [method, selector])).toEqual([
      ['messages.create', 'blocks[type=new]'],
      ['messages.create', 'speed[=faster]'],
      ['drafts.create', 'blocks[type=old]'],
      ['drafts.create', 'blocks[type=new]'],
      ['messages.create', 'content[type=new]'],
    ]);
    expect(api.operations.map(({ acceptedBetas }) => acceptedBetas)).toEqual([
      [],
      ['a-1'],
      ['a-1'],
    ]);
  });

  test('keeps variants and values of the stable method after their beta was retired', () => {
    const retired = apiOf('retired');
    expect(variants(retired, 'BetaParams', 'blocks')).toEqual([to('BetaOld')]);
    expect(variants(retired, 'BetaParams', 'speed')).toEqual([value('slow'), value('fast')]);
    expect(variants(retired, 'BetaDraftParams', 'blocks')).toEqual([{ kind: 'never' }]);
  });

  test('has unchanged stable types', () => {
    expect(variants(api, 'Params', 'blocks')).toEqual([to('Old')]);
    expect(variants(api, 'Params', 'speed')).toEqual([value('slow'), value('fast')]);
  });
});
