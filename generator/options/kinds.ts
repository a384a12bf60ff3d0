/**
 * The kinds of option values: how to read them from a flag or a config file, and how to write them on a command line.
 */
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import { findNameProblem } from './client-name.js';

/** The problem of an invalid value. */
export interface Refusal {
  readonly problem: string;
  readonly hint: string;
}

export type Reading<T> = { readonly value: T } | Refusal;

/** Returns the path to use instead of a path in a value: the same path, or a path relative to another folder. */
export type Rebase = (path: string) => string;

export interface Kind<T> {
  readonly default: T;
  /** The default, as the help shows it. */
  readonly shownDefault: string;
  /** The text after the flag in the help, such as `<file>`; empty for a switch. */
  readonly placeholder: string;
  /** True for a list: the flag may be repeated, and the values are joined. */
  readonly repeatable: boolean;
  /** True if a config file must not contain the option, since config files are committed. */
  readonly flagOnly?: true;
  /** Reads a value of a flag or of a config file. Applies `rebase` to the paths in the value. */
  readonly read: (given: unknown, rebase: Rebase) => Reading<T>;
  /** Returns the text after each `--name` on a command line: '' for a switch; undefined for a switch that is off. */
  spell(value: NonNullable<T>, rebase: Rebase): readonly string[] | undefined;
}

/** Returns the kind of a switch: `--helpers`, `--no-helpers`. */
export function toggle(byDefault: boolean): Kind<boolean> {
  return {
    default: byDefault,
    shownDefault: byDefault ? 'on' : 'off',
    placeholder: '',
    repeatable: false,
    read: (given) =>
      typeof given === 'boolean'
        ? { value: given }
        : refuse('is not true or false', 'write true or false'),
    spell: (value) => (value ? [''] : undefined),
  };
}

export function text(placeholder: string, shownDefault: string): Kind<string | undefined> {
  return {
    default: undefined,
    shownDefault,
    placeholder,
    repeatable: false,
    read: (given) => readText(given, 'write a string, in quotes'),
    spell: (value) => [value],
  };
}

/** Returns the kind of the name of an emitted class. The hint for an invalid name suggests `example`. */
export function className(example: string, shownDefault: string): Kind<string | undefined> {
  return {
    default: undefined,
    shownDefault,
    placeholder: '<name>',
    repeatable: false,
    read: (given) => {
      const reading = readText(given, 'write a string, in quotes');
      if ('problem' in reading) return reading;
      const problem = findNameProblem(reading.value);
      return problem === undefined ? reading : refuse(problem, `choose a name such as ${example}`);
    },
    spell: (value) => [value],
  };
}

/**
 * Returns the kind of a choice among words, which messages call `noun`. If `byDefault` is undefined, the default
 * depends on the run.
 */
export function choice<T extends string, D extends T | undefined>(
  noun: string,
  words: readonly T[],
  byDefault: D,
  shownDefault: string = byDefault ?? '',
): Kind<T | D> {
  return {
    default: byDefault,
    shownDefault,
    placeholder: `<${words.join(' | ')}>`,
    repeatable: false,
    read: (given) => {
      const value = words.find((word) => word === given);
      if (value !== undefined) return { value };
      const hint = `write ${words.join(' or ')}`;
      if (!isText(given)) return refuse(problemOf(given), hint);
      return refuse(`unknown ${noun} ${quote(given)}`, didYouMean(given, words, hint));
    },
    spell: (value) => [value],
  };
}

/** Returns the kind of a list of names. The value may also be one text with commas: `messages,beta.messages`. */
export function list(
  placeholder: string,
  shownDefault: string,
): Kind<readonly string[] | undefined> {
  return {
    default: undefined,
    shownDefault,
    placeholder,
    repeatable: true,
    read: (given) => {
      const hint = 'write names, such as messages,beta.messages';
      const parts: readonly unknown[] = [given].flat();
      if (!parts.every((part) => typeof part === 'string')) {
        return refuse('is not a string or a list of strings', hint);
      }
      const value = parts.flatMap(splitList);
      return value.length > 0 ? { value } : refuse('has no value', `${hint}, or leave it out`);
    },
    spell: (value) => [value.join(',')],
  };
}

interface PathOptions {
  readonly placeholder: string;
  readonly shownDefault: string;
  /** The hint in messages. */
  readonly hint?: string;
  /** Returns whether a value is a path. Other values are not rebased. */
  readonly isPath?: (value: string) => boolean;
}

/** Returns the kind of a file or a folder. */
export function path<T extends string | undefined>(
  byDefault: T,
  { placeholder, shownDefault, hint = 'write a path', isPath = () => true }: PathOptions,
): Kind<string | T> {
  const rebased = (value: string, rebase: Rebase) => (isPath(value) ? rebase(value) : value);
  return {
    default: byDefault,
    shownDefault,
    placeholder,
    repeatable: false,
    read: (given, rebase) => {
      const reading = readText(given, hint);
      return 'problem' in reading ? reading : { value: rebased(reading.value, rebase) };
    },
    spell: (value, rebase) => [rebased(value, rebase)],
  };
}

/** Returns the kind of a list of files: one flag per file, or one path or a list in a config file. */
export function paths({
  placeholder,
  shownDefault,
}: Pick<PathOptions, 'placeholder' | 'shownDefault'>): Kind<readonly string[]> {
  return {
    default: [],
    shownDefault,
    placeholder,
    repeatable: true,
    read: (given, rebase) => {
      const files: readonly unknown[] = [given].flat();
      const texts = files.filter(isText);
      return texts.length === files.length
        ? { value: texts.map(rebase) }
        : refuse('is not a path or a list of paths', 'write a path, or leave it out');
    },
    spell: (value, rebase) => value.map(rebase),
  };
}

/** Returns the kind of a file, a folder, a URL, or `-` for stdin. */
export function source(byDefault: string, options: PathOptions): Kind<string> {
  const kind = path(byDefault, {
    ...options,
    hint: 'write a path or a URL',
    isPath: (value) => value !== '-' && !/^[a-z][a-z0-9+.-]+:/i.test(value),
  });
  return {
    ...kind,
    spell: (value, rebase) => kind.spell(withoutCredentials(value), rebase),
  };
}

const CREDENTIAL = /token|key|secret|sig|pass|auth|cred/i;

/**
 * Returns a URL without its user, query and fragment if the name of a query parameter suggests a credential, since apps
 * commit the README, which contains the command.
 */
function withoutCredentials(value: string): string {
  if (!/^https?:/i.test(value) || !URL.canParse(value)) return value;
  const url = new URL(value);
  if (![...url.searchParams.keys()].some((name) => CREDENTIAL.test(name))) return value;
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Returns `['a', 'b']` for `a, b`. */
export function splitList(given: string): readonly string[] {
  return given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readText(given: unknown, hint: string): Reading<string> {
  if (isText(given)) return { value: given };
  return refuse(problemOf(given), isMissing(given) ? `${hint}, or leave it out` : hint);
}

/** Returns the problem of a value that is not a text with characters. */
function problemOf(given: unknown): string {
  return isMissing(given) ? 'has no value' : 'is not a string';
}

/** Returns true for an empty text, and for null, the value of a YAML key without a value. */
function isMissing(given: unknown): boolean {
  return given === '' || given === null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function refuse(problem: string, hint: string): Refusal {
  return { problem, hint };
}
