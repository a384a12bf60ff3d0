/** The form of beta ids, and the names of their constants. */

/** Matches a beta id. Ids are elements of a comma-separated header, so they have no space, comma or line break. */
export const BETA_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * A value that `betas` of a generated client accepts instead of ids: the client sends the betas that the request needs.
 */
export const AUTO = 'auto';

/** Returns a name for the constant with a beta's id: `MCP_CLIENT_2025_11_20` for `mcp-client-2025-11-20`. */
export function betaIdentifier(id: string): string {
  const text = id.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  return /^\d/.test(text) ? `_${text}` : text;
}
