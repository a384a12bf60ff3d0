/** Parses the headers in an environment variable. */

/** Parses one `name: value` per line. Skips lines without a colon, or with nothing before it. */
export function parseHeaders(text: string): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon >= 1) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}
