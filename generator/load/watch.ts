/** Waits for changes of files. */
import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** The maximum time between two steps in which an editor writes one file, in milliseconds. */
const QUIET_MS = 50;

export interface FileWatcher {
  /** Watches more files, which need not exist yet. */
  readonly add: (paths: Iterable<string>) => void;
  /** Resolves when a file has changed since the last call, or when the signal aborts. */
  readonly changed: (signal: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

export function watchFiles(): FileWatcher {
  const names = new Map<string, Set<string>>();
  const watchers: FSWatcher[] = [];
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  let notify: (() => void) | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      notify?.();
    }, QUIET_MS);
  };
  /** Watches a folder, since the watch of a file ends when an editor replaces the file. */
  const watchFolder = (folder: string, wanted: ReadonlySet<string>): void => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || wanted.has(name)) note();
      });
      // The watch fails when the folder is removed. There are no more changes after that.
      watcher.on('error', () => undefined);
      watchers.push(watcher);
    } catch {
      // The folder does not exist, or cannot be watched. A later call of `add` tries again.
      names.delete(folder);
    }
  };
  return {
    add: (paths) => {
      for (const path of paths) {
        const folder = dirname(resolve(path));
        const known = names.get(folder);
        const wanted = (known ?? new Set()).add(basename(path));
        if (known) continue;
        names.set(folder, wanted);
        watchFolder(folder, wanted);
      }
    },
    changed: async (signal) => {
      await new Promise<void>((done) => {
        notify = done;
        signal.addEventListener(
          'abort',
          () => {
            done();
          },
          { once: true },
        );
        if (isChanged || signal.aborted) done();
      });
      isChanged = false;
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
