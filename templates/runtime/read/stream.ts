/** The result of a streaming call. The code that reads the body is loaded while the request is sent. */
import { ClaudeError } from '../errors.js';
import { loadOnce, loadRarelyUsed } from '../late.js';
import { ignoreFailure } from '../request/failure.js';
import type { BodyFormat } from './parsers.js';
import type * as reading from './reader.js';

/** The result of a call: a stream if `S` is true, else `T`. */
export type StreamIf<S, E, T> = S extends true ? Stream<E> : T;

/** The part of a response that a stream needs. */
interface ResponseBody {
  /** Undefined on platforms whose `fetch` does not support streams. */
  readonly body: { getReader(): reading.ChunkReader } | null | undefined;
  readonly headers?: Headers;
}

export const loadReader: () => Promise<typeof reading> = /* @__PURE__ */ loadOnce(
  () => import('./reader.js'),
);

/**
 * The values of a response in the order in which they arrive. A stream can be iterated over once. Leaving the loop
 * aborts the request.
 */
export class Stream<T> implements AsyncIterable<T> {
  /** `stream.controller.abort()` aborts the request. The loop then ends without an error. */
  readonly controller: AbortController;
  readonly #iterate: () => AsyncIterator<T>;
  #used = false;

  constructor(iterate: () => AsyncIterator<T>, controller: AbortController) {
    this.#iterate = iterate;
    this.controller = controller;
  }

  /** Makes a stream of the server-sent events in a response. */
  static fromSSEResponse<T>(response: Response, controller: AbortController): Stream<T> {
    return readStream<T>(response, 'sse', { controller });
  }

  /** Makes a stream of the values in JSON Lines, such as the output of {@link toReadableStream}. */
  static fromReadableStream<T>(
    readable: ReadableStream<Uint8Array>,
    controller: AbortController = new AbortController(),
  ): Stream<T> {
    return readStream<T>({ body: readable }, 'jsonl', { controller });
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    if (this.#used) {
      throw new ClaudeError('A stream can be read once; use tee() to read it twice.');
    }
    this.#used = true;
    return this.#iterate();
  }

  /**
   * Calls `take` for every value, and `rest` each time when no further value has arrived. Waits for the promises that
   * they return. Faster than `for await`, which waits for a promise per value. A stream from {@link tee} is not faster,
   * and calls `rest` after every value.
   */
  async forEach(
    take: reading.Take<T>,
    rest: () => Promise<void> | undefined = () => undefined,
  ): Promise<void> {
    const { each } = await loadReader();
    return each<T>(this[Symbol.asyncIterator](), take, rest);
  }

  /**
   * Makes two streams of the same values. Values that one stream has not read stay in memory. Leaving both streams
   * aborts the request.
   */
  tee(): [Stream<T>, Stream<T>] {
    const source = this[Symbol.asyncIterator]();
    const split = async (): Promise<reading.Halves<T>> => (await loadReader()).tee<T>(source);
    const halves = split();
    // The two streams report the failure when they are read.
    ignoreFailure(halves);
    const half = (index: 0 | 1): Stream<T> => {
      const open = async (): Promise<AsyncIterator<T>> => (await halves)[index];
      return new Stream<T>(() => new LateIterator<T>(open()), this.controller);
    };
    return [half(0), half(1)];
  }

  /** Returns the values as JSON Lines in UTF-8, to forward a stream to a browser. See {@link fromReadableStream}. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const values = this[Symbol.asyncIterator]();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const pipe = async (): Promise<void> => {
      try {
        const { linesOf } = await loadRarelyUsed();
        await linesOf(values).pipeTo(writable);
      } catch (error) {
        this.controller.abort();
        // Has no effect if `pipeTo` has failed: `readable` then throws the same error.
        ignoreFailure(writable.abort(error));
      }
    };
    void pipe();
    return readable;
  }
}

/** Makes a stream of the values in a body. */
export function readStream<T>(
  { body, headers }: ResponseBody,
  format: BodyFormat,
  owner: reading.Owner,
): Stream<T> {
  if (body === null) {
    owner.release?.();
    throw new ClaudeError('The response has no body to stream.');
  }
  const open = async (): Promise<AsyncIterator<T>> => {
    const reader = body?.getReader();
    // Reads now: if the connection broke while `reader.ts` is loaded, the buffered chunk would be lost.
    const first = reader?.read();
    ignoreFailure(first);
    try {
      const { readBody } = await loadReader();
      return readBody<T>({ reader, first, format, headers, owner });
    } catch (error) {
      ignoreFailure(reader?.cancel());
      owner.release?.();
      owner.controller.abort();
      throw error;
    }
  };
  return new Stream<T>(() => new LateIterator<T>(open()), owner.controller);
}

/** An `AsyncIterator` whose `next()` can be called before its code is loaded. */
export class LateIterator<T> {
  readonly opening: Promise<AsyncIterator<T>>;
  #source: AsyncIterator<T> | undefined;

  constructor(opening: Promise<AsyncIterator<T>>) {
    this.opening = opening;
    opening.then<unknown, unknown>(
      (source) => {
        this.#source = source;
      },
      () => undefined,
    );
  }

  next(): Promise<IteratorResult<T>> {
    return this.#source?.next() ?? this.#first();
  }

  async #first(): Promise<IteratorResult<T>> {
    return (await this.opening).next();
  }

  async return(): Promise<IteratorResult<T>> {
    const source = await this.opening;
    return source.return?.() ?? { done: true, value: undefined };
  }
}
