/** Warns of a base URL that leads to wrong paths. Loaded late. */
import type { ClientSpec } from './client-spec.js';
import type { Log } from './log.js';

const warned = new Set<string>();

/** Warns once per URL, and returns whether it did: other libraries of the API expect `/v1` at the end of their base URL. */
export function warnOfVersion(log: Log, baseURL: string, spec: ClientSpec): boolean {
  if (warned.has(baseURL) || baseURL === spec.baseURL) return false;
  warned.add(baseURL);
  const fixed = baseURL.replace(/\/v1\/*$/, '');
  log.warn?.(
    `baseURL ends in /v1, which the paths of this client begin with; use ${JSON.stringify(fixed)}.`,
  );
  return true;
}
