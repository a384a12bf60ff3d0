/**
 * Compiles programs from memory. Library files and declarations of installed packages are parsed once per process and
 * compiler, not once per compilation.
 */
import { join } from 'node:path';
import type ts from 'typescript';

/** The texts of files by path. Paths are relative to {@link FOLDER}. */
export type Sources = Readonly<Record<string, string>>;

/** The API of one version of TypeScript. */
export type Api = typeof ts;

/**
 * The folder of every program. It does not exist on disk. Its path is in the repository, so that the compiler finds
 * `node_modules`, and with `nodenext` the `"type": "module"` of `package.json`.
 */
export const FOLDER = join(import.meta.dirname, '..', 'in-memory');

export class MemoryCompiler {
  readonly #api: Api;
  readonly #disk: ts.CompilerHost;
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();

  constructor(api: Api) {
    this.#api = api;
    const disk = api.createCompilerHost({});
    this.#disk = {
      ...disk,
      fileExists: remember((path) => disk.fileExists(path)),
      readFile: remember((path) => disk.readFile(path)),
      directoryExists: remember((path) => disk.directoryExists?.(path) ?? true),
    };
  }

  /** @param options compiler options as in tsconfig.json. Throws if the compiler does not support one of them. */
  program(sources: Sources, options: object): ts.Program {
    const { options: read, errors } = this.#api.convertCompilerOptionsFromJson(options, FOLDER);
    if (errors.length > 0) throw new Error(this.format(errors));
    const host = this.#host(sources, JSON.stringify(options));
    const roots = Object.keys(sources).filter((path) => /\.[cm]?ts$/.test(path));
    const paths = roots.map((path) => join(FOLDER, path));
    return this.#api.createProgram(paths, read, host);
  }

  /** Returns the output of `tsc` for these sources. */
  check(sources: Sources, options: object): string {
    const found = this.#api.getPreEmitDiagnostics(this.program(sources, options));
    return this.format(this.#api.sortAndDeduplicateDiagnostics(found));
  }

  /** Returns the output of `tsc` for these diagnostics, with paths relative to the folder. */
  format(diagnostics: readonly ts.Diagnostic[]): string {
    return this.#api.formatDiagnostics(diagnostics, {
      getCurrentDirectory: () => FOLDER,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    });
  }

  #host(sources: Sources, options: string): ts.CompilerHost {
    const texts = new Map(
      Object.entries(sources).map(([path, text]) => [join(FOLDER, path), text]),
    );
    const folders = new Set([...texts.keys()].flatMap(foldersOf));
    const disk = this.#disk;
    return {
      ...disk,
      getCurrentDirectory: () => FOLDER,
      realpath: (path) => (texts.has(path) ? path : (disk.realpath?.(path) ?? path)),
      fileExists: (path) => texts.has(path) || disk.fileExists(path),
      readFile: (path) => texts.get(path) ?? disk.readFile(path),
      directoryExists: (path) => folders.has(path) || disk.directoryExists?.(path) === true,
      getSourceFile: (path, format) =>
        this.#parse(path, texts.get(path), format, texts.has(path) ? options : ''),
    };
  }

  /**
   * Returns the parsed file. The compiler stores results that depend on the options in a file of the program, so
   * programs with other options get another copy. All programs share the files on disk.
   */
  #parse(
    path: string,
    own: string | undefined,
    format: ts.ScriptTarget | ts.CreateSourceFileOptions,
    options: string,
  ): ts.SourceFile | undefined {
    const key = JSON.stringify([path, own, format, options]);
    if (!this.#parsed.has(key)) {
      const text = own ?? this.#disk.readFile(path);
      const file = text === undefined ? text : this.#api.createSourceFile(path, text, format);
      this.#parsed.set(key, file);
    }
    return this.#parsed.get(key);
  }
}

function remember<T>(look: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, look(path));
    return known.get(path) as T;
  };
}

/** Returns the folders above a path: `/a/b/c.ts` -> `/a`, `/a/b`, and an empty text for the root. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
