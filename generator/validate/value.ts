/** Reads values of unknown shape. */
import type { ManifestPath } from '../load/manifest.js';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value at `path`, or undefined. */
export function valueAt(value: unknown, path: ManifestPath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part))
      return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[part];
  }
  return found;
}
