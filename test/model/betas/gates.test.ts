import { describe, expect, test } from 'vitest';
import { model } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { allNames, manifest, OFFICIAL_OPERATIONS, officialSpec } from '../given.js';
import { describeOfficial } from '../../support/official.js';
import {
  active,
  apiOf,
  DREAMS,
  FAST,
  gated,
  MCP,
  property,
  schemaOf,
  to,
} from '../unified-spec.js';

describe('a unified spec', () => {
  const api = apiOf({ ...MCP, ...FAST, ...DREAMS });

  test('has each operation in both namespaces, except operations that require a beta', () => {
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

  test('has no gated fields, variants and values in the stable namespace', () => {
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

  test('has gated fields, variants and values in the beta namespace, with every beta that opens them', () => {
    const servers: Schema = { kind: 'array', items: { kind: 'string' } };
    expect(property(api, 'BetaParams', 'servers')).toEqual({
      name: 'servers',
      schema: gated(servers, 'mcp-1', 'fast-1'),
      required: false,
      hasBeta: true,
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

  test('has the response fields of a beta in the beta namespace, gated and optional', () => {
    expect(schemaOf(api, 'BetaAnswer')).toEqual({
      kind: 'union',
      of: [to('Text'), gated(to('McpAnswer'), 'mcp-1')],
    });
    expect(property(api, 'BetaUsage', 'speed')).toMatchObject({
      required: false,
      schema: { kind: 'gated', schema: { kind: 'string' } },
    });
  });

  test('has one schema if the schemas of both namespaces are equal', () => {
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

  test('keeps only schemas that the selected resources reach', () => {
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

  test('has one namespace if the manifest has no betas', () => {
    expect(apiOf({}).operations.map(({ namespace }) => namespace)).toEqual(['stable', 'stable']);
  });

  test('has the fields and methods of a graduated beta in both namespaces', () => {
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

  test('has neither the fields nor the id of a retired beta', () => {
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

  test('has `never` instead of a stable union without variants, and the variant instead of a union with one variant', () => {
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

  test('gates one value of a discriminator with several values', () => {
    const fancy = apiOf(active('a-1', { unlocks: { 'messages.create': ['tools[type=fancy]'] } }));
    expect(property(fancy, 'BetaPlain', 'type')?.schema).toMatchObject({
      of: [{ value: 'plain' }, { kind: 'gated', schema: { value: 'fancy' } }, { kind: 'null' }],
    });
  });
});

describeOfficial('the model of the official spec', () => {
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

  test('has gates in beta schemas only', () => {
    expect(property(api, 'BetaCreateMessageParams', 'mcp_servers')?.schema.kind).toBe('gated');
    expect(allNames(api).size).toBe(734);
    const holding = [...api.schemas.values()].filter(({ schema }) =>
      JSON.stringify(schema).includes('"gated"'),
    );
    expect(holding.map(({ name }) => name)).toEqual([
      'BetaCreateMessageParams',
      'BetaSpeed',
      'BetaContentBlock',
      'BetaInputContentBlock',
    ]);
  });
});
