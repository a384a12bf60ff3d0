import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest, officialSpec, shippedManifest } from '../given.js';
import { describeFacts, readFacts } from '../../support/official.js';

/** Expands braces: `a,b.{c,d.{e}},f` -> `a`, `b.c`, `b.d.e`, `f`. */
function expandBraces(text: string): readonly string[] {
  const names: string[] = [];
  const prefixes = [''];
  for (const token of text.match(/[\w.]+\{?|[},;]/g) ?? []) {
    if (token.endsWith('{')) prefixes.push(`${prefixes.at(-1) ?? ''}${token.slice(0, -1)}`);
    else if (token === '}') prefixes.pop();
    else if (/\w/.test(token)) names.push(`${prefixes.at(-1) ?? ''}${token}`);
  }
  return names;
}

/** Returns the beta that the official SDK sends with each method: column S120 in section 1.8 of `wire-behaviour.md`. */
function officialBetas(): ReadonlyMap<string, string> {
  const section = readFacts('wire-behaviour.md').split('### 1.8')[1] ?? '';
  const rows = section.split('\n').flatMap((line) => {
    const [, id = '', methods = ''] =
      /^\| ([a-z0-9-]+-\d{4}-\d{2}-\d{2}) \| (?:\d+: )?([^|]*) \|/.exec(line) ?? [];
    return expandBraces(methods).map((method) => [method, id] as const);
  });
  return new Map(rows);
}

describeFacts('the shipped manifest on the official spec', () => {
  const sent = officialBetas();
  const { api } = model(officialSpec(), shippedManifest(), { version: '2023-06-01' });
  const beta = api.operations.filter(({ namespace }) => namespace === 'beta');

  test('is compared with facts about all 62 methods of managed agents', () => {
    const ofAgents = [...sent.values()].filter((id) => id === 'managed-agents-2026-04-01');
    expect(ofAgents).toHaveLength(62);
    expect(sent.get('tunnels.certificates.archive')).toBe('mcp-tunnels-2026-06-22');
  });

  test.each(beta.map((operation) => [operation.name, operation] as const))(
    'gives %s the beta that the official SDK sends',
    (name, { bakedBetas, acceptedBetas }) => {
      const wanted = sent.get(name);
      expect(bakedBetas).toEqual(wanted === undefined ? [] : [wanted]);
      expect(acceptedBetas).toEqual(expect.arrayContaining([...bakedBetas]));
    },
  );

  test('gives stable methods no betas', () => {
    const stable = api.operations.filter(({ namespace }) => namespace === 'stable');
    expect(
      stable.flatMap(({ bakedBetas, acceptedBetas }) => [...bakedBetas, ...acceptedBetas]),
    ).toEqual([]);
  });

  test('gives no method a retired beta', () => {
    const retired = api.betas.filter(({ status }) => status === 'retired').map(({ id }) => id);
    const offered = new Set(api.operations.flatMap(({ acceptedBetas }) => acceptedBetas));
    expect(retired.filter((id) => offered.has(id))).toEqual([]);
    expect(retired.length).toBeGreaterThan(0);
  });
});

describe('the betas of an Api', () => {
  const get = { responses: { 200: { content: { 'application/json': { schema: {} } } } } };
  const spec: Json = {
    paths: { '/v1/a': { get }, '/v1/a/{id}/b': { get, parameters: [{ name: 'id', in: 'path' }] } },
  };
  const source = ['https://example.com'];

  test('list selectors under the methods in which they match, instead of under patterns', () => {
    const query = { name: 'p', in: 'query', schema: { type: 'string' } };
    const list = { ...get, parameters: [query] };
    const schema = { type: 'object', properties: { r: { type: 'string' } } };
    const byId = {
      ...{ responses: { 200: { content: { 'application/json': { schema } } } } },
      parameters: [{ name: 'id', in: 'path' }, query],
    };
    const paths = { '/v1/a': { get: list }, '/v1/a/{id}/b': { get: byId } };
    const selectors = { 'a.**': ['p', 'r', 'none'], 'a.retrieve': ['q', 'p'] };
    const betas = { 'x-1': { status: 'active', source, unlocks: selectors, returns: selectors } };
    const { api } = model({ paths }, manifest({ betas }));
    expect(api.betas[0]).toMatchObject({ id: 'x-1', unlocks: { 'a.list': ['p'], 'a.b': ['p'] } });
    expect(api.betas[0]?.returns).toEqual({ 'a.b': ['r'] });
  });

  test('have no selectors of fields that a retired beta opened', () => {
    const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } });
    const paths = { '/v1/a': { get: { ...get, parameters: ['p', 'q'].map(query) } } };
    const betas = {
      'x-1': { status: 'retired', until: 'unknown', source, unlocks: { 'a.list': ['p'] } },
      'x-2': { status: 'active', source, unlocks: { 'a.list': ['q'] } },
    };
    const { api } = model({ paths }, manifest({ betas }));
    expect(api.betas.map(({ unlocks }) => unlocks)).toEqual([{}, { 'a.list': ['q'] }]);
  });

  test('are a param of beta methods and, if the client has beta methods, of stable methods with the header `anthropic-beta`', () => {
    const parameters = [{ name: 'Anthropic-Beta', in: 'header', schema: { type: 'string' } }];
    const paths = { '/v1/a': { get: { ...get, parameters } }, '/v1/b': { get } };
    const takers = (given: Json): readonly string[] => {
      const { api } = model({ paths: { ...paths, ...given } }, manifest());
      const taking = api.operations.filter(({ takesBetas }) => takesBetas);
      return taking.map(({ namespace, name }) => `${namespace} ${name}`);
    };
    expect(takers({ '/v1/b?beta=true': { get } })).toEqual(['stable a.list', 'beta b.list']);
    expect(takers({})).toEqual([]);
  });

  test('are sent on every call only in the API version whose `bakes` lists them', () => {
    const betas = { 'x-1': { status: 'graduated', source, accepts: ['a.**'] } };
    const versions = {
      '2026-10-21': { status: 'current', source },
      '2023-06-01': { status: 'supported', source, bakes: { 'x-1': ['a.b'] } },
    };
    const bakedUnder = (version: string) =>
      model(spec, manifest({ api: { versions }, betas }), { version })
        .api.operations.filter(({ namespace }) => namespace === 'beta')
        .map(({ name, bakedBetas }) => [name, ...bakedBetas]);
    expect(bakedUnder('2026-10-21')).toEqual([['a.list'], ['a.b']]);
    expect(bakedUnder('2023-06-01')).toEqual([['a.list'], ['a.b', 'x-1']]);
  });
});
