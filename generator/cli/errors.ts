/** Prints errors and returns their exit code. */
import { formatDiagnostic, InputError, type Diagnostic } from '../diagnostics.js';
import { EXIT, type ExitCode } from './command.js';
import { paint, printable, type Terminal } from './terminal.js';

export function reportError(error: unknown, isJson: boolean, terminal: Terminal): ExitCode {
  const { stdout, stderr } = terminal;
  const label = paint('error:', 'red', stderr, terminal);
  if (!(error instanceof InputError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(
      `${label} this is a bug in gen-claude-client; open an issue with this stack trace\n${stack}\n`,
    );
    return EXIT.bug;
  }
  const errors: readonly Diagnostic[] = error.diagnostics;
  if (isJson) stdout.write(`${JSON.stringify({ ok: false, errors }, null, 2)}\n`);
  for (const diagnostic of errors) {
    stderr.write(`${label} ${printable(formatDiagnostic(diagnostic))}\n`);
  }
  return EXIT.refused;
}
