// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What a streamed body says: its text as lines, its lines as server-sent events or as JSON Lines. */
import type { APIError, ErrorClasses } from '../errors.js';

/** Those without a use here; a comment is a field without a name. */
const OTHER_FIELDS: readonly string[] = ['', 'id', 'retry'];

// A line longer than this (in UTF-16 units) is not one the API sends; without a bound it would fill the memory.
const LONGEST_LINE = 2 ** 26;

/** How a body says its values. */
export type BodyFormat = 'sse' | 'jsonl';

/** Text to values. */
export interface Parser<T> {
  push(text: string): void;
  /** The next value; undefined until more is pushed. */
  pull(): T | undefined;
  /** The last value, if the end of the body completes one. Throws where the body broke off. */
  end(): T | undefined;
}

export function parserOf<T>(
  format: BodyFormat,
  errors: ErrorClasses,
  headers: Headers | undefined,
): Parser<T> {
  return format === 'sse' ? new SSEParser<T>(errors, headers) : new JSONLParser<T>(errors);
}

/** Text that grows at its end and is read from its front, a line at a time. All line ends become `\n`. */
export class LineBuffer {
  /** What can be read: parsers look into it directly, from `at`. */
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
      // `+` would leave a rope, which every search and slice had to look through.
      this.text = [...this.#pieces, rest, added].join('');
      this.#pieces = [];
      this.#size = 0;
      return;
    }
    // No line is complete yet: joining every time would cost the square of its length.
    this.text = '';
    this.#pieces.push(rest, added);
    this.#size += rest.length + added.length;
    if (this.#size > LONGEST_LINE) {
      throw new this.#errors.ClaudeError('A line of the answer never ends.');
    }
  }

  /** The next whole line without its end; undefined until more is pushed. */
  line(): string | undefined {
    const end = this.text.indexOf('\n', this.at);
    if (end === -1) return undefined;
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }

  /** All that has not been read, as the body's end left it. */
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
    // A CR at the end of a chunk ends its line at once; the LF that may follow belongs to it.
    this.#skipLF = text.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }
}

/** Lines to values. Blank lines are skipped; the last line needs no end. */
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
    return parse(line, `${what} of the answer`, this.#errors) as T;
  }
}

/** By the HTML standard: events to their data. `ping` and events without a name are skipped, `error` is thrown, all others are delivered. */
class SSEParser<T> implements Parser<T> {
  readonly #errors: ErrorClasses;
  readonly #headers: Headers | undefined;
  readonly #buffer: LineBuffer;
  #name = '';
  #data: string[] = [];
  /** The first line that is none of an event: by itself nothing, but a whole answer of them is a page or a JSON value. */
  #strange: string | undefined;
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
      const usual = this.#pullUsual();
      if (usual !== undefined) return usual;
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
    if (this.#first === undefined && this.#strange !== undefined) {
      const message = 'The answer is not server-sent events.';
      throw new this.#errors.InvalidResponseError(undefined, this.#strange, message, this.#headers);
    }
    const inside = rest !== '' || this.#data.length > 0;
    const message =
      typeOf(this.#first) === 'message_start' && typeOf(this.#last) !== 'message_stop';
    if (inside || message) {
      throw new this.#errors.APIConnectionError({
        message: `The stream broke off inside ${inside ? 'an event' : 'a message'}.`,
      });
    }
  }

  /**
   * An event in the form nearly all have, if all of it is there: `event: x`, `data: y`, blank line. Its name is not
   * cut out of the text: one of more than five letters is neither `ping` nor `error`.
   */
  #pullUsual(): T | undefined {
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
    else if (!OTHER_FIELDS.includes(name)) this.#strange ??= line;
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
      // As text it says the same.
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
