// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Headers as callers write them, merged into the plain record that `fetch` is given. */
import { ClaudeError } from '../errors.js';

/** Headers as callers may write them. A `null` removes a header that an earlier source set. */
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
// A header's value is visible ASCII, spaces and tabs, or Latin-1: a newline would start a header of its own.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Writes `source` over `target`: later names win, values of a list and names repeated in one are joined, `null` deletes. */
export function mergeHeaders(target: HeaderRecord, source: HeadersLike): HeaderRecord {
  const seen = new Set<string>();
  for (const [name, values] of headerEntries(source)) {
    const key = name.toLowerCase();
    // Objects that were merged may hold a name in two cases: the later one is meant.
    if (!Array.isArray(source)) seen.delete(key);
    for (const value of [values].flat()) {
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

/** The last thing that `source` says about a header: a value, null for "remove it", undefined for nothing. */
export function findHeader(source: HeadersLike, name: string): string | null | undefined {
  let found: string | null | undefined;
  for (const [key, value] of headerEntries(source)) {
    if (value === undefined || key.toLowerCase() !== name) continue;
    found = value === null ? null : String(value);
  }
  return found;
}

/** Returns the value, or throws where name or value cannot be sent. */
export function checkHeader(name: string, value: unknown): string {
  const text = String(value);
  if (NAME.test(name) && VALUE.test(text)) return text;
  // The value may be a secret: the message does not show it.
  throw new ClaudeError(
    `Header ${JSON.stringify(name)} holds a character that no header may hold.`,
  );
}

function headerEntries(source: HeadersLike): readonly (readonly [string, HeaderValue])[] {
  const given: object = source ?? {};
  return isEntries(given) ? given : Object.entries(given as Record<string, HeaderValue>);
}

/** `Headers` are read as a list is. As an iterable, the compiler would compare both member by member. */
function isEntries(source: object): source is readonly (readonly [string, HeaderValue])[] {
  return Symbol.iterator in source;
}
