/** Splits the text of a streamed body into lines, and parses JSON in the lines. */
import { InvalidResponseError } from '../api/errors.js';

/**
 * The default size limit of a line and of the data of an event, in characters. Without a limit, a server that never
 * ends a line would fill the memory.
 */
export const DEFAULT_MAX_SIZE: number = 2 ** 26;

/** Parses values from text that arrives in chunks. */
export interface Parser<T> {
  push(text: string): void;
  /** Returns the next value, or undefined if more text is needed. */
  pull(): T | undefined;
  /** Returns the last value if the end of the body completes a value. Throws if the body is incomplete. */
  end(): T | undefined;
  /** The `type` of the latest value. Undefined before the first value, and for a value without a type. */
  readonly latestType: unknown;
}

/** A buffer that splits text into lines. Converts CRLF and CR to LF. */
export class LineBuffer {
  /** The unread text starts at `at`. Public, since parsers search it directly. */
  text = '';
  at = 0;
  #pieces: string[] = [];
  #size = 0;
  #skipLF = false;
  readonly #maxSize: number;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  push(chunk: string): void {
    const added = this.#normalise(chunk);
    const rest = this.text.slice(this.at);
    this.at = 0;
    if (added.includes('\n') || rest.includes('\n')) {
      // `join` makes a flat string. `+` would make a rope, which V8 flattens in each search.
      this.text = [...this.#pieces, rest, added].join('');
      this.#pieces = [];
      this.#size = 0;
      return;
    }
    // No line is complete yet. Joining the pieces at each push would take quadratic time.
    this.text = '';
    this.#pieces.push(rest, added);
    this.#size += rest.length + added.length;
    if (this.#size > this.#maxSize) this.#pieces = [];
    this.check(this.#size);
  }

  /** Throws an `InvalidResponseError` if `size`, the characters of a line or an event, exceeds the limit. */
  check(size: number): void {
    if (size <= this.#maxSize) return;
    const message = `An event or line is longer than ${this.#maxSize} characters (maxResponseSize).`;
    throw new InvalidResponseError(undefined, undefined, message, undefined);
  }

  /** Returns the next line without its line end, or undefined if more text is needed. */
  line(): string | undefined {
    const end = this.text.indexOf('\n', this.at);
    if (end === -1) return undefined;
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }

  /** Returns the unread text at the end of the body: an incomplete line, or an empty string. */
  rest(): string {
    const rest = this.#pieces.join('') + this.text.slice(this.at);
    this.#pieces = [];
    this.text = '';
    this.at = 0;
    return rest;
  }

  #normalise(chunk: string): string {
    const text = this.#skipLF && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') this.#skipLF = false;
    if (!text.includes('\r')) return text;
    // A CR at the end of a chunk ends the line. If the next chunk starts with LF, the LF belongs to this CR.
    this.#skipLF = text.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }
}

/** Returns the `type` of an object, or undefined for other values. */
export function typeOf(value: unknown): unknown {
  return (value as { readonly type?: unknown } | null | undefined)?.type;
}

/** Parses JSON. Throws an `InvalidResponseError` whose message contains `what`. */
export function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${what} is not JSON.`;
    throw new InvalidResponseError(undefined, text, message, undefined, { cause });
  }
}
