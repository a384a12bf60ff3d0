/** Makes a `.d.ts` file of each TypeScript source. */
import { Project, ts } from 'ts-morph';
import type { EmittedFile } from '../../../files.js';

export function declarations(sources: readonly EmittedFile[]): readonly EmittedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      // Of the standard library, declarations depend only on well-known symbols, such as `Symbol.asyncIterator`.
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      declaration: true,
      // Declarations then need no inference of types, which would take as long as checking the whole client.
      isolatedDeclarations: true,
    },
  });
  for (const { path, text } of sources) project.createSourceFile(`/${path}`, text);
  const result = project.emitToMemory({ emitOnlyDtsFiles: true });
  const faults = result.getDiagnostics();
  if (faults.length > 0) throw new Error(project.formatDiagnosticsWithColorAndContext(faults));
  return result
    .getFiles()
    .map(({ filePath, text }) => ({ path: filePath.slice(1), text: withTypesForDeno(text) }));
}

/** Matches an import or a re-export of another declaration file, which the compiler writes on one line. */
const IMPORT = /^(?:import|export) .*from ['"](\.\.?\/.*)\.js['"];$/gm;

/**
 * Adds a comment with the path of the declaration file above each match of `IMPORT`. Deno needs the comment. TypeScript
 * finds `./x.d.ts` for an import of `./x.js`, and refuses an import of `./x.d.ts`.
 */
function withTypesForDeno(text: string): string {
  return text.replace(IMPORT, (line, path: string) => `// @ts-types="${path}.d.ts"\n${line}`);
}
