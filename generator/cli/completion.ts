/** Completes the last word of a command line: commands, flags, and the values of flags. */
import type { Arguments } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import { quote, quoteAll } from '../quote.js';
import { didYouMean } from '../suggest.js';
import { commandWord, type Command, type Values } from './command.js';
import type { Terminal } from './terminal.js';

export const COMPLETION = 'completion';
export const COMPLETION_HELP = 'Print a completion script for bash or zsh';

/**
 * The first argument that the completion scripts pass to the program. The program's name and the typed words follow it.
 */
export const ASKING = '--get-yargs-completions';

const SHELLS: readonly string[] = ['bash', 'zsh'];

export const COMPLETION_USAGE = `gen-claude-client ${COMPLETION} [bash | zsh]

${COMPLETION_HELP}; by default, for the shell in use

Examples:
  gen-claude-client completion bash >> ~/.bashrc
  gen-claude-client completion zsh >> ~/.zshrc
`;

/**
 * Returns the shell to print a script for; undefined for the shell in use.
 *
 * @throws InputError for a shell without a script
 */
export function readShell(words: readonly string[]): string | undefined {
  const [shell, ...others] = words;
  if (others.length === 0 && (shell === undefined || SHELLS.includes(shell))) return shell;
  const message = shell?.startsWith('-')
    ? `unknown flag ${quote(shell)}`
    : `cannot make a script for ${quote(words.join(' '))}`;
  const hint = didYouMean(
    shell ?? '',
    SHELLS,
    `write ${COMPLETION} followed by ${quoteAll(SHELLS)}`,
  );
  throw new InputError([{ where: COMPLETION, message, hint }]);
}

/**
 * Returns the commands, flags or values that can stand in place of the last word. Returns no paths.
 *
 * @param words the words typed after the program's name
 */
export async function complete(
  words: readonly string[],
  [byDefault, ...commands]: readonly [Command, ...Command[]],
  { cwd, env }: Terminal,
): Promise<readonly string[]> {
  const [previous = '', current = ''] = words.length > 1 ? words.slice(-2) : ['', ...words];
  const command = commands.find((one) => words.slice(0, -1).includes(commandWord(one)));
  const { flags, words: values } = command ?? byDefault;
  const args = { betas: valueOf('betas', words), config: valueOf('config', words) };
  const flag = previous.startsWith('--') ? flags[previous.slice(2)] : undefined;
  if (flag?.type === 'string') return afterCommas(current, await read(flag.values, args, cwd));
  if (current.startsWith('-')) return Object.keys(flags).map((name) => `--${name}`);
  return command === undefined ? describeAll(commands, isZsh(env)) : read(values, args, cwd);
}

function valueOf(flag: string, words: readonly string[]): string | undefined {
  const index = words.indexOf(`--${flag}`);
  return index === -1 ? undefined : words[index + 1];
}

/** Returns the names of all commands. zsh shows the text after a colon as a description. */
function describeAll(commands: readonly Command[], isDescribed: boolean): readonly string[] {
  const names = commands.map((one) => [commandWord(one), one.describe] as const);
  return [...names, [COMPLETION, COMPLETION_HELP] as const].map(([name, describe]) =>
    isDescribed ? `${name}:${describe}` : name,
  );
}

function isZsh({ SHELL = '', ZSH_NAME = '' }: Terminal['env']): boolean {
  return SHELL.includes('zsh') || ZSH_NAME.includes('zsh');
}

/**
 * Returns the values of a flag or positional. Returns none if they cannot be read: a shell cannot show errors while it
 * completes a word.
 */
async function read(values: Values = [], args: Arguments, cwd: string) {
  return typeof values === 'function' ? values(args, cwd).catch(() => []) : values;
}

/** Returns completions of the last value in a list such as `messages,mod`. */
function afterCommas(current: string, values: readonly string[]): readonly string[] {
  const before = current.slice(0, current.lastIndexOf(',') + 1);
  return values.map((value) => before + value);
}
