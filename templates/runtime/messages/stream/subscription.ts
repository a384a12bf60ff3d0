/** An async iterator over values that are pushed. Buffers the values that have not been read. */

type Result = IteratorResult<unknown, undefined>;

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Values are untyped here; the message stream types them. */
export class Subscription {
  readonly #onLeave: () => void;
  readonly #waiting: Waiting[] = [];
  #queue: unknown[] = [];
  #next = 0;
  #end: { readonly error?: Error | undefined } | undefined;
  #isSlow = false;
  #onEmpty: (() => void) | undefined;
  #onAsked: (() => void) | undefined;

  /** @param onLeave called when a loop is left before the end. */
  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  push(value: unknown): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#queue.push(value);
    else waiting.resolve({ done: false, value });
  }

  /**
   * Ends the iteration after the buffered values. The first `next()` after the last value rejects with `error`, if set.
   */
  end(error?: Error): void {
    this.#end = { error };
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      this.next().then<unknown, unknown>(resolve, reject);
    }
  }

  /** True if values are buffered and the reader is not marked as slow. */
  get isBehind(): boolean {
    return this.#next < this.#queue.length && !this.#isSlow;
  }

  /**
   * True if the reader handles a value or has not begun to read. False after the end, and for a reader marked as slow.
   */
  get isBusy(): boolean {
    return this.#waiting.length === 0 && this.#end === undefined && !this.#isSlow;
  }

  /**
   * Resolves when the buffer is empty, or when a timer of 0 ms fires. The timer marks the reader as slow, so that the
   * stream no longer waits for the reader.
   */
  caughtUp(): Promise<void> {
    return this.#orSlow((resolve) => (this.#onEmpty = resolve));
  }

  /**
   * Resolves when the reader requests a value that has not arrived, when it stops reading, or when a timer of 0 ms
   * fires, as in {@link caughtUp}.
   */
  askedAgain(): Promise<void> {
    return this.#orSlow((resolve) => (this.#onAsked = resolve));
  }

  #orSlow(when: (resolve: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#isSlow = true;
        resolve();
      });
      when(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  next(): Promise<Result> {
    if (this.#next < this.#queue.length) {
      const value = this.#queue[this.#next++];
      if (this.#next === this.#queue.length) this.#clear();
      return Promise.resolve<Result>({ done: false, value });
    }
    if (this.#end === undefined) {
      this.#onAsked?.();
      return new Promise<Result>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    }
    const { error } = this.#end;
    this.#end = {};
    if (error !== undefined) return Promise.reject(error);
    return Promise.resolve<Result>({ done: true, value: undefined });
  }

  return(): Promise<Result> {
    this.#clear();
    this.#onAsked?.();
    this.#end = {};
    this.#onLeave();
    return Promise.resolve<Result>({ done: true, value: undefined });
  }

  #clear(): void {
    this.#queue = [];
    this.#next = 0;
    this.#onEmpty?.();
  }
}
