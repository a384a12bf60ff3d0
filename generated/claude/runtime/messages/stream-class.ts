// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The class of message streams, as a client shows it with the types of its own messages. */
import type { MessageStream } from './message-stream.js';
import type { MessageLike } from './shapes.js';

export interface MessageStreamClass<M extends MessageLike, E, P = object> {
  // Made by the helper `stream`; here for `instanceof`.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Follows what `toReadableStream` of another one sends. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
