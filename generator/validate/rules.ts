/** The rules of a manifest beyond its shape: what one value alone cannot break. */
import type { Problem } from './problem.js';
import { findSelfConflicts, findForcedConflicts } from './rules/conflicts.js';
import { findDateProblems } from './rules/dates.js';
import { findMisfitNames, findResultProblems, findSharedNames } from './rules/operations.js';
import { findCycles, findUnknownBetas } from './rules/references.js';
import { findMissingFacts, findStatusContradictions } from './rules/statuses.js';
import { findCurrentVersionProblems } from './rules/versions.js';
import type { Salvaged } from './salvage.js';
import type { Manifest } from './schema.js';

/** What the rules judge. */
export interface Judged {
  /** What of the manifest has the right shape. */
  readonly manifest: Manifest;
  /** The manifest as it was written. */
  readonly value: unknown;
  readonly isWhole: Salvaged['isWhole'];
}

/** A rule that misses something asks `isWhole` first: it may be there, in a wrong shape. */
export type Rule = (judged: Judged) => readonly Problem[];

const RULES: readonly Rule[] = [
  findCurrentVersionProblems,
  findUnknownBetas,
  findCycles,
  findStatusContradictions,
  findMissingFacts,
  findDateProblems,
  findSelfConflicts,
  findForcedConflicts,
  findResultProblems,
  findSharedNames,
  findMisfitNames,
];

/** Every rule's problems. */
export function findProblems(judged: Judged): Problem[] {
  return RULES.flatMap((rule) => rule(judged));
}
