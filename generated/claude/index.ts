// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

// The client, its errors and its options.
export { API_VERSION, Claude, Claude as default } from './client.js';
export * from './runtime/index.js';

// The ids of betas.
export * from './betas.js';

// The helpers of messages.
export * from './runtime/messages/index.js';
export {
  MessageStream,
  BetaMessageStream,
  BetaToolRunner,
  type MessageStreamEvents,
  type ParsedMessage,
  type BetaMessageStreamEvents,
  type ParsedBetaMessage,
  type BetaToolRunnerParams,
} from './helpers.js';

// The methods, and the params that they take.
export type * from './resources/beta.js';
export type * from './resources/beta/files.js';
export type * from './resources/beta/messages.js';
export type * from './resources/beta/messages/batches.js';
export type * from './resources/beta/models.js';
export type * from './resources/files.js';
export type * from './resources/messages.js';
export type * from './resources/messages/batches.js';
export type * from './resources/models.js';

// The data that they send and receive.
export type * from './types/files.js';
export type * from './types/headers.js';
export type * from './types/messages.js';
export type * from './types/messages/batches.js';
export type * from './types/models.js';
export type * from './types/shared.js';
