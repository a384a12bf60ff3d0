/** Hashes texts independently of their line endings, because a checkout on Windows may change these. */
import { createHash } from 'node:crypto';

const CRLF = Buffer.from('\r\n');

/** Returns the SHA-256, in hex, of a text in UTF-8, with `\n` for every `\r\n`. */
export function hashText(text: string | Uint8Array): string {
  const bytes = Buffer.from(text);
  // Latin-1 keeps every byte as it is.
  const plain = bytes.includes(CRLF)
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
  return createHash('sha256').update(plain).digest('hex');
}
