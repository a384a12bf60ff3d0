/** Runs a command. Its errors about options in the app's config name the config. */
import type { Arguments } from '../commands/settings.js';
import type { Command, ExitCode } from './command.js';
import type { Terminal } from './terminal.js';

/**
 * Runs a command. If an invalid option comes from the app's config, the thrown error names the config instead of the
 * flag.
 */
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
