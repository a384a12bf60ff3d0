/** Runs again after each change of an input, or of a file that a run has read. */
import { resolve } from 'node:path';
import { InputError } from '../diagnostics.js';
import { collectReads, UNRECORDED } from '../load/reads.js';
import { isPackageFolder, parseSource } from '../load/source.js';
import { watchFiles } from '../load/watch.js';
import type { Options } from '../options/table.js';

export interface Watch {
  /** Runs once. Prints each `InputError` instead of throwing it, so that the watch goes on. */
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
  const source = parseSource(spec);
  if (source.kind === 'stdin') {
    const hint = 'name a file with --spec';
    throw new InputError([{ where: '--watch', message: 'cannot be combined with --spec -', hint }]);
  }
  const paths = [...(source.kind === 'file' ? [source.path] : []), betas, ...overlay];
  const inputs = paths.map((path) => resolve(path));
  // The folder of an SDK is watched, but does not count as a file.
  const files = new Set(inputs.filter((path) => !isPackageFolder(path)));
  const watcher = watchFiles();
  try {
    while (!signal.aborted) {
      watcher.add([...inputs, ...files]);
      for (const path of await collectReads(run)) files.add(path);
      files.delete(UNRECORDED);
      watcher.add([...inputs, ...files]);
      onWait(files.size);
      await watcher.changed(signal);
    }
  } finally {
    watcher.close();
  }
}
