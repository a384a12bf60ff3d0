/** Decodes the bytes of a streamed body. */

/**
 * The members of `Uint8Array` that the decoder uses. Since TypeScript 5.7 made `Uint8Array` generic, the compiler
 * compares two of them slowly.
 */
export interface Bytes extends ArrayBufferView {
  readonly length: number;
  readonly [index: number]: number;
  slice(start: number): Bytes;
  subarray(start: number, end: number): Bytes;
}

/**
 * Decodes UTF-8 in chunks. Keeps an incomplete character for the next chunk, since `TextDecoder` is slower with
 * `stream: true`.
 */
export class Utf8Chunks {
  readonly #decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  #tail: Bytes | undefined;
  #atStart = true;

  decode(chunk: Bytes): string {
    const bytes = this.#tail === undefined ? chunk : concat(this.#tail, chunk);
    const length = completeLength(bytes);
    const isComplete = length === bytes.length;
    this.#tail = isComplete ? undefined : bytes.slice(length);
    return this.#text(isComplete ? bytes : bytes.subarray(0, length));
  }

  /** Decodes an incomplete character at the end of the body. */
  end(): string {
    return this.#tail === undefined ? '' : this.#text(this.#tail);
  }

  #text(bytes: Bytes): string {
    const { buffer, byteOffset, byteLength } = bytes;
    const text = this.#decoder.decode(new DataView(buffer, byteOffset, byteLength));
    if (!this.#atStart || text === '') return text;
    this.#atStart = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** Returns the number of bytes before an incomplete character at the end of `bytes`. */
function completeLength(bytes: Bytes): number {
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

function concat(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
