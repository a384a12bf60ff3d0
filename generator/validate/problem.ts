/** Problems of a manifest, found by path and reported with line and column. */
import type { Diagnostic } from '../diagnostics.js';
import type { LoadedManifest, ManifestPath } from '../load/manifest.js';

export interface Problem {
  readonly path: ManifestPath;
  readonly message: string;
  readonly hint: string;
}

/** Returns the problems as diagnostics, in the order of the file. */
export function locateProblems(
  problems: readonly Problem[],
  { place, locate }: LoadedManifest,
): Diagnostic[] {
  return problems
    .map((problem) => ({ ...problem, place: place(problem.path) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ path, message, hint }) => ({ where: locate(path), message, hint }));
}
