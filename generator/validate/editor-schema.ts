/** Writes the shape of a manifest as JSON Schema, for completion and checks in editors. */
import * as z from 'zod';
import { manifestSchema } from './schema.js';
import { isRecord } from './value.js';

/** Returns the text of `specs/betas.schema.json`, before prettier formats it. */
export function renderEditorSchema(): string {
  // YAML editors support draft 7.
  const { $schema, ...shape } = z.toJSONSchema(manifestSchema, { io: 'input', target: 'draft-7' });
  const title = 'Manifest of gen-claude-client: API versions, betas and operations';
  const { loose, needs } = splitRequired(shape);
  // A required key may be in the manifest that this one extends.
  const isWhole = { not: { required: ['extends'] } };
  return JSON.stringify(
    { $schema, title, ...(loose as object), if: isWhole, then: needs },
    null,
    2,
  );
}

/** Returns a schema without its lists of required keys, and a schema that has only these lists. */
function splitRequired(schema: unknown): { readonly loose: unknown; readonly needs: Json } {
  if (!isRecord(schema)) return { loose: schema, needs: {} };
  const { required, ...loose } = schema;
  const needs: Json = required === undefined ? {} : { required };
  const { properties, additionalProperties } = schema;
  if (isRecord(properties)) {
    const split = Object.entries(properties).map(
      ([name, one]) => [name, splitRequired(one)] as const,
    );
    loose['properties'] = Object.fromEntries(split.map(([name, one]) => [name, one.loose]));
    const inner = split.filter(([, one]) => Object.keys(one.needs).length > 0);
    if (inner.length > 0) {
      needs['properties'] = Object.fromEntries(inner.map(([name, one]) => [name, one.needs]));
    }
  }
  if (isRecord(additionalProperties)) {
    const values = splitRequired(additionalProperties);
    loose['additionalProperties'] = values.loose;
    if (Object.keys(values.needs).length > 0) needs['additionalProperties'] = values.needs;
  }
  return { loose, needs };
}

type Json = Record<string, unknown>;
