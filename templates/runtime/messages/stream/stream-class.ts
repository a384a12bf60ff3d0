/** The class of message streams, which a client types with its own messages. */
import { MessageStream } from './message-stream.js';

/**
 * Typed as `unknown`: a client casts the class to the {@link MessageStreamClass} of its messages. Without the cast, the
 * compiler would compare both classes, which takes longer than any other check of the client.
 */
export const messageStreamClass: unknown = MessageStream;

export interface MessageStreamClass<M, E, P = object> {
  // Only for `instanceof`: the helper `stream` makes the instances.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Reads the output of `toReadableStream` of another message stream. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
