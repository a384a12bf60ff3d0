/** Tells what a spec leaves out on purpose (a whole part of the API) from what looks like a mistake. */
import { suggest } from '../../suggest.js';

/** `agents.versions.list` -> `agents`, `POST /v1/agents/{id}` -> `agents`: the part of the API that a name or key is of. */
function partOf(name: string): string {
  const path = name.split(' ').at(-1) ?? name;
  const segments = path
    .split(/[./]/)
    .filter((segment) => segment !== '' && !/^v\d+$/.test(segment));
  return (segments[0] ?? '').replace(/\?.*$/, '');
}

/** Whether the spec describes this part at all, or something that it may be a misspelling of. */
export function isCovered(name: string, described: readonly string[]): boolean {
  const parts = [...new Set(described.map(partOf))];
  const part = partOf(name);
  return part.includes('*') || parts.includes(part) || suggest(part, parts) !== undefined;
}
