import { describe, expect, test } from 'vitest';
import { shareGates } from '../../../generator/emit/sources/beta-tables.js';
import type { Gate, Operation } from '../../../generator/ir/api.js';

function operation(name: string, namespace: Operation['namespace'] = 'beta'): Operation {
  return {
    key: `POST /${name}`,
    namespace,
    method: 'POST',
    path: `/${name}`,
    fixedQuery: {},
    name,
    pathParameters: [],
    queryParameters: [],
    headerParameters: [],
    result: { kind: 'none' },
    helpers: [],
    bakedBetas: [],
    failures: [],
    takesBetas: false,
    acceptedBetas: [],
  };
}

function gatesOf(method: string, rows: Readonly<Record<string, string>>): Gate[] {
  return Object.entries(rows).map(([selector, betas]) => ({
    method,
    selector,
    in: 'request',
    betas: betas.split(' '),
  }));
}

function share(gates: Readonly<Record<string, Readonly<Record<string, string>>>>): unknown {
  const operations = Object.keys(gates).map((name) => operation(name));
  const all = Object.entries(gates).flatMap(([name, rows]) => gatesOf(name, rows));
  return shareGates(operations, all).map(({ operations: places, gates: rows }) => [
    Object.fromEntries(places),
    Object.fromEntries(rows.map(({ selector, betas }) => [selector, betas.join(' ')])),
  ]);
}

describe('gates are said once', () => {
  test('for operations that have the same', () => {
    const rows = { x: 'a', 'y[type=z]': 'a b' };
    expect(share({ one: rows, two: rows })).toEqual([[{ 'POST /one': '', 'POST /two': '' }, rows]]);
  });

  test('for an operation that has them further down', () => {
    const inside = { 'requests[].params.x': 'a', 'requests[].params.y': 'b' };
    const expected = [
      [
        { 'POST /one': '', 'POST /many': 'requests[].params.' },
        { x: 'a', y: 'b' },
      ],
    ];
    expect(share({ many: inside, one: { x: 'a', y: 'b' } })).toEqual(expected);
  });

  test.each([
    ['other betas', { x: 'a', y: 'c' }],
    ['one more', { x: 'a', y: 'b', z: 'b' }],
    ['another prefix', { 'p.x': 'a', 'q.y': 'b' }],
    ['another order', { y: 'b', x: 'a' }],
  ])('but not where they differ: %s', (_, rows) => {
    expect(share({ one: { x: 'a', y: 'b' }, two: rows })).toHaveLength(2);
  });

  test('and for requests to the beta namespace alone', () => {
    const gates = gatesOf('one', { x: 'a' });
    expect(shareGates([operation('one', 'stable')], gates)).toEqual([]);
    expect(
      shareGates(
        [operation('one')],
        gates.map((gate) => ({ ...gate, in: 'response' as const })),
      ),
    ).toEqual([]);
  });
});
