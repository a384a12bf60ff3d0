import { expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { active, apiOf, property } from '../unified-spec.js';

const beta = (id: string, since: string, more: Json = {}): Json =>
  active(id, { since, unlocks: { 'messages.create': ['servers'] }, ...more });

test('fields, gates and methods list betas for new code first, the newest of them at the start', () => {
  const api = apiOf({
    ...beta('a-1', '2026-03-01', { status: 'superseded', supersededBy: 'c-1' }),
    ...beta('b-1', '2026-01-01'),
    ...beta('c-1', '2026-02-01'),
  });
  const want = ['c-1', 'b-1', 'a-1'];
  expect(property(api, 'BetaParams', 'servers')?.schema).toMatchObject({ betas: want });
  expect(api.gates.map(({ betas }) => betas)).toEqual([want]);
  const create = api.operations.find(({ namespace }) => namespace === 'beta');
  expect(create?.acceptedBetas).toEqual(want);
});
