/** Warns about a base URL that ends in `/v1`, which would make wrong paths. Loaded late. */
import type { ClientSpec } from './client-spec.js';
import type { Log } from './log.js';

const warned = new Set<string>();

/**
 * Warns once per URL, but not about the base URL of the spec. Other libraries for this API expect `/v1` at the end of
 * their base URL.
 */
export function warnOfVersion(log: Log, baseURL: string, spec: ClientSpec): void {
  if (warned.has(baseURL) || baseURL === spec.baseURL) return;
  warned.add(baseURL);
  const fixed = baseURL.replace(/\/v1\/*$/, '');
  log.warn?.(
    `The base URL ends in /v1, but this client's paths begin with /v1; use ${JSON.stringify(fixed)}.`,
  );
}
