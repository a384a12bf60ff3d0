/** Finds the changes that a run makes for callers of the client in the output folder. */
import { compareFacts, type Comparison } from '../compare/compare.js';
import type { EmittedFile } from '../files.js';
import { SURFACE_FILE } from '../ir/emitted-files.js';
import { type FactLines, parseSurface } from '../ir/surface/surface.js';
import { findFile, readLocalFile } from '../load/local-file.js';
import { readOverrides } from '../options/severities.js';
import type { Options } from '../options/table.js';
import { areOfOneApi } from './same-api.js';

export interface Changes {
  readonly comparison: Comparison;
  /** Whether the client in the folder and the new client have methods, but no method in common. */
  readonly isOtherApi: boolean;
}

/**
 * Compares the surface in the output folder with the surface among the files to be written. Returns undefined if the
 * folder does not have a surface, or has one that this generator cannot read.
 *
 * @param lines the lines of the surface among the files
 */
export async function findChanges(
  { out, severity }: Pick<Options, 'out' | 'severity'>,
  files: readonly EmittedFile[],
  lines: FactLines,
): Promise<Changes | undefined> {
  const path = await findFile(out, SURFACE_FILE);
  const text = files.find((file) => file.path === SURFACE_FILE)?.text;
  if (path === undefined || text === undefined) return undefined;
  const before = new TextDecoder().decode(await readLocalFile(path, path));
  if (before === text) return { comparison: compareFacts([], []), isOtherApi: false };
  const [old, now] = [parseSurface(before, lines), [...lines.values()]];
  if ('message' in old) return undefined;
  const comparison = compareFacts(old, now, readOverrides(severity));
  return { comparison, isOtherApi: !areOfOneApi(old, now) };
}
