/** Hashes the data of inputs. */
import { createHash } from 'node:crypto';

/**
 * Returns the SHA-256, in hex, of plain data. Comments, line endings and white space of the file do not change the
 * hash, so that a client stays up to date when a formatter or a checkout changes them.
 */
export function hashData(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex');
}
