/** Request bodies: from params to what `fetch` sends. */
import { ClaudeError } from '../errors.js';

/** A body ready to be sent. */
export interface EncodedBody {
  readonly body: NonNullable<RequestInit['body']> | null;
  /** Null: only `fetch` knows it, whatever the client's default headers say. Undefined: theirs, or what `fetch` makes of the body. */
  readonly contentType?: string | null;
  /** False: the body is gone once it is sent, so the request can never be sent again. */
  readonly replayable: boolean;
}

/** Turns the params fields that are the body into a body. */
export type BodyEncoder = (value: unknown) => EncodedBody | Promise<EncodedBody>;

/** The body as JSON. Throws a `ClaudeError` for what JSON cannot say. */
export const json: BodyEncoder = (value) => {
  const body = JSON.stringify(value) as string | undefined;
  if (body !== undefined) return { body, contentType: 'application/json', replayable: true };
  throw new ClaudeError(`The body cannot be written as JSON: it is a ${typeof value}.`);
};

/** The body of a raw request: whatever `fetch` takes is passed on, all else is JSON. */
export function encodeRaw(
  value: unknown,
  hasContentType: boolean,
): EncodedBody | Promise<EncodedBody> {
  if (value === undefined || value === null) return { body: null, replayable: true };
  if (typeof value === 'string' && hasContentType) return { body: value, replayable: true };
  if (value instanceof FormData) return { body: value, contentType: null, replayable: true };
  if (isWhole(value)) return { body: value, replayable: true };
  if (value instanceof ReadableStream) return { body: value, replayable: false };
  if (isAsyncIterable(value)) return { body: streamOf<unknown>(value, bytesOf), replayable: false };
  return json(value);
}

function isWhole(value: unknown): value is NonNullable<RequestInit['body']> {
  return (
    value instanceof Blob ||
    value instanceof URLSearchParams ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** The bytes that a view shows, not copied. The type is left to each compiler version: `Uint8Array` is not generic in all. */
export function bytesIn(view: ArrayBufferView): InstanceType<typeof Uint8Array> {
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength);
}

/** True for anything that `for await` can read. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** A stream of the bytes that `toBytes` makes of each value, pulled as they are read. */
export function streamOf<T>(
  source: AsyncIterable<T>,
  toBytes: (value: T) => Uint8Array,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
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

function bytesOf(value: unknown): Uint8Array {
  if (typeof value === 'string') return new TextEncoder().encode(value);
  if (value instanceof Uint8Array) return value;
  throw new ClaudeError('A streamed body must give strings or Uint8Array chunks.');
}
