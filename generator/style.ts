/** Compares prettier options. */

/** Prettier's own defaults, which a configuration often repeats. */
const DEFAULTS = {
  arrowParens: 'always',
  bracketSpacing: true,
  endOfLine: 'lf',
  printWidth: 80,
  semi: true,
  singleQuote: false,
  tabWidth: 2,
  trailingComma: 'all',
  useTabs: false,
};

/**
 * Returns whether two styles have equal options. If so, text in one style need not be formatted again for the other.
 */
export function isSameStyle(one: object, other: object): boolean {
  return normalize(one) === normalize(other);
}

function normalize(style: object): string {
  const entries = Object.entries({ ...DEFAULTS, ...style });
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
