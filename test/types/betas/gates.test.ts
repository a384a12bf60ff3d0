/** Each gated field compiles with each of its betas, and does not compile without them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../support/compilers.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import type { Sources } from '../../support/memory.js';
import { SHIPPED_SPEC } from '../../../generator/load/package.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';
import { planClient } from '../../support/planned.js';
import { callsOfGates } from './calls.js';
import { Checker, type Complaint, CLIENT } from './checker.js';

/** Returns a program with one call per line. */
function write(calls: readonly string[]): string {
  return [CLIENT, ...calls].join('\n');
}

const FIRST_LINE = CLIENT.split('\n').length + 1;

const MESSAGES = ['messages.batches.create', 'messages.countTokens', 'messages.create'];

/** @param methods the methods whose requests have gated fields */
function testGates(spec: string, version: string, methods: readonly string[]): void {
  const planned = planClient(spec, version);
  const table = callsOfGates(planned);
  const accepted = table.flatMap((row) => row.accepted);
  const rejected = table.flatMap((row) => row.rejected);
  let complaints: readonly Complaint[] = [];
  let client: Sources = {};

  beforeAll(async () => {
    client = sourcesOf(await makeTestClient({ spec, apiVersion: version }));
    const sources = { 'accepted.ts': write(accepted), 'rejected.ts': write(rejected) };
    complaints = new Checker(client).check(sources);
  });

  function complaintsOf(file: string, calls: readonly string[], call: string): readonly string[] {
    const line = FIRST_LINE + calls.indexOf(call);
    return complaints
      .filter((one) => one.file === file && one.line === line)
      .map(({ text }) => text);
  }

  test('has gates in the requests of exactly the expected methods', () => {
    const gated = new Set(table.map(({ gate }) => gate.method));
    expect([...gated].sort()).toEqual(methods);
  });

  test.each(table)('requires a beta for $gate.selector of $gate.method', (row) => {
    const { betas } = row.gate;
    expect(row.accepted.length).toBeGreaterThanOrEqual(betas.length);
    for (const call of row.accepted) {
      expect(complaintsOf('accepted.ts', accepted, call), call).toEqual([]);
    }
    expect(row.rejected).not.toEqual([]);
    for (const call of row.rejected) {
      const texts = complaintsOf('rejected.ts', rejected, call);
      expect(texts, call).toHaveLength(1);
      const named = [...(texts[0] ?? '').matchAll(/RequiresBeta<("[^>]*)>/g)].at(-1)?.[1] ?? '';
      expect(
        betas.some((id) => named.includes(`"${id}"`)),
        texts[0],
      ).toBe(true);
    }
  });

  test('accepts calls with betas under TypeScript 7', async () => {
    const program = { ...client, 'accepted.ts': write(accepted) };
    expect(await compile(program, '7', 'bundler')).toBe('');
  });
}

describe('the client of the shipped spec', () => {
  const workspaces = ['organization.workspaces.create', 'organization.workspaces.update'];
  testGates(SHIPPED_SPEC, '2026-10-21', [...MESSAGES, ...workspaces]);
});

describe('the client of a unified spec', () => {
  testGates(UNIFIED_SPEC, '2026-10-21', MESSAGES);
});

describeOfficial('the client of the official spec', () => {
  testGates(OFFICIAL_SPEC, '2023-06-01', MESSAGES);
});
