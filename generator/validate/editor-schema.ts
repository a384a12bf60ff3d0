/** Writes the shape of a manifest as JSON Schema, for completion and checks in editors. */
import * as z from 'zod';
import { manifestSchema } from './schema.js';

/** Returns the text of `specs/betas.schema.json`, unformatted. */
export function renderEditorSchema(): string {
  // YAML editors support draft 7.
  const { $schema, ...shape } = z.toJSONSchema(manifestSchema, { io: 'input', target: 'draft-7' });
  const title = 'Manifest of gen-claude-client: API versions, betas and operations';
  return JSON.stringify({ $schema, title, ...shape }, null, 2);
}
