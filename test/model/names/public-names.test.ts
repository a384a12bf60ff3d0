import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatDiagnostic } from '../../../generator/diagnostics.js';
import type { Api } from '../../../generator/ir/api.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { model, type Model } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { manifest, officialSpec, shippedManifest } from '../given.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { describeOfficial } from '../../support/official.js';

const A = { type: 'object', properties: { type: { const: 'a' } } };
const B = { type: 'object', properties: { type: { const: 'b' } } };

function made(schemas: Json, given: Json): Api {
  return modelOf(schemas, given).api;
}

function modelOf(schemas: Json, given: Json, more: Json = {}): Model {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Root' } } };
  const paths = { '/v1/things': { get: { responses: { 200: { content } } } } };
  return model({ ...more, paths, components: { schemas } }, manifest(given));
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

  test('has no effect if it matches nothing, which a warning says', () => {
    const given = { 'Root.other[]': 'Item', 'Rot.list[]': 'Thing', 'Root.list.more': 'More' };
    const { api, unmatched } = modelOf({ Root: items(A) }, { schemas: given });
    expect([...api.schemas.keys()]).toEqual(['Root']);
    expect(unmatched.map(formatDiagnostic)).toEqual([
      'schemas.Root.other[]: no schema of the spec has the place `Root.other[]`; has no effect with this spec',
      'schemas.Rot.list[]: no schema of the spec has the place `Rot.list[]`; did you mean `Root`?',
      'schemas.Root.list.more: no schema of the spec has the place `Root.list.more`; has no effect with this spec',
    ]);
  });
});

describe('an entry of `schemas` or `aliases` that matches no schema', () => {
  const given = {
    schemas: { Raw: 'Event', Rooot: 'Tree', 'Web*': 'Hook*', BetaRaw: 'BetaEvent' },
    aliases: { Event: ['OldEvent'], Evnt: ['Evt'], 'Web*': ['Hooks.*'] },
  };

  test('gives a warning with the closest name', () => {
    const { warnings, unmatched } = modelOf({ Root: A, Raw: A }, given);
    expect(unmatched.map(formatDiagnostic)).toEqual([
      'schemas.Rooot: no schema of the spec matches `Rooot`; did you mean `Root`?',
      'schemas.Web*: no schema of the spec matches `Web*`; has no effect with this spec',
      'aliases.Evnt: no schema of the spec matches `Evnt`; did you mean `Event`?',
      'aliases.Web*: no schema of the spec matches `Web*`; has no effect with this spec',
    ]);
    expect(warnings).toEqual(expect.arrayContaining([...unmatched]));
  });

  test('gives one warning for all names if the spec has the names of an SDK', () => {
    const { unmatched } = modelOf(
      { Root: A },
      { schemas: given.schemas },
      { 'x-claude-source': {} },
    );
    expect(unmatched.map(formatDiagnostic)).toEqual([
      'schemas.Raw: `schemas` has no effect: a spec imported from an SDK has the public names; remove the entries, or write `aliases`',
    ]);
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
