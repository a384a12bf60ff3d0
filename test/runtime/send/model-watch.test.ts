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
  // The warning comes after the call, so the test waits for it.
  for (let turns = 0; turns < 50 && warnings.length < params.length; turns++) await wait(1);
  return warnings;
}

test('watchModels warns about models that retired or will retire, and names their replacement', async () => {
  expect(await warningsOf({ model: 'model-past' }, { model: 'model-future' })).toEqual([
    'The model model-past retired on 2020-01-31; use model-new instead.',
    'The model model-future retires on 9999-12-31; use a newer model instead.',
  ]);
});

test('watchModels warns once per model for all clients', async () => {
  expect(await warningsOf({ model: 'model-past' }, { model: 'model-past' })).toEqual([]);
});

test('watchModels checks the models in requests of a batch', async () => {
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

test('watchModels does not warn about other models, a missing model, or a model that is not a string', async () => {
  const others = [{ model: 'claude' }, { model: 'constructor' }, { model: 1 }, {}, null, undefined];
  expect(await warningsOf(...others)).toEqual([]);
});

test('watchModels warns at a later call if the first call hid warnings', async () => {
  watchModels(() => Promise.resolve({ models }))({ model: 'model-quiet' }, {});
  expect(await warningsOf({ model: 'model-quiet' })).toHaveLength(1);
});

test('watchModels warns at the next call if the table of models did not load', async () => {
  const broken = watchModels(() => Promise.reject(new Error('offline')));
  broken({ model: 'model-far' }, { warn: () => undefined });
  await wait(50);
  expect(await warningsOf({ model: 'model-far' })).toHaveLength(1);
});
