// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export { API_VERSION, Claude, Claude as default } from './client.js';

export * from './runtime/index.js';

export type * from './resources/things.js';

export type * from './resources/things.types.js';
