/** The table of the encodings of request bodies. */

interface BodyEncodingRow {
  /** Whether the body or its fields can be files. */
  readonly hasFiles: boolean;
}

export const BODY_ENCODINGS = {
  json: { hasFiles: false },
  /** A form of parts that names items of lists and keys of objects in brackets: `ids[]`, `filter[key]`. */
  multipart: { hasFiles: true },
  /** A form of parts as OpenAPI defines it: lists are repeated parts, and objects are parts of JSON. */
  'form-data': { hasFiles: true },
  urlencoded: { hasFiles: false },
  text: { hasFiles: false },
  bytes: { hasFiles: true },
} as const satisfies Readonly<Record<string, BodyEncodingRow>>;

export type BodyEncoding = keyof typeof BODY_ENCODINGS;

export function hasFiles(encoding: BodyEncoding | undefined): boolean {
  return encoding !== undefined && BODY_ENCODINGS[encoding].hasFiles;
}
