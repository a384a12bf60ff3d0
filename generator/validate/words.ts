/** The lexical rules of a manifest: how an id, a date, an operation key or a name is written. */

/** A beta id is one element of a header's comma list: no space, comma, line break or other separator. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The name of a header: `token` of RFC 9110, section 5.6.2, less the signs that no API uses. */
export const TOKEN = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** A method's name: code names between dots. */
export const METHOD = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

/** A key of `components.schemas`, or a field: the signs that OpenAPI allows there. */
export const JSON_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** A type in the emitted client. */
export const TYPE_NAME = /^[A-Z][A-Za-z0-9_]*$/;

/** A further name of a type; `Tool.InputSchema` is one in another namespace, `Messages.*` the type's own in another. */
export const ALIAS = /^[A-Z][A-Za-z0-9_]*(\.([A-Z][A-Za-z0-9_]*|\*))?$/;

/** A type's name in which one `*` stands for what it stands for in {@link SCHEMA_PATTERN}. */
export const TYPE_PATTERN = /^(?=[A-Z*])[A-Za-z0-9_]*\*[A-Za-z0-9_]*$/;

/** A type's name, or all that begin and end so. */
export const TYPE_NAMES = /^(?=[A-Z*])[A-Za-z0-9_]*\*?[A-Za-z0-9_]*$/;

/** All schemas whose names begin and end so. */
export const SCHEMA_PATTERN = /^[A-Za-z0-9_-]*\*[A-Za-z0-9_-]*$/;

/** `VERB /path`; a query is never part of the key. */
export const OPERATION_KEY = /^(GET|POST|PUT|PATCH|DELETE) \/[^\s?#]*$/;

const DATED_ID = /-(\d{4}-\d{2}-\d{2})$/;

/** The date that a beta id ends in. */
export function dateOfId(id: string): string | undefined {
  return DATED_ID.exec(id)?.[1];
}

/** Whether a text is `YYYY-MM-DD` and such a day exists. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
