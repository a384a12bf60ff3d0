/** Writes one emitted source. */
import type { EmittedFile } from '../files.js';
import { BANNER } from './banner.js';
import type { Imports } from './imports.js';

export interface SourceContent {
  /** Path without its extension. */
  readonly file: string;
  readonly imports: Imports;
  /** Declarations and other code, without imports. */
  readonly statements: readonly string[];
}

export function writeSource({ file, imports, statements }: SourceContent): EmittedFile {
  const importing = imports.declarations();
  const parts = [
    BANNER,
    ...(importing.length > 0 ? [importing.join('\n')] : []),
    // The compiler treats a file without imports and exports as a script, not as a module.
    ...(statements.length > 0 ? statements : ['export {};']),
  ];
  return { path: `${file}.ts`, text: `${parts.join('\n\n')}\n`, laidOut: 'parts' };
}
