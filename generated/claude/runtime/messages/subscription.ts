// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** One reader of values that are pushed: what it has not read yet waits for it. */

type Result = IteratorResult<unknown, undefined>;

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Knows nothing of the values: the message stream gives them their type. */
export class Subscription {
  readonly #leave: () => void;
  readonly #waiting: Waiting[] = [];
  #queue: unknown[] = [];
  #next = 0;
  #end: { readonly error?: Error | undefined } | undefined;
  #isSlow = false;
  #onEmpty: (() => void) | undefined;

  /** @param leave called when the reader does not want the rest. */
  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(value: unknown): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#queue.push(value);
    else waiting.resolve({ done: false, value });
  }

  /** The first who asks for more than there is gets the error. */
  end(error?: Error): void {
    this.#end = { error };
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      this.next().then<unknown, unknown>(resolve, reject);
    }
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

  next(): Promise<Result> {
    if (this.#next < this.#queue.length) {
      const value = this.#queue[this.#next++];
      if (this.#next === this.#queue.length) this.#clear();
      return Promise.resolve<Result>({ done: false, value });
    }
    if (this.#end === undefined)
      return new Promise<Result>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    const { error } = this.#end;
    this.#end = {};
    if (error !== undefined) return Promise.reject(error);
    return Promise.resolve<Result>({ done: true, value: undefined });
  }

  return(): Promise<Result> {
    this.#clear();
    this.#end = {};
    this.#leave();
    return Promise.resolve<Result>({ done: true, value: undefined });
  }

  #clear(): void {
    this.#queue = [];
    this.#next = 0;
    this.#onEmpty?.();
  }
}
