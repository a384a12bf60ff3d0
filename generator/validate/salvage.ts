/**
 * Removes or replaces the parts of a manifest that have a wrong shape, so that the rules can check the other parts in
 * the same run.
 */
import type { z } from 'zod';
import type { ManifestPath } from '../load/manifest.js';
import { pathOf } from './issues.js';
import { manifestSchema, type Manifest } from './schema.js';
import { isRecord, valueAt } from './value.js';

export interface Salvaged {
  /**
   * The manifest without the parts that have a wrong shape. Some required parts are replaced: {@link STAND_INS}. Absent
   * if the root has a wrong shape.
   */
  readonly manifest?: Manifest;
  /** Returns whether nothing was removed or replaced at, above or below `path`. */
  readonly isWhole: (path: ManifestPath) => boolean;
}

/**
 * Returns a valid part of the manifest: a copy without the values that `issues` name, and without the values that
 * further validations of the copy find. Some required values get a stand-in: {@link STAND_INS}.
 */
export function salvage(value: unknown, issues: readonly z.core.$ZodIssue[]): Salvaged {
  const rest = structuredClone(value);
  const removed: ManifestPath[] = [];
  let found = issues;
  while (found.length > 0) {
    const paths = found.flatMap((issue) => pathsOf(issue, rest));
    if (paths.some((path) => path.length === 0)) return { isWhole: () => false };
    for (const path of paths) remove(rest, path);
    removed.push(...paths);
    found = manifestSchema.safeParse(rest).error?.issues ?? [];
  }
  return {
    manifest: manifestSchema.parse(rest),
    isWhole: (path) => !removed.some((gone) => isWithin(gone, path) || isWithin(path, gone)),
  };
}

/**
 * Returns the paths to remove for an issue: an unknown key, the whole list of a wrong item, the parent of a missing
 * value, or the wrong value itself.
 */
function pathsOf(issue: z.core.$ZodIssue, value: unknown): ManifestPath[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  if (standInFor(path) !== undefined) return [path];
  if (valueAt(value, path) === undefined) return [path.slice(0, -1)];
  const item = path.findIndex((part) => typeof part === 'number');
  return [item < 0 ? path : path.slice(0, item)];
}

function remove(value: unknown, path: ManifestPath): void {
  const parent = valueAt(value, path.slice(0, -1));
  if (!isRecord(parent)) return;
  const key = String(path.at(-1));
  const standIn = standInFor(path);
  if (standIn === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = structuredClone(standIn);
}

/** Replacements for required values, so that their parent need not be removed. */
const STAND_INS: readonly (readonly [path: ManifestPath, value: unknown])[] = [
  [['api'], {}],
  [['api', 'versions'], {}],
  [['api', 'versions', '*', 'status'], 'supported'],
  [['betas', '*', 'status'], 'unknown'],
];

function standInFor(path: ManifestPath): unknown {
  const found = STAND_INS.find(
    ([pattern]) =>
      pattern.length === path.length &&
      pattern.every((part, index) => part === '*' || part === path[index]),
  );
  return found?.[1];
}

function isWithin(path: ManifestPath, parent: ManifestPath): boolean {
  return parent.every((part, index) => part === path[index]);
}
