import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { warnOfEnded } from '../../../templates/runtime/betas/ended.js';
import { BetaClient, CREATE, TABLES } from './beta-client.js';

const load = () => Promise.resolve(TABLES);

function makeLog() {
  const warnings: string[] = [];
  return { warnings, log: { warn: (message: string) => void warnings.push(message) } };
}

async function warningsOf(...ids: readonly string[]): Promise<readonly string[]> {
  const { warnings, log } = makeLog();
  warnOfEnded(ids, log, load);
  await wait(1);
  return warnings;
}

test('each beta that is superseded, graduated or retired causes one warning', async () => {
  const ended = ['over-2024-05-05', 'stable-2024-06-06', 'general-2024-07-07', 'older-2023-01-01'];
  expect(await warningsOf(...ended, 'new-2025-01-01', 'toString', 'unlisted-1')).toEqual([
    'The beta over-2024-05-05 is superseded. Instead: new-2025-01-01.',
    'The beta stable-2024-06-06 is part of the stable API; requests do not need it. Instead: The tool `x`.',
    'The beta general-2024-07-07 is part of the stable API; requests do not need it.',
    'The beta older-2023-01-01 is retired.',
  ]);
  expect(await warningsOf(...ended)).toEqual([]);
});

test('the tables are loaded only if warnings are logged, and loaded again after a failure', async () => {
  const id = 'old-2024-01-01';
  let loads = 0;
  const failing = () => {
    loads += 1;
    return Promise.reject(new Error('offline'));
  };
  warnOfEnded([id], {}, failing);
  expect(loads).toBe(0);
  warnOfEnded([id], makeLog().log, failing);
  await wait(1);
  expect(loads).toBe(1);
  expect(await warningsOf(id)).toEqual([
    'The beta old-2024-01-01 was retired on 2025-02-03. Instead: new-2025-01-01.',
  ]);
});

test('only betas of the caller cause warnings, not betas of a method and not omitted betas', async () => {
  const { warnings, log } = makeLog();
  const quiet = () => undefined;
  const fetch = () => Promise.resolve(new Response('{}', { status: 200 }));
  const options = { logger: { ...log, error: quiet, info: quiet, debug: quiet }, fetch };
  const client = new BetaClient({ ...options, baseURL: 'http://127.0.0.1', logLevel: 'warn' });
  const silent = new BetaClient({ ...options, baseURL: 'http://127.0.0.1', logLevel: 'error' });
  const id = 'client-2024-08-08';
  await client.call({ ...CREATE, betas: [id] }, { betas: ['new-2025-01-01'] });
  await client.call(CREATE, { betas: [id] }, { omitBetas: [id] });
  await silent.call(CREATE, { betas: [id] });
  await wait(1);
  expect(warnings).toEqual([]);
  await client.call(CREATE, { betas: [id, id] });
  await client.call(CREATE, {}, { headers: { 'anthropic-beta': id } });
  await wait(1);
  expect(warnings).toEqual(['The beta client-2024-08-08 was retired on 2025-02-03.']);
});
