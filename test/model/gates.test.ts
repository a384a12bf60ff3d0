import { describe, expect, test } from 'vitest';
import type { Api } from '../../generator/model/api.js';
import type { Json } from '../../generator/model/json.js';
import { model, type ModelOptions } from '../../generator/model/model.js';
import type { Schema } from '../../generator/model/schema.js';
import { manifest, OFFICIAL_OPERATIONS, describeOfficial, officialSpec } from './given.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const block = (type: string, more: Json = {}) => ({
  type: 'object',
  required: ['type'],
  properties: { type: { const: type }, ...more },
});

/** A conversation with blocks that hold blocks, in one unified description. */
const SPEC: Json = {
  openapi: '3.1.0',
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

const active = (id: string, more: Json) => ({
  [id]: { status: 'active', source: ['https://example.com'], ...more },
});

const MCP = active('mcp-1', {
  unlocks: { 'messages.create': ['servers', 'messages[].content[type=mcp]'] },
  returns: { 'messages.create': ['content[type=mcp]', 'usage.speed'] },
});
const FAST = active('fast-1', { unlocks: { 'messages.create': ['speed[=fast]', 'servers'] } });
const DREAMS = active('dreams-1', {
  requires: ['dreams.**'],
  unlocks: { 'dreams.*': ['view[=full]'] },
});

function apiOf(betas: Json, options: ModelOptions = {}, more: Json = {}): Api {
  return model(SPEC, manifest({ betas, ...more }), {
    strict: true,
    version: '2023-06-01',
    ...options,
  }).api;
}

function schemaOf(api: Api, name: string): Schema | undefined {
  return api.schemas.get(name)?.schema;
}

function property(api: Api, name: string, key: string) {
  const schema = schemaOf(api, name);
  return schema?.kind === 'object' ? schema.properties.find((one) => one.name === key) : undefined;
}

const gated = (schema: Schema, ...betas: readonly string[]): Schema => ({
  kind: 'gated',
  schema,
  betas,
});
const to = (name: string): Schema => ({ kind: 'ref', name });

describe('a unified spec', () => {
  const api = apiOf({ ...MCP, ...FAST, ...DREAMS });

  test('has every operation in both namespaces, and one that needs a beta in beta only', () => {
    expect(api.operations.map(({ namespace, name }) => `${namespace} ${name}`)).toEqual([
      'stable messages.create',
      'beta messages.create',
      'beta dreams.list',
    ]);
    expect(api.operations.map(({ bakedBetas }) => bakedBetas)).toEqual([[], [], ['dreams-1']]);
    expect(api.operations.map(({ acceptedBetas }) => acceptedBetas)).toEqual([
      [],
      ['mcp-1', 'fast-1'],
      ['dreams-1'],
    ]);
  });

  test('loses gated positions in the stable namespace', () => {
    expect(property(api, 'Params', 'servers')).toBeUndefined();
    expect(property(api, 'Params', 'speed')?.schema).toEqual({ kind: 'literal', value: 'slow' });
    expect(schemaOf(api, 'Block')).toEqual({
      kind: 'union',
      of: [to('Text'), to('Result')],
      discriminator: 'type',
    });
    expect(schemaOf(api, 'Answer')).toEqual(to('Text'));
    expect(property(api, 'Usage', 'speed')).toBeUndefined();
  });

  test('has them behind gates in the beta namespace, with every beta that opens them', () => {
    const servers: Schema = { kind: 'array', items: { kind: 'string' } };
    expect(property(api, 'BetaParams', 'servers')).toEqual({
      name: 'servers',
      schema: gated(servers, 'mcp-1', 'fast-1'),
      required: false,
    });
    expect(schemaOf(api, 'BetaBlock')).toEqual({
      kind: 'union',
      of: [to('Text'), to('BetaResult'), gated(to('Mcp'), 'mcp-1')],
      discriminator: 'type',
    });
    const [, fast] = [
      { kind: 'literal', value: 'slow' },
      { kind: 'literal', value: 'fast' },
    ] as const;
    expect(property(api, 'BetaParams', 'speed')?.schema).toMatchObject({
      of: [{}, gated(fast, 'fast-1')],
    });
  });

  test('has what a beta returns in the beta namespace, behind gates and never promised', () => {
    expect(schemaOf(api, 'BetaAnswer')).toEqual({
      kind: 'union',
      of: [to('Text'), gated(to('McpAnswer'), 'mcp-1')],
    });
    expect(property(api, 'BetaUsage', 'speed')).toMatchObject({
      required: false,
      schema: { kind: 'gated', schema: { kind: 'string' } },
    });
  });

  test('shares what is the same in both', () => {
    expect([...api.schemas.keys()]).toEqual([
      'Params',
      'BetaParams',
      'Turn',
      'BetaTurn',
      'Block',
      'BetaBlock',
      'Text',
      'Result',
      'BetaResult',
      'Mcp',
      'OnlyMcp',
      'Shell',
      'Plain',
      'Message',
      'BetaMessage',
      'Answer',
      'BetaAnswer',
      'McpAnswer',
      'Usage',
      'BetaUsage',
      'Dream',
      'Unused',
      'BetaUnused',
    ]);
    expect(api.roots).toEqual(['Unused', 'BetaUnused']);
  });

  test('keeps only what the chosen resources reach', () => {
    const only = apiOf({ ...MCP, ...DREAMS }, { only: ['beta.dreams'] });
    expect([...only.schemas.keys()]).toEqual(['Dream']);
    expect(only.operations[0]?.queryParameters[0]?.schema).toMatchObject({
      of: [{ kind: 'literal' }, { kind: 'gated', betas: ['dreams-1'] }],
    });
    expect(only.gates.map(({ method }) => method)).toEqual(['dreams.list']);
  });

  test('lists its gates', () => {
    expect(
      api.gates.map(({ method, selector, in: place, betas }) => [method, selector, place, betas]),
    ).toEqual([
      ['messages.create', 'servers', 'request', ['mcp-1', 'fast-1']],
      ['messages.create', 'messages[].content[type=mcp]', 'request', ['mcp-1']],
      ['messages.create', 'speed[=fast]', 'request', ['fast-1']],
      ['dreams.list', 'view[=full]', 'request', ['dreams-1']],
      ['messages.create', 'content[type=mcp]', 'response', ['mcp-1']],
      ['messages.create', 'usage.speed', 'response', ['mcp-1']],
    ]);
  });

  test('without betas has one namespace', () => {
    expect(apiOf({}).operations.map(({ namespace }) => namespace)).toEqual(['stable', 'stable']);
  });

  test('has the field of a graduated beta everywhere, and its methods', () => {
    const source = ['https://example.com'];
    const graduated = {
      status: 'graduated',
      source,
      unlocks: { 'messages.create': ['servers'] },
      requires: ['dreams.*'],
    };
    const open = apiOf({ 'old-1': graduated, ...FAST });
    expect(property(open, 'Params', 'servers')?.required).toBe(true);
    expect(open.operations.filter(({ namespace }) => namespace === 'stable')).toHaveLength(2);
    expect(open.operations.map(({ bakedBetas }) => bakedBetas).flat()).toEqual([]);
    expect(open.operations.at(-1)?.acceptedBetas).toEqual(['old-1']);
  });

  test('has the field of a retired beta nowhere, and its id neither', () => {
    const retired = {
      status: 'retired',
      source: ['https://example.com'],
      until: '2026-01-01',
      unlocks: { 'messages.create': ['servers'] },
    };
    const shut = apiOf({ 'old-1': retired, ...DREAMS });
    expect(property(shut, 'Params', 'servers')).toBeUndefined();
    expect(property(shut, 'BetaParams', 'servers')).toBeUndefined();
    expect(shut.operations.flatMap(({ acceptedBetas }) => acceptedBetas)).toEqual(['dreams-1']);
  });

  test('has nothing left of a union whose variants are all gated, nor of what is nothing else', () => {
    const all = apiOf(
      active('a-1', {
        unlocks: {
          'messages.create': [
            'tools[type=shell]',
            'only',
            'messages[].content[type=text]',
            'messages[].content[type=mcp]',
            'messages[].content[type=result]',
          ],
        },
      }),
    );
    expect(property(all, 'Turn', 'content')?.schema).toMatchObject({
      of: [{ kind: 'string' }, { kind: 'array', items: { kind: 'never' } }],
    });
    expect(property(all, 'Params', 'tools')?.schema).toEqual({ kind: 'array', items: to('Plain') });
    expect(property(all, 'Params', 'only')).toBeUndefined();
  });

  test('gates one value of a property that has several, where it is the tag of a variant', () => {
    const fancy = apiOf(active('a-1', { unlocks: { 'messages.create': ['tools[type=fancy]'] } }));
    expect(property(fancy, 'BetaPlain', 'type')?.schema).toMatchObject({
      of: [{ value: 'plain' }, { kind: 'gated', schema: { value: 'fancy' } }, { kind: 'null' }],
    });
  });
});

describe('an API version', () => {
  const CLOSING = {
    api: {
      versions: {
        '2026-10-21': {
          status: 'current',
          source: ['https://example.com'],
          auth: 'bearer',
          closes: { 'messages.create': ['temperature'] },
        },
        '2023-06-01': { status: 'supported', source: ['https://example.com'] },
      },
    },
  };

  test('removes what it closes from both namespaces', () => {
    const closed = apiOf(MCP, { version: '2026-10-21' }, CLOSING);
    const open = apiOf(MCP, { version: '2023-06-01' }, CLOSING);
    const names = ['Params', 'BetaParams'];
    expect(names.map((name) => property(closed, name, 'temperature'))).toEqual([
      undefined,
      undefined,
    ]);
    expect(names.map((name) => property(open, name, 'temperature')?.schema.kind)).toEqual([
      'number',
      'number',
    ]);
    expect([closed.auth, open.auth]).toEqual(['bearer', 'x-api-key']);
  });

  test('is the one asked for, the one of the spec, or the current one', () => {
    const versionOf = (info: Json, version?: string) =>
      model({ ...SPEC, info }, manifest(CLOSING), version === undefined ? {} : { version }).api
        .version;
    expect(versionOf({ version: '2023-06-01' })).toBe('2023-06-01');
    expect(versionOf({ version: '2023-06-01' }, '2026-10-21')).toBe('2026-10-21');
    expect(versionOf({ version: '1.0' })).toBe('2026-10-21');
  });

  test('that the manifest does not know is refused with those that it knows', () => {
    expect(() => apiOf({}, { version: '2030-01-01' })).toThrow(
      '--api-version: the manifest knows no API version `2030-01-01`; it knows `2026-10-21`, `2023-06-01`',
    );
  });

  test('that closes what a beta unlocks is refused, with the place in the manifest', () => {
    const beta = active('hot-1', { unlocks: { 'messages.create': ['temperature'] } });
    const options = {
      version: '2026-10-21',
      locate: (path: readonly (string | number)[]) => path.join('/'),
    };
    expect(() => apiOf(beta, options, CLOSING)).toThrow(
      'betas/hot-1/unlocks/messages.create/0: `temperature` of `messages.create` does not exist under the API version 2026-10-21',
    );
  });
});

describe('a selector that matches nothing', () => {
  const TABLE: readonly (readonly [selector: string, message: string])[] = [
    ['server', 'the root has no property `server`; did you mean `servers`? there is `messages`'],
    [
      'messages.content',
      '`messages` has no property `content`; `messages` is a list: write `[]` behind it',
    ],
    [
      'messages[].content[type=mpc]',
      '`messages[].content` has no variant with `type` `mpc`; there is `text`, `result`, `mcp`',
    ],
    [
      'messages[].content[type=zzzzzz]',
      'has no variant with `type` `zzzzzz`; there is `text`, `result`, `mcp`',
    ],
    [
      'messages[role=user].content[type=mcp]',
      '`messages` has one variant for `role` `user` and other values',
    ],
    ['speed[=fas]', '`speed` has no value `fas`; did you mean `fast`? there is `slow`, `fast`'],
    ['speed[]', '`speed` is no list; remove the `[]`'],
    ['[role=user]', 'the root has no variant with `role` `user`; there is nothing'],
  ];

  test.each(TABLE)('%s', (selector, message) => {
    const beta = active('a-1', { unlocks: { 'messages.create': [selector] } });
    expect(() => apiOf(beta)).toThrow(message);
    const { warnings } = model(SPEC, manifest({ betas: beta }), { version: '2023-06-01' });
    expect(warnings.map(({ where }) => where)).toEqual(['betas.a-1.unlocks.messages.create.0']);
  });

  test('reports all of them, and the methods that are not there, at once', () => {
    const beta = active('a-1', {
      unlocks: { 'messages.create': ['x', 'y'], 'message.create': ['z'] },
    });
    const { warnings } = model(SPEC, manifest({ betas: beta }), { version: '2023-06-01' });
    expect(warnings.map(({ message }) => message)).toEqual([
      'no method of the spec is `message.create`',
      '`x` matches nothing in the request of `messages.create`: the root has no property `x`',
      '`y` matches nothing in the request of `messages.create`: the root has no property `y`',
    ]);
  });
});

describeOfficial('the official spec', () => {
  const source = ['https://example.com'];
  const { api } = model(
    officialSpec(),
    manifest({
      operations: OFFICIAL_OPERATIONS,
      betas: {
        'mcp-1': {
          status: 'active',
          source,
          unlocks: {
            'messages.create': [
              'mcp_servers',
              'tools[type=mcp_toolset]',
              'messages[].content[type=mcp_tool_use]',
            ],
            'messages.batches.create': ['requests[].params.mcp_servers'],
          },
          returns: {
            'messages.create': [
              'content[type=mcp_tool_use]',
              '[type=content_block_start].content_block[type=mcp_tool_use]',
            ],
          },
        },
        'fast-1': { status: 'preview', source, unlocks: { 'messages.create': ['speed[=fast]'] } },
      },
    }),
    { version: '2023-06-01', strict: true },
  );

  test('has its gates in its own beta schemas, and no others', () => {
    expect(property(api, 'BetaCreateMessageParams', 'mcp_servers')?.schema.kind).toBe('gated');
    expect(api.schemas.size).toBe(734);
    const holding = [...api.schemas.values()].filter(({ schema }) =>
      JSON.stringify(schema).includes('"gated"'),
    );
    expect(holding.map(({ name }) => name)).toEqual([
      'BetaContentBlockStartEvent',
      'BetaCreateMessageParams',
      'BetaSpeed',
      'BetaContentBlock',
      'BetaInputContentBlock',
    ]);
  });
});
