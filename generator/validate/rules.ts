/** The rules of a manifest that one value alone cannot break: references, contradictions, omissions. */
import type { Problem } from './problem.js';
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

/** Every rule's problems, in no order. */
export function findProblems(judged: Judged): Problem[] {
  return RULES.flatMap((rule) => rule(judged));
}

const RULES: readonly ((judged: Judged) => Problem[])[] = [];
