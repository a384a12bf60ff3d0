/** The class of message streams, for a client that types it with its own messages. */
import { MessageStream } from './message-stream.js';

/**
 * Untyped: a client casts it to the {@link MessageStreamClass} of its messages. An assignment instead would take the
 * compiler longer than any other part of the client.
 */
export const messageStreamClass: unknown = MessageStream;

export interface MessageStreamClass<M, E, P = object> {
  // For `instanceof` only: the helper `stream` makes the instances.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Reads what `toReadableStream` of another message stream writes. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
