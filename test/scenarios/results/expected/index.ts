// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

// The client, its errors and its options.
export { API_VERSION, Claude, Claude as default } from './client.js';
export * from './runtime/index.js';

// The methods, and the params that they take.
export type * from './resources/boxes.js';
export type * from './resources/boxes/lids.js';

// The data that they send and receive.
export type * from './types/boxes.js';
