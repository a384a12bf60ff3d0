// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The class of message streams, as a client shows it with the types of its own messages. */
import { MessageStream } from './message-stream.js';

/**
 * Untyped: a client shows it as the {@link MessageStreamClass} of its messages. For the compiler to compare the two, as an
 * assignment has it do, would be the dearest thing in the whole client.
 */
export const messageStreamClass: unknown = MessageStream;

export interface MessageStreamClass<M, E, P = object> {
  // Made by the helper `stream`; here for `instanceof`.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Follows what `toReadableStream` of another one sends. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
