/** Prints the first warnings and the number of the others. */
import { formatDiagnostic, type Diagnostic } from '../diagnostics.js';
import { count } from './count.js';
import { paint, printable, type Terminal } from './terminal.js';

/**
 * The maximum number of printed warnings, since a spec that is much older or newer than the manifest causes hundreds.
 */
const SHOWN_WARNINGS = 5;

export function printWarnings(warnings: readonly Diagnostic[], terminal: Terminal): void {
  const { stderr } = terminal;
  const label = paint('warning:', 'yellow', stderr, terminal);
  for (const warning of warnings.slice(0, SHOWN_WARNINGS)) {
    stderr.write(`${label} ${printable(formatDiagnostic(warning))}\n`);
  }
  const more = warnings.length - SHOWN_WARNINGS;
  if (more > 0) stderr.write(`${label} ${count(more, 'more warning')}; --json lists all\n`);
}
