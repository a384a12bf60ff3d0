/** Ids of betas. */

/** A beta id, one element of a comma-separated header: no space, comma or line break. */
export const BETA_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** `mcp-client-2025-11-20` -> `MCP_CLIENT_2025_11_20`: the constant that holds a beta's id. */
export function betaIdentifier(id: string): string {
  const text = id.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  return /^\d/.test(text) ? `_${text}` : text;
}
