// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Headers as text, such as a variable of the environment can hold. */

/** One `name: value` a line; lines that are none are skipped. */
export function parseHeaders(text: string): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon >= 1) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}
