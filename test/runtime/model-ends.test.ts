import { expect, test } from 'vitest';
import { watchModels } from '../../templates/runtime/log.js';

const ENDS = {
  'model-batch': { retires: '2020-01-31' },
  'model-past': { retires: '2020-01-31', replacement: 'model-new' },
  'model-future': { retires: '9999-12-31' },
  'model-quiet': { retires: '2020-01-31' },
};

function warningsOf(...params: (object | null | undefined)[]): readonly string[] {
  const warnings: string[] = [];
  const watch = watchModels(ENDS);
  for (const one of params) watch(one, { warn: (message) => warnings.push(message) });
  return warnings;
}

test('tells when a model stopped or stops, and what to use', () => {
  expect(warningsOf({ model: 'model-past' }, { model: 'model-future' })).toEqual([
    'The model model-past stopped answering on 2020-01-31; use model-new.',
    'The model model-future stops answering on 9999-12-31; move to a newer one.',
  ]);
});

test('warns once per model, whichever client asks', () => {
  expect(warningsOf({ model: 'model-past' }, { model: 'model-past' })).toEqual([]);
});

test('looks at the requests of a batch', () => {
  const requests = [
    { params: { model: 'other' } },
    null,
    {},
    { params: 5 },
    { params: { model: 'model-batch' } },
    { params: { model: 'model-batch' } },
  ];
  expect(warningsOf({ requests: 'all' }, { requests })).toEqual([
    'The model model-batch stopped answering on 2020-01-31; move to a newer one.',
  ]);
});

test('says nothing of other models, of no model, and of what is no model', () => {
  const others = [{ model: 'claude' }, { model: 'constructor' }, { model: 1 }, {}, null, undefined];
  expect(warningsOf(...others)).toEqual([]);
});

test('keeps its one warning for a log that shows it', () => {
  watchModels(ENDS)({ model: 'model-quiet' }, {});
  expect(warningsOf({ model: 'model-quiet' })).toHaveLength(1);
});
