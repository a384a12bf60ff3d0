/** Runs a command. */
import type { Arguments } from '../commands/settings.js';
import type { Command, ExitCode } from './command.js';
import type { Terminal } from './terminal.js';

/** Where an option is wrong that stands in the config of the app, the error names the config and not the flag. */
export async function runCommand(
  { run, flags }: Pick<Command, 'run' | 'flags'>,
  args: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!Object.hasOwn(flags, 'config')) throw error;
    const { nameConfig } = await import('../commands/settings.js');
    throw await nameConfig(error, args, terminal.cwd);
  }
}
