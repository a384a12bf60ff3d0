/** Reads the values of boolean flags. */
import { InputError } from '../diagnostics.js';
import { quote } from '../quote.js';
import type { Command } from './command.js';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['off', false],
]);

/**
 * Rewrites boolean flags for yargs, such as `--check=1` to `--check=true`: yargs reads every word other than `true` as
 * false.
 *
 * @throws InputError for a value that is not boolean
 */
export function rewriteBooleans(
  argv: readonly string[],
  commands: readonly Pick<Command, 'flags'>[],
): readonly string[] {
  const flags = commands.flatMap((command) => Object.entries(command.flags));
  const names = new Set(flags.flatMap(([name, { type }]) => (type === 'boolean' ? [name] : [])));
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, index) => {
    const [, negation = '', name = '', value] = /^--(no-)?([^=]+)=(.*)$/s.exec(word) ?? [];
    if (value === undefined || index > end || !names.has(name)) return word;
    const isOn = WORDS.get(value.toLowerCase());
    if (isOn !== undefined) return `--${name}=${String(isOn !== (negation !== ''))}`;
    const message = `${quote(value)} is not true or false`;
    const hint = `write --${name} or --no-${name}`;
    throw new InputError([{ where: `--${negation}${name}`, message, hint }]);
  });
}
