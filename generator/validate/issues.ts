/** Turns the issues that zod reports into messages that use the terms of the manifest. */
import type { z } from 'zod';
import type { ManifestPath } from '../load/manifest.js';
import { quote, quoteAll } from '../quote.js';
import { didYouMean } from '../suggest.js';
import type { Problem } from './problem.js';
import { valueAt } from './value.js';

type Issue = z.core.$ZodIssue;

/** Returns the problems that zod found in `value`. */
export function describeIssues(issues: readonly Issue[], value: unknown): Problem[] {
  return issues.flatMap((issue) => describeIssue(issue, pathOf(issue), value));
}

/** Returns the path of an issue. The type of zod also allows symbols in a path, which YAML cannot contain. */
export function pathOf({ path }: Issue): ManifestPath {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function describeIssue(issue: Issue, path: ManifestPath, value: unknown): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], key, issue.message.split(', ')));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => ({ path, ...refused(path.at(-1), message) }));
  }
  const given = valueAt(value, path);
  if (issue.code === 'invalid_type') return [{ path, ...wrongType(issue.expected, path, given) }];
  if (issue.code === 'invalid_union') {
    const { problem, hint } = splitError(issue.message);
    return [{ path, message: `${nameOf(path)} ${problem}`, hint }];
  }
  if (issue.code !== 'invalid_value') return [{ path, ...refused(given, issue.message) }];
  return [{ path, ...wrongWord(issue.values.map(String), path, given) }];
}

type Words = Omit<Problem, 'path'>;

function unknownKey(path: ManifestPath, key: string, known: readonly string[]): Problem {
  const hint = didYouMean(key, known, `write ${quoteAll(known)}, or remove it`);
  return { path, message: `unknown key ${quote(key)}`, hint };
}

function refused(given: unknown, error: string): Words {
  const { problem, hint } = splitError(error);
  return { message: `${quote(String(given))} ${problem}`, hint };
}

/** Splits an `error` of the schema: `what is wrong; what to do`. */
function splitError(error: string): { readonly problem: string; readonly hint: string } {
  const [problem = '', ...hint] = error.split('; ');
  return { problem, hint: hint.join('; ') };
}

function wrongType(expected: string, path: ManifestPath, given: unknown): Words {
  const [kind, hint] = KINDS[expected] ?? [expected, `write ${expected}`];
  if (given === undefined) return missing(path, hint);
  if (given === null) return { message: `${nameOf(path)} is empty`, hint };
  return { message: `${nameOf(path)} is ${kindOf(given)}, not ${kind}`, hint };
}

function wrongWord(words: readonly string[], path: ManifestPath, given: unknown): Words {
  const hint = `write ${quoteAll(words)}`;
  if (given === undefined) return missing(path, hint);
  if (typeof given !== 'string') return { message: `${nameOf(path)} is ${kindOf(given)}`, hint };
  return {
    message: `${nameOf(path)} cannot be ${quote(given)}`,
    hint: didYouMean(given, words, hint),
  };
}

function missing(path: ManifestPath, hint: string): Words {
  return { message: `${nameOf(path)} is missing`, hint };
}

/** For each type name of zod, the name of the type in messages, and a hint. */
const KINDS: Readonly<Record<string, readonly [kind: string, hint: string]>> = {
  object: ['a mapping', 'write it as `key: value` lines'],
  record: ['a mapping', 'write it as `key: value` lines'],
  array: ['a list', 'write it as `[a, b]`, or `[a]` for one item'],
  string: ['text', 'write text, in quotes if YAML reads it as another type'],
  boolean: ['true or false', 'write `true` or `false`'],
};

function kindOf(given: unknown): string {
  if (given === null) return 'empty';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'a mapping';
  return typeof given === 'string' ? 'text' : `a ${typeof given}`;
}

/** Returns the name of a place for messages. The name of an item contains the name of its list. */
function nameOf(path: ManifestPath): string {
  if (path.length === 0) return 'the manifest';
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  return typeof path.at(-1) === 'number' ? `an item of ${quote(name)}` : quote(name);
}
