/** The report of a check. */
import type { Comparison } from '../compare/compare.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Difference } from '../output/check.js';

export interface CheckReport {
  readonly ok: boolean;
  readonly out: string;
  readonly version: string;
  /** Whether all files of the client and the lock are missing in the output folder. */
  readonly hasNoClient: boolean;
  readonly difference: Difference;
  /**
   * A summary of the client for the text format: its numbers of operations and types, or, if only the lock was
   * compared, its number of files.
   */
  readonly content: string;
  /** The changes for callers that a new run would make. */
  readonly changes?: Comparison | undefined;
  readonly warnings: readonly Diagnostic[];
  readonly seconds: number;
}
