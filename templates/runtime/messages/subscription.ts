/** One reader of values that are pushed: what it has not read yet waits for it. */

type Result<T> = IteratorResult<T, undefined>;

export class Subscription<T> implements AsyncIterator<T, undefined> {
  readonly #leave: () => void;
  readonly #waiting: ((result: Result<T> | PromiseLike<Result<T>>) => void)[] = [];
  #queue: T[] = [];
  #next = 0;
  #end: { readonly error?: Error | undefined } | undefined;
  #isSlow = false;
  #onEmpty: (() => void) | undefined;

  /** @param leave called when the reader does not want the rest. */
  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(value: T): void {
    const answer = this.#waiting.shift();
    if (answer === undefined) this.#queue.push(value);
    else answer({ done: false, value });
  }

  /** The first who asks for more than there is gets the error. */
  end(error?: Error): void {
    this.#end = { error };
    for (const answer of this.#waiting.splice(0)) answer(this.next());
  }

  /** Whether values wait for a reader that has been quick so far. */
  get isBehind(): boolean {
    return this.#next < this.#queue.length && !this.#isSlow;
  }

  /** Settles when all has been read. A reader that does something else in between is waited for only once. */
  caughtUp(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#isSlow = true;
        resolve();
      });
      this.#onEmpty = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  next(): Promise<Result<T>> {
    if (this.#next < this.#queue.length) {
      const value = this.#queue[this.#next++] as T;
      if (this.#next === this.#queue.length) this.#clear();
      return Promise.resolve({ done: false, value });
    }
    if (this.#end === undefined)
      return new Promise<Result<T>>((resolve) => this.#waiting.push(resolve));
    const { error } = this.#end;
    this.#end = {};
    if (error !== undefined) return Promise.reject(error);
    return Promise.resolve({ done: true, value: undefined });
  }

  return(): Promise<Result<T>> {
    this.#clear();
    this.#end = {};
    this.#leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  #clear(): void {
    this.#queue = [];
    this.#next = 0;
    this.#onEmpty?.();
  }
}
