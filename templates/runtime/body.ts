/** Request bodies: from params to what `fetch` sends. */
import { ClaudeError } from './errors.js';

/** A body ready to be sent. */
export interface EncodedBody {
  readonly body: NonNullable<RequestInit['body']> | null;
  /** Undefined: `fetch` says it, or the caller did. */
  readonly contentType?: string | undefined;
  /** False: the body is gone once it is sent, so the request can never be sent again. */
  readonly replayable: boolean;
}

/** Turns the params fields that are the body into a body. */
export type BodyEncoder = (value: unknown) => EncodedBody | Promise<EncodedBody>;

/** The body as JSON. Throws a `ClaudeError` for what JSON cannot say. */
export const json: BodyEncoder = (value) => {
  try {
    return { body: JSON.stringify(value), contentType: 'application/json', replayable: true };
  } catch (cause) {
    throw new ClaudeError(`The body cannot be written as JSON: ${String(cause)}`, { cause });
  }
};

/** The body of a raw request: whatever `fetch` takes is passed on, all else is JSON. */
export function encodeRaw(
  value: unknown,
  hasContentType: boolean,
): EncodedBody | Promise<EncodedBody> {
  if (value === undefined || value === null) return { body: null, replayable: true };
  if (typeof value === 'string' && hasContentType) return { body: value, replayable: true };
  if (isReplayable(value)) return { body: value, replayable: true };
  if (value instanceof ReadableStream) return { body: value, replayable: false };
  if (isAsyncIterable(value)) return { body: streamOf(value), replayable: false };
  return json(value);
}

function isReplayable(
  value: unknown,
): value is Blob | FormData | URLSearchParams | ArrayBuffer | ArrayBufferView<ArrayBuffer> {
  return (
    value instanceof Blob ||
    value instanceof FormData ||
    value instanceof URLSearchParams ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** True for anything that `for await` can read. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function streamOf(source: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else
        controller.enqueue(
          typeof value === 'string' ? encoder.encode(value) : (value as Uint8Array),
        );
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}
