/** The exact texts of compiler errors about betas and API versions, for reviews of how clear these errors are. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { Checker, CLIENT, type Complaint } from './checker.js';
import { CLOSED } from './mistakes/closed.js';
import { MISSING } from './mistakes/missing.js';
import type { Mistake } from './mistakes/mistake.js';
import { NAMED } from './mistakes/named.js';
import { UNIFIED } from './mistakes/unified.js';

interface Group {
  readonly spec?: string;
  readonly mistakes: readonly Mistake[];
}

/**
 * The mistakes, by the folder of their snapshots. The client of a group without `spec` is made from the shipped spec.
 */
const GROUPS: Readonly<Record<string, Group>> = {
  missing: { mistakes: MISSING },
  named: { mistakes: NAMED },
  closed: { mistakes: CLOSED },
  unified: { mistakes: UNIFIED, spec: UNIFIED_SPEC },
};

const SCENARIO = join(import.meta.dirname, '..', '..', 'scenarios', 'gates');

/** Returns the code, and below it the compiler errors with their lines. */
function show(code: string, complaints: readonly Complaint[]): string {
  const errors = complaints.map(({ line, text, code: number }) => {
    return `line ${line}: error TS${number}: ${text}\n`;
  });
  return [code, ...errors].join('\n');
}

function fileOf(title: string): string {
  return `${title.toLowerCase().replace(/[^a-z]+/g, '-')}.txt`;
}

describe.each(Object.entries(GROUPS))(
  'mistakes of the group %s',
  (group, { mistakes, ...options }) => {
    let complaints: readonly Complaint[] = [];

    beforeAll(async () => {
      const checker = new Checker(sourcesOf(await makeTestClient(options)));
      const named = mistakes.map(({ title, code }) => [`${title}.ts`, code + CLIENT] as const);
      complaints = checker.check(Object.fromEntries(named));
    });

    test.each(mistakes)('$title causes the recorded error', async ({ title, code, says }) => {
      const own = complaints.filter(({ file }) => file === `${title}.ts`);
      expect(own).toHaveLength(1);
      for (const words of says) expect(own[0]?.text).toContain(words);
      await expect(show(code, own)).toMatchFileSnapshot(join('errors', group, fileOf(title)));
    });
  },
);

test('two betas that conflict cause the recorded error', async () => {
  const options = { spec: join(SCENARIO, 'spec.yaml'), betas: join(SCENARIO, 'betas.yaml') };
  const client = await makeTestClient(options);
  const code = `client.beta.talks.create({
  betas: ['fast-2026-01-01', 'sound-2026-01-01'],
  parts: [],
});
`;
  const complaints = new Checker(sourcesOf(client)).check({ 'conflict.ts': code + CLIENT });
  expect(complaints).toHaveLength(1);
  await expect(show(code, complaints)).toMatchFileSnapshot('errors/named/conflict.txt');
});
