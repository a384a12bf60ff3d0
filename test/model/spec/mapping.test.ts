import { expect, test } from 'vitest';
import { modelOf, ok } from '../small-specs.js';

/** Returns the type of the tag that `mapping` gives a variant, and the warnings. */
function tagOf(kind: object, ...tags: readonly string[]) {
  const mapping = Object.fromEntries(tags.map((tag) => [tag, 'B']));
  const B = { type: 'object', properties: { kind } };
  const A = {
    oneOf: [{ $ref: '#/components/schemas/B' }],
    discriminator: { propertyName: 'kind', mapping },
  };
  const paths = { '/v1/a': { get: ok({ $ref: '#/components/schemas/A' }) } };
  const { api, warnings } = modelOf(paths, {}, { components: { schemas: { A, B } } });
  const schema = api.schemas.get('A')?.schema;
  const object = schema?.kind === 'intersection' ? schema.of.at(-1) : undefined;
  const [tag] = object?.kind === 'object' ? object.properties : [];
  return [tag?.schema, warnings.map(({ where, message }) => `${where}: ${message}`)];
}

const literal = (value: unknown) => ({ kind: 'literal', value });

test.each<readonly [kind: object, tag: string, value: unknown]>([
  [{ type: 'string' }, '1', '1'],
  [{}, '1', '1'],
  [{ type: 'integer' }, '1', 1],
  [{ type: ['integer', 'null'] }, '1', 1],
  [{ type: 'number' }, '1.5', 1.5],
  [{ type: 'boolean' }, 'true', true],
])('for a property %j, `mapping` gives the tag %j the value %j', (kind, tag, value) => {
  expect(tagOf(kind, tag)).toEqual([literal(value), []]);
});

test.each<readonly [kind: object, tag: string]>([
  [{ type: 'integer' }, 'one'],
  [{ type: 'integer' }, '1.5'],
  [{ type: 'integer' }, '01'],
  [{ type: 'number' }, 'NaN'],
  [{ type: 'boolean' }, '1'],
])('for a property %j, the tag %j has no effect, and causes a warning', (kind, tag) => {
  const warning = `#/components/schemas/A: \`mapping\` lists \`${tag}\`, which is not of the type of \`kind\`: the tag has no effect`;
  expect(tagOf(kind, tag)).toEqual([undefined, [warning]]);
  expect(tagOf({ type: 'integer' }, '1', 'x')[0]).toEqual(literal(1));
});
