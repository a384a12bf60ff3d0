/** Chooses the parser of a streamed body: server-sent events or JSON Lines. */
import { SSEParser } from './events.js';
import { LineBuffer, parse, typeOf, type Parser } from './lines.js';

/** The format of a streamed body. `answer`: server-sent events, at least one. */
export type BodyFormat = 'sse' | 'answer' | 'jsonl';

export function parserOf<T>(
  format: BodyFormat,
  headers: Headers | undefined,
  maxSize: number,
): Parser<T> {
  return format === 'jsonl'
    ? new JSONLParser<T>(maxSize)
    : new SSEParser<T>(headers, format === 'answer', maxSize);
}

/** Parses JSON Lines. Skips blank lines; the last line needs no line end. */
class JSONLParser<T> implements Parser<T> {
  readonly #buffer: LineBuffer;
  #last: unknown;

  constructor(maxSize: number) {
    this.#buffer = new LineBuffer(maxSize);
  }

  get latestType(): unknown {
    return typeOf(this.#last);
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
    const value = parse(line, `${what} of the response`) as T;
    this.#last = value;
    return value;
  }
}
