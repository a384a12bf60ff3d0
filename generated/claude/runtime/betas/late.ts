// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What calls with betas need. Loaded late, with the first of them. */
export { explainFault } from './faults.js';
export { writeBetas } from './header.js';
