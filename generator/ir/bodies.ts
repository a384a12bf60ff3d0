/** The table of the ways in which a body is sent. */

interface BodyEncodingRow {
  /** Its fields, or the body itself, may be files. */
  readonly hasFiles: boolean;
}

export const BODY_ENCODINGS = {
  json: { hasFiles: false },
  /** Lists and objects in brackets: `ids[]`, `filter[key]`. */
  multipart: { hasFiles: true },
  /** Lists as repeated parts, objects as parts of JSON: as OpenAPI says. */
  'form-data': { hasFiles: true },
  urlencoded: { hasFiles: false },
  text: { hasFiles: false },
  bytes: { hasFiles: true },
} as const satisfies Readonly<Record<string, BodyEncodingRow>>;

export type BodyEncoding = keyof typeof BODY_ENCODINGS;

export function hasFiles(encoding: BodyEncoding | undefined): boolean {
  return encoding !== undefined && BODY_ENCODINGS[encoding].hasFiles;
}
