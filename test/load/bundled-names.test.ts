import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolvePointer } from '../../generator/ir/pointer.js';
import { loadSpec } from '../../generator/load/spec.js';
import { makeFolder } from '../support/temporary.js';
import { HEAD } from './given.js';

type Json = Readonly<Record<string, unknown>>;

async function load(spec: string, parts: Readonly<Record<string, string>>) {
  const folder = await makeFolder({ 'spec.yaml': `${HEAD}${spec}`, ...parts });
  return (await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') })).document;
}

/** Bundles a spec with this reference. Returns the title of the schema that it finds, and the names of all schemas. */
async function targetOf(reference: string, parts: Readonly<Record<string, string>>, schemas = '') {
  const parameter = `{ name: a, in: query, schema: { $ref: ${JSON.stringify(reference)} } }`;
  const spec = `paths: { /a: { parameters: [${parameter}] } }\n${schemas}`;
  const document = await load(spec, parts);
  const holder = resolvePointer(document, '#/paths/~1a/parameters/0/schema') as { $ref: string };
  const { title } = resolvePointer(document, holder.$ref) as { title: string };
  const components = document['components'] as { schemas: Json };
  return { title, names: Object.keys(components.schemas) };
}

const PARTS = `A/B: { title: slash }
A~1B: { title: tilde }
A B: { title: space }
A%20B: { title: percent }
`;

describe('a reference into another file', () => {
  it.each([
    ['parts.yaml#/A~1B', 'slash', 'A/B'],
    ['parts.yaml#/A%7E1B', 'slash', 'A/B'],
    ['parts.yaml#/A%2FB', 'slash', 'A/B'],
    ['parts.yaml#/A~01B', 'tilde', 'A~1B'],
    ['parts.yaml#/A B', 'space', 'A B'],
    ['parts.yaml#/A%20B', 'space', 'A B'],
    ['parts.yaml#/A%2520B', 'percent', 'A%20B'],
  ])('resolves %s as a JSON pointer', async (reference, title, name) => {
    expect(await targetOf(reference, { 'parts.yaml': PARTS })).toEqual({ title, names: [name] });
  });

  it.each(['a b.json', 'a%20b.json', './a%20b.json'])('finds the file %s', async (reference) => {
    const parts = { 'a b.json': '{ "title": "file" }' };
    expect(await targetOf(reference, parts)).toEqual({ title: 'file', names: ['a b'] });
  });

  it.each([
    ['a%2523~0.json', 'a%23~0.json', 'a%23~'],
    ['a%23b.json', 'a#b.json', 'a#b'],
  ])('decodes the file name %s once', async (reference, file, name) => {
    const parts = { [file]: '{ "title": "file" }' };
    expect(await targetOf(reference, parts)).toEqual({ title: 'file', names: [name] });
  });

  it('gives its schema another name if a schema of the spec has the same name', async () => {
    const own = 'components: { schemas: { A/B: { title: own } } }';
    expect(await targetOf('parts.yaml#/A~1B', { 'parts.yaml': PARTS }, own)).toEqual({
      title: 'slash',
      names: ['A/B', 'A~1B'],
    });
  });
});

describe('the mapping of a discriminator in another file', () => {
  const response = (reference: string) =>
    `paths: { /a: { get: { responses: { 200: { description: ok, content: { application/json: { schema: { $ref: ${reference} } } } } } } } }\n`;

  it('can name variants and schemas of the spec', async () => {
    const document = await load(
      `${response('in/parts.yaml#/Pet')}components: { schemas: { Cow: { title: cow } } }`,
      {
        'in/parts.yaml': `Pet: { oneOf: [{ $ref: '#/Dog' }, { $ref: '#/Cat' }], discriminator: { propertyName: kind, mapping: { dog: Dog, cat: Cat, cow: Cow } } }
Dog: { title: dog }
Cat: { title: cat }`,
      },
    );
    const mapping = resolvePointer(document, '#/components/schemas/Pet/discriminator/mapping');
    const titles = Object.entries(mapping as Json).map(([tag, target]) => {
      const { title } = resolvePointer(document, String(target)) as { title: string };
      return [tag, title];
    });
    expect(titles).toEqual([
      ['dog', 'dog'],
      ['cat', 'cat'],
      ['cow', 'cow'],
    ]);
  });
});
