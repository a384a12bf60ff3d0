/** Turns usage errors of yargs into errors that quote the words as typed. */
import { InputError, type Diagnostic } from '../diagnostics.js';
import { quote } from '../quote.js';
import { suggest } from '../suggest.js';
import { commandWord, type Command } from './command.js';
import { COMPLETION } from './completion.js';

/**
 * Returns an `InputError` for a usage error.
 *
 * @param message the English message of yargs
 */
export function usageError(
  message: string,
  argv: readonly string[],
  commands: readonly Command[],
): InputError {
  const command = commands.find((one) => commandWord(one) === argv[0]);
  const hint = `see gen-claude-client ${command ? `${commandWord(command)} ` : ''}--help`;
  const [, unknown] = /^Unknown (?:argument|command)s?: (.*)$/.exec(message) ?? [];
  const typed = new Set(unknown?.split(', ').map((word) => asTyped(word, argv)));
  if (typed.size > 0) {
    return new InputError([...typed].map((word) => unknownWord(word, argv, commands, hint)));
  }
  if (command && message.startsWith('Not enough non-option arguments')) {
    return new InputError([missingWord(command)]);
  }
  return new InputError([{ where: 'usage', message: message.replace(/\s+/g, ' '), hint }]);
}

/** Refuses words after `--`: yargs neither checks these words nor passes them to commands. */
export function refuseUnread(argv: readonly string[]): void {
  const words = argv.includes('--') ? argv.slice(argv.indexOf('--') + 1) : [];
  if (words.length === 0) return;
  const message = `words after \`--\` are not read: ${quote(words.join(' '))}`;
  throw new InputError([{ where: 'usage', message, hint: 'leave `--` out' }]);
}

/** Returns a word as typed. The names that yargs reports lack their dashes and the `no-` of negated flags. */
function asTyped(name: string, argv: readonly string[]): string {
  const typed = argv.map((word) => (word.startsWith('-') ? word.replace(/=.*/s, '') : word));
  return (
    typed.find((word) => [name, `-${name}`, `--${name}`, `--no-${name}`].includes(word)) ??
    // `-xy` means the flags `x` and `y`.
    typed.find((word) => name.length === 1 && /^-[^-]/.test(word) && word.includes(name)) ??
    name
  );
}

function unknownWord(
  word: string,
  argv: readonly string[],
  commands: readonly Command[],
  hint: string,
): Diagnostic {
  const [, dashes, name = word] = /^(--?(?:no-)?)(.*)$/s.exec(word) ?? [];
  const kind = dashes === undefined ? (word === argv[0] ? 'command' : 'argument') : 'flag';
  const best = suggest(name, kind === 'argument' ? [] : namesOf(kind, name, commands));
  const prefix = kind === 'command' ? '' : dashes === '--no-' ? dashes : '--';
  return {
    where: 'usage',
    message: `unknown ${kind} ${quote(word)}`,
    hint: best === undefined ? hint : `did you mean ${quote(prefix + best)}?`,
  };
}

function namesOf(
  kind: 'command' | 'flag',
  mistyped: string,
  commands: readonly Command[],
): readonly string[] {
  if (kind === 'command') return [...commands.map(commandWord), COMPLETION];
  const flags = commands.flatMap(({ flags: own }) =>
    Object.entries(own).flatMap(([name, { formerName }]) =>
      formerName === undefined ? [name] : [name, formerName],
    ),
  );
  // A flag of another command is spelled correctly, so another spelling would not help.
  return flags.includes(mistyped) ? [] : flags;
}

/** Returns the error about a required word that is missing after a command. */
function missingWord({ name, examples }: Command): Diagnostic {
  const [, missing = ''] = /<(\w+)>/.exec(name) ?? [];
  const example = examples[0]?.[0].replace('$0', 'gen-claude-client') ?? '';
  return {
    where: name.replace(/ .*$/, ''),
    message: `<${missing}> is missing`,
    hint: `write gen-claude-client ${name}, such as ${example}`,
  };
}
