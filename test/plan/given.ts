/** Makes small APIs for tests that plan clients. */
import type { Api, Operation } from '../../generator/ir/api.js';
import type { NamedSchema, Property, Schema } from '../../generator/ir/schema.js';

export const text: Schema = { kind: 'string' };
export const field = (name: string, schema: Schema = text, required = true): Property => ({
  name,
  schema,
  required,
});
export const object = (...properties: Property[]): Schema => ({ kind: 'object', properties });
export const to = (name: string): Schema => ({ kind: 'ref', name });

export function operation(given: Partial<Operation> & Pick<Operation, 'name'>): Operation {
  return {
    key: `POST /v1/${given.name}`,
    namespace: 'stable',
    method: 'POST',
    path: '/v1/x',
    fixedQuery: {},
    pathParameters: [],
    queryParameters: [],
    headerParameters: [],
    result: { kind: 'none' },
    bakedBetas: [],
    failures: [],
    takesBetas: false,
    acceptedBetas: [],
    helpers: [],
    ...given,
  };
}

export function api(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Schema>> = {},
): Api {
  const named = Object.entries(schemas).map(([name, schema]): [string, NamedSchema] => [
    name,
    { name, schema },
  ]);
  return {
    title: 'Test API',
    baseUrl: 'https://api.example.com',
    version: '2026-10-21',
    clientName: 'Claude',
    protocol: { kind: 'claude', auth: 'bearer' },
    operations,
    schemas: new Map(named),
    roots: [],
    betas: [],
    gates: [],
  } as unknown as Api;
}

export const OPTIONS = { clientName: 'Claude', runtimeNames: ['Stream'] };
