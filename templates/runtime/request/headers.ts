/** Merges the headers of callers into the record that is passed to `fetch`. */
import { ClaudeError } from '../errors.js';
import { printScalar } from './platform.js';

/**
 * `Headers`, pairs, or an object. A `null` removes a header that the client or an earlier source sets; `undefined` has
 * no effect.
 */
export type HeadersLike =
  | Headers
  | readonly (readonly [string, string | null | undefined])[]
  | Readonly<Record<string, string | readonly string[] | null | undefined>>
  | null
  | undefined;

/** Lower-case names and their values. */
export type HeaderRecord = Record<string, string>;

type HeaderValue = string | readonly string[] | null | undefined;

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
// RFC 9110: visible ASCII, spaces, tabs and Latin-1. A newline would start another header.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Adds `source` to `target` and replaces headers of the same name. Several values of one source are joined with a
 * comma. Throws a `ClaudeError` for an invalid name or value.
 */
export function mergeHeaders(target: HeaderRecord, source: HeadersLike): HeaderRecord {
  const seen = new Set<string>();
  for (const [name, values] of headerEntries(source)) {
    const key = name.toLowerCase();
    // A merged object may contain `Accept` and `accept`: the later header replaces the earlier one.
    if (!Array.isArray(source)) seen.delete(key);
    for (const value of ([values] as (string | null | undefined)[]).flat()) {
      if (value === undefined) continue;
      if (value === null) {
        Reflect.deleteProperty(target, key);
        seen.delete(key);
        continue;
      }
      target[key] = checkHeader(key, seen.has(key) ? [target[key], value].join(', ') : value);
      seen.add(key);
    }
  }
  return target;
}

/**
 * Returns the value of a header in `source`: null if `source` removes the header, undefined if the header is not set.
 * `name` is in lower case.
 */
export function findHeader(source: HeadersLike, name: string): string | null | undefined {
  let found: string | null | undefined;
  for (const [key, value] of headerEntries(source)) {
    if (value === undefined || key.toLowerCase() !== name) continue;
    found = value === null ? null : String(value);
  }
  return found;
}

/** Returns the value as a string. Throws a `ClaudeError` if the name or the value is invalid. */
export function checkHeader(name: string, value: unknown): string {
  // A value that is not a scalar becomes a newline, which is invalid.
  const text = printScalar(value) ?? '\n';
  if (NAME.test(name) && VALUE.test(text)) return text;
  // The message does not show the value, which may be a secret.
  throw new ClaudeError(
    `Header ${JSON.stringify(name)} needs a valid name and one line of Latin-1.`,
  );
}

/** An array type, since iterables are slow to type-check. */
type Entries = readonly (readonly [string, HeaderValue])[];

function headerEntries(source: HeadersLike): Entries {
  const given = (source as object | null | undefined) ?? {};
  // Arrays and `Headers` are iterable.
  if (Symbol.iterator in given) return given as Entries;
  return Object.entries(given as Record<string, HeaderValue>);
}
