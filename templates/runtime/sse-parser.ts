/** Server-sent events by the HTML standard, each event's data as JSON. */
import { APIConnectionError, APIError, InvalidResponseError } from './errors.js';
import { notJSON } from './jsonl-parser.js';
import type { Parser } from './reader.js';
import { LineBuffer } from './text.js';

/** Those without a use here; a comment is a field without a name. */
const OTHER_FIELDS: readonly string[] = ['', 'id', 'retry'];

/** Events to their data. `ping` and events without a name are skipped, `error` is thrown, all others are delivered. */
export class SSEParser<T> implements Parser<T> {
  readonly #headers: Headers | undefined;
  readonly #buffer = new LineBuffer();
  #name = '';
  #data: string[] = [];
  /** The first line that is none of an event: by itself nothing, but a whole answer of them is a page or a JSON value. */
  #strange: string | undefined;
  #first: unknown;
  #last: unknown;

  constructor(headers?: Headers) {
    this.#headers = headers;
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
    if (rest !== '') this.#field(rest);
    if (this.#first === undefined && this.#strange !== undefined) {
      const message = 'The answer is not server-sent events.';
      throw new InvalidResponseError(undefined, this.#strange, message, this.#headers);
    }
    const inside = rest !== '' || this.#data.length > 0;
    const message =
      typeOf(this.#first) === 'message_start' && typeOf(this.#last) !== 'message_stop';
    if (inside || message) {
      throw new APIConnectionError({
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
    if (name === '' || name === 'ping' || data === '') return undefined;
    if (name === 'error') throw this.#error(data);
    return this.#parse(data);
  }

  #parse(data: string): T {
    try {
      const value: unknown = JSON.parse(data);
      this.#first ??= value;
      this.#last = value;
      return value as T;
    } catch (cause) {
      throw notJSON(data, 'The data of an event', cause);
    }
  }

  #error(data: string): APIError {
    try {
      return new APIError(undefined, JSON.parse(data), undefined, this.#headers);
    } catch {
      return new APIError(undefined, data, undefined, this.#headers);
    }
  }
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
}
