/** The type of a rule. */
import type { Problem } from '../problem.js';
import type { Salvaged } from '../salvage.js';
import type { Manifest } from '../schema.js';

/** The manifest to check. */
export interface CheckedManifest {
  /** The parts of the manifest that have the right shape. */
  readonly manifest: Manifest;
  /** The manifest as parsed. */
  readonly value: unknown;
  readonly isWhole: Salvaged['isWhole'];
}

/** A rule that reports a missing value first checks `isWhole`, since the value may be present in a wrong shape. */
export type Rule = (checked: CheckedManifest) => readonly Problem[];
