// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { BetaTables } from './runtime/index.js';

/** Betas that the methods of this client accept, and those that came to an end or have a successor. */
export const betas: BetaTables['betas'] = { '1': {}, 'x-1': {}, 'X.1': {}, t: {} };

/** What of the bodies of operations needs a beta, and which ones open it. */
export const gates: BetaTables['gates'] = [];
