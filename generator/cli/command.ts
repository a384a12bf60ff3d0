/** What a command is to the command line: its flags, its help, and how it runs. */
import type { Arguments } from '../commands/settings.js';
import type { Terminal } from './terminal.js';

export const EXIT = {
  done: 0,
  /** A check found a difference. */
  different: 1,
  /** Bad input or usage. */
  refused: 2,
  /** A bug of ours. */
  bug: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What follows a flag that takes a value, such as `<file>`; shown in README. */
  readonly placeholder?: string;
  readonly describe: string;
  /** The default as help shows it. */
  readonly defaultDescription?: string;
}

export interface Command {
  /** As typed after `gen-claude-client`, with its positionals; `$0` is the one that needs no name. */
  readonly name: string;
  readonly describe: string;
  /** What its positionals are. */
  readonly positionals?: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** The word that chooses the command: `betas` of `betas [id]`. */
export function commandWord({ name }: Command): string {
  return name.replace(/ .*$/, '');
}
