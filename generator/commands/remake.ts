/** Writes the commands that generate a client and its pages again, for the emitted README. */
import { relative, resolve, sep } from 'node:path';
import { findPackageConfig } from '../load/config.js';
import { resolveOptions } from '../options/resolve.js';
import { flagOf, OPTION_NAMES, optionOf, type OptionName, type Options } from '../options/table.js';
import { shellWord } from '../shell.js';

/** The folder of an app, and the options of a run there without flags. */
export interface App {
  readonly root: string;
  readonly options: Options;
}

/**
 * Returns the options of a run without flags in an app.
 *
 * @throws InputError with all problems of the config in the app's package.json
 */
export async function readApp(root: string): Promise<App> {
  return { root, options: resolveOptions({}, await findPackageConfig(root), root) };
}

/**
 * Returns the command that generates the client again in the folder of the app. Paths in `options` are relative to
 * `cwd`; paths in the command are relative to the app, so that the command does not depend on `cwd`.
 */
export function remakeCommand(options: Options, cwd: string, app: App): string {
  const words = OPTION_NAMES.map((name) => wordsOf(name, options[name], cwd, app));
  return `npx gen-claude-client${words.join('')}`;
}

/** The inputs of a client. The lock records their hashes, but not the values of these options. */
const INPUTS = ['spec', 'overlay', 'betas'] as const satisfies readonly OptionName[];

/** Returns the command that makes pages of the client. Its paths are relative to the folder of the app. */
export function docsCommand(options: Options, cwd: string, app: App): string {
  const words = INPUTS.map((name) => wordsOf(name, options[name], cwd, app));
  const client = shellWord(pathFrom(app.root, resolve(cwd, options.out)));
  return `npx gen-claude-client docs${words.join('')} --client ${client} --out reference`;
}

function wordsOf(name: OptionName, value: unknown, cwd: string, { root, options }: App): string {
  // The command omits options without a value.
  if (value === undefined) return '';
  const option = optionOf(name);
  const spell = (given: unknown, from: string): readonly string[] | undefined =>
    given === undefined || given === null
      ? undefined
      : option.spell(given, (path) => pathFrom(root, resolve(from, path)));
  const spelled = spell(value, cwd);
  // A default value needs its flag if the app's config has another value.
  const isNeeded = [option.default, options[name]].some(
    (other) => !isSame(spelled, spell(other, root)),
  );
  if (option.inCommand === 'never' || (option.inCommand === 'changed' && !isNeeded)) return '';
  if (spelled === undefined) return ` --no-${flagOf(name)}`;
  return spelled
    .map((word) => ` --${flagOf(name)}${word === '' ? '' : ` ${shellWord(word)}`}`)
    .join('');
}

function isSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns a relative path with `/`. The path does not start with `-`, so that no command reads it as a flag. */
function pathFrom(root: string, path: string): string {
  const found = relative(root, path).split(sep).join('/') || '.';
  return found.startsWith('-') ? `./${found}` : found;
}
