/** Declares what TypeScript sources export: a `.d.ts` for each of them. */
import type { EmittedFile } from '../../../files.js';
import { Project, ts } from '../../morph.js';

export function declarations(sources: readonly EmittedFile[]): readonly EmittedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      // Of the types that are there without an import, declarations depend on symbols alone.
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      declaration: true,
      // No type is inferred: that would take as long as a check of the whole client.
      isolatedDeclarations: true,
    },
  });
  for (const { path, text } of sources) project.createSourceFile(`/${path}`, text);
  const result = project.emitToMemory({ emitOnlyDtsFiles: true });
  const faults = result.getDiagnostics();
  if (faults.length > 0) throw new Error(project.formatDiagnosticsWithColorAndContext(faults));
  return result.getFiles().map(({ filePath, text }) => ({ path: filePath.slice(1), text }));
}
