import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Api } from '../../../generator/ir/api.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { manifest, officialSpec, shippedManifest } from '../given.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { describeOfficial } from '../../support/official.js';

const A = { type: 'object', properties: { type: { const: 'a' } } };
const B = { type: 'object', properties: { type: { const: 'b' } } };

function made(schemas: Json, given: Json): Api {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Root' } } };
  const paths = { '/v1/things': { get: { responses: { 200: { content } } } } };
  return model({ paths, components: { schemas } }, manifest(given)).api;
}

function schemaOf(api: Api, name: string): Schema | undefined {
  return api.schemas.get(name)?.schema;
}

function propertyOf(api: Api, name: string): Schema | undefined {
  const schema = schemaOf(api, name);
  return schema?.kind === 'object' ? schema.properties[0]?.schema : undefined;
}

describe('a pattern for schema names', () => {
  const schemas = { Root: A, RequestTextBlock: A, BetaRequestTextBlock: B, RequestToolBlock: A };
  const names = (given: Json) => [...made(schemas, { schemas: given }).schemas.keys()];

  test('renames all schemas that it matches, in both namespaces', () => {
    expect(names({ 'Request*Block': '*BlockParam' })).toEqual([
      'Root',
      'TextBlockParam',
      'BetaTextBlockParam',
      'ToolBlockParam',
    ]);
  });

  test('does not rename a schema with an exact entry', () => {
    const given = { 'Request*Block': '*BlockParam', RequestToolBlock: 'ToolBlock' };
    expect(names({ ...given, BetaRequestTextBlock: 'BetaRequestTextBlock' })).toEqual([
      'Root',
      'TextBlockParam',
      'BetaRequestTextBlock',
      'ToolBlock',
    ]);
  });
});

describe('a selector in `schemas`', () => {
  const items = (schema: Json) => ({ properties: { list: { type: 'array', items: schema } } });

  test('makes the inline schema a named schema, which no pattern renames', () => {
    const api = made(
      { Root: items({ oneOf: [A, B] }) },
      { schemas: { 'Root.list[]': 'RawItem', 'Raw*': '*' } },
    );
    expect(propertyOf(api, 'Root')).toEqual({
      kind: 'array',
      items: { kind: 'ref', name: 'RawItem' },
    });
    expect(schemaOf(api, 'RawItem')?.kind).toBe('union');
  });

  test('keeps the null of nullable items outside of the named schema', () => {
    const list = { anyOf: [{ type: 'array', items: { oneOf: [A, B, { type: 'null' }] } }] };
    const api = made({ Root: { properties: { list } } }, { schemas: { 'Root.list[]': 'Item' } });
    expect(propertyOf(api, 'Root')).toEqual({
      kind: 'array',
      items: { kind: 'union', of: [{ kind: 'ref', name: 'Item' }, { kind: 'null' }] },
    });
  });

  test('does not rename a schema that the spec names', () => {
    const api = made(
      { Root: items({ $ref: '#/components/schemas/Own' }), Own: A },
      { schemas: { 'Root.list[]': 'Item' } },
    );
    expect([...api.schemas.keys()]).toEqual(['Root', 'Own']);
  });

  test('makes a schema `unknown` or a list readonly', () => {
    const schemas = { Root: items({ type: 'string' }) };
    const open = made(schemas, { schemas: { 'Root.list': 'unknown' } });
    expect(propertyOf(open, 'Root')).toEqual({ kind: 'unknown' });
    const constant = made(schemas, { schemas: { 'Root.list': 'readonly' } });
    expect(propertyOf(constant, 'Root')).toEqual({
      kind: 'array',
      items: { kind: 'string' },
      readonly: true,
    });
  });

  test('is ignored if it matches nothing', () => {
    const given = { 'Root.other[]': 'Item', 'Other.list[]': 'Thing', 'Root.list.more': 'More' };
    expect([...made({ Root: items(A) }, { schemas: given }).schemas.keys()]).toEqual(['Root']);
  });
});

test('a renamed schema gets the aliases of its new name, in both namespaces', () => {
  const api = made(
    { Root: A, Raw: A, BetaRaw: B },
    { schemas: { Raw: 'Event' }, aliases: { Event: ['OldEvent', 'Root.Event'] } },
  );
  expect([...api.schemas.values()].map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Root', undefined],
    ['Event', ['OldEvent', 'Root.Event']],
    ['BetaEvent', ['BetaOldEvent', 'BetaRoot.Event']],
  ]);
});

describeOfficial('the shipped manifest', () => {
  test('has only entries for schemas of the official spec or of the unified spec', () => {
    const unified = parse(readFileSync(UNIFIED_SPEC, 'utf8')) as Json;
    const known = [officialSpec(), unified].flatMap((spec) =>
      [...model(spec, manifest()).api.schemas.values()].flatMap(({ name, aliases = [] }) => [
        name,
        ...aliases,
      ]),
    );
    const unknown = Object.keys(shippedManifest().schemas).filter((key) => {
      const [owner = ''] = key.split('.');
      const pattern = new RegExp(`^(Beta)?${owner.replace('*', '.+')}$`);
      return !known.some((name) => pattern.test(name));
    });
    expect(unknown).toEqual([]);
  });
});
