/** Warns if a newer generator made the client, since this generator may undo improvements. */
import type { Diagnostic } from '../diagnostics.js';
import type { Lock } from '../output/lock.js';

/**
 * Returns a warning if a newer generator made the client.
 *
 * @param generator the version of this generator
 */
export function warnOfNewer(
  { inputs }: Lock,
  generator: string,
  out: string,
): readonly Diagnostic[] {
  const made = inputs?.generator;
  if (made === undefined || !isNewer(made, generator)) return [];
  const message = `was made by gen-claude-client ${made}, which is newer than ${generator}`;
  return [{ where: out, message, hint: `install gen-claude-client ${made} or newer` }];
}

function isNewer(one: string, other: string): boolean {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const index = left.findIndex((number, at) => number !== (right[at] ?? 0));
  return index !== -1 && (left[index] ?? 0) > (right[index] ?? 0);
}

/** Returns the numbers of a version without a suffix: `[1, 2, 3]` for `1.2.3-beta.1`. */
function numbersOf(version: string): readonly number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}
