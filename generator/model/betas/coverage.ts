/** Distinguishes a misspelled name from the name of a part of the API that a spec omits on purpose. */
import { suggest } from '../../suggest.js';

/**
 * Returns the part of the API that a name or key belongs to: `agents` for `agents.versions.list` and
 * `POST /v1/agents/{id}`.
 */
function partOf(name: string): string {
  const path = name.split(' ').at(-1) ?? name;
  const segments = path
    .split(/[./]/)
    .filter((segment) => segment !== '' && !/^v\d+$/.test(segment));
  return (segments[0] ?? '').replace(/\?.*$/, '');
}

/**
 * Returns whether the spec describes the part of the API that `name` belongs to, or a part with a similar name. Returns
 * true for a pattern whose first part contains `*`.
 */
export function isCovered(name: string, described: readonly string[]): boolean {
  const parts = [...new Set(described.map(partOf))];
  const part = partOf(name);
  return part.includes('*') || parts.includes(part) || suggest(part, parts) !== undefined;
}
