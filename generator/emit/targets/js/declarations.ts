/** Makes a `.d.ts` file of each TypeScript source. */
import ts from 'typescript';
import type { EmittedFile } from '../../../files.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  // The only part of the standard library that declarations depend on: well-known symbols.
  lib: ['lib.es2022.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  declaration: true,
  emitDeclarationOnly: true,
  // Declarations without inference: it would take as long as checking the whole client.
  isolatedDeclarations: true,
};

export function declarations(sources: readonly EmittedFile[]): readonly EmittedFile[] {
  const host = hostOf(sources);
  const made: EmittedFile[] = [];
  const program = ts.createProgram(
    sources.map(({ path }) => inMemory(path)),
    OPTIONS,
    host,
  );
  const { diagnostics } = program.emit(undefined, (path, text) => {
    made.push({ path: path.slice(ROOT.length), text: withTypesForDeno(text) });
  });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));
  return made;
}

/** A folder that does not exist. */
const ROOT = '/sources-in-memory/';

function inMemory(path: string): string {
  return `${ROOT}${path}`;
}

/** Has the sources, and reads only the compiler's own library from the disk. */
function hostOf(sources: readonly EmittedFile[]): ts.CompilerHost {
  const texts = new Map(sources.map(({ path, text }) => [inMemory(path), text]));
  const host = ts.createCompilerHost(OPTIONS);
  const library = host.getDefaultLibLocation?.() ?? '';
  return {
    ...host,
    getCurrentDirectory: () => ROOT,
    fileExists: (path) => texts.has(path),
    directoryExists: () => true,
    getSourceFile: (path, options) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, options);
      return path.startsWith(library) ? host.getSourceFile(path, options) : undefined;
    },
  };
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
