/** Parses server-sent events. */
import { APIConnectionError, APIError, InvalidResponseError } from '../api/errors.js';
import { messageIn } from '../printable.js';
import { LineBuffer, parse, typeOf, type Parser } from './lines.js';

/** Fields of an event that are ignored. A comment is a field without a name. */
const IGNORED_FIELDS: readonly string[] = ['', 'id', 'retry'];

/**
 * Parses server-sent events, whose format the HTML standard defines, and the JSON in their data. For an event without a
 * name, which some gateways send, the `type` in the data is the name. Skips `ping`, and data without a name and type.
 * Throws an `APIError` for an `error` event, and an `APIConnectionError` if the stream ends inside an event or a
 * message.
 */
export class SSEParser<T> implements Parser<T> {
  readonly #headers: Headers | undefined;
  readonly #buffer: LineBuffer;
  readonly #needsEvent: boolean;
  #name = '';
  #data: string[] = [];
  /** The number of characters in `#data`. */
  #size = 0;
  /**
   * The first line with an unknown field name. The standard ignores such lines, but a body that has no event is usually
   * an HTML page or JSON.
   */
  #unknownLine: string | undefined;
  #first: unknown;
  #last: unknown;

  constructor(headers: Headers | undefined, needsEvent: boolean, maxSize: number) {
    this.#headers = headers;
    this.#needsEvent = needsEvent;
    this.#buffer = new LineBuffer(maxSize);
  }

  get latestType(): unknown {
    return typeOf(this.#last);
  }

  push(text: string): void {
    try {
      this.#buffer.push(text);
    } catch (error) {
      this.#throwBeforeEnd(error);
    }
  }

  pull(): T | undefined {
    for (;;) {
      try {
        return this.#pull();
      } catch (error) {
        this.#throwBeforeEnd(error);
      }
    }
  }

  /** Throws the error, except after the end of a message: the message is then complete. */
  #throwBeforeEnd(error: unknown): void {
    if (typeOf(this.#last) !== 'message_stop') throw error;
  }

  #pull(): T | undefined {
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
      this.#size = 0;
      const value = this.#deliver(name, data);
      if (value !== undefined) return value;
    }
  }

  end(): undefined {
    try {
      this.#end();
    } catch (error) {
      this.#throwBeforeEnd(error);
    }
  }

  #end(): void {
    const rest = this.#buffer.rest();
    this.#field(rest);
    if (this.#first === undefined && this.#unknownLine !== undefined) {
      throw this.#invalid('The response is not a stream of server-sent events.');
    }
    const inside = rest !== '' || this.#data.length > 0;
    const message =
      typeOf(this.#first) === 'message_start' && typeOf(this.#last) !== 'message_stop';
    if (inside || message) {
      throw new APIConnectionError({
        message: `The stream ended inside ${inside ? 'an event' : 'a message'}.`,
      });
    }
    if (this.#first === undefined && this.#needsEvent) {
      throw this.#invalid('The stream ended without an event.');
    }
  }

  #invalid(message: string): APIError {
    return new InvalidResponseError(undefined, this.#unknownLine, message, this.#headers);
  }

  /**
   * Returns the value of a complete event in the usual form of the API: `event: x`, `data: y`, blank line. Returns
   * undefined for other forms. Faster than parsing each line. Does not read the name: a name of more than five letters
   * is neither `ping` nor `error`.
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
    else if (name === 'data') this.#add(value);
    else if (!IGNORED_FIELDS.includes(name)) this.#unknownLine ??= line;
  }

  #add(data: string): void {
    this.#size += data.length;
    this.#buffer.check(this.#size);
    this.#data.push(data);
  }

  #deliver(name: string, data: string): T | undefined {
    if (name === 'error') throw this.#error(data);
    if (name === 'ping' || data === '') return undefined;
    return name === '' ? this.#deliverUnnamed(data) : this.#parse(data);
  }

  /**
   * Skips data that is not an object with a `type`, such as `[DONE]`. Throws an `APIError` for the type `error` and for
   * `{ "error": … }`.
   */
  #deliverUnnamed(data: string): T | undefined {
    if (!/^\s*\{/.test(data)) return undefined;
    const value = parse(data, 'The data of an event');
    const type = typeOf(value);
    if (type === 'error' || (type === undefined && hasError(value))) throw this.#error(data);
    return typeof type !== 'string' || type === 'ping' ? undefined : this.#keep(value);
  }

  #parse(data: string): T {
    return this.#keep(parse(data, 'The data of an event'));
  }

  #keep(value: unknown): T {
    this.#first ??= value;
    // Events after the end of a message do not change `#last`, so that they do not make the message incomplete.
    if (typeOf(this.#last) !== 'message_stop') this.#last = value;
    return value as T;
  }

  #error(data: string): APIError {
    let error: unknown = data || undefined;
    try {
      error = JSON.parse(data);
    } catch {
      // The data is not JSON: the error contains the text.
    }
    return new APIError(undefined, error, messageIn(error), this.#headers);
  }
}

/** Returns true for an object whose `error` is set, such as `{ "error": { … } }`. */
function hasError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value && !!value.error;
}
