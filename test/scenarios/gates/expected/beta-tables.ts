// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { BetaTables } from './runtime/index.js';

/** Betas that the methods of this client accept, and those that came to an end or have a successor. */
export const betas: BetaTables['betas'] = {
  'sound-2026-01-01': {},
  'fast-2025-01-01': { replacedBy: 'fast-2026-01-01' },
  'fast-2026-01-01': {},
};

/** What of the bodies of operations needs a beta, and which ones open it. */
export const gates: BetaTables['gates'] = [
  {
    operations: { 'POST /v1/talks': '' },
    gates: [
      ['parts[type=sound]', ['sound-2026-01-01']],
      ['loudness', ['sound-2026-01-01']],
      ['speed[=fast]', ['fast-2025-01-01', 'fast-2026-01-01']],
    ],
  },
];
