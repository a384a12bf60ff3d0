/** Makes streams of bytes. Loaded late, with the code that uses these streams. */

/**
 * An iterator over values of any type. Its results are untyped, since the compiler compares the types of iterators
 * slowly.
 */
export interface Values {
  next(): unknown;
  return?(): unknown;
}

/**
 * The constructor of `ReadableStream` with the parameters that the client passes. With the parameters of the library,
 * the compiler would compare `Promise` with `PromiseLike` member by member.
 */
export type ByteStream = new (
  source: {
    pull(controller: ReadableStreamDefaultController<ArrayBufferView>): Promise<void>;
    cancel(reason: unknown): Promise<void>;
  },
  strategy?: { readonly highWaterMark: number },
) => ReadableStream<Uint8Array>;

/**
 * Returns a stream of the bytes that `toBytes` makes from each value. Reads at most one value
 * more than the consumer has read.
 */
export function streamOf(
  source: Values,
  toBytes: (value: unknown) => ArrayBufferView,
): ReadableStream<Uint8Array> {
  return new (ReadableStream as unknown as ByteStream)({
    async pull(controller) {
      const { done, value } = (await source.next()) as IteratorResult<unknown, unknown>;
      if (done === true) controller.close();
      else controller.enqueue(toBytes(value));
    },
    async cancel() {
      await source.return?.();
    },
  });
}

/** Encodes values as JSON Lines in UTF-8. */
export function linesOf(values: Values): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return streamOf(values, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
}
