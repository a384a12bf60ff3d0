/** Runs again after each change of a file that a run has read. */
import { InputError } from '../diagnostics.js';
import { collectReads, UNRECORDED } from '../load/reads.js';
import { parseSource } from '../load/source.js';
import { watchFiles } from '../load/watch.js';
import type { Options } from '../options/table.js';

export interface Watch {
  /** Runs once. Prints errors instead of throwing them. */
  readonly run: () => Promise<void>;
  /** The function to call after each run, with the number of watched files. */
  readonly onWait: (files: number) => void;
  /** Ends the watch after the current run. */
  readonly signal: AbortSignal;
}

/**
 * Calls `run`, and calls it again after each change, until `signal` is aborted.
 *
 * @throws InputError if the spec comes from stdin, which cannot be read twice
 */
export async function watchInputs(options: Options, { run, onWait, signal }: Watch): Promise<void> {
  const { spec, betas, overlay } = options;
  if (parseSource(spec).kind === 'stdin') {
    const hint = 'name a file with --spec';
    throw new InputError([{ where: '--watch', message: 'cannot be combined with --spec -', hint }]);
  }
  const files = new Set([spec, betas, ...overlay]);
  const watcher = watchFiles();
  try {
    while (!signal.aborted) {
      watcher.add(files);
      for (const path of await collectReads(run)) files.add(path);
      files.delete(UNRECORDED);
      watcher.add(files);
      onWait(files.size);
      await watcher.changed(signal);
    }
  } finally {
    watcher.close();
  }
}
