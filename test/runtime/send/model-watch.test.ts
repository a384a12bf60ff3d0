import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchModels } from '../../../templates/runtime/send/model-watch.js';

const models = {
  'model-batch': { retires: '2020-01-31' },
  'model-past': { retires: '2020-01-31', replacement: 'model-new' },
  'model-future': { retires: '9999-12-31' },
  'model-quiet': { retires: '2020-01-31' },
  'model-far': { retires: '2020-01-31' },
};

async function warningsOf(...params: (object | null | undefined)[]): Promise<readonly string[]> {
  const warnings: string[] = [];
  const watch = watchModels(() => Promise.resolve({ models }));
  for (const one of params) watch(one, { warn: (message) => warnings.push(message) });
  // The call does not wait for the warning, so that the test must wait for it.
  for (let turns = 0; turns < 50 && warnings.length < params.length; turns++) await wait(1);
  return warnings;
}

test('warns when a model retired or retires, and names its replacement', async () => {
  expect(await warningsOf({ model: 'model-past' }, { model: 'model-future' })).toEqual([
    'The model model-past retired on 2020-01-31; use model-new instead.',
    'The model model-future retires on 9999-12-31; use a newer model instead.',
  ]);
});

test('warns once per model for all clients', async () => {
  expect(await warningsOf({ model: 'model-past' }, { model: 'model-past' })).toEqual([]);
});

test('checks the models in the requests of a batch', async () => {
  const requests = [
    { params: { model: 'other' } },
    null,
    {},
    { params: 5 },
    { params: { model: 'model-batch' } },
    { params: { model: 'model-batch' } },
  ];
  expect(await warningsOf({ requests: 'all' }, { requests })).toEqual([
    'The model model-batch retired on 2020-01-31; use a newer model instead.',
  ]);
});

test('does not warn about other models, a missing model and a model that is not a string', async () => {
  const others = [{ model: 'claude' }, { model: 'constructor' }, { model: 1 }, {}, null, undefined];
  expect(await warningsOf(...others)).toEqual([]);
});

test('does not count a call whose log level hides warnings', async () => {
  watchModels(() => Promise.resolve({ models }))({ model: 'model-quiet' }, {});
  expect(await warningsOf({ model: 'model-quiet' })).toHaveLength(1);
});

test('warns at the next call if the table could not be loaded', async () => {
  const broken = watchModels(() => Promise.reject(new Error('offline')));
  broken({ model: 'model-far' }, { warn: () => undefined });
  await wait(50);
  expect(await warningsOf({ model: 'model-far' })).toHaveLength(1);
});
