/** Limits the size of inputs. */
import { InputError } from '../diagnostics.js';

/** Fifty times the official spec. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** Reads a stream into memory; stops and throws at the first byte beyond the limit. */
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
  return new InputError([
    {
      where,
      message: `is larger than ${limit / 1024 / 1024} MiB`,
      hint: 'an OpenAPI document is expected here',
    },
  ]);
}
