/** Reads values from a body while it arrives. Loaded late, with the first streamed response. */
import type { ErrorClasses } from '../errors.js';
import type { Parser } from './parsers.js';

export { parserOf } from './parsers.js';

type Chunk =
  | { readonly done: false; readonly value: Uint8Array }
  | { readonly done: true; readonly value?: Uint8Array | undefined };

/** The part of a `ReadableStreamDefaultReader` that is used. The full types differ between platforms. */
export interface ChunkReader {
  read(): Promise<Chunk>;
  cancel(): Promise<void>;
}

/** Iterates over the values of a body. Not an async generator, which makes more than one promise per value. */
export class BodyIterator<T> implements AsyncIterator<T, undefined> {
  readonly #reader: ChunkReader;
  #first: Promise<Chunk> | undefined;
  readonly #parser: Parser<T>;
  readonly #controller: AbortController;
  readonly #onEnd: () => void;
  readonly #errors: ErrorClasses;
  readonly #utf8 = new Utf8Chunks();
  #filling: Promise<void> | undefined;
  #bodyDone = false;
  #closed = false;

  constructor(
    reader: ChunkReader,
    first: Promise<Chunk>,
    parser: Parser<T>,
    controller: AbortController,
    onEnd: () => void,
    errors: ErrorClasses,
  ) {
    this.#reader = reader;
    this.#first = first;
    this.#parser = parser;
    this.#controller = controller;
    this.#onEnd = onEnd;
    this.#errors = errors;
    // `fetch` aborts its own bodies; a body from another source must be cancelled here.
    controller.signal.addEventListener('abort', this.#close);
    if (controller.signal.aborted) this.#close();
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

  /** Calls `take` for every value. When no further value has arrived, calls `rest` and waits for its promise. */
  async drain(take: (value: T) => void, rest: () => Promise<void> | undefined): Promise<void> {
    for (;;) {
      const { done, value: first } = await this.next();
      if (done === true) return;
      try {
        for (let value: T | undefined = first; value !== undefined; value = this.#parser.pull()) {
          take(value);
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
      const { APIConnectionError, ClaudeError } = this.#errors;
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
      const { done, value } = await (this.#first ?? this.#reader.read());
      this.#first = undefined;
      if (done) this.#bodyDone = true;
      this.#parser.push(done ? this.#utf8.end() : this.#utf8.decode(value));
    } finally {
      this.#filling = undefined;
    }
  }

  /** Called once, when the body is read to its end, fails, is left or is aborted. */
  readonly #close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    this.#controller.signal.removeEventListener('abort', this.#close);
    if (!this.#bodyDone) {
      this.#reader.cancel().catch(() => undefined);
      this.#controller.abort();
    }
    this.#onEnd();
  };
}

/** Calls `take` for every value. When no further value has arrived, calls `rest` and waits for its promise. */
export async function each<T>(
  values: AsyncIterator<T> & { readonly opening?: Promise<AsyncIterator<T>> },
  take: (value: T) => void,
  rest: () => Promise<void> | undefined,
): Promise<void> {
  const source = (await values.opening) ?? values;
  if (source instanceof BodyIterator) return source.drain(take, rest);
  for await (const value of { [Symbol.asyncIterator]: () => source }) {
    take(value);
    await rest();
  }
}

function end(): Promise<IteratorReturnResult<undefined>> {
  return Promise.resolve<IteratorReturnResult<undefined>>({ done: true, value: undefined });
}

export type Halves<T> = [AsyncIterator<T>, AsyncIterator<T>];

/** Two iterators over the values of one. Values that one of them has not read are buffered. The source is closed when both are. */
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

/** Decodes UTF-8 in chunks. Keeps an incomplete character for the next chunk, since `TextDecoder` is slower with `stream: true`. */
export class Utf8Chunks {
  readonly #decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  #tail: Uint8Array | undefined;
  #atStart = true;

  decode(chunk: Uint8Array): string {
    const bytes = this.#tail === undefined ? chunk : concat(this.#tail, chunk);
    const length = completeLength(bytes);
    this.#tail = length < bytes.length ? bytes.slice(length) : undefined;
    return this.#text(length < bytes.length ? bytes.subarray(0, length) : bytes);
  }

  /** The text of an incomplete character at the end of the body. */
  end(): string {
    return this.#tail === undefined ? '' : this.#text(this.#tail);
  }

  #text(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes);
    if (!this.#atStart || text === '') return text;
    this.#atStart = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** The number of bytes before an incomplete character at the end. */
function completeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let i = length - 1; i >= 0 && i >= length - 3; i--) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length - i < size ? i : length;
  }
  return length;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
