import { describe, expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { makeFolder } from '../../support/temporary.js';
import { object, type Json } from './comparison/shapes.js';
import { notes, smallSdk } from './small-sdk.js';

const PROBE = `
  probe(options?: RequestOptions): APIPromise<Probe> {
    return this._client.get('/v1/probe', options);
  }`;

const DECLARED = `
export interface A { type: 'a'; id: string; }
export interface B { type: 'b'; id: string; }
export interface NoTag { id: string; }
export type Choice = A | B;
export type Same = A;
export interface Box<Item> { item: Item; items: Array<Item>; }
export interface Child extends A { more?: number; id: string; }
export interface Tree { children: Array<Tree>; }
`;

interface Probed {
  readonly schema: unknown;
  readonly schemas: Json;
  readonly complaints: readonly string[];
}

/** Imports a property of this type. Returns its schema, all schemas and the complaints. */
async function probe(type: string): Promise<Probed> {
  const types = `${DECLARED}\nexport interface Probe { it: ${type}; }`;
  const { document, problems } = importSdk(await makeFolder(smallSdk(notes(PROBE, types))));
  const schemas = object(document['components'], 'schemas');
  return {
    schema: object(schemas['Probe'], 'properties')['it'],
    schemas,
    complaints: problems.map(
      ({ where, message }) => `${where.replace(/:\d+:\d+$/, '')}: ${message}`,
    ),
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('the schema of a type', () => {
  test.each<[string, unknown]>([
    ['string', { type: 'string' }],
    ['readonly string[]', { type: 'array', items: { type: 'string' }, 'x-claude-readonly': true }],
    ['number', { type: 'number' }],
    ['boolean', { type: 'boolean' }],
    ['true | false', { type: 'boolean' }],
    ['unknown', {}],
    ['null', { type: 'null' }],
    ["'a'", { type: 'string', const: 'a' }],
    ['-1', { type: 'number', const: -1 }],
    ["'a' | 'b' | 'a'", { type: 'string', enum: ['a', 'b'] }],
    [
      "'a' | 1",
      {
        anyOf: [
          { type: 'string', const: 'a' },
          { type: 'number', const: 1 },
        ],
      },
    ],
    ["'a' | (string & {})", { anyOf: [{ type: 'string' }, { type: 'string', const: 'a' }] }],
    ['string | null', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['string | undefined', { type: 'string' }],
    ['Array<string>', { type: 'array', items: { type: 'string' } }],
    ['ReadonlyArray<A>', { type: 'array', items: ref('A') }],
    ['{ [key: string]: number }', { type: 'object', additionalProperties: { type: 'number' } }],
    ['{ [key: string]: unknown }', { type: 'object', additionalProperties: true }],
    [
      'Record<string, A | null>',
      { type: 'object', additionalProperties: { anyOf: [ref('A'), { type: 'null' }] } },
    ],
    [
      '{ a?: string; b: number }',
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'number' } },
        required: ['b'],
      },
    ],
    ['A', ref('A')],
    ['Same', ref('A')],
    ['Tree', ref('Tree')],
    ['A & NoTag', { allOf: [ref('A'), ref('NoTag')] }],
    ['A | NoTag', { anyOf: [ref('A'), ref('NoTag')] }],
    ['Uploadable', { type: 'string', format: 'binary' }],
    ["A['id']", { type: 'string' }],
    ["Box<string>['items'][number]", { type: 'string' }],
    ['Extract<string | Array<A>, any[]>[number]', ref('A')],
    [
      "Omit<A, 'type'>",
      { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    ],
    ["Pick<A, 'id'>", { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }],
    [
      'Box<A>',
      {
        type: 'object',
        properties: { item: ref('A'), items: { type: 'array', items: ref('A') } },
        required: ['item', 'items'],
      },
    ],
  ])('%s', async (type, schema) => {
    const probed = await probe(type);
    expect(probed.complaints).toEqual([]);
    expect(probed.schema).toEqual(schema);
  });

  const discriminator = {
    propertyName: 'type',
    mapping: { a: ref('A').$ref, b: ref('B').$ref },
  };

  test.each<[string, unknown]>([
    ['A | B', { oneOf: [ref('A'), ref('B')], discriminator }],
    ['A | B | null', { anyOf: [{ oneOf: [ref('A'), ref('B')], discriminator }, { type: 'null' }] }],
  ])('has a discriminator for %s', async (type, schema) => {
    expect((await probe(type)).schema).toEqual(schema);
  });

  test('has the discriminator of a named union in the named schema', async () => {
    const { schema, schemas } = await probe('Choice');
    expect(schema).toEqual(ref('Choice'));
    expect(schemas['Choice']).toEqual({ oneOf: [ref('A'), ref('B')], discriminator });
  });

  test('has inherited properties first, and own properties in their place', async () => {
    const { schemas } = await probe('Child');
    expect(schemas['Child']).toEqual({
      type: 'object',
      properties: {
        type: { type: 'string', const: 'a' },
        id: { type: 'string' },
        more: { type: 'number' },
      },
      required: ['type', 'id'],
    });
  });
});

describe('a type that the importer cannot read', () => {
  test.each([
    ['any', 'src/resources/notes.ts: has a type that cannot be read: `any`'],
    ['bigint', 'src/resources/notes.ts: has a type that cannot be read: `bigint`'],
    ['Nowhere', 'src/resources/notes.ts: has a type that cannot be read: `Nowhere`'],
    ['keyof A', 'src/resources/notes.ts: has a type that cannot be read: `keyof A`'],
    [
      '[string, number]',
      'src/resources/notes.ts: has a type that cannot be read: `[string, number]`',
    ],
    ['`a${string}`', 'src/resources/notes.ts: has a type that cannot be read: ``a${string}``'],
    ["A['nothing']", "src/resources/notes.ts: has a type that cannot be read: `A['nothing']`"],
    ['{ run(): void }', 'src/resources/notes.ts: has a member that cannot be JSON: `run(): void`'],
    [
      '{ [Symbol.iterator]: string }',
      'src/resources/notes.ts: has a property that cannot be read: `[Symbol.iterator]: string`',
    ],
  ])('%s', async (type, complaint) => {
    expect((await probe(type)).complaints).toEqual([complaint]);
  });

  test.each([
    [
      'a type that is an alias of itself',
      'export type Loop = Loop2; export type Loop2 = Loop;',
      'Loop',
    ],
    [
      'an interface that inherits from itself',
      'export interface Loop extends Loop { id: string }',
      'Loop',
    ],
    ['a generic that grows', 'export interface Loop<T> { next: Loop<Array<T>> }', 'Loop<string>'],
  ])('%s', async (_name, types, type) => {
    const all = `${DECLARED}${types}\nexport interface Probe { it: ${type}; }`;
    const { problems } = importSdk(await makeFolder(smallSdk(notes(PROBE, all))));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ message }) => message).join()).toMatch(/itself|cannot be read/);
  });
});

describe('a hostile package', () => {
  const PROTOTYPE = `
    '__proto__': string;
    'constructor'?: { 'prototype': string };
    "*/ alert(1) /*": string;
    'created_at[gte]': string;`;

  test('can have properties such as __proto__, which change no prototype', async () => {
    const { schema, complaints } = await probe(`{ ${PROTOTYPE} }`);
    expect(complaints).toEqual([]);
    expect(Object.keys(object(schema, 'properties'))).toEqual([
      '__proto__',
      'constructor',
      '*/ alert(1) /*',
      'created_at[gte]',
    ]);
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  test('leaves no text of comments in the document', async () => {
    const types = `
/** */ export interface Probe {
  /** <script>alert(1)</script> \`\${process.exit()}\` @deprecated no */
  it: string;
  /**
   * Words.
   * @deprecated use it
   */
  old?: string;
}`;
    const folder = await makeFolder(smallSdk(notes(PROBE, types)));
    const { document } = importSdk(folder);
    const probed = object(object(document['components'], 'schemas'), 'Probe');
    expect(probed['properties']).toEqual({
      it: { type: 'string' },
      old: { type: 'string', deprecated: true },
    });
  });
});
