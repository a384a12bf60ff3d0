// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What puts a message together: loaded with the first stream, since most programs follow none. */
export { MessageAccumulator } from './accumulator.js';
export { DrainingParser } from './draining.js';
