/** Runs a command line with yargs. No other file uses yargs. */
import yargs, { type Argv } from 'yargs';
import { loadVersion } from '../load/package.js';
import { auditCommand } from './audit.js';
import { betasCommand } from './betas.js';
import { rewriteBooleans } from './booleans.js';
import { checkCommand } from './check.js';
import { EXIT, EXIT_CODES, type Command, type ExitCode, type Flag } from './command.js';
import {
  ASKING,
  complete,
  COMPLETION,
  COMPLETION_HELP,
  COMPLETION_USAGE,
  readShell,
} from './completion.js';
import { diffCommand } from './diff.js';
import { docsCommand } from './docs.js';
import { reportError } from './errors.js';
import { replaceFormerNames } from './former-names.js';
import { generateCommand } from './generate.js';
import { initCommand } from './init.js';
import { pullCommand } from './pull.js';
import { syncCommand } from './sync.js';
import { runCommand } from './run-command.js';
import type { Terminal } from './terminal.js';
import { refuseUnread, usageError } from './usage.js';

const COMMANDS: readonly [Command, ...Command[]] = [
  generateCommand,
  initCommand,
  checkCommand,
  diffCommand,
  auditCommand,
  pullCommand,
  syncCommand,
  betasCommand,
  docsCommand,
];

export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const version = await loadVersion();
  // yargs itself does not print help for `completion`.
  if (argv[0] === COMPLETION && isHelp(argv[1])) {
    terminal.stdout.write(COMPLETION_USAGE);
    return exitCode;
  }
  if (argv[0] === COMPLETION) return printScript(argv.slice(1), terminal, version);
  if (argv[0] === ASKING) {
    const words = await complete(argv.slice(2), COMMANDS, terminal);
    terminal.stdout.write(words.map((word) => `${word}\n`).join(''));
    return exitCode;
  }
  const parser = describe(terminal, version, argv);
  for (const command of COMMANDS) {
    parser.command(
      command.name,
      command.describe,
      (builder) => addFlags(builder, command),
      async (args) => {
        exitCode = await runCommand(command, args, terminal);
      },
    );
  }
  // Added last, so that help lists `completion` after the other commands.
  parser.completion(COMPLETION, COMPLETION_HELP);
  try {
    refuseUnread(argv);
    await parser.parseAsync(
      joinDashes(rewriteBooleans(replaceFormerNames(argv, COMMANDS), COMMANDS)),
      {},
      (_error, _args, output) => {
        if (output !== '') terminal.stdout.write(`${output}\n`);
      },
    );
    return exitCode;
  } catch (error) {
    return reportError(error, argv.includes('--json'), terminal);
  }
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h';
}

/**
 * Prints a completion script. yargs reads the name of the shell from the environment, so this function sets `SHELL` and
 * `ZSH_NAME`.
 */
function printScript(words: readonly string[], terminal: Terminal, version: string): ExitCode {
  try {
    const shell = readShell(words);
    if (shell !== undefined) Object.assign(process.env, { SHELL: shell, ZSH_NAME: '' });
    describe(terminal, version, words).completion(COMPLETION).showCompletionScript();
    return EXIT.done;
  } catch (error) {
    return reportError(error, false, terminal);
  }
}

/** Rewrites `--spec -` to `--spec=-`, since yargs reads a single `-` as a positional. */
function joinDashes(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word, index) => {
    if (word === '-' && argv[index - 1]?.startsWith('--') === true) return [];
    return argv[index + 1] === '-' && word.startsWith('--') ? [`${word}=-`] : [word];
  });
}

function describe(terminal: Terminal, version: string, argv: readonly string[]): Argv {
  return (
    yargs([], terminal.cwd)
      .scriptName('gen-claude-client')
      // Messages and exit codes must not depend on the machine's language.
      .locale('en')
      .usage('$0 [command] [options]')
      .version(version)
      .help()
      .alias({ help: 'h', version: 'v' })
      .epilog(`Exit codes: ${EXIT_CODES}.`)
      .parserConfiguration({ 'camel-case-expansion': false, 'boolean-negation': true })
      .strict()
      .exitProcess(false)
      .wrap(Math.min(100, terminal.stdout.columns || 100))
      .fail((message: string | null, error: Error | undefined) => {
        throw error ?? usageError(message ?? 'cannot be read', argv, COMMANDS);
      })
  );
}

function addFlags(builder: Argv, { positionals = {}, flags, examples }: Command): Argv {
  for (const [name, positional] of Object.entries(positionals)) {
    builder.positional(name, { type: 'string', ...positional });
  }
  const shown = Object.entries(flags).map(([name, flag]) => [name, showDefault(flag)] as const);
  // Each command has a separate line: yargs would wrap it in a column, and users could not copy it.
  const lines = examples.flatMap(([command, what]) => [`# ${what}`, command]);
  return builder
    .options(Object.fromEntries(shown))
    .example(lines.map((line) => [line, ''] as [string, string]));
}

/** Adds the default `off` to the help of a boolean flag without a default. */
function showDefault(flag: Flag): Flag {
  return flag.type === 'boolean' ? { defaultDescription: 'off', ...flag } : flag;
}
