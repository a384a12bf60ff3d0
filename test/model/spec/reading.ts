/** Reads JSON Schema, and makes the expected schemas. */
import { SpecDocument } from '../../../generator/model/spec/document.js';
import { SchemaReader } from '../../../generator/model/spec/reader.js';
import { Report } from '../../../generator/model/report.js';
import type { Schema } from '../../../generator/ir/schema.js';

export const STRING: Schema = { kind: 'string' };
export const NULL: Schema = { kind: 'null' };
export const UNKNOWN: Schema = { kind: 'unknown' };
export const ref = (name: string): Schema => ({ kind: 'ref', name });
export const literal = (value: string | number | boolean): Schema => ({ kind: 'literal', value });
export const field = (name: string, schema: Schema, required = false) => ({
  name,
  schema,
  required,
});

export function read(given: unknown) {
  const report = new Report();
  const root = {
    components: {
      schemas: {
        A: { type: 'string' },
        B: { properties: { b: true } },
        C: { properties: { c: { type: 'string' } } },
      },
    },
  };
  const schema = new SchemaReader(new SpecDocument(root, report)).read(given, '#/x');
  report.throwErrors();
  return schema;
}
