/** The languages that a client can be emitted in. A new row fails to compile in `emit/targets/targets.ts`. */
export const TARGETS = {
  ts: 'TypeScript',
  js: 'JavaScript with declarations',
} as const;

export type Target = keyof typeof TARGETS;

export const TARGET_NAMES = Object.keys(TARGETS) as readonly Target[];
