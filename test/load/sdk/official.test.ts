import { describe, expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { model } from '../../../generator/model/model.js';
import { fullName } from '../../../generator/model/spec/selection.js';
import { manifest, OFFICIAL_OPERATIONS, officialSpec } from '../../model/given.js';
import { describeOfficial } from '../../support/official.js';
import { causeOf, CAUSES } from './comparison/causes.js';
import { mutations } from './comparison/mutations.js';
import { compareDocuments, operationsOf, type Answer, type Side } from './comparison/operations.js';
import type { Fact } from './comparison/schemas.js';
import { SDK_0_95 } from './given.js';

/** The operations whose response is a stream, and its events. The official document does not state these facts. */
const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['POST /v1/complete', { kind: 'json-or-sse' }],
  ['POST /v1/messages', { kind: 'json-or-sse', event: 'MessageStreamEvent' }],
  ['POST /v1/messages?beta=true', { kind: 'json-or-sse', event: 'BetaMessageStreamEvent' }],
  ['GET /v1/sessions/{session_id}/events/stream?beta=true', { kind: 'sse' }],
  ['GET /v1/sessions/{session_id}/threads/{thread_id}/stream?beta=true', { kind: 'sse' }],
]);

function imported(): Side {
  const { document, problems } = importSdk(SDK_0_95);
  expect(problems).toEqual([]);
  const names = [...operationsOf(document)].map(
    ([key, operation]) => [key, String(operation['operationId'])] as const,
  );
  return { document, names: new Map(names) };
}

function official(): Side {
  const document = officialSpec();
  const { api } = model(document, manifest({ operations: OFFICIAL_OPERATIONS }), {
    version: '2023-06-01',
    strict: true,
  });
  const names = api.operations.map((operation) => {
    const query = new URLSearchParams(operation.fixedQuery).toString();
    return [
      query === '' ? operation.key : `${operation.key}?${query}`,
      fullName(operation),
    ] as const;
  });
  return { document, names: new Map(names), answers: ANSWERS };
}

const differs = ({ left, right }: Fact): boolean => left !== right;

describeOfficial('the import of 0.95.2, compared with the official spec', () => {
  const theirs = official();
  const mine = imported();
  const { facts, operations, visited } = compareDocuments(mine, theirs);
  const differences = facts.filter(differs);

  test('has the same 97 operations', () => {
    expect(operations).toBe(97);
    expect([...theirs.names.keys()].toSorted()).toEqual([...mine.names.keys()].toSorted());
  });

  test.each(['name', 'parameter', 'media', 'result'] as const)('agrees on every %s', (kind) => {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(97);
    expect(ofKind.filter(differs)).toEqual([]);
  });

  test('agrees on which parameters and bodies are required', () => {
    const inRequests = facts.filter(
      ({ kind, place }) => kind === 'required' && !/ (body\.|answer|event|failure)/.test(place),
    );
    expect(inRequests.length).toBeGreaterThan(200);
    expect(inRequests.filter(differs)).toEqual([]);
  });

  test('agrees on at least 99 % of all facts', () => {
    expect(facts.length).toBeGreaterThan(18_000);
    expect(1 - differences.length / facts.length).toBeGreaterThan(0.99);
  });

  test.each(CAUSES)('differs $count times because $reason', ({ name, count }) => {
    expect(differences.filter((fact) => causeOf(fact) === name)).toHaveLength(count);
  });

  test('has no other differences', () => {
    expect(differences.filter((fact) => causeOf(fact) === undefined)).toEqual([]);
  });

  describe('a random change of the import', () => {
    const all = mutations(mine, visited, 200);

    test('can have every kind', () => {
      const kinds = new Set(all.map(({ kind }) => kind));
      expect([...kinds].toSorted()).toEqual(KINDS);
    });

    test('is detected, for each of 200 changes', () => {
      const unseen = all.filter(({ apply }) => {
        const undo = apply();
        const changed = compareDocuments(mine, theirs).facts;
        undo();
        return same(changed, facts);
      });
      expect(unseen.map(({ kind, place }) => `${kind}: ${place}`)).toEqual([]);
    });
  });
});

const KINDS = [
  'allow null',
  'change the media type',
  'change the scalar',
  'change the verb',
  'close the object',
  'make it optional',
  'make it required',
  'open the object',
  'remove a literal',
  'remove a parameter',
  'remove a property',
  'remove a variant',
  'rename the method',
];

function same(left: readonly Fact[], right: readonly Fact[]): boolean {
  return (
    left.length === right.length &&
    left.every((fact, index) => {
      const other = right[index];
      return fact.place === other?.place && fact.left === other.left && fact.kind === other.kind;
    })
  );
}
