/** Exports the class `MessageStream` as a value. Each client declares a type of this value for its own messages. */
import { MessageStream } from './message-stream.js';

/**
 * The class `MessageStream`, typed as `unknown`. A client casts it to {@link MessageStreamClass} with the types of its
 * own messages. For a cast from `typeof MessageStream`, the compiler would compare `MessageStream` with
 * `MessageStreamClass`, which takes longer than any other check of the client.
 */
export const messageStreamClass: unknown = MessageStream;

export interface MessageStreamClass<M, E, P = object> {
  // Only for `instanceof`: the helper `stream` makes the instances.
  new (...args: never): MessageStream<M, E, unknown, P>;
  /** Makes a message stream from the output of `toReadableStream` of another message stream. */
  fromReadableStream(readable: ReadableStream<Uint8Array>): MessageStream<M, E, null, P>;
}
