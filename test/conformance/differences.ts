/** Reads the intended differences and their reasons. Each release of the SDK has a YAML file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PartName } from './compare.js';
import type { Pair } from './pairs.js';

/** Patterns of names by reason. `*` stands for any text. */
export type Listed = Readonly<
  Partial<Record<PartName, Readonly<Record<string, readonly string[]>>>>
>;

interface Sorted {
  /** Differences without a reason. */
  readonly unlisted: readonly string[];
  /** Patterns that no difference matches. */
  readonly stale: readonly string[];
  /** The number of differences by reason. */
  readonly byReason: readonly (readonly [reason: string, count: number])[];
}

export function readDifferences({ sdk }: Pair): Listed {
  const file = new URL(`differences-${sdk}.yaml`, import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as Listed | null) ?? {};
}

/** Counts the differences of each reason. A difference belongs to the first reason with a matching pattern. */
export function sortDifferences(
  differing: readonly string[],
  listed: Listed[PartName] = {},
): Sorted {
  const reasons = Object.entries(listed);
  const reasonOf = (name: string): string | undefined =>
    reasons.find(([, patterns]) => patterns.some((pattern) => matches(pattern, name)))?.[0];
  const patterns = reasons.flatMap(([, some]) => some);
  return {
    unlisted: differing.filter((name) => reasonOf(name) === undefined),
    stale: patterns.filter((pattern) => !differing.some((name) => matches(pattern, name))),
    byReason: reasons.map(([reason]) => [
      reason,
      differing.filter((name) => reasonOf(name) === reason).length,
    ]),
  };
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[^\w ]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
