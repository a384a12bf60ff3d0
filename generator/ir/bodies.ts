/** The table of the encodings of request bodies. */

interface BodyEncodingRow {
  /** Whether the body or its fields can be files. */
  readonly hasFiles: boolean;
}

export const BODY_ENCODINGS = {
  json: { hasFiles: false },
  /** `multipart/form-data` with the names of list items and object keys in brackets: `ids[]`, `filter[key]`. */
  multipart: { hasFiles: true },
  /** `multipart/form-data` as in OpenAPI: lists are repeated parts, and objects are JSON parts. */
  'form-data': { hasFiles: true },
  urlencoded: { hasFiles: false },
  text: { hasFiles: false },
  bytes: { hasFiles: true },
} as const satisfies Readonly<Record<string, BodyEncodingRow>>;

export type BodyEncoding = keyof typeof BODY_ENCODINGS;

export function hasFiles(encoding: BodyEncoding | undefined): boolean {
  return encoding !== undefined && BODY_ENCODINGS[encoding].hasFiles;
}
