// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

export { API_VERSION, Claude, Claude as default } from './client.js';

export * from './betas.js';

export * from './runtime/index.js';

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

export type * from './resources/beta.js';

export type * from './resources/beta/files.js';

export type * from './resources/beta/messages.js';

export type * from './resources/beta/messages.types.js';

export type * from './resources/beta/messages/batches.js';

export type * from './resources/beta/messages/batches.types.js';

export type * from './resources/beta/models.js';

export type * from './resources/files.js';

export type * from './resources/files.types.js';

export type * from './resources/messages.js';

export type * from './resources/messages.types.js';

export type * from './resources/messages/batches.js';

export type * from './resources/messages/batches.types.js';

export type * from './resources/models.js';

export type * from './resources/models.types.js';

export type * from './resources/shared.types.js';
