/** Parses the sources of an SDK into a TypeScript program that resolves names. None of the code is run. */
import { join } from 'node:path';
import { posix } from 'node:path';
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { InputError } from '../../diagnostics.js';
import { readRegularText } from '../../regular-file.js';
import type { SdkPackage } from './package.js';

const OPTIONS: TypeScript.CompilerOptions = {
  // The importer handles types of the standard library by name. That library would take longer to parse than the SDK.
  noLib: true,
  // The program has only the files that describe the API. Imports of other files stay unresolved.
  noResolve: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Skips comments: the importer itself reads the few comments that it needs, which takes less time. */
const PARSING: TypeScript.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ES2022,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

export interface Sources {
  readonly sdk: SdkPackage;
  /** Used only to resolve names, since the computation of types would be slow. */
  readonly checker: TypeScript.TypeChecker;
  /**
   * Returns the file with the types of a module such as `resources/files`; undefined if the release lacks the module.
   */
  readonly typesOf: (module: string) => TypeScript.SourceFile | undefined;
  /**
   * Returns the file with the code of a module: the file with its types in a package with `src/`, otherwise the `.mjs`
   * file.
   */
  readonly codeOf: (module: string) => TypeScript.SourceFile | undefined;
  /** Returns the file with the exported declarations of a module, even if the file is not part of the program. */
  readonly signaturesOf: (module: string) => TypeScript.SourceFile | undefined;
  /** Returns the module of a file: `resources/files` for `src/resources/files.ts`. */
  readonly moduleOf: (file: TypeScript.SourceFile) => string;
}

export function openSources(sdk: SdkPackage): Sources {
  const extension = sdk.layout === 'src' ? '.ts' : '.d.ts';
  const shown = sdk.layout === 'src' ? 'src/' : '';
  const read = fileReader(sdk, shown);
  const names = sdk.files.map((file) => `${shown}${file}`);
  const program = createProgram(sdk, names, extension, read);
  const typesOf = (module: string) => program.getSourceFile(`${shown}${module}${extension}`);
  return {
    sdk,
    checker: program.getTypeChecker(),
    typesOf,
    codeOf: (module) =>
      sdk.layout === 'src' ? (typesOf(module) ?? read(`src/${module}.ts`)) : read(`${module}.mjs`),
    signaturesOf: (module) => typesOf(module) ?? read(`${shown}${module}${extension}`),
    moduleOf: (file) => file.fileName.slice(shown.length).replace(/(\.d)?\.ts$|\.mjs$/, ''),
  };
}

/** Reads the file at a path relative to the package, such as `src/client.ts`. Error messages show that path. */
type Reader = (name: string) => TypeScript.SourceFile | undefined;

function fileReader({ folder, root }: SdkPackage, shown: string): Reader {
  const files = new Map<string, TypeScript.SourceFile | undefined>();
  return (name) => {
    if (files.has(name)) return files.get(name);
    const path = name.slice(shown.length);
    // An import may lead out of the package.
    const text = path.startsWith('../') ? undefined : readRegularText(join(root, path));
    const file = text === undefined ? undefined : parse(folder, name, text);
    files.set(name, file);
    return file;
  };
}

/**
 * Throws for a syntax error, which the parser itself tolerates. A file with such an error is incomplete or was changed.
 */
function parse(folder: string, name: string, text: string): TypeScript.SourceFile {
  const file = guarded(folder, name, () =>
    ts.createSourceFile(
      name,
      text,
      PARSING,
      true,
      name.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS,
    ),
  );
  const [mistake] = (file as unknown as { parseDiagnostics: TypeScript.Diagnostic[] })
    .parseDiagnostics;
  if (mistake === undefined) return file;
  const { line } = file.getLineAndCharacterOfPosition(mistake.start ?? 0);
  throw new InputError([
    {
      where: join(folder, `${name}:${line + 1}`),
      message: `is not valid TypeScript: ${ts.flattenDiagnosticMessageText(mistake.messageText, ' ')}`,
      hint: 'reinstall the package: the file is damaged or incomplete',
    },
  ]);
}

/** Turns a stack overflow of the recursive parser into an error. A few thousand brackets cause it. */
function guarded<Value>(folder: string, name: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const where = join(folder, name);
    const hint = 'reinstall the package: no release is nested this deeply';
    throw new InputError([{ where, message: 'is nested too deeply', hint }]);
  }
}

function createProgram(
  { folder, layout }: SdkPackage,
  names: readonly string[],
  extension: string,
  read: Reader,
): TypeScript.Program {
  const known = new Set(names);
  const resources = layout === 'src' ? 'src/resources/' : 'resources/';
  const resolve = (specifier: string, containing: string) => {
    const resolved = resolveModule(specifier, containing, extension, known);
    const isResource =
      specifier.startsWith('.') &&
      posix.join(posix.dirname(containing), specifier).startsWith(resources);
    if (isResource && resolved.resolvedModule === undefined) {
      throw incomplete(join(folder, containing), specifier);
    }
    return resolved;
  };
  const host: TypeScript.CompilerHost = {
    getSourceFile: (name) => read(name),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => known.has(name),
    readFile: () => undefined,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => resolve(text, containing)),
  };
  return ts.createProgram({ rootNames: names, options: OPTIONS, host });
}

function incomplete(where: string, specifier: string): InputError {
  const hint = 'reinstall the package: it is incomplete';
  return new InputError([{ where, message: `imports \`${specifier}\`, which is missing`, hint }]);
}

function resolveModule(
  specifier: string,
  containing: string,
  extension: string,
  known: ReadonlySet<string>,
): TypeScript.ResolvedModuleWithFailedLookupLocations {
  if (!specifier.startsWith('.')) return { resolvedModule: undefined };
  const path = posix.join(posix.dirname(containing), specifier.replace(/\.m?js$/, ''));
  const found = [`${path}${extension}`, `${path}/index${extension}`].find((name) =>
    known.has(name),
  );
  if (found === undefined) return { resolvedModule: undefined };
  return { resolvedModule: { resolvedFileName: found, extension, isExternalLibraryImport: false } };
}
