/** Makes a `.d.ts` file of each TypeScript source. */
import { Project, ts } from 'ts-morph';
import type { EmittedFile } from '../../../files.js';

export function declarations(sources: readonly EmittedFile[]): readonly EmittedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      // The only part of the standard library that declarations depend on: well-known symbols.
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      declaration: true,
      // Declarations without inference: it would take as long as checking the whole client.
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

/** An import of another declaration file, which the compiler writes on one line. */
const IMPORT = /^(?:import|export) .*from ['"](\.\.?\/.*)\.js['"];$/gm;

/**
 * Names the declaration file above each import: TypeScript finds it behind `./x.js` and refuses `./x.d.ts`, while Deno
 * takes names of files literally.
 */
function withTypesForDeno(text: string): string {
  return text.replace(IMPORT, (line, path: string) => `// @ts-types="${path}.d.ts"\n${line}`);
}
