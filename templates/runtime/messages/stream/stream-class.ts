/** The class of message streams. Each client gives the class a type with its own messages. */
import { MessageStream } from './message-stream.js';

/**
 * Typed as `unknown`, so that a client can cast the class to the {@link MessageStreamClass} of its messages. To cast from
 * `typeof MessageStream`, the compiler would compare both types, which takes longer than any other check of the client.
 */
export const messageStreamClass: unknown = MessageStream;

export interface MessageStreamClass<M, E, P = object> {
  // Only for `instanceof`: the helper `stream` makes the instances.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Reads the output of `toReadableStream` of another message stream. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
