/** The rules of a manifest that concern more than one value. */
import type { Problem } from './problem.js';
import { findSelfConflicts, findForcedConflicts } from './rules/conflicts.js';
import { findDateProblems } from './rules/dates.js';
import { findMisfitNames, findResultProblems, findSharedNames } from './rules/operations.js';
import { findCycles, findUnknownBetas } from './rules/references.js';
import { findMissingFacts, findStatusContradictions } from './rules/statuses.js';
import type { CheckedManifest, Rule } from './rules/rule.js';
import {
  findCurrentVersionProblems,
  findMissingVersions,
  findRepeatedAuth,
} from './rules/versions.js';

const RULES: readonly Rule[] = [
  findCurrentVersionProblems,
  findMissingVersions,
  findRepeatedAuth,
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

/** Returns the problems that the rules find. */
export function findProblems(checked: CheckedManifest): Problem[] {
  return RULES.flatMap((rule) => rule(checked));
}
