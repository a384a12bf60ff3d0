/** The manifest's shape as JSON Schema, with which editors complete and check it. */
import * as z from 'zod';
import { manifestSchema } from './schema.js';

/** The text of `specs/betas.schema.json`, before it is formatted. */
export function renderEditorSchema(): string {
  // Draft 7 is what YAML editors know.
  const { $schema, ...shape } = z.toJSONSchema(manifestSchema, { io: 'input', target: 'draft-7' });
  const title = 'Manifest of gen-claude-client: API versions, betas and operations';
  return JSON.stringify({ $schema, title, ...shape }, null, 2);
}
