import { expect, test } from 'vitest';
import { Imports } from '../../../generator/emit/imports.js';
import { operationConstant } from '../../../generator/emit/sources/operation.js';
import type { MethodPlan } from '../../../generator/plan/types.js';
import { ok, only } from '../../model/small-specs.js';

const PROTO = '__proto__';

test('parameters with the name __proto__ become keys of the constant', () => {
  const list = { name: PROTO, schema: { type: 'array' }, explode: false };
  const write = (path: string, parameters: readonly object[] = []): string => {
    const operation = only({ [path]: { post: { parameters, ...ok() } } });
    const method = { operation, constant: 'CREATE' } as Pick<MethodPlan, 'operation' | 'constant'>;
    return operationConstant(method as MethodPlan, new Imports('resources/a', 'js'));
  };
  expect(write(`/a?${PROTO}=1&b=2`)).toContain('fixedQuery: { ["__proto__"]: "1", b: "2" }');
  expect(write('/a', [{ ...list, in: 'query', style: 'pipeDelimited' }])).toContain(
    'query: { ["__proto__"]: pipeDelimited }',
  );
  expect(
    write(`/a/{${PROTO}}`, [{ ...list, in: 'path', required: true, style: 'label' }]),
  ).toContain('inPath: { ["__proto__"]: label }');
});
