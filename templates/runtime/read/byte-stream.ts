/** Makes streams of bytes. Loaded late, with the code that uses these streams. */

/**
 * Returns a stream of the bytes that `toBytes` makes from each value. Reads at most one value
 * more than the consumer has read.
 */
export function streamOf<T>(
  source: AsyncIterable<T> | Iterator<T>,
  toBytes: (value: T) => Uint8Array,
): ReadableStream<Uint8Array> {
  const iterator =
    (source as Partial<AsyncIterable<T>>)[Symbol.asyncIterator]?.() ?? (source as Iterator<T>);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const result = await iterator.next();
      if (result.done === true) controller.close();
      else controller.enqueue(toBytes(result.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Encodes values as JSON Lines in UTF-8. */
export function linesOf<T>(values: AsyncIterator<T>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source: AsyncIterable<T> = { [Symbol.asyncIterator]: () => values };
  return streamOf<T>(source, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
}
