/** The table of helper methods, which an operation adds to its resource: `stream`, `parse` and `toolRunner`. */

interface HelperRow {
  /** Whether only the beta namespace has the method. */
  readonly isBetaOnly: boolean;
}

const ROWS = {
  stream: { isBetaOnly: false },
  parse: { isBetaOnly: false },
  toolRunner: { isBetaOnly: true },
} as const satisfies Readonly<Record<string, HelperRow>>;

export type Helper = keyof typeof ROWS;

export const HELPERS: Readonly<Record<Helper, HelperRow>> = ROWS;

export const HELPER_NAMES = Object.keys(ROWS) as readonly Helper[];
