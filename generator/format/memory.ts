/** Gives access to the formatted texts of earlier runs, so that unchanged texts are not formatted again. */
import type { Parts } from './parts.js';

export interface Memory {
  /** True if the memory has no texts of an earlier run. */
  readonly isEmpty: boolean;
  /** Returns the text that an earlier run formatted for the same key, if the file in the output folder still has it. */
  readonly recall: (path: string, key: string) => Promise<string | undefined>;
  /** Returns the parts of a file that an earlier run formatted with prettier, even if the file has changed since. */
  readonly partsOf: (path: string) => Parts;
  readonly remember: (path: string, formatted: Formatted) => void;
}

export interface Formatted {
  readonly key: string;
  readonly text: string;
  readonly parts: Parts;
}

export const NO_MEMORY: Memory = {
  isEmpty: true,
  recall: () => Promise.resolve(undefined),
  partsOf: () => new Map(),
  remember: () => undefined,
};
