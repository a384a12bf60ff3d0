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

describe('shareGates', () => {
  test('lists the gates of operations with the same gates once', () => {
    const rows = { x: 'a', 'y[type=z]': 'a b' };
    expect(share({ one: rows, two: rows })).toEqual([[{ 'POST /one': '', 'POST /two': '' }, rows]]);
  });

  test('lists gates once if an operation has them under a prefix', () => {
    const inside = { 'requests[].params.x': 'a', 'requests[].params.y': 'b' };
    const expected = [
      [
        { 'POST /one': '', 'POST /many': 'requests[].params.' },
        { x: 'a', y: 'b' },
      ],
    ];
    expect(share({ many: inside, one: { x: 'a', y: 'b' } })).toEqual(expected);
  });

  test('groups gates by the operations that have them', () => {
    const one = { x: 'a', y: 'b', z: 'b' };
    const many = { 'requests[].x': 'a', 'requests[].y': 'c', 'requests[].z': 'b', other: 'd' };
    expect(share({ one, many })).toEqual([
      [
        { 'POST /one': '', 'POST /many': 'requests[].' },
        { x: 'a', z: 'b' },
      ],
      [{ 'POST /one': '' }, { y: 'b' }],
      [{ 'POST /many': 'requests[].' }, { y: 'c' }],
      [{ 'POST /many': '' }, { other: 'd' }],
    ]);
  });

  test('keeps the whole selector of a gate that only one operation has', () => {
    expect(share({ one: { 'a.x': 'a', 'a.y': 'b' }, two: { 'c.z': 'b' } })).toEqual([
      [{ 'POST /one': '' }, { 'a.x': 'a', 'a.y': 'b' }],
      [{ 'POST /two': '' }, { 'c.z': 'b' }],
    ]);
  });

  test('leaves out gates of stable operations and of responses', () => {
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

test('shareGates keeps the order of the operations', () => {
  const long = { long_selector: 'a' };
  const short = { x: 'b' };
  expect(share({ one: long, two: short })).toEqual([
    [{ 'POST /one': '' }, long],
    [{ 'POST /two': '' }, short],
  ]);
});
