/** Records which files a run reads, so that a check can decide from their hashes whether anything changed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';
import { readRegularFile } from '../regular-file.js';
import { hashText } from '../text-hash.js';

/** Hashes of texts by absolute path. */
export type Reads = ReadonlyMap<string, string>;

/** Stands for files that are read elsewhere, such as those that a spec refers to. */
export const UNRECORDED = '';

interface Recording {
  readonly reads: Map<string, string>;
  /** The recording that this one is a part of. */
  readonly whole: Recording | undefined;
}

const current = new AsyncLocalStorage<Recording>();

/** Runs `load`, and returns what it read with its result. */
export async function recordReads<T>(
  load: () => Promise<T>,
): Promise<{ readonly value: T; readonly reads: Reads }> {
  const reads = new Map<string, string>();
  const value = await current.run({ reads, whole: current.getStore() }, load);
  return { value, reads };
}

/** Returns the paths of what `run` reads. */
export async function collectReads(run: () => Promise<void>): Promise<Iterable<string>> {
  return (await recordReads(run)).reads.keys();
}

/** Returns the hash that `noteRead` records for a file, or undefined if it cannot be read. */
export async function hashFile(path: string): Promise<string | undefined> {
  const bytes = await readRegularFile(path).catch(() => undefined);
  return bytes && hashText(bytes);
}

/** Records that the run reads files that it does not note. */
export function noteUnrecorded(): void {
  note(UNRECORDED, '');
}

/** Records the bytes of a file, and returns them. */
export function noteRead<T extends Uint8Array>(path: string, bytes: T): T {
  note(resolve(path), hashText(bytes));
  return bytes;
}

function note(path: string, hash: string): void {
  for (let recording = current.getStore(); recording; recording = recording.whole) {
    recording.reads.set(path, hash);
  }
}
