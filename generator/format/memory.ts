/** Gives access to the formatted texts of earlier runs, so that unchanged texts are not formatted again. */
export interface Memory {
  /** True if the memory has no texts of an earlier run. */
  readonly isEmpty: boolean;
  /** Returns the text that an earlier run formatted for the same key, if the file in the output folder still has it. */
  readonly recall: (path: string, key: string) => Promise<string | undefined>;
  readonly remember: (path: string, key: string, formatted: string) => void;
}

export const NO_MEMORY: Memory = {
  isEmpty: true,
  recall: () => Promise.resolve(undefined),
  remember: () => undefined,
};
