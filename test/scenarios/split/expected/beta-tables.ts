// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { BetaTables } from './runtime/index.js';

/** Betas that the methods of this client accept, and those that came to an end or have a successor. */
export const betas: BetaTables['betas'] = { 'notes-2024-01-01': {}, 'color-2026-01-01': {} };

/** What of the bodies of operations needs a beta, and which ones open it. */
export const gates: BetaTables['gates'] = [
  { operations: { 'POST /v1/notes': '' }, gates: [['color', ['color-2026-01-01']]] },
];
