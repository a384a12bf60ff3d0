import { describe, expect, test } from 'vitest';
import type { HeaderParameter } from '../../generator/ir/api.js';
import { plan } from '../../generator/plan/plan.js';
import { api, field, operation, OPTIONS, text } from './given.js';

const header = (given: Partial<HeaderParameter> = {}): HeaderParameter => ({
  ...field('workspace_id', text, false),
  header: 'x-workspace-id',
  ...given,
});
const taking = (name: string, ...headerParameters: HeaderParameter[]) =>
  operation({ name, headerParameters });
const namesOf = (...operations: readonly ReturnType<typeof taking>[]) =>
  plan(api(operations), OPTIONS).headerTypes.map(({ name, file }) => [name, file]);

describe('a header', () => {
  test('gets a type if several methods take it', () => {
    const names = namesOf(taking('boxes.open', header()), taking('boxes.close', header()));
    expect(names).toEqual([['WorkspaceIDHeader', 'types/headers']]);
  });

  test('gets no type if only one method takes it', () => {
    expect(namesOf(taking('boxes.open', header()), taking('boxes.close'))).toEqual([]);
  });

  test.each([
    ['its documentation', { description: 'Another one.' }],
    ['its name on the wire', { header: 'x-other-id' }],
    ['being required', { required: true }],
  ])('gets no type if the methods differ in %s', (_, given) => {
    expect(namesOf(taking('boxes.open', header()), taking('boxes.close', header(given)))).toEqual(
      [],
    );
  });

  test('gets no type if it needs a beta', () => {
    const schema = { kind: 'gated', schema: text, betas: ['new-1'] } as const;
    const gated = header({ schema });
    expect(namesOf(taking('boxes.open', gated), taking('boxes.close', gated))).toEqual([]);
  });

  test('is in the params of exactly the methods that take it', () => {
    const { stable } = plan(
      api([taking('boxes.open', header()), taking('boxes.close', header()), taking('boxes.turn')]),
      OPTIONS,
    );
    const types = stable[0]?.methods.map(({ params }) => params?.headerTypes.length);
    expect(types).toEqual([1, 1, undefined]);
  });
});
