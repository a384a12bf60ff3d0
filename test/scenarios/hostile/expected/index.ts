// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export { API_VERSION, Claude, Claude as default } from './client.js';

export * from './betas.js';

export * from './runtime/index.js';

export type * from './resources/a.js';

export type * from './resources/beta.js';

export type * from './resources/beta/bets.js';

export type * from './resources/beta/bets.types.js';

export type * from './resources/con2.js';

export type * from './resources/shared.types.js';

export type * from './resources/things.js';

export type * from './resources/things.types.js';

export type * from './resources/things/a-bc.js';

export type * from './resources/things/a-bc2.js';
