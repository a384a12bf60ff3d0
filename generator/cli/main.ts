/** Runs a command line: the only user of yargs, and the only place that turns errors into exit codes. */
import yargs, { type Argv } from 'yargs';
import { InputError } from '../diagnostics.js';
import { loadVersion } from '../load/package.js';
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import { auditCommand } from './audit.js';
import { betasCommand } from './betas.js';
import { spellBooleans } from './booleans.js';
import { checkCommand } from './check.js';
import { commandWord, EXIT, EXIT_CODES, type Command, type ExitCode } from './command.js';
import { ASKING, complete, COMPLETION, COMPLETION_HELP, readShell } from './completion.js';
import { diffCommand } from './diff.js';
import { docsCommand } from './docs.js';
import { reportError } from './errors.js';
import { generateCommand } from './generate.js';
import { initCommand } from './init.js';
import { pullCommand } from './pull.js';
import { syncCommand } from './sync.js';
import type { Terminal } from './terminal.js';

const COMMANDS: readonly [Command, ...Command[]] = [
  generateCommand,
  initCommand,
  checkCommand,
  diffCommand,
  auditCommand,
  syncCommand,
  betasCommand,
  docsCommand,
  pullCommand,
];

export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const version = await loadVersion();
  // yargs has no help for it: that of all commands lists it.
  if (argv[0] === COMPLETION && isHelp(argv[1])) return main(['--help'], terminal);
  if (argv[0] === COMPLETION) return printScript(argv.slice(1), terminal, version);
  if (argv[0] === ASKING) {
    const words = await complete(argv.slice(2), COMMANDS, terminal);
    terminal.stdout.write(words.map((word) => `${word}\n`).join(''));
    return exitCode;
  }
  const parser = describe(terminal, version);
  for (const command of COMMANDS) {
    parser.command(
      command.name,
      command.describe,
      (builder) => addFlags(builder, command),
      async (args) => {
        exitCode = await command.run(args, terminal);
      },
    );
  }
  try {
    await parser.parseAsync(
      joinDashes(spellBooleans(argv, COMMANDS)),
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

/** yargs takes the shell from the environment. */
function printScript(words: readonly string[], terminal: Terminal, version: string): ExitCode {
  try {
    const shell = readShell(words);
    if (shell !== undefined) Object.assign(process.env, { SHELL: shell, ZSH_NAME: '' });
    describe(terminal, version).showCompletionScript();
    return EXIT.done;
  } catch (error) {
    return reportError(error, false, terminal);
  }
}

/** yargs reads a lone `-` as a positional, so `--spec -` becomes `--spec=-`. */
function joinDashes(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word, index) => {
    if (word === '-' && argv[index - 1]?.startsWith('--') === true) return [];
    return argv[index + 1] === '-' && word.startsWith('--') ? [`${word}=-`] : [word];
  });
}

function describe(terminal: Terminal, version: string): Argv {
  return (
    yargs([], terminal.cwd)
      .scriptName('gen-claude-client')
      // Messages and exit codes must not depend on the machine's language.
      .locale('en')
      .usage('$0 [command] [options]')
      .version(version)
      .help()
      .alias({ help: 'h', version: 'v' })
      .completion(COMPLETION, COMPLETION_HELP)
      .epilog(`Exit codes: ${EXIT_CODES}.`)
      .parserConfiguration({ 'camel-case-expansion': false, 'boolean-negation': true })
      .strict()
      .exitProcess(false)
      .wrap(Math.min(100, process.stdout.columns || 100))
      .fail((message: string | null, error: Error | undefined) => {
        throw error ?? usageError(message ?? 'cannot be read');
      })
  );
}

function addFlags(builder: Argv, { positionals = {}, flags, examples }: Command): Argv {
  for (const [name, describe] of Object.entries(positionals)) {
    builder.positional(name, { type: 'string', describe });
  }
  return builder
    .options({ ...flags })
    .example(examples.map(([command, what]) => [command, what] as [string, string]));
}

/** Turns a message of yargs, which may have several lines, into one error per argument. */
function usageError(message: string): InputError {
  const [, unknown] = /^Unknown (?:argument|command)s?: (.*)$/.exec(message) ?? [];
  const words = unknown?.split(', ') ?? [];
  if (words.length === 0) {
    return new InputError([{ where: 'usage', message: message.replace(/\s+/g, ' '), hint: HELP }]);
  }
  // A flag of another command is not suggested: it was not mistyped.
  const known = COMMANDS.flatMap((one) => [commandWord(one), ...Object.keys(one.flags)]).filter(
    (name) => !words.includes(name),
  );
  return new InputError(
    words.map((word) => ({
      where: 'usage',
      message: `unknown argument ${quote(word)}`,
      hint: didYouMean(word, known, HELP),
    })),
  );
}

const HELP = 'see --help';
