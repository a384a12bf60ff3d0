/** The description of a command: its flags, its help, and its function. */
import type { Arguments } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import { quote, quoteAll } from '../quote.js';
import { didYouMean } from '../suggest.js';
import type { Terminal } from './terminal.js';

export const EXIT = { done: 0, different: 1, refused: 2, bug: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT.done]: 'success',
  [EXIT.different]: 'a difference or a problem was found',
  [EXIT.refused]: 'bad input or usage',
  [EXIT.bug]: 'a bug',
};

/** The list of exit codes in help and docs/cli.md: `0 success, 1 a difference or a problem was found, …`. */
export const EXIT_CODES = Object.entries(MEANINGS)
  .map(([code, meaning]) => `${code} ${meaning}`)
  .join(', ');

export interface Flag {
  readonly type: 'string' | 'boolean';
  /** The name of the value in docs/cli.md, such as `<file>`. */
  readonly placeholder?: string;
  readonly describe: string;
  /** The former name of the flag, which commands still accept and help does not show. */
  readonly formerName?: string;
  /** The default as help shows it. */
  readonly defaultDescription?: string;
  /** The values that shells complete. */
  readonly values?: Values;
}

/** The possible values of a flag or positional, or a function that reads them when a shell completes a word. */
export type Values =
  readonly string[] | ((args: Arguments, cwd: string) => Promise<readonly string[]>);

export interface Command {
  /** Name and positionals as typed after `gen-claude-client`; `$0` for the default command. */
  readonly name: string;
  readonly describe: string;
  /** Help texts of the positionals. */
  readonly positionals?: Readonly<Record<string, Pick<Flag, 'describe' | 'defaultDescription'>>>;
  /** The words that shells complete after the name of the command. */
  readonly words?: Values;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** Returns the name of a command without its positionals: `betas` for `betas [id]`. */
export function commandWord({ name }: Command): string {
  return name.replace(/ .*$/, '');
}

/**
 * Returns the text of a flag; undefined without the flag.
 *
 * @param values the possible values, for the hint of the error
 * @throws InputError if the flag is repeated or has no value
 */
export function textOf(args: Arguments, name: string, values = 'a value'): string | undefined {
  const value = args[name];
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  const message = Array.isArray(value) ? 'is given more than once' : 'has no value';
  throw new InputError([{ where: `--${name}`, message, hint: `give it once, with ${values}` }]);
}

/**
 * Returns the value of a flag that accepts only the given words; undefined without the flag.
 *
 * @throws InputError for another word, and if the flag is repeated or has no value
 */
export function choiceOf<T extends string>(
  args: Arguments,
  flag: string,
  words: readonly T[],
): T | undefined {
  const text = textOf(args, flag, quoteAll(words));
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const hint = didYouMean(text, words, `write ${quoteAll(words)}`);
  throw new InputError([{ where: `--${flag}`, message: `unknown value ${quote(text)}`, hint }]);
}
