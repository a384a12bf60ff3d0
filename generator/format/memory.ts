/** What earlier runs made of texts, so that equal texts are not formatted again. */
export interface Memory {
  /** Whether no earlier run is known. */
  readonly isEmpty: boolean;
  /** Returns what an earlier run formatted for the same key, if the file still is that. */
  readonly recall: (path: string, key: string) => Promise<string | undefined>;
  readonly remember: (path: string, key: string, formatted: string) => void;
}

export const NO_MEMORY: Memory = {
  isEmpty: true,
  recall: () => Promise.resolve(undefined),
  remember: () => undefined,
};
