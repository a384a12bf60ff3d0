/** A parser whose values go to a function as soon as they are there. */
import type { Parser } from '../parsers.js';

/**
 * Reading from it yields nothing and drives the rest: what a chunk of the body holds is handed on at once, at the cost of
 * a promise per chunk instead of one per value.
 */
export class DrainingParser<T> implements Parser<never> {
  readonly #parser: Parser<T>;
  readonly #take: (value: T) => void;
  readonly #signal: AbortSignal;

  constructor(parser: Parser<T>, take: (value: T) => void, signal: AbortSignal) {
    this.#parser = parser;
    this.#take = take;
    this.#signal = signal;
  }

  push(text: string): void {
    this.#parser.push(text);
  }

  pull(): undefined {
    for (let value = this.#parser.pull(); value !== undefined; value = this.#parser.pull()) {
      this.#take(value);
      if (this.#signal.aborted) return;
    }
  }

  end(): undefined {
    const last = this.#parser.end();
    if (last !== undefined) this.#take(last);
  }
}
