/** Makes small specs, and returns their models, errors and warnings. */
import { formatDiagnostic, InputError } from '../../generator/diagnostics.js';
import type { Operation } from '../../generator/ir/api.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import { manifest } from './given.js';

export const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
export const ok = (schema: Json = { type: 'object' }): Json => ({
  responses: { 200: json(schema) },
});
export const inPath = (...names: readonly string[]) => ({
  parameters: names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
});
export const LIST = { properties: { data: { type: 'array', items: { type: 'string' } } } };
export const list = (...fields: readonly string[]): Json => ({
  properties: { ...LIST.properties, ...Object.fromEntries(fields.map((field) => [field, {}])) },
});
export const query = (...names: readonly string[]) => ({
  parameters: names.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
});

const SERVER = { url: 'https://api.anthropic.com' };

export function modelOf(paths: Json, operations: Json = {}, more: Json = {}) {
  return model({ openapi: '3.1.0', servers: [SERVER], paths, ...more }, manifest({ operations }));
}

/** Returns the warnings of a spec as lines of text. */
export function warningsOf(paths: Json, operations?: Json, more?: Json): readonly string[] {
  return modelOf(paths, operations, more).warnings.map(formatDiagnostic);
}

export function only(paths: Json, operations?: Json, more?: Json): Operation {
  const [operation] = modelOf(paths, operations, more).api.operations;
  if (!operation) throw new Error('no operation');
  return operation;
}

/** Returns the errors of a spec as lines of text. */
export function problems(paths: Json, operations?: Json, more?: Json): readonly string[] {
  try {
    modelOf(paths, operations, more);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}
