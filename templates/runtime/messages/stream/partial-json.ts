/** Parses JSON that arrives in pieces, in linear time. */

import { setOwn } from '../shapes.js';

type Container = unknown[] | Record<string, unknown>;

/**
 * The token that the parser expects next. `firstValue` and `firstKey` also allow the end of an empty container. In the
 * states `string` and `scalar`, the parser expects the rest of the current token.
 */
type State =
  'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'string' | 'scalar' | 'end';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = ' \t\n\r';
const SCALAR_START = /[-\dtfn]/;
const SCALAR_END = ',]} \t\n\r';

export class PartialJSON {
  /**
   * The value that has been parsed so far; undefined before the first value. The parser changes objects and arrays in
   * place: it adds nested objects and arrays when they begin, and other values when they are complete.
   */
  value: unknown;
  readonly #open: Container[] = [];
  #state: State = 'value';
  #token = '';
  #key: string | undefined;
  #isKey = false;
  #hasEscape = false;
  #isEscaped = false;

  /** The innermost open container. */
  get #container(): Container | undefined {
    return this.#open[this.#open.length - 1];
  }

  /**
   * True if the value is complete. False after a number, `true`, `false` or `null` that is the whole text, since more
   * characters may follow.
   */
  get isComplete(): boolean {
    return this.#state === 'end';
  }

  /**
   * Parses the next piece of text. Throws a `SyntaxError` if the text is not JSON; `value` then holds the values before
   * the error.
   */
  push(text: string): void {
    for (let at = 0; at < text.length;) {
      if (this.#state === 'string') at = this.#string(text, at);
      else if (this.#state === 'scalar') at = this.#scalar(text, at);
      else {
        this.#structure(text.charAt(at));
        at++;
      }
    }
  }

  #string(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 32) fail(text.charAt(at));
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === BACKSLASH) this.#isEscaped = this.#hasEscape = true;
      else if (code === QUOTE) {
        this.#closeString(this.#token + text.slice(from, at));
        return at + 1;
      }
    }
    this.#token += text.slice(from);
    return text.length;
  }

  #closeString(raw: string): void {
    const text = this.#hasEscape ? (JSON.parse(`"${raw}"`) as string) : raw;
    if (!this.#isKey) {
      this.#put(text);
      return;
    }
    this.#key = text;
    this.#state = 'colon';
  }

  #scalar(text: string, from: number): number {
    let at = from;
    while (at < text.length && !SCALAR_END.includes(text.charAt(at))) at++;
    this.#token += text.slice(from, at);
    if (at < text.length) this.#putScalar();
    return at;
  }

  #putScalar(): void {
    this.#put(JSON.parse(this.#token));
  }

  #structure(char: string): void {
    if (SPACE.includes(char)) return;
    switch (this.#state) {
      case 'firstValue':
      case 'value':
        if (char === ']' && this.#state === 'firstValue') this.#close(char);
        else this.#begin(char);
        return;
      case 'firstKey':
      case 'key':
        if (char === '}' && this.#state === 'firstKey') this.#close(char);
        else if (char === '"') this.#beginToken('string', true);
        else fail(char);
        return;
      case 'colon':
        if (char !== ':') fail(char);
        this.#state = 'value';
        return;
      case 'comma':
        if (char !== ',') this.#close(char);
        else this.#state = Array.isArray(this.#container) ? 'value' : 'key';
        return;
      default:
        fail(char);
    }
  }

  #begin(char: string): void {
    if (char === '{') {
      const fields: Record<string, unknown> = {};
      this.#enter(fields, 'firstKey');
    } else if (char === '[') this.#enter([], 'firstValue');
    else if (char === '"') this.#beginToken('string', false);
    else if (SCALAR_START.test(char)) {
      this.#beginToken('scalar', false);
      this.#token = char;
    } else fail(char);
  }

  #enter(container: Container, state: 'firstKey' | 'firstValue'): void {
    this.#put(container);
    this.#open.push(container);
    this.#state = state;
  }

  #beginToken(state: 'string' | 'scalar', isKey: boolean): void {
    this.#state = state;
    this.#isKey = isKey;
    this.#token = '';
    this.#hasEscape = false;
  }

  #close(char: string): void {
    const closing = Array.isArray(this.#container) ? ']' : '}';
    if (char !== closing) fail(char);
    this.#open.pop();
    this.#state = this.#open.length === 0 ? 'end' : 'comma';
  }

  #put(value: unknown): void {
    const parent = this.#container;
    this.#state = parent === undefined ? 'end' : 'comma';
    if (parent === undefined) this.value = value;
    else if (Array.isArray(parent)) parent.push(value);
    else setOwn(parent, this.#key ?? '', value);
  }
}

function fail(char: string): never {
  throw new SyntaxError(`Unexpected ${JSON.stringify(char)} in JSON`);
}
