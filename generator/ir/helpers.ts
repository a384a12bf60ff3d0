/** The table of helper methods: those of an operation's resource that follow a stream, parse the output, or run tools. */

interface HelperRow {
  /** Only the beta namespace has it. */
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
