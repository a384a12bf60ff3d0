/** Hashes inputs by what they say. */
import { createHash } from 'node:crypto';

/**
 * Returns the SHA-256, in hex, of plain data. Comments, line ends and white space of the file do not count: a formatter
 * or a checkout with other line ends must not make a client look out of date.
 */
export function hashData(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex');
}
