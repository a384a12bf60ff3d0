/** Parses the sources of an app into a TypeScript program that resolves names. Does not run any of the code. */
import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { nodesOf } from './syntax.js';

export interface SourceText {
  /** A path with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** The parsed files, and the checker that finds declarations. Types are never computed, since that would be slow. */
export interface App {
  readonly files: readonly ts.SourceFile[];
  /** The nodes of all files, of the kinds that rules inspect. */
  readonly nodes: readonly ts.Node[];
  readonly checker: ts.TypeChecker;
  /** Returns the first syntax error of a file. */
  readonly errorIn: (file: ts.SourceFile) => ts.Diagnostic | undefined;
  /** Files whose nesting is too deep for the parser. */
  readonly unreadable: readonly string[];
}

/** A pattern of imports, such as `@/*`, and the paths that the pattern stands for, such as `src/*`. */
export interface Alias {
  readonly pattern: string;
  readonly targets: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  noResolve: true,
  types: [],
  allowJs: true,
  jsx: ts.JsxEmit.Preserve,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Matches sources that may use this API: they contain its name, `betas`, `beta.messages`, or an id with a date. */
const RELEVANT = /anthropic|claude|\bbetas\b|beta\.messages|[a-z0-9]-20\d\d-\d\d-\d\d/i;

/** Returns true if a file can have findings. Other files need not be parsed. */
export function isRelevant({ text }: SourceText): boolean {
  return RELEVANT.test(text);
}

/**
 * Returns the parsed sources. `unreadable` lists the sources that could not be parsed.
 *
 * @param aliases the targets of imports that are neither relative nor names of packages
 */
export function parseApp(sources: readonly SourceText[], aliases: readonly Alias[] = []): App {
  const parsed = new Map<string, ts.SourceFile>();
  const unreadable: string[] = [];
  for (const { path, text } of sources) {
    const file = parse(path, text);
    if (file) parsed.set(path, file);
    else unreadable.push(path);
  }
  const program = ts.createProgram({
    rootNames: [...parsed.keys()],
    options: OPTIONS,
    host: hostOf(parsed, aliases),
  });
  const files = [...parsed.values()];
  return {
    files,
    nodes: files.flatMap(nodesOf),
    checker: program.getTypeChecker(),
    errorIn: (file) => program.getSyntacticDiagnostics(file)[0],
    unreadable,
  };
}

/** Returns true if a source has a syntax error after a change, and had none before. */
export function hasNewErrors(before: SourceText, after: SourceText): boolean {
  const [old, now] = [before, after].map((one) => {
    const { files, errorIn } = parseApp([one]);
    return files.flatMap((file) => errorIn(file) ?? []).length;
  });
  return now !== undefined && old !== undefined && now > old;
}

/** Parses a source. Returns undefined if the nesting of the source exceeds the stack. */
function parse(path: string, text: string): ts.SourceFile | undefined {
  try {
    const options = {
      languageVersion: ts.ScriptTarget.ESNext,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    };
    return ts.createSourceFile(path, text, options, true);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns a compiler host that contains only the parsed files. */
function hostOf(
  files: ReadonlyMap<string, ts.SourceFile>,
  aliases: readonly Alias[],
): ts.CompilerHost {
  return {
    getSourceFile: (name) => files.get(name),
    getDefaultLibFileName: () => '',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => files.has(name),
    readFile: () => undefined,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => ({
        resolvedModule: pathsOf(text, from, aliases)
          .map((path) => findModule(path, files))
          .find((found) => found !== undefined),
      })),
  };
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const;

/** Returns the paths that an import may mean, possibly without an extension; none for a package without an alias. */
function pathsOf(specifier: string, from: string, aliases: readonly Alias[]): readonly string[] {
  if (specifier.startsWith('.')) return [posix.join(posix.dirname(from), specifier)];
  return aliases.flatMap(({ pattern, targets }) => {
    const [start = '', end] = pattern.split('*');
    if (end === undefined) return pattern === specifier ? targets : [];
    const isMatch = specifier.length >= start.length + end.length;
    if (!isMatch || !specifier.startsWith(start) || !specifier.endsWith(end)) return [];
    const rest = specifier.slice(start.length, specifier.length - end.length);
    return targets.map((target) => posix.normalize(target.replace('*', () => rest)));
  });
}

function findModule(
  base: string,
  files: ReadonlyMap<string, ts.SourceFile>,
): ts.ResolvedModuleFull | undefined {
  const stem = base.replace(/\.([mc]?)js(x?)$/, '');
  const candidates = [base, ...[stem, base, posix.join(base, 'index')].flatMap(withExtensions)];
  const resolvedFileName = candidates.find((name) => files.has(name));
  if (resolvedFileName === undefined) return undefined;
  const extension = EXTENSIONS.find((one) => resolvedFileName.endsWith(one)) ?? '.ts';
  return { resolvedFileName, extension };
}

function withExtensions(stem: string): readonly string[] {
  return EXTENSIONS.map((extension) => `${stem}${extension}`);
}
