/** Compares prettier options. */
import type { Options } from 'prettier';

/** Defaults that a configuration often repeats. */
const DEFAULTS: Options = { useTabs: false, tabWidth: 2, endOfLine: 'lf' };

/** Whether two styles have equal options, so that texts in one need not be formatted for the other. */
export function isSameStyle(one: Options, other: Options): boolean {
  return normalize(one) === normalize(other);
}

function normalize(style: Options): string {
  const entries = Object.entries({ ...DEFAULTS, ...style });
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
