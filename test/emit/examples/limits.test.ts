import { expect, test } from 'vitest';
import { raiseLimits } from '../../../generator/emit/examples/limits.js';
import {
  jsonOf,
  type Sample,
  scalar,
  type SampleRecord,
} from '../../../generator/emit/examples/sample.js';

/** Returns the sample that represents plain data. */
function sampleOf(value: unknown): Sample {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(sampleOf) };
  if (typeof value === 'object' && value !== null) return recordOf(value);
  return scalar(value as string | number);
}

function recordOf(value: object): SampleRecord {
  const fields = Object.entries(value).map(([name, inner]) => [name, sampleOf(inner)] as const);
  return { kind: 'record', fields };
}

test.each([
  ['an equal budget', { thinking: { budget_tokens: 1024 } }, 2048],
  ['a greater budget', { thinking: { budget_tokens: 4000 } }, 8000],
  ['a smaller budget', { thinking: { budget_tokens: 1023 } }, 1024],
  ['budgets in a list', { list: [{ budget_tokens: 1 }, { budget_tokens: 2000 }] }, 4000],
  ['no budget', { budget: 9000 }, 1024],
])('raiseLimits makes max_tokens greater than each budget: %s', (_, others, want) => {
  const params = { max_tokens: 1024, ...others };
  expect(jsonOf(raiseLimits(recordOf(params)))).toEqual({ ...params, max_tokens: want });
});

test('raiseLimits raises the limit of each request in a batch separately', () => {
  const plain = { params: { max_tokens: 1024 } };
  const thinking = { params: { thinking: { budget_tokens: 1024 }, max_tokens: 1024 } };
  const raised = { params: { ...thinking.params, max_tokens: 2048 } };
  expect(jsonOf(raiseLimits(recordOf({ requests: [plain, thinking] })))).toEqual({
    requests: [plain, raised],
  });
});
