/** Keeps what is sound of a manifest with a wrong shape, so that the rules can judge it in the same run. */
import type { z } from 'zod';
import type { ManifestPath } from '../load/manifest.js';
import { pathOf } from './issues.js';
import { manifestSchema, type Manifest } from './schema.js';
import { isRecord, valueAt } from './value.js';

export interface Salvaged {
  /** Without whatever had a wrong shape; nothing where the root itself has. */
  readonly manifest?: Manifest;
  /** Whether everything at and under `path` is as it was written. */
  readonly isWhole: (path: ManifestPath) => boolean;
}

/** Takes away what `issues` are about until the rest has the manifest's shape. */
export function salvage(value: unknown, issues: readonly z.core.$ZodIssue[]): Salvaged {
  const rest = structuredClone(value);
  const taken: ManifestPath[] = [];
  let found = issues;
  while (found.length > 0) {
    const paths = found.flatMap((issue) => placesOf(issue, rest));
    if (paths.some((path) => path.length === 0)) return { isWhole: () => false };
    for (const path of paths) take(rest, path);
    taken.push(...paths);
    found = manifestSchema.safeParse(rest).error?.issues ?? [];
  }
  return {
    manifest: manifestSchema.parse(rest),
    isWhole: (path) => !taken.some((gone) => isWithin(gone, path) || isWithin(path, gone)),
  };
}

/** What to take away for an issue: the key, the whole list of an item, the parent of what is missing. */
function placesOf(issue: z.core.$ZodIssue, value: unknown): ManifestPath[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  if (standInFor(path) !== undefined) return [path];
  if (valueAt(value, path) === undefined) return [path.slice(0, -1)];
  const item = path.findIndex((part) => typeof part === 'number');
  return [item < 0 ? path : path.slice(0, item)];
}

function take(value: unknown, path: ManifestPath): void {
  const parent = valueAt(value, path.slice(0, -1));
  if (!isRecord(parent)) return;
  const key = String(path.at(-1));
  const standIn = standInFor(path);
  if (standIn === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = structuredClone(standIn);
}

/** What takes the place of a required value: without it, all around it would go too. */
const STAND_INS: readonly (readonly [path: ManifestPath, value: unknown])[] = [
  [['api'], { versions: {} }],
  [['api', 'versions'], {}],
  [['api', 'versions', '*', 'status'], 'supported'],
  [['betas', '*', 'status'], 'unknown'],
];

function standInFor(path: ManifestPath): unknown {
  const found = STAND_INS.find(
    ([place]) =>
      place.length === path.length &&
      place.every((part, index) => part === '*' || part === path[index]),
  );
  return found?.[1];
}

function isWithin(path: ManifestPath, parent: ManifestPath): boolean {
  return parent.every((part, index) => part === path[index]);
}
