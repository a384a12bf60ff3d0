/** The kinds of findings. */

/** From the most to the least severe, with the names that SARIF uses. */
export const LEVELS = ['error', 'warning', 'note'] as const;

export type Level = (typeof LEVELS)[number];

interface KindRow {
  readonly level: Level;
  /** A description of the kind, for lists of rules. */
  readonly summary: string;
}

const ROWS = {
  'unknown-beta': { level: 'warning', summary: 'The manifest does not list the beta' },
  'misspelled-beta': { level: 'error', summary: 'The name of the beta is misspelled' },
  'retired-beta': { level: 'error', summary: 'The API no longer accepts the beta' },
  'superseded-beta': { level: 'warning', summary: 'A newer beta or feature replaces the beta' },
  'graduated-beta': { level: 'warning', summary: 'The beta is now part of the stable API' },
  'conflicting-betas': { level: 'error', summary: 'The API rejects the betas together' },
  'beta-not-accepted': { level: 'error', summary: 'The method does not accept the beta' },
  'misplaced-betas': { level: 'error', summary: 'The method does not take `betas` at this place' },
  'missing-beta': { level: 'error', summary: 'A field is sent without the beta that it needs' },
  'unneeded-beta': { level: 'note', summary: 'Nothing in the request needs the beta' },
  'retired-model': { level: 'error', summary: 'The model is retired' },
  'retiring-model': { level: 'warning', summary: 'The model retires within 90 days' },
  'not-visible': { level: 'note', summary: 'The source does not show which betas are sent' },
  'syntax-error': { level: 'note', summary: 'The file has syntax errors' },
} as const satisfies Readonly<Record<string, KindRow>>;

export type FindingKind = keyof typeof ROWS;

export const FINDING_KINDS = Object.keys(ROWS) as readonly FindingKind[];

export const kindOf = (kind: FindingKind): KindRow => ROWS[kind];
