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

  /** The text is printed when it is first read. The text of a file that has not changed since an earlier run is not read. */
  write({ file, imports, statements }: SourceContent): EmittedFile {
    const [first, ...others] = imports.declarations().map(importStatement);
    const all = [
      BANNER,
      ...(first ? [spaced(first)] : []),
      ...others,
      ...statements.map(spaced),
      // A file without an import or export would not be a module.
      ...(statements.length === 0 ? ['\nexport {};'] : []),
    ];
    const path = `${file}.ts`;
    const print = () => this.#print(path, all);
    return {
      path,
      laidOut: 'parts',
      origin: JSON.stringify(all),
      get text() {
        return print();
      },
    };
  }

  #print(path: string, statements: Statement[]): string {
    const source = this.#project.createSourceFile(`/${path}`, { statements });
    const text = source.getFullText();
    this.#project.removeSourceFile(source);
    return text;
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
