/**
 * Runs a check or a generation without loading yargs and the other commands. Loading them takes longer than a check,
 * and a tenth of the time of a generation after a change.
 */
import { parseArgs } from 'node:util';
import type { Arguments } from '../commands/settings.js';
import { checkCommand, runQuickCheck } from './check.js';
import { commandWord, type Command, type ExitCode } from './command.js';
import { reportError } from './errors.js';
import { generateCommand } from './generate.js';
import { runCommand } from './run-command.js';
import type { Terminal } from './terminal.js';

/**
 * Runs a command line. Returns undefined if `main` must run it: for other commands, and for words that cannot be
 * parsed. For a check, also returns undefined unless the lock shows that the client is up to date.
 */
export async function runQuickly(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  const isCheck = argv.includes('check') || argv.includes('--check');
  const args = parse(argv, isCheck ? checkCommand : generateCommand);
  if (!args) return undefined;
  if (isCheck) return runQuickCheck(args, terminal);
  try {
    return await runCommand(generateCommand, args, terminal);
  } catch (error) {
    return reportError(error, args['json'] === true, terminal);
  }
}

/**
 * Parses a command line. Returns undefined for help, usage errors and other spellings of values, which `main` handles.
 */
function parse(argv: readonly string[], command: Command): Arguments | undefined {
  const flags = Object.entries(command.flags).map(
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
    if (positionals.some((word) => word !== commandWord(command))) return undefined;
    const entries = Object.entries(values).map(([name, value]) => {
      return [name, Array.isArray(value) && value.length === 1 ? value[0] : value] as const;
    });
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}
