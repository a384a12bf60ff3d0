import { expect, test } from 'vitest';
import { importSdk } from '../../../generator/load/sdk/import.js';
import type { Json } from '../../../generator/load/sdk/json.js';
import { makeFolder } from '../../support/temporary.js';
import { object } from './comparison/shapes.js';
import { notes, smallSdk } from './small-sdk.js';

const TYPES = `
export interface Pin { x: number; }
export interface Marker { pin: Pin; }
export type Needle = Pin;
export interface Edge { to: Edge.To; }
export namespace Edge { export interface To { id: string; } }
export type Wire = Edge;
export namespace Wire { export type End = Edge.To; }
export interface Holder<Item> { item: Item; }
export interface Nothing {}
interface Hidden { id: string; }
`;

const PARAMS = `
export interface NoteAddParams { text: string; }
export namespace NoteAddParams { export interface Part { id: string; } }
export type NoteTwiceParams = NoteAddParams & { twice: boolean };
`;

const METHODS = `
  add(params: NoteAddParams, options?: RequestOptions): APIPromise<Note> {
    return this._client.post('/v1/add', { body: { text: params.text }, ...options });
  }
  addTwice<Given extends NoteTwiceParams>(params: Given): APIPromise<Note> {
    return this.add(params);
  }`;

async function schemasOf(types: string): Promise<Json> {
  const { document, problems } = importSdk(
    await makeFolder(smallSdk(notes(METHODS, types + PARAMS))),
  );
  expect(problems).toEqual([]);
  return object(document['components'], 'schemas');
}

test('types that a resource exports have schemas even if no method uses the types', async () => {
  const own = Object.keys(await schemasOf(TYPES));
  const others = new Set(Object.keys(await schemasOf('')));
  expect(own.filter((name) => !others.has(name))).toEqual([
    'Edge',
    'EdgeTo',
    'Marker',
    'Nothing',
    'Pin',
  ]);
});

test('an interface without fields becomes an object schema without properties', async () => {
  const { Nothing } = await schemasOf(TYPES);
  expect(Nothing).toEqual({ type: 'object', additionalProperties: false });
});

test('a schema lists the aliases of its type', async () => {
  const schemas = await schemasOf(TYPES);
  expect(schemas['Pin']).toMatchObject({ 'x-claude-aliases': ['Needle'] });
  expect(schemas['Edge']).toMatchObject({ 'x-claude-aliases': ['Wire'] });
  expect(schemas['EdgeTo']).toMatchObject({ 'x-claude-aliases': ['Edge.To', 'Wire.End'] });
  expect(schemas['Marker']).not.toHaveProperty('x-claude-aliases');
});
