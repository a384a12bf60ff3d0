import { describe, expect, test } from 'vitest';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import { manifest } from './given.js';

const to = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Returns the Api of one method. The first of `schemas` is its request and its response. */
function apiOf(schemas: Json, unlock?: string) {
  const content = { 'application/json': { schema: to(Object.keys(schemas)[0] ?? '') } };
  const post = { requestBody: { content }, responses: { 200: { content } } };
  const spec = { paths: { '/v1/a/b': { post } }, components: { schemas } };
  const source = ['https://example.com'];
  const betas =
    unlock === undefined
      ? {}
      : { 'x-1': { status: 'active', source, unlocks: { 'a.b': [unlock] } } };
  return model(spec, manifest({ betas })).api;
}

describe('a hostile spec', () => {
  const LENGTH = 10_000;
  const LAST = { properties: { type: { const: 'last' }, end: { type: 'string' } } };
  const chain = (link: (next: Json) => Json): Json =>
    Object.fromEntries(
      Array.from({ length: LENGTH }, (_, index) => [
        `S${index}`,
        index === LENGTH - 1 ? LAST : link(to(`S${index + 1}`)),
      ]),
    );

  test.each([
    ['allOf', (next: Json) => ({ allOf: [next, { properties: { a: true } }] })],
    ['oneOf', (next: Json) => ({ oneOf: [next, { properties: { type: { const: 'other' } } }] })],
    ['$ref', (next: Json) => next],
  ])('can contain a chain of 10,000 schemas with %s', (_what, link) => {
    const api = apiOf(chain(link), 'end');
    expect(api.schemas.size).toBe(2 * LENGTH);
    expect(api.gates).toEqual([{ method: 'a.b', selector: 'end', in: 'request', betas: ['x-1'] }]);
  });

  test('can contain a union of 200,000 variants', () => {
    const variant = (index: number): Json => ({
      properties: { [`p${index}`]: { type: 'string' } },
    });
    const oneOf = Array.from({ length: 200_000 }, (_, index) => variant(index));
    expect(apiOf({ A: { oneOf } }, 'p199999').gates).toHaveLength(1);
  });

  test('is refused if references into parts of schemas multiply', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const next = { $ref: `#/components/schemas/S${index + 1}/properties/a` };
        return [`S${index}`, { properties: { a: { properties: { b: next, c: next } } } }];
      }),
    );
    expect(() => apiOf({ ...schemas, S60: { properties: { a: true } } })).toThrow(
      /refer to parts of themselves/,
    );
  });

  test('can contain names that every object inherits, such as __proto__', () => {
    const schemas = JSON.parse(
      '{"constructor":{"properties":{"__proto__":{"$ref":"#/components/schemas/__proto__"}}},"__proto__":{"properties":{"toString":{"type":"string"}}}}',
    ) as Json;
    const api = apiOf(schemas);
    expect([...api.schemas.keys()]).toEqual(['constructor', '__proto__']);
  });
});
