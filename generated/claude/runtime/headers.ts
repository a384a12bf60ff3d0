// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Headers as callers write them, merged into the plain record that `fetch` is given. */
import { ClaudeError } from './errors.js';

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

/** Writes `source` over `target`: later names win, repeated names within one source are joined, `null` deletes. */
export function mergeHeaders(target: HeaderRecord, source: HeadersLike): HeaderRecord {
  const seen = new Set<string>();
  for (const [name, value] of headerEntries(source)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    if (value === null) {
      Reflect.deleteProperty(target, key);
      seen.delete(key);
      continue;
    }
    const before = seen.has(key) ? target[key] : undefined;
    const text = [value].flat().join(', ');
    target[key] = checkHeader(key, before === undefined ? text : `${before}, ${text}`);
    seen.add(key);
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
  if (source === null || source === undefined) return [];
  if (source instanceof Headers) {
    const entries: [string, string][] = [];
    source.forEach((value, name) => entries.push([name, value]));
    return entries;
  }
  if (isEntries(source)) return source;
  return Object.entries<HeaderValue>(source);
}

function isEntries(source: object): source is readonly (readonly [string, HeaderValue])[] {
  return Array.isArray(source);
}
