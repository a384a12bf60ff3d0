/** The lexical rules of a manifest: how an id, a date, an operation key or a name is written. */

/** A header name: a `token` of RFC 9110, section 5.6.2, restricted to letters, digits, `-` and `_`. */
export const TOKEN = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** The name of a query parameter: no white space, no separators of a query string, no quotes, no backslash. */
export const QUERY_NAME = /^[^\s&=#?"'`\\]+$/;

/** An environment variable, as shells name them (POSIX, section 8.1). */
export const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A method name: identifiers separated by dots. */
export const METHOD = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

/** A key of `components.schemas` or a field name, in the characters that OpenAPI allows for keys. */
export const JSON_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** A type name of the emitted client. */
export const TYPE_NAME = /^[A-Z][A-Za-z0-9_]*$/;

/**
 * An additional name of a type: `Tool.InputSchema` in the namespace `Tool`, or `Messages.*` for the name of the type
 * itself in `Messages`.
 */
export const ALIAS = /^[A-Z][A-Za-z0-9_]*(\.([A-Z][A-Za-z0-9_]*|\*))?$/;

/** A type name in which `*` repeats the text that `*` matched in {@link SCHEMA_PATTERN}. */
export const TYPE_PATTERN = /^(?=[A-Z*])[A-Za-z0-9_]*\*[A-Za-z0-9_]*$/;

/** A type name, or a pattern of type names with one `*`. */
export const TYPE_NAMES = /^(?=[A-Z*])[A-Za-z0-9_]*\*?[A-Za-z0-9_]*$/;

/** A pattern of schema names with one `*`. */
export const SCHEMA_PATTERN = /^[A-Za-z0-9_-]*\*[A-Za-z0-9_-]*$/;

/** An operation: `VERB /path`. A path key of a spec may hold any characters, such as white space or a fragment. */
export const OPERATION_KEY = /^(GET|POST|PUT|PATCH|DELETE) \//;

const DATED_ID = /-(\d{4}-\d{2}-\d{2})$/;

/** Returns the date at the end of a beta id, which may not exist in the calendar; undefined for an id without one. */
export function dateOfId(id: string): string | undefined {
  return DATED_ID.exec(id)?.[1];
}

/** Returns whether a text is a date (`YYYY-MM-DD`) that exists in the calendar. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
