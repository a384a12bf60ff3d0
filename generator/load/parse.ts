/** Parses JSON and YAML to plain data. */
import { InputError, type Warn } from '../diagnostics.js';
import { hasConflictMarkers } from '../conflict.js';
import { refuseDuplicateKeys } from './json-keys.js';
import type { DataPath } from './places.js';

const SPEC_EXPECTED = 'an OpenAPI document is expected here';

/**
 * Parses bytes as JSON if they start with `{` or a comment of JavaScript, as YAML otherwise. A file with a YAML
 * extension is also parsed as YAML if it is not JSON.
 *
 * @param warn receives warnings about ambiguous YAML values; set for files of a spec
 * @param unique the path of the value in which duplicate JSON keys are refused; by default, the whole file of a spec
 */
export async function parseBytes(
  bytes: Uint8Array,
  where: string,
  warn?: Warn,
  unique: DataPath | undefined = warn && [],
): Promise<unknown> {
  const text = decodeText(bytes, where);
  const start = text.trimStart().charAt(0);
  if (start === '')
    refuse(where, 'is empty', warn ? SPEC_EXPECTED : 'write a mapping, such as `{}`');
  // YAML may begin with the merge key `<<:`.
  if (start === '<' && !/^\s*<<\s*:/.test(text))
    refuse(where, 'is HTML or XML', 'name the raw JSON or YAML file');
  return startsAsJson(text) ? parseJson(text, where, warn, unique) : parseYaml(text, where, warn);
}

/** Returns whether a text starts with `{` or with a comment of JavaScript, which JSON does not have. */
export function startsAsJson(text: string): boolean {
  return /^\s*(\{|\/[/*])/.test(text);
}

/**
 * Returns whether a text that is not JSON is refused as JSON. YAML may also begin with `{`, but is expected only in a
 * file with a YAML extension.
 */
export function isMeantAsJson(text: string, where: string): boolean {
  return startsAsJson(text) && !/\.ya?ml$/i.test(where);
}

/** @throws InputError if the bytes are not UTF-8, or contain git conflict markers. */
export function decodeText(bytes: Uint8Array, where: string): string {
  const text = decode(bytes) ?? refuse(where, 'is not UTF-8 text', 'save it as UTF-8');
  if (!hasConflictMarkers(text)) return text;
  return refuse(where, 'has git conflict markers', 'resolve the conflict first');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function parseJson(
  text: string,
  where: string,
  warn?: Warn,
  unique?: DataPath,
): Promise<unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (unique) await refuseDuplicateKeys(text, value, where, unique);
    return value;
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (!isMeantAsJson(text, where)) return parseYaml(text, where, warn);
    const { findJsonProblem } = await import('./json.js');
    throw new InputError([findJsonProblem(text, where)]);
  }
}

async function parseYaml(text: string, where: string, warn?: Warn): Promise<unknown> {
  const { parseExpanded } = await import('./expand.js');
  return parseExpanded(text, where, warn);
}

function refuse(where: string, message: string, hint: string): never {
  throw new InputError([{ where, message, hint }]);
}
