// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** JSON Lines: one value a line. */
import { InvalidResponseError } from './errors.js';
import type { Parser } from './reader.js';
import { LineBuffer } from './text.js';

/** Lines to values. Blank lines are skipped; the last line needs no end. */
export class JSONLParser<T> implements Parser<T> {
  readonly #buffer = new LineBuffer();

  push(text: string): void {
    this.#buffer.push(text);
  }

  pull(): T | undefined {
    for (;;) {
      const line = this.#buffer.line();
      if (line === undefined) return undefined;
      if (line.trim() !== '') return parseLine(line, 'A line of the answer') as T;
    }
  }

  end(): T | undefined {
    const line = this.#buffer.rest();
    return line.trim() === '' ? undefined : (parseLine(line, 'The last line of the answer') as T);
  }
}

function parseLine(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJSON(text, what, cause);
  }
}

/** The error for a part of an answer that is not JSON. */
export function notJSON(text: string, what: string, cause: unknown): InvalidResponseError {
  return new InvalidResponseError(undefined, text, `${what} is not JSON.`, undefined, { cause });
}
