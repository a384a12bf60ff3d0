import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Api } from '../../../generator/ir/api.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { manifest, officialSpec, shippedManifest } from '../given.js';
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

describe('patterns', () => {
  const schemas = { Root: A, RequestTextBlock: A, BetaRequestTextBlock: A, RequestToolBlock: A };
  const names = (given: Json) => [...made(schemas, { schemas: given }).schemas.keys()];

  test('name all schemas that they fit, in both namespaces', () => {
    expect(names({ 'Request*Block': '*BlockParam' })).toEqual([
      'Root',
      'TextBlockParam',
      'BetaTextBlockParam',
      'ToolBlockParam',
    ]);
  });

  test('leave alone what has an entry of its own', () => {
    const given = { 'Request*Block': '*BlockParam', RequestToolBlock: 'ToolBlock' };
    expect(names({ ...given, BetaRequestTextBlock: 'BetaRequestTextBlock' })).toEqual([
      'Root',
      'TextBlockParam',
      'BetaRequestTextBlock',
      'ToolBlock',
    ]);
  });
});

describe('places', () => {
  const items = (schema: Json) => ({ properties: { list: { type: 'array', items: schema } } });

  test('get a schema of their own, which no pattern names again', () => {
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

  test('keep null outside, through lists that may be null', () => {
    const list = { anyOf: [{ type: 'array', items: { oneOf: [A, B, { type: 'null' }] } }] };
    const api = made({ Root: { properties: { list } } }, { schemas: { 'Root.list[]': 'Item' } });
    expect(propertyOf(api, 'Root')).toEqual({
      kind: 'array',
      items: { kind: 'union', of: [{ kind: 'ref', name: 'Item' }, { kind: 'null' }] },
    });
  });

  test('keep the name that a spec gives them', () => {
    const api = made(
      { Root: items({ $ref: '#/components/schemas/Own' }), Own: A },
      { schemas: { 'Root.list[]': 'Item' } },
    );
    expect([...api.schemas.keys()]).toEqual(['Root', 'Own']);
  });

  test('are left open, or let be constant', () => {
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

  test('that a spec does not have are no matter', () => {
    const given = { 'Root.other[]': 'Item', 'Other.list[]': 'Thing', 'Root.list.more': 'More' };
    expect([...made({ Root: items(A) }, { schemas: given }).schemas.keys()]).toEqual(['Root']);
  });
});

test('aliases go with the public name, in beta too', () => {
  const api = made(
    { Root: A, Raw: B, BetaRaw: B },
    { schemas: { Raw: 'Event' }, aliases: { Event: ['OldEvent', 'Root.Event'] } },
  );
  expect([...api.schemas.values()].map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Root', undefined],
    ['Event', ['OldEvent', 'Root.Event']],
    ['BetaEvent', ['BetaOldEvent', 'BetaRoot.Event']],
  ]);
});

describeOfficial('the shipped manifest', () => {
  test('names nothing that neither of the two specs has', () => {
    const shipped = readFileSync(
      new URL('../../../specs/claude.openapi.yaml', import.meta.url),
      'utf8',
    );
    const known = [officialSpec(), parse(shipped) as Json].flatMap((spec) => [
      ...model(spec, manifest()).api.schemas.keys(),
    ]);
    const unknown = Object.keys(shippedManifest().schemas).filter((key) => {
      const [owner = ''] = key.split('.');
      const pattern = new RegExp(`^(Beta)?${owner.replace('*', '.+')}$`);
      return !known.some((name) => pattern.test(name));
    });
    expect(unknown).toEqual([]);
  });
});
