/**
 * The languages of emitted clients. A new target needs a row in `TARGET_OUTPUTS` too: without the row, that table does
 * not compile.
 */
export const TARGETS = {
  ts: 'TypeScript',
  js: 'JavaScript with declarations',
} as const;

export type Target = keyof typeof TARGETS;

export const TARGET_NAMES = Object.keys(TARGETS) as readonly Target[];

/** The package that bundles JavaScript. It is an optional peer dependency because it is large. */
export const BUNDLER = { name: 'rolldown', request: 'rolldown@^1.2.19' } as const;
