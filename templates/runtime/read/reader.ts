/** Reads values from a body while the body arrives. Loaded with the first streamed response. */
import { APIConnectionError, ClaudeError, StreamIdleTimeoutError } from '../api/errors.js';
import type { ResponseLimits } from '../request/decoder.js';
import { DEFAULT_MAX_SIZE, type Parser } from './lines.js';
import { parserOf, type BodyFormat } from './parsers.js';
import { Utf8Chunks, type Bytes } from './utf8.js';

/**
 * The longest delay of `setTimeout` in milliseconds: for a longer delay, it fires immediately. Not imported from
 * `deadline.ts`, since code that is loaded late imports only errors from the code that is loaded first.
 */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Receives a value. If it returns a promise, the next value follows when the promise resolves. */
export type Take<T> = (value: T) => unknown;

type Chunk =
  | { readonly done: false; readonly value: Bytes }
  | { readonly done: true; readonly value?: Bytes | undefined };

/** The part of a `ReadableStreamDefaultReader` that is used. The full types differ between platforms. */
export interface ChunkReader {
  read(): Promise<Chunk>;
  cancel(): Promise<void>;
}

/** The request whose response contains the body. */
export interface Owner {
  readonly controller: AbortController;
  readonly limits?: ResponseLimits;
  /** Called once: when the body has been read, has failed or is aborted, or when the consumer stops reading. */
  release?(): void;
}

/** A body that is about to be read. */
interface Source {
  /** Undefined on platforms whose `fetch` does not support streams, such as React Native. */
  readonly reader: ChunkReader | undefined;
  /** The first chunk, whose read began before this part was loaded. */
  readonly first: Promise<Chunk> | undefined;
  readonly format: BodyFormat;
  readonly headers: Headers | undefined;
  readonly owner: Owner;
}

/** Iterates over the values of a body. Throws a `ClaudeError` if the platform does not support streams. */
export function readBody<T>(source: Source): BodyIterator<T> {
  const { reader, first, format, headers, owner } = source;
  if (reader === undefined) {
    throw new ClaudeError(
      'fetch of this platform does not support streams; set the option fetch to a function that does, such as fetch of expo/fetch.',
    );
  }
  const { idleTimeout = Infinity, maxSize = DEFAULT_MAX_SIZE } = owner.limits ?? {};
  const parser = parserOf<T>(format, headers, maxSize);
  return new BodyIterator<T>(reader, first, parser, owner, idleTimeout);
}

/** Iterates over the values of a body. An async generator would make more than one promise per value. */
export class BodyIterator<T> implements AsyncIterator<T, undefined> {
  readonly #reader: ChunkReader;
  #first: Promise<Chunk> | undefined;
  readonly #parser: Parser<T>;
  readonly #owner: Owner;
  readonly #idleTimeout: number;
  readonly #utf8 = new Utf8Chunks();
  #filling: Promise<void> | undefined;
  #bodyDone = false;
  #closed = false;

  constructor(
    reader: ChunkReader,
    first: Promise<Chunk> | undefined,
    parser: Parser<T>,
    owner: Owner,
    idleTimeout: number,
  ) {
    this.#idleTimeout = idleTimeout;
    this.#reader = reader;
    this.#first = first;
    this.#parser = parser;
    this.#owner = owner;
    // `fetch` aborts its own bodies; a body from another source must be cancelled here.
    owner.controller.signal.addEventListener('abort', this.#close);
    if (owner.controller.signal.aborted) this.#close();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (!this.#closed) {
      try {
        const value = this.#parser.pull();
        if (value !== undefined)
          return Promise.resolve<IteratorResult<T, undefined>>({ done: false, value });
      } catch (thrown) {
        const error = thrown as Error;
        this.#close();
        return Promise.reject(error);
      }
    }
    return this.#read();
  }

