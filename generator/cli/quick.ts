/** Runs a check without loading what other commands need: CI runs it on every push, and it mostly finds no change. */
import { parseArgs } from 'node:util';
import { checkCommand, runQuickCheck } from './check.js';
import type { ExitCode } from './command.js';
import type { Terminal } from './terminal.js';

/**
 * Returns undefined if the command line is not a plain check, if the lock alone does not show that the client is up to
 * date, or if there is a problem. `main` then runs the command.
 */
export async function runQuickly(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  if (!argv.includes('check') && !argv.includes('--check')) return undefined;
  const args = parse(argv);
  return args && runQuickCheck(args, terminal);
}

function parse(argv: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const flags = Object.entries(checkCommand.flags).map(
    ([name, { type }]) => [name, { type, multiple: type === 'string' }] as const,
  );
  const options = { ...Object.fromEntries(flags), check: { type: 'boolean' as const } };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowNegative: true,
      allowPositionals: true,
    });
    if (positionals.some((word) => word !== 'check')) return undefined;
    const entries = Object.entries(values).map(([name, value]) => {
      return [name, Array.isArray(value) && value.length === 1 ? value[0] : value] as const;
    });
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}
