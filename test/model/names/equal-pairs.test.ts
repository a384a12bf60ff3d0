import { describe, expect, test } from 'vitest';
import type { Api } from '../../../generator/ir/api.js';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { manifest } from '../given.js';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string): Json => ({
  get: {
    responses: { 200: { content: { 'application/json': { schema: ref(name) } } } },
  },
});

/** Returns the Api of a spec with `things.list` and `beta.things.list`, which return `Thing` and `BetaThing`. */
function apiOf(schemas: Json): Api {
  const paths = { '/v1/things': answer('Thing'), '/v1/things?beta=true': answer('BetaThing') };
  return model({ paths, components: { schemas } }, manifest()).api;
}

const part = (description: string): Json => ({
  properties: { name: { type: 'string', description } },
});
const thing = (name: string): Json => ({ properties: { part: ref(name), whole: ref('Whole') } });
const SHARED = { Whole: { properties: { all: { type: 'boolean' } } } };

describe('a stable/beta pair', () => {
  test('is one type with two names if both types are equal, including the types to which they refer', () => {
    const { schemas, operations } = apiOf({
      ...SHARED,
      Thing: thing('Part'),
      BetaThing: thing('BetaPart'),
      Part: part('Its name.'),
      BetaPart: part('Its name.'),
    });
    const names = [...schemas.values()].map(({ name, aliases }) => [name, aliases]);
    expect(names).toEqual([
      ['Whole', undefined],
      ['Thing', ['BetaThing']],
      ['Part', ['BetaPart']],
    ]);
    expect(operations.map(({ result }) => result)).toEqual([
      { kind: 'json', schema: { kind: 'ref', name: 'Thing' } },
      { kind: 'json', schema: { kind: 'ref', name: 'Thing' } },
    ]);
  });

  test.each([
    ['shape', { properties: { name: { type: 'number' } } }],
    ['documentation', part('Its other name.')],
  ])('is two types if they refer to types with a different %s', (_, BetaPart) => {
    const schemas = { Thing: thing('Part'), BetaThing: thing('BetaPart'), Part: part('Its name.') };
    const api = apiOf({ ...SHARED, ...schemas, BetaPart });
    expect([...api.schemas.keys()]).toEqual(['Whole', 'Thing', 'BetaThing', 'Part', 'BetaPart']);
  });

  test('is one type if both types refer to themselves', () => {
    const list = (name: string): Json => ({ properties: { next: ref(name) } });
    const api = apiOf({ Thing: list('Thing'), BetaThing: list('BetaThing') });
    expect([...api.schemas.keys()]).toEqual(['Thing']);
  });
});
