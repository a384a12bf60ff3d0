/** Finds the names that the sources of the runtime export. */
import type { EmittedFile } from '../files.js';

/** An export of a source of this package, where prettier puts each export at the start of a line. */
const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|enum|function\*?|interface|type) (\w+)/gm;

/** Returns each name once, sorted. */
export function exportedNames(sources: readonly EmittedFile[]): readonly string[] {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(EXPORT)].map(([, name = '']) => name),
  );
  return [...new Set(names)].sort();
}
