/** Problems in inputs, and the error that carries them. */

/** One problem: `where: message; hint`. */
export interface Diagnostic {
  /** The place in the input, such as `specs/betas.yaml:12:5` or `--out`. */
  readonly where: string;
  /** The problem, such as `is not a date`. */
  readonly message: string;
  /** The advice, such as `write it as YYYY-MM-DD`. */
  readonly hint: string;
}

/** Reports a problem that does not stop the run. */
export type Warn = (warning: Diagnostic) => void;

/** Renders a diagnostic as one line. */
export function formatDiagnostic({ where, message, hint }: Diagnostic): string {
  return `${where}: ${message}; ${hint}`;
}

/** Bad input or usage, with every problem that a phase found. The command line exits with code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
  }
}

/** Throws one {@link InputError} if there are diagnostics. */
export function throwIfAny(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) throw new InputError(diagnostics);
}
