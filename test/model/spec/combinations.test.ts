import { expect, test } from 'vitest';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { ok, problems } from '../small-specs.js';

/** Returns a union of `count` objects, each with a property of its own. */
const objects = (name: string, count: number) => ({
  oneOf: Array.from({ length: count }, (_, index) => ({
    type: 'object',
    properties: { [`${name}${index}`]: { type: 'string' } },
  })),
});
const names = ['a', 'b', 'c', 'd'];
const ERROR =
  '`allOf` combines unions with 100,000 or more combinations, which TypeScript cannot represent; describe all but one of the choices as separate properties';

test('`allOf` of four unions of 20 objects is refused', () => {
  const schema = { allOf: names.map((name) => objects(name, 20)) };
  expect(problems({ '/v1/a': { get: ok(schema) } })).toEqual([`GET /v1/a: ${ERROR}`]);
});

test('`allOf` of references to four unions of 20 objects is refused', () => {
  const unions = Object.fromEntries(names.map((name) => [name, objects(name, 20)]));
  const allOf = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const components = { schemas: { ...unions, All: { allOf } } };
  const where = '#/components/schemas/All';
  expect(problems({ '/v1/a': { get: ok() } }, {}, { components })).toEqual([`${where}: ${ERROR}`]);
});

test('`allOf` of large unions in a part of the spec that `--only` excludes stops nobody', () => {
  const schema = { allOf: names.map((name) => objects(name, 20)) };
  const paths = {
    '/v1/a': { get: ok({ $ref: '#/components/schemas/All' }), post: ok(schema) },
    '/v1/b': { get: ok() },
  };
  const spec = { paths, components: { schemas: { All: schema } } };
  expect(model(spec, manifest(), { only: ['b'] }).api.operations).toHaveLength(1);
  expect(() => model(spec, manifest(), { only: ['a'] })).toThrow(ERROR);
});

test('`allOf` of smaller unions, and of unions of strings, is not refused', () => {
  const small = { allOf: names.map((name) => objects(name, 17)) };
  const texts = Array.from({ length: 20 }, (_, index) => `v${index}`);
  const strings = { allOf: names.map(() => ({ enum: texts })) };
  const properties = { small, strings };
  expect(problems({ '/v1/a': { get: ok({ type: 'object', properties }) } })).toEqual([]);
});
