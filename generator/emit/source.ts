/** Turns ts-morph structures into the text of one emitted file. */
import type { EmittedFile } from '../files.js';
import { BANNER } from './banner.js';
import type { Imports } from './imports.js';
import {
  type ImportDeclarationStructure,
  type OptionalKind,
  Project,
  StructureKind,
  type StatementStructures,
} from './morph.js';

/** A declaration as a structure of ts-morph, or as code. */
export type Statement = StatementStructures | string;

export interface SourceContent {
  /** Path without its extension. */
  readonly file: string;
  readonly imports: Imports;
  /** All statements at once: ts-morph takes many times longer to add them to a file one by one. */
  readonly statements: readonly Statement[];
}

export class SourceWriter {
  readonly #project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

  write({ file, imports, statements }: SourceContent): EmittedFile {
    const [first, ...others] = imports.declarations().map(importStatement);
    const source = this.#project.createSourceFile(`/${file}.ts`, {
      statements: [
        BANNER,
        ...(first ? [spaced(first)] : []),
        ...others,
        ...statements.map(spaced),
        // A file without an import or export would not be a module.
        ...(statements.length === 0 ? ['\nexport {};'] : []),
      ],
    });
    const text = source.getFullText();
    this.#project.removeSourceFile(source);
    return { path: `${file}.ts`, text, laidOut: 'parts' };
  }
}

/** Adds an empty line above. */
function spaced(statement: Statement): Statement {
  return typeof statement === 'string' ? `\n${statement}` : { ...statement, leadingTrivia: '\n' };
}

function importStatement(
  declaration: OptionalKind<ImportDeclarationStructure>,
): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, ...declaration };
}
