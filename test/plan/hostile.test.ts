import { describe, expect, test } from 'vitest';
import type { Api } from '../../generator/ir/api.js';
import { plan } from '../../generator/plan/plan.js';
import { api, field, object, operation, OPTIONS } from './given.js';

describe('a plan with hostile names', () => {
  test('rejects a params field called betas if the method takes `betas`', () => {
    const body = { encoding: 'json', schema: object(field('betas')), required: true } as const;
    const create = operation({ name: 'boxes.create', namespace: 'beta', body });
    expect(() => plan(api([create]), OPTIONS)).not.toThrow();
    expect(() => plan(api([{ ...create, takesBetas: true }]), OPTIONS)).toThrow(
      "two fields of its params would be called 'betas'",
    );
  });

  test('gives resources different file names, also where case is ignored and names are reserved', () => {
    const names = ['con.get', 'aBc.get', 'aBC.get', 'Beta.get', 'con.aux.get'];
    const { resources } = plan(api(names.map((name) => operation({ name }))), OPTIONS);
    expect(resources.map(({ file }) => file)).toEqual([
      'resources/con2',
      'resources/con2/aux2',
      'resources/a-bc',
      'resources/a-bc2',
      'resources/beta2',
    ]);
  });

  test('gives the operations of a file different constants', () => {
    const names = ['a.a', 'a.getUrl', 'a.getURL'];
    const operations = names.map((name) => operation({ name }));
    const { stable, types } = plan(api(operations, { A: object() }), OPTIONS);
    expect(stable[0]).toMatchObject({
      className: 'AResource',
      methods: [{ constant: 'A' }, { constant: 'GET_URL' }, { constant: 'GET_URL2' }],
    });
    expect(types.get('A')?.name).toBe('AObject');
  });

  test('gives betas different constants, none of which has the name of a type', () => {
    const betas = ['x-1', 'X.1', '1', 't'].map((id) => ({ id }));
    const planned = plan({ ...api([], { T: object() }), betas } as unknown as Api, OPTIONS);
    expect([...planned.betaConstants.values()]).toEqual(['X_1', 'X_12', '_1', 'T2']);
  });
});
