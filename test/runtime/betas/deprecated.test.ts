import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { warnOfDeprecated } from '../../../templates/runtime/betas/deprecated.js';
import type { BetaTables } from '../../../templates/runtime/betas/tables.js';
import { BetaClient, CREATE } from './beta-client.js';

const TABLES: BetaTables = {
  betas: { 'old-1': { deprecated: 'Superseded: use `new-1`.' }, 'new-1': {} },
  gates: [],
};
const load = () => Promise.resolve(TABLES);

function makeLog() {
  const warnings: string[] = [];
  return { warnings, log: { warn: (message: string) => void warnings.push(message) } };
}

test('warns once per beta and client, and only of betas that should not be sent', async () => {
  const { warnings, log } = makeLog();
  warnOfDeprecated(['old-1', 'new-1', 'toString', 'unlisted-1'], log, load);
  warnOfDeprecated(['old-1'], log, load);
  await wait(1);
  expect(warnings).toEqual(['The beta old-1: Superseded: use `new-1`.']);
  const other = makeLog();
  warnOfDeprecated(['old-1'], other.log, load);
  await wait(1);
  expect(other.warnings).toHaveLength(1);
});

test('loads nothing below the log level, and loads again after a failure', async () => {
  let loads = 0;
  const failing = () => {
    loads += 1;
    return Promise.reject(new Error('offline'));
  };
  warnOfDeprecated(['old-1'], {}, failing);
  expect(loads).toBe(0);
  const { warnings, log } = makeLog();
  warnOfDeprecated(['old-1'], log, failing);
  await wait(1);
  warnOfDeprecated(['old-1'], log, load);
  await wait(1);
  expect({ loads, warnings: warnings.length }).toEqual({ loads: 1, warnings: 1 });
});

test('a client warns of betas that the caller names, not of those that a method sends or that are omitted', async () => {
  const { warnings, log } = makeLog();
  const quiet = () => undefined;
  const logger = { ...log, error: quiet, info: quiet, debug: quiet };
  const fetch = () => Promise.resolve(new Response('{}', { status: 200 }));
  const client = new BetaClient({ logger, logLevel: 'warn', fetch, baseURL: 'http://127.0.0.1' });
  const call = (
    betas: readonly string[],
    baked: readonly string[] = [],
    omitBetas: string[] = [],
  ) => client.call({ ...CREATE, betas: baked }, { betas }, { omitBetas });
  await call(['new-2025-01-01']);
  await call([], ['older-2023-01-01']);
  await call(['older-2023-01-01'], [], ['older-2023-01-01']);
  expect(warnings).toEqual([]);
  await call(['old-2024-01-01', 'old-2024-01-01']);
  await call(['old-2024-01-01']);
  await wait(1);
  expect(warnings).toEqual(['The beta old-2024-01-01: Retired on 2025-02-03.']);
});
