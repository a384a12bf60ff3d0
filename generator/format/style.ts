/** Compares prettier options. */
import type { Options } from 'prettier';

/** Defaults that a configuration often repeats. */
const DEFAULTS: Options = { useTabs: false, tabWidth: 2, endOfLine: 'lf' };

/** Whether texts in one style are also in the other, as far as it shows without formatting them. */
export function isSameStyle(one: Options, other: Options): boolean {
  return normalize(one) === normalize(other);
}

function normalize(style: Options): string {
  const entries = Object.entries({ ...DEFAULTS, ...style });
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
