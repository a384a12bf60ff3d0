/** Parses the text of a streamed body as server-sent events or JSON Lines. */
import type { APIError, ErrorClasses } from '../errors.js';

/** Fields of an event that are ignored. A comment is a field without a name. */
const IGNORED_FIELDS: readonly string[] = ['', 'id', 'retry'];

// In UTF-16 units. The API sends no longer line, and a server that never ends a line must not fill the memory.
const LONGEST_LINE = 2 ** 26;

/** The format of a streamed body. */
export type BodyFormat = 'sse' | 'jsonl';

/** Parses values from text that arrives in chunks. */
export interface Parser<T> {
  push(text: string): void;
  /** The next value. Undefined if more text is needed. */
  pull(): T | undefined;
  /** The last value, if the end of the body completes one. Throws if the body is incomplete. */
  end(): T | undefined;
}

export function parserOf<T>(
  format: BodyFormat,
  errors: ErrorClasses,
  headers: Headers | undefined,
): Parser<T> {
  return format === 'sse' ? new SSEParser<T>(errors, headers) : new JSONLParser<T>(errors);
}

/** A buffer that splits text into lines. Converts CRLF and CR to LF. */
export class LineBuffer {
  /** The unread text starts at `at`. Public, since parsers search it directly. */
  text = '';
  at = 0;
  #pieces: string[] = [];
  #size = 0;
  #skipLF = false;
  readonly #errors: ErrorClasses;

  constructor(errors: ErrorClasses) {
    this.#errors = errors;
  }

  push(chunk: string): void {
    const added = this.#normalise(chunk);
    const rest = this.text.slice(this.at);
    this.at = 0;
    if (added.includes('\n') || rest.includes('\n')) {
      // `join` makes a flat string. `+` would make a rope, which each search has to flatten.
      this.text = [...this.#pieces, rest, added].join('');
      this.#pieces = [];
      this.#size = 0;
      return;
    }
    // No line is complete yet. Joining the pieces at each push would take quadratic time.
    this.text = '';
    this.#pieces.push(rest, added);
    this.#size += rest.length + added.length;
    if (this.#size > LONGEST_LINE) {
      throw new this.#errors.ClaudeError('A line of the response is too long.');
    }
  }

  /** The next line without its line end. Undefined if more text is needed. */
  line(): string | undefined {
    const end = this.text.indexOf('\n', this.at);
    if (end === -1) return undefined;
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }

  /** The unread text at the end of the body: an incomplete line. */
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
    // A CR at the end of a chunk ends its line now. If the next chunk starts with LF, it belongs to this CR.
    this.#skipLF = text.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }
}

/** Parses JSON Lines. Skips blank lines; the last line needs no line end. */
class JSONLParser<T> implements Parser<T> {
  readonly #errors: ErrorClasses;
  readonly #buffer: LineBuffer;

  constructor(errors: ErrorClasses) {
    this.#errors = errors;
    this.#buffer = new LineBuffer(errors);
  }

  push(text: string): void {
    this.#buffer.push(text);
  }

  pull(): T | undefined {
    for (;;) {
      const line = this.#buffer.line();
      if (line === undefined) return undefined;
      if (line.trim() !== '') return this.#parse(line, 'A line');
    }
  }

  end(): T | undefined {
    const line = this.#buffer.rest();
    return line.trim() === '' ? undefined : this.#parse(line, 'The last line');
  }

  #parse(line: string, what: string): T {
    return parse(line, `${what} of the response`, this.#errors) as T;
  }
}

/** Parses server-sent events by the HTML standard into their data. Skips `ping` and events without a name; throws for `error`. */
class SSEParser<T> implements Parser<T> {
  readonly #errors: ErrorClasses;
  readonly #headers: Headers | undefined;
  readonly #buffer: LineBuffer;
  #name = '';
  #data: string[] = [];
  /** The first line that is not a field. Ignored by the standard, but a body without any event is an HTML page or JSON. */
  #unknownLine: string | undefined;
  #first: unknown;
  #last: unknown;

  constructor(errors: ErrorClasses, headers: Headers | undefined) {
    this.#errors = errors;
    this.#headers = headers;
    this.#buffer = new LineBuffer(errors);
  }

  push(text: string): void {
    this.#buffer.push(text);
  }

  pull(): T | undefined {
    for (;;) {
      const event = this.#pullSimple();
      if (event !== undefined) return event;
      const line = this.#buffer.line();
      if (line === undefined) return undefined;
      if (line !== '') {
        this.#field(line);
        continue;
      }
      const name = this.#name;
      const data = this.#data.join('\n');
      this.#name = '';
      this.#data = [];
      const value = this.#deliver(name, data);
      if (value !== undefined) return value;
    }
  }

  end(): undefined {
    const rest = this.#buffer.rest();
    this.#field(rest);
    if (this.#first === undefined && this.#unknownLine !== undefined) {
      const message = 'The response is not a stream of server-sent events.';
      throw new this.#errors.InvalidResponseError(
        undefined,
        this.#unknownLine,
        message,
        this.#headers,
      );
    }
    const inside = rest !== '' || this.#data.length > 0;
    const message =
      typeOf(this.#first) === 'message_start' && typeOf(this.#last) !== 'message_stop';
    if (inside || message) {
      throw new this.#errors.APIConnectionError({
        message: `The stream ended inside ${inside ? 'an event' : 'a message'}.`,
      });
    }
  }

  /**
   * The fast path for an event in the API's usual form, if it has arrived completely: `event: x`, `data: y`, blank line.
   * Does not read the name: one of more than five letters is neither `ping` nor `error`.
   */
  #pullSimple(): T | undefined {
    const { text, at } = this.#buffer;
    if (!text.startsWith('event: ', at) || this.#name !== '' || this.#data.length > 0) {
      return undefined;
    }
    const nameEnd = text.indexOf('\n', at);
    if (nameEnd < at + 13 || !text.startsWith('data: ', nameEnd + 1)) return undefined;
    const dataEnd = text.indexOf('\n', nameEnd + 7);
    if (dataEnd <= nameEnd + 7 || text.charCodeAt(dataEnd + 1) !== 10) return undefined;
    this.#buffer.at = dataEnd + 2;
    return this.#parse(text.slice(nameEnd + 7, dataEnd));
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const from = line.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1;
    const value = colon === -1 ? '' : line.slice(from);
    if (name === 'event') this.#name = value;
    else if (name === 'data') this.#data.push(value);
    else if (!IGNORED_FIELDS.includes(name)) this.#unknownLine ??= line;
  }

  #deliver(name: string, data: string): T | undefined {
    if (name === 'error') throw this.#error(data);
    if (name === '' || name === 'ping' || data === '') return undefined;
    return this.#parse(data);
  }

  #parse(data: string): T {
    const value = parse(data, 'The data of an event', this.#errors);
    this.#first ??= value;
    this.#last = value;
    return value as T;
  }

  #error(data: string): APIError {
    let error: unknown = data || undefined;
    try {
      error = JSON.parse(data);
    } catch {
      // Not JSON: the error holds the text.
    }
    return new this.#errors.APIError(undefined, error, undefined, this.#headers);
  }
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
}

function parse(text: string, what: string, { InvalidResponseError }: ErrorClasses): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${what} is not JSON.`;
    throw new InvalidResponseError(undefined, text, message, undefined, { cause });
  }
}
