/** Problems of a manifest, found by path and reported with line and column. */
import type { Diagnostic } from '../diagnostics.js';
import type { LoadedManifest, ManifestPath } from '../load/manifest.js';

export interface Problem {
  readonly path: ManifestPath;
  readonly message: string;
  readonly hint: string;
}

/** Returns the problems as diagnostics, in the order of the files. */
export function locateProblems(
  problems: readonly Problem[],
  { place, locate }: LoadedManifest,
): Diagnostic[] {
  return problems
    .map((problem) => ({ ...problem, place: place(problem.path) }))
    .sort(byPlace)
    .map(({ path, message, hint }) => ({ where: locate(path), message, hint }));
}

type Placed = { readonly place: ReturnType<LoadedManifest['place']> };

function byPlace({ place: a }: Placed, { place: b }: Placed): number {
  return a.file - b.file || a.line - b.line || a.column - b.column;
}
