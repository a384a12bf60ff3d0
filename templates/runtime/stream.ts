/** The stream that a call with `stream: true` answers with. What reads its body is loaded while the request is on its way. */
import { streamOf } from './body.js';
import { ClaudeError, ERRORS } from './errors.js';
import { late } from './late.js';
import type { Parser } from './parsers.js';
import type * as reader from './reader.js';

/** What is loaded to read bodies. */
export type Reader = typeof reader;

/** What a call answers with that streams if `S` is true. */
export type StreamIf<S, E, T> = S extends true ? Stream<E> : T;

/** Makes what turns the text of a body into values. */
export type MakeParser<T> = (reader: Reader) => Parser<T> | PromiseLike<Parser<T>>;

export const loadReader = /* @__PURE__ */ late((): Promise<Reader> => import('./reader.js'));

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
    return readStream<T>(
      response.body,
      ({ SSEParser }) => new SSEParser(ERRORS, response.headers),
      controller,
    );
  }

  /** The counterpart of {@link toReadableStream}: values as JSON, one a line. */
  static fromReadableStream<T>(
    readable: ReadableStream<Uint8Array>,
    controller: AbortController = new AbortController(),
  ): Stream<T> {
    return readStream<T>(readable, ({ JSONLParser }) => new JSONLParser(ERRORS), controller);
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    if (this.#used) {
      throw new ClaudeError('A stream can be read only once; use tee() to read it twice.');
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
    const open = new Set<Promise<IteratorResult<T>>[]>();
    const half = (): Stream<T> => {
      const queue: Promise<IteratorResult<T>>[] = [];
      open.add(queue);
      const next = (): Promise<IteratorResult<T>> => {
        if (queue.length === 0) {
          const value = source.next();
          for (const each of open) each.push(value);
        }
        return queue.shift() ?? source.next();
      };
      const leave = async (): Promise<IteratorResult<T>> => {
        if (open.delete(queue) && open.size === 0) await source.return?.();
        return { done: true, value: undefined };
      };
      return new Stream<T>(() => ({ next, return: leave }), this.controller);
    };
    return [half(), half()];
  }

  /** The values as UTF-8 JSON, one a line: to send a stream on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return streamOf<T>(this, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
  }
}

/** The stream that a parser makes of a body. `onEnd` runs once, however it ends. */
export function readStream<T>(
  body: ReadableStream<Uint8Array> | null,
  makeParser: MakeParser<T>,
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
    first.catch(() => undefined);
    try {
      const loaded = await loadReader();
      const parser = await makeParser(loaded);
      return new loaded.BodyIterator<T>(reader, first, parser, controller, onEnd, ERRORS);
    } catch (error) {
      reader.cancel().catch(() => undefined);
      onEnd();
      controller.abort();
      throw error;
    }
  };
  return new Stream<T>(() => new LateIterator<T>(open()), controller);
}

/** An iterator that is still being made when the first value is asked for. */
class LateIterator<T> implements AsyncIterator<T> {
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
