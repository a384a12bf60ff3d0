/** Spells the command that makes a client again, for the emitted README. */
import { relative, resolve, sep } from 'node:path';
import { flagOf, OPTION_NAMES, optionOf, type OptionName, type Options } from '../options/table.js';
import { shellWord } from '../shell.js';

/**
 * Returns the command as it runs in `root`, the folder of the app. Paths in `options` are relative to `cwd`; paths in
 * the command are relative to `root`, so that the command is the same wherever the client was made from.
 */
export function remakeCommand(options: Options, cwd: string, root: string): string {
  const words = OPTION_NAMES.map((name) => wordsOf(name, options[name], cwd, root));
  return `npx gen-claude-client${words.join('')}`;
}

function wordsOf(name: OptionName, value: unknown, cwd: string, root: string): string {
  const option = optionOf(name);
  const spell = (given: unknown, from: string): string | undefined =>
    given === undefined || given === null
      ? undefined
      : option.spell(given, (path) => pathFrom(root, resolve(from, path)));
  const spelled = spell(value, cwd);
  const isDefault = spelled === spell(option.default, root);
  if (option.inCommand === 'never' || (option.inCommand === 'changed' && isDefault)) return '';
  if (spelled === undefined) return ` --no-${flagOf(name)}`;
  return ` --${flagOf(name)}${spelled === '' ? '' : ` ${shellWord(spelled)}`}`;
}

/** A relative path with `/`, which no command line takes for a flag. */
function pathFrom(root: string, path: string): string {
  const found = relative(root, path).split(sep).join('/') || '.';
  return found.startsWith('-') ? `./${found}` : found;
}
