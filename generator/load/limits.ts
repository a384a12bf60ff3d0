/** Limits the size of inputs, and the time for which a stream may send nothing. */
import type { Readable } from 'node:stream';
import { InputError } from '../diagnostics.js';

/** Reads a stream into memory. Throws an `InputError` as soon as the stream has sent more than `limit` bytes. */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array>,
  where: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(where, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(where: string, limit: number): InputError {
  const message = `is larger than ${limit / 1024 / 1024} MiB`;
  return new InputError([{ where, message, hint: 'check that it is the file that you mean' }]);
}

/** The longest time without a byte, in milliseconds: the same as the time limit of a download. */
const MOST_SILENCE_MS = 30_000;

/**
 * Yields the chunks of a stream. Throws if it sends nothing for `milliseconds`: a stream without a sender never ends.
 */
export async function* limitSilence(
  stream: Readable,
  where: string,
  milliseconds = MOST_SILENCE_MS,
): AsyncIterable<Uint8Array> {
  const timer = setTimeout(() => {
    const message = `sent nothing for ${milliseconds / 1000} s`;
    const hint = 'check the command that writes to it, or name a file';
    stream.destroy(new InputError([{ where, message, hint }]));
  }, milliseconds);
  try {
    for await (const chunk of stream) {
      timer.refresh();
      yield chunk as Uint8Array;
    }
  } finally {
    clearTimeout(timer);
  }
}
