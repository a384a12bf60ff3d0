/** The content of a response can be sent back with the same betas, and without them if no block needs a beta. */
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { SHIPPED_SPEC } from '../../../generator/load/package.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';
import { planClient } from '../../support/planned.js';
import { Checker, CLIENT, type Complaint } from './checker.js';

const CREATE = 'messages.create';

interface Replay {
  readonly given: readonly string[];
  /** Whether the response can contain blocks that need one of the betas. */
  readonly isBound: boolean;
  /** Whether no block and no part of a block needs a beta. */
  readonly isFree: boolean;
}

/** Returns the lists of betas to try: none, each id by itself, all ids but one (for each id), and all ids. */
function choices(ids: readonly string[]): readonly (readonly string[])[] {
  const others = ids.map((id) => ids.filter((other) => other !== id));
  return [[], ...ids.map((id) => [id]), ...others, ids];
}

function replaysOf(spec: string, version: string): readonly Replay[] {
  const api = planClient(spec, version).api;
  const gates = api.gates.filter(({ method }) => method === CREATE);
  const idsAt = (place: RegExp) => {
    const there = gates.filter((gate) => gate.in === 'response' && place.test(gate.selector));
    return new Set(there.flatMap(({ betas }) => betas));
  };
  const blocks = idsAt(/^content\[type=\w+\]$/);
  const content = idsAt(/^content\[/);
  const all = new Set(gates.flatMap(({ betas }) => betas));
  return choices([...all]).map((given) => ({
    given,
    isBound: given.some((id) => blocks.has(id)),
    isFree: !given.some((id) => content.has(id)),
  }));
}

function write({ given }: Replay, again: readonly string[]): string {
  const ask = (betas: readonly string[], messages: string) =>
    `client.beta.messages.create({ ...ASK, betas: ${JSON.stringify(betas)}, messages: ${messages} })`;
  const answer = `(await ${ask(given, '[]')}).content`;
  return `await ${ask(again, `[{ role: 'assistant', content: ${answer} }]`)};`;
}

function testReplays(spec: string, version: string): void {
  const replays = replaysOf(spec, version);
  let same: readonly Complaint[] = [];
  let none: readonly Complaint[] = [];

  beforeAll(async () => {
    const checker = new Checker(sourcesOf(await makeTestClient({ spec, apiVersion: version })));
    const head = `declare const ASK: { model: 'claude-opus-4-5'; max_tokens: 1 };`;
    const source = (calls: readonly string[]) => [...calls, head, CLIENT].join('\n');
    const complaints = checker.check({
      'same.ts': source(replays.map((replay) => write(replay, replay.given))),
      'none.ts': source(replays.map((replay) => write(replay, []))),
    });
    same = complaints.filter(({ file }) => file === 'same.ts');
    none = complaints.filter(({ file }) => file === 'none.ts');
  });

  test('accepts the content of a response in a call with the same betas', () => {
    expect(replays.length).toBeGreaterThan(20);
    expect(same.map(({ line, text }) => [replays[line - 1]?.given, text])).toEqual([]);
  });

  test('accepts the content in a call without betas only if no block needs a beta', () => {
    const refused = none.map(({ line }) => replays[line - 1]);
    expect(refused).toEqual(expect.arrayContaining(replays.filter(({ isBound }) => isBound)));
    expect(refused.filter((replay) => replay?.isFree)).toEqual([]);
    expect(refused.length).toBeGreaterThan(10);
    for (const { text } of none) expect(text).toMatch(/RequiresBeta<"[^>]+">/);
  });
}

describe('the client of the shipped spec', () => {
  testReplays(SHIPPED_SPEC, '2026-10-21');
});

describe('the client of a unified spec', () => {
  testReplays(UNIFIED_SPEC, '2026-10-21');
});

describeOfficial('the client of the official spec', () => {
  testReplays(OFFICIAL_SPEC, '2023-06-01');
});
