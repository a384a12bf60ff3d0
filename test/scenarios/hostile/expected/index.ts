// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

// The client, its errors and its options.
export { API_VERSION, Claude, Claude as default } from './client.js';
export * from './runtime/index.js';

// The ids of betas.
export * from './betas.js';

// The methods, and the params that they take.
export type * from './resources/a.js';
export type * from './resources/beta.js';
export type * from './resources/beta/bets.js';
export type * from './resources/con2.js';
export type * from './resources/things.js';
export type * from './resources/things/a-bc.js';
export type * from './resources/things/a-bc2.js';

// The data that they send and receive.
export type * from './types/bets.js';
export type * from './types/shared.js';
export type * from './types/things.js';
