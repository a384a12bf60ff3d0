/** Resolves the options of a run: flag, then config file, then default. */
import { isAbsolute, join, relative } from 'node:path';
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { LoadedConfig } from '../load/config.js';
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import type { Rebase } from './kinds.js';
import {
  DEFAULT_OPTIONS,
  findOption,
  flagOf,
  OPTION_NAMES,
  optionOf,
  type OptionName,
  type Options,
} from './table.js';

/** Parsed flags. A missing flag is undefined, and a repeated flag is a list. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * Returns all options of a run.
 *
 * @throws InputError with all problems of the flags, or of the config file
 */
export function resolveOptions(
  args: Arguments,
  config: LoadedConfig | undefined,
  cwd: string,
): Options {
  const flags = readFlags(args);
  return { ...DEFAULT_OPTIONS, ...(config && readConfig(config, cwd)), ...flags };
}

/**
 * Returns the value of one flag, or the default.
 *
 * @throws InputError if the value of the flag is not valid
 */
export function readFlag<Name extends OptionName>(args: Arguments, name: Name): Options[Name] {
  return { ...DEFAULT_OPTIONS, ...readFlags({ [flagOf(name)]: args[flagOf(name)] }) }[name];
}

function readFlags(args: Arguments): Partial<Options> {
  const problems: Diagnostic[] = [];
  const values = OPTION_NAMES.flatMap((name) => {
    const flag = flagOf(name);
    const given = args[flag];
    if (given === undefined) return [];
    if (Array.isArray(given) && !optionOf(name).repeatable) {
      const message = 'is given more than once';
      problems.push({ where: `--${flag}`, message, hint: 'write it once' });
      return [];
    }
    return readValue(
      name,
      given,
      (path) => path,
      (problem, hint) => {
        problems.push({ where: `--${flag}`, message: problem, hint });
      },
    );
  });
  throwIfAny(problems);
  return Object.fromEntries(values);
}

/**
 * Reads the options in a config file. Relative paths in the file start at its folder; the returned relative paths start
 * at `cwd`.
 */
function readConfig({ value, where, folder }: LoadedConfig, cwd: string): Partial<Options> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError([{ where, message: 'is not a mapping of options', hint: KEYS_HINT }]);
  }
  const problems: Diagnostic[] = [];
  const values = Object.entries(value).flatMap(([key, given]) => {
    const name = findOption(key);
    if (name === undefined) {
      const hint = didYouMean(key, KEYS, KEYS_HINT);
      problems.push({ where, message: `unknown option ${quote(key)}`, hint });
      return [];
    }
    if (optionOf(name).flagOnly) {
      const hint = `use the flag --${key}, since config files are committed`;
      problems.push({ where, message: `${quote(key)}: cannot be set in a config file`, hint });
      return [];
    }
    return readValue(
      name,
      given,
      (path) => rebase(path, folder, cwd),
      (problem, hint) => {
        problems.push({ where, message: `${quote(key)}: ${problem}`, hint });
      },
    );
  });
  throwIfAny(problems);
  return Object.fromEntries(values);
}

const KEYS = OPTION_NAMES.filter((name) => !optionOf(name).flagOnly).map(flagOf);
const KEYS_HINT = `options are ${KEYS.join(', ')}`;

function readValue(
  name: OptionName,
  given: unknown,
  rebasePath: Rebase,
  refuse: (problem: string, hint: string) => void,
): readonly (readonly [OptionName, unknown])[] {
  const reading = optionOf(name).read(given, rebasePath);
  if ('value' in reading) return [[name, reading.value]];
  refuse(reading.problem, reading.hint);
  return [];
}

function rebase(path: string, folder: string, cwd: string): string {
  if (isAbsolute(path)) return path;
  return relative(cwd, join(folder, path)) || '.';
}
