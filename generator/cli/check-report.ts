/** What a check found. */
import type { Comparison } from '../compare/compare.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Difference } from '../output/check.js';

export interface CheckReport {
  readonly ok: boolean;
  readonly out: string;
  readonly version: string;
  /** The output folder has no files of an earlier run. */
  readonly hasNoClient: boolean;
  readonly difference: Difference;
  /** What is in the client, for a line of text. */
  readonly content: string;
  /** What generating again changes for callers. */
  readonly changes?: Comparison | undefined;
  readonly warnings: readonly Diagnostic[];
  readonly seconds: number;
}
