/** Type-checks sources against an emitted client in memory: no disk, and what is shared is parsed once. */
import ts from 'typescript';
import type { EmittedFile } from '../../../generator/files.js';
import { MODULES, STRICT } from '../../support/compilers.js';

/** Where the client is, for the compiler alone. */
const FOLDER = '/client';

/** The sources of tests declare what nobody uses. */
const { options: OPTIONS } = ts.convertCompilerOptionsFromJson(
  { ...STRICT, ...MODULES.bundler, noUnusedLocals: false, skipLibCheck: true },
  FOLDER,
);

const disk = ts.createCompilerHost(OPTIONS);
const libraries = new Map<string, ts.SourceFile | undefined>();

function library(path: string): ts.SourceFile | undefined {
  if (!libraries.has(path)) {
    libraries.set(path, disk.getSourceFile(path, ts.ScriptTarget.ES2022));
  }
  return libraries.get(path);
}

/** What sources that make calls start with. */
export const CLIENT = `import { Claude } from './index.js';

declare const client: Claude;
`;

/** What the compiler says of one place. */
export interface Complaint {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: number;
  /** The whole chain, indented. */
  readonly text: string;
}

/** TypeScript by its path beside the client, which it imports as `./index.js`. */
export type Sources = Readonly<Record<string, string>>;

type Parsed = ReadonlyMap<string, ts.SourceFile>;

export class Checker {
  readonly #client: Parsed;

  constructor(files: readonly EmittedFile[]) {
    const sources = files.filter(({ path }) => path.endsWith('.ts'));
    this.#client = parse(sources.map(({ path, text }) => [path, text]));
  }

  program(sources: Sources): ts.Program {
    const own = parse(Object.entries(sources));
    const find = (path: string) => own.get(path) ?? this.#client.get(path);
    const host: ts.CompilerHost = {
      ...disk,
      getCurrentDirectory: () => FOLDER,
      getSourceFile: (path) => find(path) ?? library(path),
      fileExists: (path) => find(path) !== undefined,
      readFile: (path) => find(path)?.text,
      directoryExists: (path) => path.startsWith(FOLDER),
      realpath: (path) => path,
    };
    return ts.createProgram([...own.keys()], OPTIONS, host);
  }

  /** What is wrong with `sources`, in their order. */
  check(sources: Sources): readonly Complaint[] {
    const program = this.program(sources);
    return Object.keys(sources).flatMap((path) => {
      const source = program.getSourceFile(`${FOLDER}/${path}`);
      const syntactic = program.getSyntacticDiagnostics(source);
      return [...syntactic, ...program.getSemanticDiagnostics(source)].map(complaint);
    });
  }
}

function parse(sources: readonly (readonly [path: string, text: string])[]): Parsed {
  return new Map(
    sources.map(([path, text]) => {
      const file = `${FOLDER}/${path}`;
      return [file, ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)];
    }),
  );
}

function complaint({ file, start, code, messageText }: ts.Diagnostic): Complaint {
  return {
    file: file?.fileName.slice(FOLDER.length + 1) ?? '',
    line: (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1,
    code,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}
