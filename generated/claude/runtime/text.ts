// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Text out of a body's chunks: characters and lines that are split between chunks are put together again. */
import { ClaudeError } from './errors.js';

// A line longer than this (in UTF-16 units) is not one the API sends; without a bound it would fill the memory.
const LONGEST_LINE = 2 ** 26;

/** Bytes to text. Whole characters only, so that the decoder can take its fast path, which streaming would close. */
export class Utf8Chunks {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #tail: Uint8Array | undefined;
  #atStart = true;

  decode(chunk: Uint8Array): string {
    const bytes = this.#tail === undefined ? chunk : concat(this.#tail, chunk);
    const length = completeLength(bytes);
    this.#tail = length < bytes.length ? bytes.slice(length) : undefined;
    return this.#text(length < bytes.length ? bytes.subarray(0, length) : bytes);
  }

  /** What is left when the body is over: a character of which the end never came. */
  end(): string {
    return this.#tail === undefined ? '' : this.#text(this.#tail);
  }

  #text(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes);
    if (!this.#atStart || text === '') return text;
    this.#atStart = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** The number of leading bytes that end with a whole character. */
function completeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let i = length - 1; i >= 0 && i >= length - 3; i--) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length - i < size ? i : length;
  }
  return length;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Text that grows at its end and is read from its front, a line at a time. All line ends become `\n`. */
export class LineBuffer {
  /** What can be read: parsers look into it directly, from `at`. */
  text = '';
  at = 0;
  #pieces: string[] = [];
  #size = 0;
  #skipLF = false;

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
    if (this.#size > LONGEST_LINE) throw new ClaudeError('A line of the answer never ends.');
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
