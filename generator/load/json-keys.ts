/** Finds JSON objects that have a key twice, since parsers keep the last value and report nothing. */
import { throwIfAny } from '../diagnostics.js';
import type { DataPath } from './places.js';

/** @throws InputError with the place of each key that is written twice in the value at a path */
export async function refuseDuplicateKeys(
  text: string,
  value: unknown,
  where: string,
  path: DataPath,
): Promise<void> {
  if (!hasDuplicateKeys(text, value)) return;
  const { findDuplicateKeys } = await import('./json.js');
  throwIfAny(findDuplicateKeys(text, where, path));
}

/**
 * Compares the number of keys in a text with the number of properties in its value. This takes a fraction of the time
 * that a parser with positions would take.
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  return countKeys(text) !== countProperties(value);
}

/** Returns the number of strings with a `:` after them in a JSON text. */
function countKeys(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1;) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= 0x20) next += 1;
    if (text.charCodeAt(next) === COLON) count += 1;
    start = text.indexOf('"', next);
  }
  return count;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;

function isEscaped(text: string, index: number): boolean {
  let start = index;
  while (text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
  return (index - start) % 2 === 1;
}

/** Returns the total number of properties of all objects in a value. */
function countProperties(value: unknown): number {
  let count = 0;
  const left: object[] = [];
  const add = (child: unknown): void => {
    if (typeof child === 'object' && child !== null) left.push(child);
  };
  add(value);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Array.isArray(next)) next.forEach(add);
    else {
      // Faster than `Object.values`, which would copy each object.
      for (const key in next) {
        count += 1;
        add((next as Readonly<Record<string, unknown>>)[key]);
      }
    }
  }
  return count;
}