  /** Calls `take` for each value, and `rest` whenever no further value has arrived. Waits for the promises of both. */
  async drain(take: Take<T>, rest: () => Promise<void> | undefined): Promise<void> {
    for (;;) {
      const { done, value: first } = await this.next();
      if (done === true) return;
      try {
        for (let value: T | undefined = first; value !== undefined; value = this.#parser.pull()) {
          const busy = take(value);
          if (busy instanceof Promise) await busy;
          if (this.#closed) return;
        }
      } catch (error) {
        this.#close();
        throw error;
      }
      const wait = rest();
      if (wait !== undefined) await wait;
    }
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#close();
    return end();
  }

  async #read(): Promise<IteratorResult<T, undefined>> {
    try {
      while (!this.#closed) {
        let value = this.#parser.pull();
        if (value === undefined && this.#bodyDone) value = this.#parser.end();
        if (value !== undefined) return { done: false, value };
        if (this.#bodyDone) this.#close();
        else await this.#fill();
      }
    } catch (cause) {
      const isAborted = this.#closed;
      this.#close();
      if (isAborted) return { done: true, value: undefined };
      if (cause instanceof ClaudeError) throw cause;
      throw new APIConnectionError({ message: 'The stream is incomplete.', cause });
    }
    return { done: true, value: undefined };
  }

  /** Concurrent `next()` calls share one read, since a chunk may hold several values. */
  #fill(): Promise<void> {
    this.#filling ??= this.#readChunk();
    return this.#filling;
  }

  async #readChunk(): Promise<void> {
    try {
      const { done, value } = await this.#beforeSilence(this.#first ?? this.#reader.read());
      this.#first = undefined;
      if (done) this.#bodyDone = true;
      this.#parser.push(done ? this.#utf8.end() : this.#utf8.decode(value));
    } finally {
      this.#filling = undefined;
    }
  }

  /**
   * Settles like `chunk`, or rejects with a `StreamIdleTimeoutError` when the stream is silent for longer than the
   * limit.
   */
  async #beforeSilence(chunk: Promise<Chunk>): Promise<Chunk> {
    const limit = this.#idleTimeout;
    if (limit > LONGEST_TIMER) return chunk;
    let timer!: ReturnType<typeof setTimeout>;
    try {
      return await new Promise<Chunk>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(this.#silenceError(limit));
        }, limit);
        chunk.then<unknown, unknown>(resolve, reject);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #silenceError(idleTimeout: number): Error {
    const { latestType } = this.#parser;
    const lastEvent = typeof latestType === 'string' ? latestType : null;
    const after = lastEvent === null ? '' : ` after ${lastEvent}`;
    const message = `The stream was silent for ${idleTimeout} ms${after}.`;
    const error = new StreamIdleTimeoutError({ message });
    return Object.assign(error, { idleTimeout, lastEvent });
  }

  /** Called when the body has been read, has failed or is aborted, or when the consumer stops reading. */
  readonly #close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    const { controller } = this.#owner;
    controller.signal.removeEventListener('abort', this.#close);
    if (!this.#bodyDone) {
      this.#reader.cancel().catch(() => undefined);
      controller.abort();
    }
    this.#owner.release?.();
  };
}

/** Like {@link BodyIterator.drain}, but calls `rest` after every value of another iterator. */
export async function each<T>(
  values: AsyncIterator<T> & { readonly opening?: Promise<AsyncIterator<T>> },
  take: Take<T>,
  rest: () => Promise<void> | undefined,
): Promise<void> {
  const source = (await values.opening) ?? values;
  if (source instanceof BodyIterator) return source.drain(take, rest);
  for await (const value of { [Symbol.asyncIterator]: () => source }) {
    await take(value);
    await rest();
  }
}

function end(): Promise<IteratorReturnResult<undefined>> {
  return Promise.resolve<IteratorReturnResult<undefined>>({ done: true, value: undefined });
}

export type Halves<T> = [AsyncIterator<T>, AsyncIterator<T>];

/** Makes two iterators over `source`. Buffers values that one has not read. Closes `source` when both are closed. */
export function tee<T>(source: AsyncIterator<T>): Halves<T> {
  const open = new Set<Promise<IteratorResult<T>>[]>();
  const half = (): AsyncIterator<T> => {
    const queue: Promise<IteratorResult<T>>[] = [];
    open.add(queue);
    return {
      next() {
        // A closed half must not read from the source, which the other half may still use.
        if (queue.length === 0 && open.has(queue)) {
          const value = source.next();
          for (const each of open) each.push(value);
        }
        return queue.shift() ?? end();
      },
      async return() {
        queue.length = 0;
        if (open.delete(queue) && open.size === 0) await source.return?.();
        return end();
      },
    };
  };
  return [half(), half()];
}
