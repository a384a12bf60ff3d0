/** Type-checks programs that call an emitted client. */
import { join, relative } from 'node:path';
import ts from 'typescript';
import { MEMORY, MODULES, STRICT } from '../../support/compilers.js';
import { FOLDER, type Sources } from '../../support/memory.js';

/** Allows unused declarations, which the programs of tests contain. */
const OPTIONS = { ...STRICT, ...MODULES.bundler, noUnusedLocals: false, skipLibCheck: true };

/** The declaration of the client that the programs of tests use. */
export const CLIENT = `import { Claude } from './index.js';

declare const client: Claude;
`;

/** An error of the compiler. */
export interface Complaint {
  readonly file: string;
  /** The line number, from 1. */
  readonly line: number;
  readonly code: number;
  /** The message, and the indented messages that explain it. */
  readonly text: string;
}

export class Checker {
  readonly #client: Sources;

  /** @param client the files of the client, which the programs import as `./index.js` */
  constructor(client: Sources) {
    this.#client = client;
  }

  program(sources: Sources): ts.Program {
    return MEMORY.program({ ...this.#client, ...sources }, OPTIONS);
  }

  /** Returns the compiler errors in `sources`, in order. */
  check(sources: Sources): readonly Complaint[] {
    const program = this.program(sources);
    return Object.keys(sources).flatMap((path) => {
      const source = program.getSourceFile(join(FOLDER, path));
      const syntactic = program.getSyntacticDiagnostics(source);
      return [...syntactic, ...program.getSemanticDiagnostics(source)].map(complaint);
    });
  }
}

function complaint({ file, start, code, messageText }: ts.Diagnostic): Complaint {
  return {
    file: file === undefined ? '' : relative(FOLDER, file.fileName),
    line: (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1,
    code,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}
