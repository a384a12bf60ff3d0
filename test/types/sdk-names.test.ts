import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeOfficial } from '../support/official.js';
import { compare, type Comparison } from './comparison.js';

/** Intended differences and their reasons. */
const LISTED = parse(
  readFileSync(new URL('sdk-differences.yaml', import.meta.url), 'utf8'),
) as Record<keyof Comparison, Record<string, string>>;

const QUESTIONS: readonly (readonly [keyof Comparison, string])[] = [
  ['names', 'has the same names in the same namespaces'],
  ['imports', 'exports the same names, or has them in its namespaces'],
  ['types', "has types that are assignable to the SDK's types, and the other way round"],
  ['calls', 'has methods with the same params and results'],
];

/** `Beta.Webhooks**` matches every name that starts with `Beta.Webhooks`. */
function matches(entry: string, name: string): boolean {
  return entry.endsWith('**') ? name.startsWith(entry.slice(0, -2)) : entry === name;
}

describeOfficial('beside the official SDK 0.95, the client of the official spec', () => {
  let comparison: Comparison;

  beforeAll(async () => {
    comparison = await compare();
  });

  test.each(QUESTIONS)('%s: %s', (part) => {
    const { all, differing } = comparison[part];
    const same = all.length - differing.length;
    console.info(`${part}: ${same} of ${all.length} (${((100 * same) / all.length).toFixed(1)} %)`);
    const entries = Object.keys(LISTED[part]);
    const hasEntry = (name: string): boolean => entries.some((entry) => matches(entry, name));
    expect(differing.filter((name) => !hasEntry(name))).toEqual([]);
    expect(entries.filter((entry) => !differing.some((name) => matches(entry, name)))).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
    expect(same / all.length).toBeGreaterThanOrEqual(0.98);
  });

  test('every difference has a reason', () => {
    const reasons = Object.values(LISTED).flatMap((entries) => Object.values(entries));
    expect(reasons.filter((reason) => reason.trim() === '')).toEqual([]);
  });
});
