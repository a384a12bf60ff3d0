// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What the calls need that name betas: loaded with the first of them. */
export { explainFault } from './faults.js';
export { writeBetas } from './header.js';
