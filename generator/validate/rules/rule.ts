/** The types of a rule and its input. */
import type { Problem } from '../problem.js';
import type { Salvaged } from '../salvage.js';
import type { Manifest } from '../schema.js';

export interface CheckedManifest {
  /** The parts of the manifest that have the right shape. */
  readonly manifest: Manifest;
  /** The manifest as parsed. */
  readonly value: unknown;
  readonly isWhole: Salvaged['isWhole'];
}

/** A rule that reports a missing value first checks `isWhole`, since the value may be present in a wrong shape. */
export type Rule = (checked: CheckedManifest) => readonly Problem[];
