/** The stream that a call with `stream: true` answers with. What reads its body is loaded while the request is on its way. */
import { streamOf } from '../request/body.js';
import { ClaudeError, ERRORS, ignoreFailure } from '../errors.js';
import { loadOnce } from '../late.js';
import type { BodyFormat } from './parsers.js';
import type * as reading from './reader.js';

/** What a call answers with that streams if `S` is true. */
export type StreamIf<S, E, T> = S extends true ? Stream<E> : T;

/** What of a response is streamed. */
interface Streamed {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly headers?: Headers;
}

export const loadReader: () => Promise<typeof reading> = /* @__PURE__ */ loadOnce(
  () => import('./reader.js'),
);

/** Values of a response as they arrive. Can be read once; leaving the loop ends the request. */
export class Stream<T> implements AsyncIterable<T> {
  /** Ends the request: `stream.controller.abort()`. The loop then ends without an error. */
  readonly controller: AbortController;
  readonly #iterate: () => AsyncIterator<T>;
  #used = false;

  constructor(iterate: () => AsyncIterator<T>, controller: AbortController) {
    this.#iterate = iterate;
    this.controller = controller;
  }

  /** The events of a response whose body is server-sent events. */
  static fromSSEResponse<T>(response: Response, controller: AbortController): Stream<T> {
    return readStream<T>(response, 'sse', controller);
  }

  /** The counterpart of {@link toReadableStream}: values as JSON, one a line. */
  static fromReadableStream<T>(
    readable: ReadableStream<Uint8Array>,
    controller: AbortController = new AbortController(),
  ): Stream<T> {
    return readStream<T>({ body: readable }, 'jsonl', controller);
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    if (this.#used) {
      throw new ClaudeError('A stream is read once; tee() makes two.');
    }
    this.#used = true;
    return this.#iterate();
  }

  /**
   * Hands every value to `take` as soon as it is there, without the promise for each that a loop costs. After values
   * that came together it waits for what `rest` answers with.
   */
  async forEach(
    take: (value: T) => void,
    rest: () => Promise<void> | undefined = () => undefined,
  ): Promise<void> {
    const { each } = await loadReader();
    return each<T>(this[Symbol.asyncIterator](), take, rest);
  }

  /** Two streams with the same values, each to be read at its own pace; what one has not read yet is kept in memory. Leaving both ends the request. */
  tee(): [Stream<T>, Stream<T>] {
    const source = this[Symbol.asyncIterator]();
    const halves = loadReader().then<reading.Halves<T>>(({ tee }) => tee<T>(source));
    // Whoever reads a half hears of it if nothing could be loaded.
    ignoreFailure(halves);
    const half = (index: 0 | 1): Stream<T> =>
      new Stream<T>(
        () => new LateIterator<T>(halves.then<AsyncIterator<T>>((both) => both[index])),
        this.controller,
      );
    return [half(0), half(1)];
  }

  /** The values as UTF-8 JSON, one a line: to send a stream on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return streamOf<T>(this, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
  }
}

/** The stream of the values in a body. `onEnd` runs once, however it ends. */
export function readStream<T>(
  { body, headers }: Streamed,
  format: BodyFormat,
  controller: AbortController,
  onEnd: () => void = () => undefined,
): Stream<T> {
  if (body === null) {
    onEnd();
    throw new ClaudeError('The answer has no body to stream.');
  }
  const open = async (): Promise<AsyncIterator<T>> => {
    const reader = body.getReader();
    // Asked for at once: when a connection breaks, what waits in the body is lost.
    const first = reader.read();
    ignoreFailure(first);
    try {
      const { BodyIterator, parserOf } = await loadReader();
      const parser = parserOf<T>(format, ERRORS, headers);
      return new BodyIterator<T>(reader, first, parser, controller, onEnd, ERRORS);
    } catch (error) {
      ignoreFailure(reader.cancel());
      onEnd();
      controller.abort();
      throw error;
    }
  };
  return new Stream<T>(() => new LateIterator<T>(open()), controller);
}

/** An `AsyncIterator` that is still being made when the first value is asked for. */
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
