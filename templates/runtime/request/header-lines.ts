/** Parses the headers in an environment variable. Loaded late. */
import { ClaudeError } from '../api/errors.js';

/**
 * Parses one `name: value` per line. Skips lines without a colon. Throws a `ClaudeError` that names `variable` if the
 * name is missing.
 */
export function parseHeaders(
  text: string,
  variable: string,
): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    const name = line.slice(0, colon).trim();
    // The message does not show the line, whose value may be a secret.
    if (name === '') {
      throw new ClaudeError(`${variable} has a line without a name; write it as "name: value".`);
    }
    headers.push([name, line.slice(colon + 1).trim()]);
  }
  return headers;
}
