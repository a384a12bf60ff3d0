// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Values out of a body while it arrives. */
import { APIConnectionError, asError, ClaudeError } from './errors.js';
import { Utf8Chunks } from './text.js';

/** Text to values. */
export interface Parser<T> {
  push(text: string): void;
  /** The next value; undefined until more is pushed. */
  pull(): T | undefined;
  /** The last value, if the end of the body completes one. Throws where the body broke off. */
  end(): T | undefined;
}

function typed(cause: unknown): ClaudeError {
  if (cause instanceof ClaudeError) return cause;
  return new APIConnectionError({ message: 'The stream broke off.', cause });
}

/** Not a generator: what has arrived is handed out with one promise a value, which is what makes it fast. */
export class BodyIterator<T> implements AsyncIterator<T, undefined> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #parser: Parser<T>;
  readonly #controller: AbortController;
  readonly #onEnd: () => void;
  readonly #utf8 = new Utf8Chunks();
  #bodyDone = false;
  #closed = false;

  constructor(
    body: ReadableStream<Uint8Array>,
    parser: Parser<T>,
    controller: AbortController,
    onEnd: () => void,
  ) {
    this.#reader = body.getReader();
    this.#parser = parser;
    this.#controller = controller;
    this.#onEnd = onEnd;
    // `fetch` listens to the controller itself; a body from elsewhere does not.
    controller.signal.addEventListener('abort', this.#close);
    if (controller.signal.aborted) this.#close();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (!this.#closed) {
      try {
        const value = this.#parser.pull();
        if (value !== undefined) return Promise.resolve({ done: false, value });
      } catch (error) {
        this.#close();
        return Promise.reject(asError(error));
      }
    }
    return this.#read();
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#close();
    return Promise.resolve({ done: true, value: undefined });
  }

  async #read(): Promise<IteratorResult<T, undefined>> {
    try {
      while (!this.#closed) {
        const value = this.#parser.pull() ?? (this.#bodyDone ? this.#parser.end() : undefined);
        if (value !== undefined) return { done: false, value };
        if (this.#bodyDone) this.#close();
        else await this.#fill();
      }
    } catch (cause) {
      const isAborted = this.#closed;
      this.#close();
      if (!isAborted) throw typed(cause);
    }
    return { done: true, value: undefined };
  }

  async #fill(): Promise<void> {
    const { done, value } = await this.#reader.read();
    if (done) this.#bodyDone = true;
    this.#parser.push(done ? this.#utf8.end() : this.#utf8.decode(value));
  }

  /** However it ends: read to the end, failed, left or aborted. */
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
